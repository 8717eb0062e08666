//! A grant of the system, judged again by a person who did not see it: picked by chance, or because the resident asked.

use domain::cases::CaseEvent;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{Cents, CityCode, DecisionId, Scope};
use serde_json::json;
use storage::{NewFinding, NewHumanFinding, Task, Tx};

use super::held::{DECIDERS, held, staff_with};
use super::words::{limited, needed};
use crate::shared::human::review_in;
use crate::shared::job::{NOTIFY, NotifyJob};
use crate::shared::standing::standing;
use crate::views::BlindInput;
use crate::{Result, ServiceError, Services};

/// What the person finds.
struct Found {
    verdict: Verdict,
    amount: Option<Cents>,
    reasons: String,
}

impl Services {
    /// Keeps what the person finds and shows what the system granted; whether the two are the same. The grant itself
    /// stands. Who picked it by chance finds a difference in the report of the sample; who asked for it reads what the
    /// person found, and where that differs a task to change what was granted is made.
    ///
    /// # Errors
    /// Invalid without an amount for a grant, or without reasons where no right is found or a resident reads them; forbidden
    /// without the role to decide; stale when the task changed.
    pub async fn judge_blind(&self, scope: &Scope, input: &BlindInput) -> Result<bool> {
        let me = staff_with(scope, &DECIDERS)?;
        let found = found(input)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, input.task, input.version, &me, now).await?;
        let same = match task.kind {
            TaskKind::Sample => self.sample_judged(&mut tx, &task, &found).await?,
            TaskKind::HumanReview => self.human_judged(&mut tx, scope.city, &task, &found).await?,
            _ => return Err(ServiceError::Conflict("this task judges nothing again")),
        };
        tx.tasks().finish(task.id, task.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        tx.commit().await?;
        Ok(same)
    }

    async fn sample_judged(&self, tx: &mut Tx, task: &Task, found: &Found) -> Result<bool> {
        let now = self.now();
        let draw = tx.samples().of_case(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let same = found.amount == Some(Cents(draw.amount));
        let finding = NewFinding {
            decision: draw.id,
            case: task.case_id,
            task: task.id,
            verdict: found.verdict,
            amount: found.amount,
            same,
            reasons: &found.reasons,
        };
        tx.samples().judge(finding, now).await?;
        let detail = json!({ "task": task.id, "decision": draw.id, "same": same });
        self.record(tx, now).audit("sample_judged", Some(task.case_id), detail).await?;
        Ok(same)
    }

    async fn human_judged(&self, tx: &mut Tx, city: CityCode, task: &Task, found: &Found) -> Result<bool> {
        let now = self.now();
        let reasons = needed(&found.reasons, "toelichting")?;
        let review = review_in(tx, task).await?.ok_or(ServiceError::NotFound)?;
        let same = found.amount == Some(Cents(review.granted));
        let finding = NewHumanFinding {
            decision: review.id,
            verdict: found.verdict,
            amount: found.amount,
            same,
            reasons: &reasons,
        };
        tx.human_reviews().judge(finding, now).await?;
        if !same {
            self.change_after(tx, city, task, review.id).await?;
        }
        let mut record = self.record(tx, now);
        record.event(task.case_id, CaseEvent::PersonLooked).await?;
        let detail = json!({ "task": task.id, "decision": review.id, "same": same });
        record.audit("human_review_judged", Some(task.case_id), detail).await?;
        let news = NotifyJob { case: task.case_id, message: None };
        record.job(NOTIFY, &news, Some(&format!("human_review:{}", review.id)), now).await?;
        Ok(same)
    }

    /// Makes the task to change what was granted. Not when something else stands since, or a colleague is changing it.
    async fn change_after(
        &self,
        tx: &mut Tx,
        city: CityCode,
        task: &Task,
        decision: DecisionId,
    ) -> Result<()> {
        if standing(tx, task.case_id).await?.is_none_or(|standing| standing.decision != decision) {
            return Ok(());
        }
        let changes = |other: &Task| matches!(other.kind, TaskKind::Change | TaskKind::SecondReview);
        let tasks = tx.tasks().list_of_case(task.case_id).await?;
        if tasks.iter().any(|other| changes(other) && other.done_at.is_none()) {
            return Ok(());
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        self.open_change(tx, city, &case).await?;
        Ok(())
    }
}

/// What was typed.
fn found(input: &BlindInput) -> Result<Found> {
    let reasons = match input.verdict {
        Verdict::Refuse => needed(&input.reasons, "toelichting")?,
        _ => limited(&input.reasons, "toelichting")?,
    };
    match (input.verdict, input.amount) {
        (Verdict::Refuse, _) => Ok(Found { verdict: Verdict::Refuse, amount: None, reasons }),
        (_, Some(amount)) if amount > Cents::ZERO => {
            Ok(Found { verdict: Verdict::Grant, amount: Some(amount), reasons })
        }
        _ => Err(ServiceError::invalid("bedrag", "amount")),
    }
}
