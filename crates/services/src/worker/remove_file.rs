//! Removes the bytes of a document that no row names any more.

use domain::Scope;
use integrations::DocumentKey;
use storage::Job;

use crate::shared::job::FileJob;
use crate::shared::record::from_json;
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// The job `remove_file`. Removing what is gone already is no failure.
    pub(super) async fn run_remove_file(&self, job: &Job) -> Result<()> {
        let FileJob { document } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::ADMINISTER);
        let named = {
            let mut tx = self.parts().store.read(&scope).await?;
            tx.documents().get(document).await?.is_some()
        };
        if !named {
            let removed = self.parts().ports.documents.delete(DocumentKey { city: job.city, document }).await;
            removed.map_err(|cause| ServiceError::internal("a document could not be removed", cause))?;
        }
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, self.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}
