//! Sending a document along with an application.

use domain::{DraftId, Scope};
use serde_json::json;

use super::draft_documents::DraftFiles;
use super::upload::StoredUpload;
use crate::views::FileProblem;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Adds a file for the document `code` to an own open draft.
    ///
    /// The inner error says why the file is not taken; the draft remembers it for the page.
    ///
    /// # Errors
    /// Not found when the draft is not the actor's or the form knows no such document.
    pub async fn upload_to_draft(
        &self,
        scope: &Scope,
        draft: DraftId,
        code: &str,
        file_name: &str,
        bytes: Vec<u8>,
    ) -> Result<std::result::Result<(), FileProblem>> {
        let open = self.open_draft(scope, draft).await?;
        if !open.form.evidence.iter().any(|evidence| evidence.doc == code) {
            return Err(ServiceError::NotFound);
        }
        let present = {
            let mut tx = self.parts().store.read(scope).await?;
            DraftFiles::of(&mut tx, &open).await?.all()
        };
        let stored = self.store_upload(scope, &present, code, file_name, bytes).await?;
        let outcome = match stored {
            Ok(upload) => match self.add_to_draft(scope, draft, &upload).await {
                Ok(()) => Ok(()),
                Err(problem) => {
                    self.forget_upload(scope, &upload).await;
                    return Err(problem);
                }
            },
            Err(problem) => Err(problem),
        };
        self.note_outcome(scope, draft, code, outcome).await?;
        Ok(outcome)
    }

    async fn add_to_draft(&self, scope: &Scope, draft: DraftId, upload: &StoredUpload) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let row =
            tx.documents().add_to_draft(draft, upload.row(), now).await?.ok_or(ServiceError::NotFound)?;
        let detail = json!({ "draft": draft, "document": row.id, "code": row.doc_code });
        self.record(&mut tx, now).audit("document_added", None, detail).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn note_outcome(
        &self,
        scope: &Scope,
        draft: DraftId,
        code: &str,
        outcome: std::result::Result<(), FileProblem>,
    ) -> Result<()> {
        let done = self.change_draft(scope, draft, |draft| {
            match outcome {
                Ok(()) => {
                    draft.state.refused.remove(code);
                    draft.state.later.remove(code);
                }
                Err(problem) => {
                    draft.state.refused.insert(code.to_owned(), problem);
                }
            }
            Ok(())
        });
        done.await.map(drop)
    }
}
