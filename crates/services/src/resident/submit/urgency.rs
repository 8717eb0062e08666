//! Whether what was sent makes the case urgent.

use chrono::{DateTime, Utc};
use domain::CaseId;
use storage::Tx;

use super::super::draft::OpenDraft;
use super::ReceiveProblem;
use crate::Services;
use crate::time::day_of;

impl Services {
    /// Keeps with the case which answer makes it urgent since today; a correction may take that back.
    pub(super) async fn keep_urgency(
        &self,
        tx: &mut Tx,
        draft: &OpenDraft<'_>,
        case: CaseId,
        now: DateTime<Utc>,
    ) -> Result<(), ReceiveProblem> {
        let urgency = draft.product.urgency(draft.form, &draft.state.answers, draft.today);
        let urgent = urgency.map(|urgency| (urgency.id.as_str(), day_of(now)));
        Ok(tx.urgencies().set(case, urgent, now).await?)
    }
}
