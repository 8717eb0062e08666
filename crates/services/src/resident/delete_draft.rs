//! Throwing an application away before it is sent.

use domain::{DraftId, Scope};
use serde_json::json;

use super::draft::owner_only;
use crate::shared::job::{FileJob, REMOVE_FILE};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Deletes an own open draft with its documents. Their bytes are removed by jobs, after the commit.
    ///
    /// # Errors
    /// Not found when it is not the actor's, was sent or is gone already.
    pub async fn delete_draft(&self, scope: &Scope, draft: DraftId) -> Result<()> {
        owner_only(scope)?;
        let mut tx = self.parts().store.begin(scope).await?;
        let documents = tx.documents().list_of_draft(draft).await?;
        tx.drafts().delete(draft).await?.ok_or(ServiceError::NotFound)?;
        let mut record = self.record(&mut tx, self.now());
        for document in documents {
            let now = record.now;
            record.job(REMOVE_FILE, &FileJob { document: document.id }, None, now).await?;
        }
        record.audit("draft_deleted", None, json!({ "draft": draft })).await?;
        tx.commit().await?;
        Ok(())
    }
}
