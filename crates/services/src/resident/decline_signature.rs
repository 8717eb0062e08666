//! Saying that what the partner sent is not right, or that one does not sign it.

use domain::{CaseId, Lang, Scope, SubmissionId};
use serde_json::json;

use super::answer_as_partner::Said;
use crate::{Result, ServiceError, Services};

/// The most characters of the few words.
const LONGEST: usize = 500;

impl Services {
    /// Does not sign what was sent last for a case, with a few words that staff read. A person goes on; nothing is refused
    /// by it.
    ///
    /// # Errors
    /// Invalid without words or with too many; not found for anybody but the partner who must sign; stale when it was
    /// corrected since it was read; a conflict when the case is closed.
    pub async fn decline_signature(
        &self,
        scope: &Scope,
        case: CaseId,
        submission: SubmissionId,
        note: &str,
    ) -> Result<()> {
        self.to_sign(scope, case, Lang::default()).await?;
        let note = note.trim();
        if note.is_empty() {
            return Err(ServiceError::invalid("uitleg", "empty"));
        }
        if note.chars().count() > LONGEST {
            return Err(ServiceError::invalid("uitleg", "too_long"));
        }
        let said = Said { submission, signed: false, answers: &json!({}), declarations: &[], note };
        self.answer_as_partner(scope, case, said).await
    }
}
