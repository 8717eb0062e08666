//! The advance of Participatiewet 52: prepared, or not with a reason; the next one is dated at once.

use domain::cases::CaseEvent;
use domain::tasks::TaskKind;
use domain::terms::advance_dates;
use domain::{Cents, MessageId, Scope, TaskId};
use serde_json::json;
use storage::NewTask;

use super::held::{HANDLERS, held, staff_with};
use super::words::{limited, needed};
use crate::shared::job::{NOTIFY, NotifyJob};
use crate::shared::payload::Payload;
use crate::shared::record::from_json;
use crate::shared::terms;
use crate::time::day_of;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Finishes the task of an advance; tells the resident either way. `given` is the amount that staff name: it counts where the
    /// rules gave none, and is needed there.
    ///
    /// # Errors
    /// Invalid without a reason when there is no advance, and without an amount above nought when there is one.
    pub async fn finish_advance(
        &self,
        scope: &Scope,
        task: TaskId,
        version: i64,
        paid: bool,
        given: Option<Cents>,
        note: &str,
    ) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let note = if paid { limited(note, "toelichting")? } else { needed(note, "toelichting")? };
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, task, version, &me, now).await?;
        if task.kind != TaskKind::Advance {
            return Err(ServiceError::Conflict("this task is no advance"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let payload: Payload = from_json(&task.payload)?;
        let amount = payload.advance.or(given).filter(|amount| paid && *amount > Cents::ZERO);
        let text = match amount {
            Some(amount) => format!(
                "U krijgt alvast een voorschot van {amount}. Wij trekken dit later van uw bijstand af."
            ),
            None if paid => return Err(ServiceError::invalid("bedrag", "amount")),
            None => format!("U krijgt nu geen voorschot. {note}"),
        };
        let message: MessageId = self.new_id();
        tx.messages().add(message, case.id, &text, now).await?;
        tx.tasks().finish(task.id, task.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        let received = day_of(case.received_at);
        let dates = advance_dates(received, case.decide_by, self.law()).map_err(terms::silent)?;
        let next = dates.into_iter().map(|day| day.due).find(|due| *due > task.due);
        if let Some(due) = next.filter(|_| !case.status.is_closed()) {
            tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
            let again = NewTask {
                id: self.new_id(),
                case: case.id,
                kind: TaskKind::Advance,
                due,
                reasons: &task.reasons,
                proposal: task.proposal_id,
                payload: &task.payload,
            };
            tx.tasks().create(again, now).await?;
        }
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::MessageSent).await?;
        record.event(case.id, CaseEvent::AdvanceAnswered).await?;
        let detail = json!({ "task": task.id, "paid": paid, "amount": amount });
        record.audit("advance_finished", Some(case.id), detail).await?;
        let news = NotifyJob { case: case.id, message: Some(message) };
        record.job(NOTIFY, &news, Some(&format!("message:{message}")), now).await?;
        tx.commit().await?;
        Ok(())
    }
}
