//! How a question to an expert ends without an answer: the expert cannot, who asked takes it back, or its day passes.

use chrono::{DateTime, Utc};
use domain::cases::{CaseEvent, CaseStatus};
use domain::{Scope, TaskId};
use serde_json::json;
use storage::{Advice, AdviceEnd, AdviceId, Case, Tx};

use super::cover::is_away;
use super::held::{HANDLERS, held, staff_with};
use super::words::needed;
use crate::time::day_of;
use crate::views::FailedWork;
use crate::{Result, ServiceError, Services};

impl Services {
    /// The expert who acts cannot answer: the question ends, and who asked gets a task.
    ///
    /// # Errors
    /// Not found when the expert was not asked this; invalid without a reason; a conflict when the question does not wait.
    pub async fn decline_advice(&self, scope: &Scope, id: AdviceId, why: &str) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let (advice, case) = self.asked_me(&mut tx, scope, id).await?;
        let why = needed(why, "waarom")?;
        self.still_waits(&advice, &case)?;
        self.end_advice(&mut tx, &advice, &case, (AdviceEnd::Declined, &why), now).await?;
        // The expert sees none of the work of the city; what follows there is the system's.
        let mut tx = tx.as_system(crate::purpose::ADVISE);
        self.tell_asker(&mut tx, &advice, &case, (self.new_id(), FailedWork::AdviceDeclined), now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Who handles the case takes the question back: the expert sees nothing more.
    ///
    /// # Errors
    /// A conflict when the question does not wait, or is not of this case.
    pub async fn withdraw_advice(
        &self,
        scope: &Scope,
        task: TaskId,
        version: i64,
        id: AdviceId,
    ) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, task, version, &me, now).await?;
        let advice = tx.advices().get(id).await?.filter(|advice| advice.case_id == task.case_id);
        let advice = advice.ok_or(ServiceError::NotFound)?;
        if advice.body.is_some() || advice.ended.is_some() {
            return Err(ServiceError::Conflict("the question was answered, or it ended"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        self.end_advice(&mut tx, &advice, &case, (AdviceEnd::Withdrawn, ""), now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Writes down that a question ended: the work of the expert is over, and the case goes on.
    pub(crate) async fn end_advice(
        &self,
        tx: &mut Tx,
        advice: &Advice,
        case: &Case,
        (why, note): (AdviceEnd, &str),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let work = tx.tasks().get(advice.advise_task_id).await?.ok_or(ServiceError::NotFound)?;
        let by = tx.scope().staff();
        tx.tasks().finish(work.id, work.version, by, now).await?.ok_or(ServiceError::NotFound)?;
        tx.advices().end(advice.id, why, note, now).await?;
        let mut record = self.record(tx, now);
        record.event(case.id, CaseEvent::AdviceEnded).await?;
        let detail = json!({ "advice": advice.id, "why": why.as_str() });
        record.audit("advice_ended", Some(case.id), detail).await?;
        if case.status == CaseStatus::Advice {
            let on = tx.cases().change_status(case.id, case.version, CaseStatus::InProgress, now).await?;
            on.ok_or(ServiceError::NotFound)?;
        }
        Ok(())
    }

    /// The task that tells who asked that no advice comes. It is theirs at once, unless they left or are away.
    pub(crate) async fn tell_asker(
        &self,
        tx: &mut Tx,
        advice: &Advice,
        case: &Case,
        (id, failed): (TaskId, FailedWork),
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.undelivered(tx, case, id, failed).await?;
        let Some(task) = tx.tasks().get(id).await? else { return Ok(()) };
        let here = tx.staff().list().await?.iter().any(|one| one.id == advice.asked_by_id && one.active);
        if here && !is_away(tx, advice.asked_by_id, day_of(now)).await? {
            tx.tasks().assign(task.id, task.version, advice.asked_by_id, now).await?;
        }
        Ok(())
    }
}
