//! Promising a document for later, or taking the promise back.

use domain::{DraftId, Scope};

use crate::{Result, ServiceError, Services};

impl Services {
    /// Notes whether the document `code` comes later.
    ///
    /// # Errors
    /// Not found when the draft is not the actor's or the form knows no such document.
    pub async fn send_later(&self, scope: &Scope, draft: DraftId, code: &str, later: bool) -> Result<()> {
        let done = self.change_draft(scope, draft, |draft| {
            if !draft.form.evidence.iter().any(|evidence| evidence.doc == code) {
                return Err(ServiceError::NotFound);
            }
            if later {
                draft.state.later.insert(code.to_owned());
                draft.state.refused.remove(code);
            } else {
                draft.state.later.remove(code);
            }
            Ok(())
        });
        done.await.map(drop)
    }
}
