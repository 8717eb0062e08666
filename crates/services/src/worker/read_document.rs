//! Reads which words stand in a document of a case, so that staff find it by them (record 0030).

use domain::{DocumentId, Scope};
use integrations::DocumentKey;
use integrations::documents::DocumentError;
use storage::Job;

use crate::shared::job::FileJob;
use crate::shared::record::from_json;
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// The job `read_document`. Opening and reading come first, outside any transaction; the words and the end of the job are
    /// one step. Done twice, the same words stand in the place of the same words.
    pub(super) async fn run_read_document(&self, job: &Job) -> Result<()> {
        let FileJob { document } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::ADMINISTER);
        let there = {
            let mut tx = self.parts().store.read(&scope).await?;
            tx.documents().get(document).await?.is_some()
        };
        let words = if there { self.words_of(&scope, document).await? } else { String::new() };
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, self.now()).await?;
        if !words.is_empty() {
            tx.search().add_words(document, &words).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn words_of(&self, scope: &Scope, document: DocumentId) -> Result<String> {
        let ports = &self.parts().ports;
        let bytes = match ports.documents.get(DocumentKey { city: scope.city, document }).await {
            Ok(bytes) => bytes,
            // Bytes are kept before their row, so only a row that was loaded (`volume`) has none, now and later.
            Err(DocumentError::NotFound) => return Ok(String::new()),
            Err(cause) => return Err(ServiceError::internal("a document could not be opened", cause)),
        };
        let words = ports.reader.words(bytes).await;
        words.map_err(|cause| ServiceError::internal("a document could not be read", cause))
    }
}
