//! The formal check: in time, with reasons, by whom (Awb 6:5, 6:6, 6:11).

use domain::Scope;
use domain::cases::CaseEvent;
use domain::objection::Step;
use domain::tasks::TaskKind;
use serde_json::json;

use super::Seen;
use super::view::news_failed;
use crate::staff::HANDLERS;
use crate::staff::words::limited;
use crate::views::CheckInput;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Says whether an objection can be judged. What can be judged goes to the hearing; what looks inadmissible to whoever
    /// decides: only they say that it is.
    ///
    /// # Errors
    /// Invalid without a note when it came late or looks inadmissible; stale when the task changed; forbidden for who took the
    /// contested decision; a conflict when the task is of another kind or the case waits for who objects.
    pub async fn check_objection(&self, scope: &Scope, input: &CheckInput) -> Result<()> {
        let note = limited(&input.note, "toelichting")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let seen = Seen { task: input.task, version: input.version };
        let handled = self.handled(&mut tx, scope, &HANDLERS, &[TaskKind::ObjectionCheck], seen).await?;
        let against = self.against(&mut tx, &handled.case).await?;
        let late = match against.filter(|against| against.late) {
            // News that did not arrive is held against nobody (Awb 2:22).
            Some(against) => !news_failed(&mut tx, against.case).await?,
            None => false,
        };
        if note.is_empty() && (late || !input.admissible) {
            return Err(ServiceError::invalid("toelichting", "empty"));
        }
        let step = Step::Checked { admissible: input.admissible, note };
        self.step(&mut tx, &handled.case, &step).await?;
        let next = if input.admissible { TaskKind::Hearing } else { TaskKind::ObjectionDecision };
        self.go_on(&mut tx, &handled, next, &json!({})).await?;
        self.record(&mut tx, now).event(handled.case.id, CaseEvent::ObjectionChecked).await?;
        tx.commit().await?;
        Ok(())
    }
}
