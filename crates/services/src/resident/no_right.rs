//! While somebody fills in: the law gives no right with the answers so far. Advice, never a decision.

use domain::advice::{Advise, Question, unmet};
use domain::decision::ConditionResult;

use super::draft::OpenDraft;
use crate::Services;
use crate::time::day_of;
use rules::Value;

impl Services {
    /// The conditions that are not met whatever is answered later or a person judges, each with its article; empty while
    /// there may be a right, and where no law is computed.
    ///
    /// It rests on what registers verified and what is answered and saved. What is unknown, too old or contradicted by a
    /// register says nothing.
    pub(super) fn no_right(&self, draft: &OpenDraft<'_>) -> Vec<ConditionResult> {
        let Some(law) = draft.product.computed() else { return Vec::new() };
        let claims = draft.form.claims_so_far(&draft.state.answers, draft.today);
        let known = self.known_facts(&draft.known, claims, Value::Text(draft.city.gm()));
        let reference = draft.state.reference(day_of(draft.row.created_at));
        let question = Question::about(law, reference, known);
        let Some(advice) = self.catalog().corpus().advise(&question) else { return Vec::new() };
        if advice.right != Some(false) {
            return Vec::new();
        }
        unmet(law, advice.unmet)
    }
}
