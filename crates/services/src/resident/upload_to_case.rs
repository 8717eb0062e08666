//! Sending a document for a case that was received: asked for, or promised for later.

use domain::cases::CaseEvent;
use domain::{CaseId, Scope};
use serde_json::json;
use storage::{Case, Tx};

use super::case::own_case;
use super::upload::StoredUpload;
use crate::shared::asked::AskedItem;
use crate::shared::record::from_json;
use crate::views::FileProblem;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Adds a file for the document `code` to an own open case.
    ///
    /// The inner error says why the file is not taken.
    ///
    /// # Errors
    /// Not found when the case is not the actor's or nobody asks for such a document; a conflict when
    /// the case is closed.
    pub async fn upload_to_case(
        &self,
        scope: &Scope,
        case: CaseId,
        code: &str,
        file_name: &str,
        bytes: Vec<u8>,
    ) -> Result<std::result::Result<(), FileProblem>> {
        let (case, present) = {
            let mut tx = self.parts().store.read(scope).await?;
            let case = own_case(&mut tx, case).await?;
            if !self.asks_for(&mut tx, &case, code).await? {
                return Err(ServiceError::NotFound);
            }
            let present = tx.documents().list_of_case(case.id).await?;
            (case, present)
        };
        if case.status.is_closed() {
            return Err(ServiceError::Conflict("the case is closed"));
        }
        match self.store_upload(scope, &present, code, file_name, bytes).await? {
            Err(problem) => Ok(Err(problem)),
            Ok(upload) => match self.add_to_case(scope, case.id, &upload).await {
                Ok(()) => Ok(Ok(())),
                Err(problem) => {
                    self.forget_upload(scope, &upload).await;
                    Err(problem)
                }
            },
        }
    }

    /// Whether the form or a request of the city knows this document.
    async fn asks_for(&self, tx: &mut Tx, case: &Case, code: &str) -> Result<bool> {
        let submission = tx.submissions().latest(case.id).await?.ok_or(ServiceError::NotFound)?;
        let form = self.form_of(&submission.form, &submission.form_version)?;
        if form.evidence.iter().any(|evidence| evidence.doc == code) {
            return Ok(true);
        }
        for request in tx.requests().list(case.id).await? {
            let items: Vec<AskedItem> = from_json(&request.items)?;
            if items.iter().any(|item| item.code == code) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn add_to_case(&self, scope: &Scope, case: CaseId, upload: &StoredUpload) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let row = tx.documents().add_to_case(case, upload.row(), now).await?.ok_or(ServiceError::NotFound)?;
        let mut record = self.record(&mut tx, now);
        record.event(case, CaseEvent::DocumentReceived).await?;
        record.documents(std::slice::from_ref(&row)).await?;
        let detail = json!({ "document": row.id, "code": row.doc_code });
        record.audit("document_added", Some(case), detail).await?;
        tx.commit().await?;
        Ok(())
    }
}
