//! Taking a file off an application before it is sent.

use domain::{DocumentId, DraftId, Scope};
use serde_json::json;

use crate::{Result, ServiceError, Services};

impl Services {
    /// Takes a file off an own open draft; its bytes go after the commit.
    ///
    /// # Errors
    /// Not found when the file is not on this draft of the actor.
    pub async fn remove_draft_file(&self, scope: &Scope, draft: DraftId, document: DocumentId) -> Result<()> {
        self.open_draft(scope, draft).await?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let removed = tx.documents().remove_from_draft(document).await?;
        if removed.is_none_or(|removed| removed.draft_id != Some(draft)) {
            return Err(ServiceError::NotFound);
        }
        let detail = json!({ "draft": draft, "document": document });
        self.record(&mut tx, now).audit("document_removed", None, detail).await?;
        tx.commit().await?;
        self.forget_bytes(scope, document).await;
        Ok(())
    }
}
