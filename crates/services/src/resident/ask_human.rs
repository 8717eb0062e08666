//! Asking that a person looks at a decision of the system (UAVG 40; GDPR 22, third paragraph).

use domain::cases::CaseEvent;
use domain::mandate::HUMAN_DAYS;
use domain::tasks::TaskKind;
use domain::{CaseId, Scope};
use serde_json::json;
use storage::{NewHumanReview, NewTask};

use super::case::own_case;
use crate::shared::case_rows::latest_decision;
use crate::shared::human::human_view;
use crate::shared::payload::Payload;
use crate::shared::record::to_json;
use crate::shared::typed::limited;
use crate::time::day_of;
use crate::views::HumanView;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Makes a task in which a person judges the last decision of an own case again, without seeing it. `words` may be empty. A
    /// second click changes nothing; the term to object goes on.
    ///
    /// # Errors
    /// Not found when the case is not the actor's; invalid when the text is too long; a conflict when a person took the decision,
    /// or looks at it already because of an objection.
    pub async fn ask_human(&self, scope: &Scope, case: CaseId, words: &str) -> Result<()> {
        let words = limited(words, "mens")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let decision = latest_decision(&mut tx, &case).await?;
        let objected = !self.objections(&mut tx, case.id).await?.is_empty();
        match human_view(&mut tx, &case, decision.as_ref(), objected).await? {
            HumanView::Offered => {}
            HumanView::Asked(_) | HumanView::Looked(_) => return Ok(()),
            HumanView::Closed => {
                return Err(ServiceError::Conflict("no decision of the system waits for a person"));
            }
        }
        let decision = decision.ok_or(ServiceError::NotFound)?.id;
        let due = self.days_after(day_of(now), HUMAN_DAYS)?;
        let (id, payload) = (self.new_id(), to_json(&Payload::default())?);
        let task = NewTask {
            id,
            case: case.id,
            kind: TaskKind::HumanReview,
            due,
            reasons: &[],
            proposal: None,
            payload: &payload,
        };
        let new = NewHumanReview { decision, case: case.id, task: id, words: &words, due };
        // Two at the same moment: the first counts.
        if !tx.tasks().create(task, now).await? || !tx.human_reviews().ask(new, now).await? {
            return Ok(());
        }
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::PersonAsked).await?;
        record
            .audit("human_review_asked", Some(case.id), json!({ "task": id, "decision": decision }))
            .await?;
        tx.commit().await?;
        Ok(())
    }
}
