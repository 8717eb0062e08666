//! What is answered in words and then handled: a notice of a company, a complaint.

use domain::cases::{CaseEvent, CaseStatus};
use domain::tasks::TaskKind;
use domain::terms::TermEvent;
use domain::{MessageId, Scope, TaskId};
use serde_json::json;

use super::held::{HANDLERS, held, staff_with};
use super::words::needed;
use crate::shared::job::{NOTIFY, NotifyJob};
use crate::shared::payload::Payload;
use crate::shared::record::from_json;
use crate::shared::{penalty, terms};
use crate::time::day_of;
use crate::views::FailedWork;
use crate::{InputProblem, Result, ServiceError, Services};

impl Services {
    /// Answers the sender and closes the case. What is for staff alone ends with a note of theirs instead.
    /// `uninvolved`: whether who acts says that they were not involved, as a complaint asks (Awb 9:7).
    ///
    /// # Errors
    /// Invalid without an answer, and without that word where it is asked.
    pub async fn finish_notice(
        &self,
        scope: &Scope,
        task: TaskId,
        version: i64,
        note: &str,
        uninvolved: bool,
    ) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let note = needed(note, "toelichting")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, task, version, &me, now).await?;
        if !matches!(task.kind, TaskKind::Answer | TaskKind::Undelivered) {
            return Err(ServiceError::Conflict("this task ends with a decision"));
        }
        let payload: Payload = from_json(&task.payload)?;
        if payload.failed.is_some_and(FailedWork::of_advice) {
            tx.notes().add(self.new_id(), task.case_id, Some(task.id), &note, now).await?;
            tx.tasks()
                .finish(task.id, task.version, Some(me.staff), now)
                .await?
                .ok_or(ServiceError::NotFound)?;
            let detail = json!({ "task": task.id, "kind": task.kind });
            self.record(&mut tx, now).audit("task_finished", Some(task.case_id), detail).await?;
            tx.commit().await?;
            return Ok(());
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let impartial = task.kind == TaskKind::Answer && self.product_of(scope, &case.product)?.impartial;
        if impartial && !uninvolved {
            return Err(ServiceError::Invalid(vec![InputProblem { field: "onpartijdig", code: "declare" }]));
        }
        let message: MessageId = self.new_id();
        tx.messages().add(message, case.id, &note, now).await?;
        tx.tasks().finish(task.id, task.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::MessageSent).await?;
        record
            .audit(
                "task_finished",
                Some(case.id),
                json!({ "task": task.id, "kind": task.kind, "impartial": impartial }),
            )
            .await?;
        if payload.failed != Some(FailedWork::AddressRefused) {
            // News of this message to an address that refuses would only come back as the same task.
            let news = NotifyJob { case: case.id, message: Some(message) };
            record.job(NOTIFY, &news, Some(&format!("message:{message}")), now).await?;
        }
        if task.kind == TaskKind::Answer {
            record.event(case.id, CaseEvent::Decided).await?;
            let case = terms::apply(&mut record, case, TermEvent::Decided { on: day_of(now) }).await?;
            let handled = tx.cases().change_status(case.id, case.version, CaseStatus::Handled, now).await?;
            handled.ok_or(ServiceError::NotFound)?;
            penalty::settle(&mut self.record(&mut tx, now), &case).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
