//! Ending a task of a kind that is made by data: by one of the outcomes of its file, and nothing else.

use chrono::{DateTime, Utc};
use domain::cases::CaseEvent;
use domain::decision::Person;
use domain::made::{MadeTask, NoteAsked, Outcome};
use domain::{MessageId, Scope, TaskId};
use serde_json::json;
use storage::{Case, Task, Tx};

use super::held::{HANDLERS, held, staff_with};
use super::words::{limited, needed, unmarked};
use crate::shared::job::{NOTIFY, NotifyJob};
use crate::shared::payload::{EndedFirst, Payload, Returned};
use crate::shared::record::from_json;
use crate::views::{MadeEnded, MadeInput};
use crate::{Result, ServiceError, Services};

/// What goes with an ending: the note, and the message or the question.
struct Said {
    note: String,
    text: String,
}

impl Services {
    /// Ends a task as its file allows. Where a second person must agree, nothing happens yet but that they are asked.
    ///
    /// # Errors
    /// Forbidden for roles that the file does not name; invalid without an outcome, or without the note or text that it asks;
    /// a conflict when the case cannot take what the outcome does.
    pub async fn finish_made(&self, scope: &Scope, input: &MadeInput) -> Result<MadeEnded> {
        let me = staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let (task, kind) = self.held_made(&mut tx, scope, input.task, input.version, &me, now).await?;
        let payload: Payload = from_json(&task.payload)?;
        if payload.ended.is_some() {
            return Err(ServiceError::Conflict("a second person agrees or sends it back"));
        }
        let outcome =
            kind.outcome(&input.outcome).ok_or_else(|| ServiceError::invalid("uitkomst", "choose"))?;
        let said = said(outcome, input)?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        tx.tasks().finish(task.id, task.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        if !kind.four_eyes {
            self.end_made(&mut tx, (&task, &case), outcome, &said, &me, None).await?;
            tx.commit().await?;
            return Ok(MadeEnded::Done);
        }
        let ended =
            EndedFirst { by: me, outcome: outcome.id.clone(), note: said.note, text: said.text, at: now };
        let payload = Payload { ended: Some(ended), ..Payload::default() };
        self.make_task(&mut tx, &kind, &case, &payload).await?;
        let detail = json!({ "task": task.id, "kind": task.kind, "outcome": outcome.id });
        self.record(&mut tx, now).audit("task_proposed", Some(case.id), detail).await?;
        tx.commit().await?;
        Ok(MadeEnded::SentToSecond)
    }

    /// Agrees with how a colleague would end a task, or sends it back to them with a note.
    ///
    /// # Errors
    /// Forbidden for who ended it first; invalid when it is sent back without a note; a conflict when nothing waits for a
    /// second person.
    pub async fn confirm_made(
        &self,
        scope: &Scope,
        task: TaskId,
        version: i64,
        agrees: bool,
        note: &str,
    ) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let (task, kind) = self.held_made(&mut tx, scope, task, version, &me, now).await?;
        let payload: Payload = from_json(&task.payload)?;
        let first = payload.ended.ok_or(ServiceError::Conflict("nothing waits for a second person"))?;
        if first.by.staff == me.staff {
            return Err(ServiceError::Forbidden("who ended it first does not agree with themselves"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        if agrees {
            let outcome =
                kind.outcome(&first.outcome).ok_or(ServiceError::Conflict("this ending is no more"))?;
            tx.tasks()
                .finish(task.id, task.version, Some(me.staff), now)
                .await?
                .ok_or(ServiceError::NotFound)?;
            let said = Said { note: first.note, text: first.text };
            self.end_made(&mut tx, (&task, &case), outcome, &said, &first.by, Some(&me)).await?;
        } else {
            let note = needed(note, "terug_notitie")?;
            tx.tasks()
                .finish(task.id, task.version, Some(me.staff), now)
                .await?
                .ok_or(ServiceError::NotFound)?;
            let returned = Some(Returned { by: me, note });
            let payload = Payload { returned, ..Payload::default() };
            if let Some(again) = self.make_task(&mut tx, &kind, &case, &payload).await? {
                tx.tasks().assign(again, 1, first.by.staff, now).await?;
            }
            let detail = json!({ "task": task.id, "kind": task.kind });
            self.record(&mut tx, now).audit("task_returned", Some(case.id), detail).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// The task that `me` holds, with its description, if their roles allow it.
    async fn held_made(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        task: TaskId,
        version: i64,
        me: &Person,
        now: DateTime<Utc>,
    ) -> Result<(Task, MadeTask)> {
        let task = held(tx, task, version, me, now).await?;
        let kind = self.described(task.kind)?.into_owned();
        if !kind.suits(&scope.actor) {
            return Err(ServiceError::Forbidden("the role does not allow this"));
        }
        Ok((task, kind))
    }

    /// What an outcome does, after its task was finished: the note, the message or the question, and the next task.
    async fn end_made(
        &self,
        tx: &mut Tx,
        (task, case): (&Task, &Case),
        outcome: &Outcome,
        said: &Said,
        by: &Person,
        agreed: Option<&Person>,
    ) -> Result<()> {
        let now = self.now();
        if !said.note.is_empty() {
            tx.notes().add(self.new_id(), case.id, Some(task.id), &said.note, now).await?;
        }
        if let Some(template) = &outcome.message {
            let message: MessageId = self.new_id();
            tx.messages().add_from(message, case.id, &said.text, Some(template), now).await?;
            let mut record = self.record(tx, now);
            record.event(case.id, CaseEvent::MessageSent).await?;
            let news = NotifyJob { case: case.id, message: Some(message) };
            record.job(NOTIFY, &news, Some(&format!("message:{message}")), now).await?;
        }
        if outcome.ask.is_some() {
            self.ask_now(tx, case, &[], &said.text, &by.name).await?;
        }
        if let Some(next) = outcome.make {
            let kind = self.described(next)?.into_owned();
            // As it is now: what was asked may have moved the term.
            let case = tx.cases().get(case.id).await?.ok_or(ServiceError::NotFound)?;
            self.make_task(tx, &kind, &case, &Payload::default()).await?;
        }
        let detail = json!({
            "task": task.id, "kind": task.kind, "outcome": outcome.id, "by": by.staff,
            "agreed": agreed.map(|person| person.staff),
        });
        self.record(tx, now).audit("task_finished", Some(case.id), detail).await
    }
}

/// What the outcome asks, as it was typed.
///
/// # Errors
/// Invalid when something is missing, too long, or still has a mark of a template.
fn said(outcome: &Outcome, input: &MadeInput) -> Result<Said> {
    let note = match outcome.note {
        NoteAsked::None => String::new(),
        NoteAsked::Optional => limited(&input.note, "uitkomst_notitie")?,
        NoteAsked::Required => needed(&input.note, "uitkomst_notitie")?,
    };
    let text = match outcome.message.is_some() || outcome.ask.is_some() {
        false => String::new(),
        true => needed(&input.text, "uitkomst_tekst")?,
    };
    unmarked(&text, "uitkomst_tekst")?;
    Ok(Said { note, text })
}
