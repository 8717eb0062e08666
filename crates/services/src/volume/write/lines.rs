//! The rows that stand beside a case: work, course, audit, looks, messages and notes.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::cases::CaseEvent;
use domain::tasks::TaskKind;
use domain::{StaffId, TaskId};
use serde_json::json;
use storage::{
    LoadAccess, LoadAudit, LoadEvent, LoadMessage, LoadNote, LoadTask, ProposalId, TaskStatus, WrittenJson,
};

use super::super::texts;
use super::Life;
use crate::purpose;

impl Life<'_> {
    /// A member of staff took the work, and looked.
    pub(super) fn took(&mut self, at: DateTime<Utc>) {
        let (by, name) = self.staff;
        self.look("application", at, Some(self.staff), purpose::REVIEW);
        self.audit(
            "task_claimed",
            at,
            ("staff", Some(by.0), Some(name.to_owned())),
            purpose::REVIEW,
            &json!({}),
        );
    }

    /// Messages back and forth, and notes.
    pub(super) fn talk(&mut self) {
        let last = self.plan.ended.map_or(self.now, |(at, _)| at);
        let span = last.signed_duration_since(self.received).num_minutes().max(2);
        let count = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2];
        for turn in 0..self.dice.pick(&count).copied().unwrap_or(0) {
            let asked = self.received
                + TimeDelta::minutes(self.dice.between(span * turn / 2 + 1, span * (turn + 1) / 2));
            let body = texts::question(&mut self.dice);
            self.message(asked, body, false);
            let answered = asked + TimeDelta::minutes(self.dice.between(60, 4000));
            if answered < last {
                let body = texts::answer(&mut self.dice);
                self.message(answered, body, true);
            }
        }
        if let Some(at) = self.plan.taken.filter(|_| self.dice.chance(45)) {
            let (by, name) = self.staff;
            self.batch.notes.push(LoadNote {
                id: self.dice.id(at),
                case_id: self.id,
                task_id: None,
                body: texts::note(&mut self.dice),
                written_by_id: by,
                written_by_name: name.to_owned(),
                written_at: at,
            });
        }
    }

    pub(super) fn message(&mut self, at: DateTime<Utc>, body: String, from_staff: bool) {
        let (kind, id, name) = if from_staff {
            ("staff", self.staff.0.0, self.staff.1.to_owned())
        } else {
            (self.kind(), self.owner.id, self.owner.name.clone())
        };
        self.batch.messages.push(LoadMessage {
            id: self.dice.id(at),
            case_id: self.id,
            sender_kind: kind.to_owned(),
            sender_id: id,
            sender_name: name.clone(),
            body,
            sent_at: at,
        });
        self.event(CaseEvent::MessageSent, at, Some(name), kind);
    }

    pub(super) fn task_made(&mut self, at: DateTime<Utc>) {
        self.event(CaseEvent::TaskCreated, at, None, "system");
        self.audit("task_created", at, ("system", None, None), purpose::DECIDE, &json!({}));
    }

    /// A piece of work; whose it is, and whether it is done.
    #[expect(clippy::too_many_arguments, reason = "the columns of a task")]
    pub(super) fn task(
        &mut self,
        kind: TaskKind,
        (made, changed): (DateTime<Utc>, DateTime<Utc>),
        due: NaiveDate,
        reasons: String,
        proposal: Option<ProposalId>,
        payload: String,
        worker: Option<(StaffId, bool)>,
    ) -> TaskId {
        let id: TaskId = self.dice.id(made);
        let done = worker.is_some_and(|(_, done)| done);
        let status = match worker {
            None => TaskStatus::Open,
            Some((_, false)) => TaskStatus::Claimed,
            Some((_, true)) => TaskStatus::Done,
        };
        self.batch.tasks.push(LoadTask {
            id,
            case_id: self.id,
            kind,
            status,
            assignee: worker.map(|(staff, _)| staff),
            due,
            turn: due,
            reasons: WrittenJson(reasons),
            proposal_id: proposal,
            payload: WrittenJson(payload),
            version: 1 + i64::from(worker.is_some()) + i64::from(done),
            created_at: made,
            updated_at: changed,
            done_at: done.then_some(changed),
            done_by: worker.filter(|_| done).map(|(staff, _)| staff),
            product: self.pattern.product.id.clone(),
            urgent: String::new(),
        });
        id
    }

    pub(super) fn event(&mut self, kind: CaseEvent, at: DateTime<Utc>, name: Option<String>, actor: &str) {
        self.batch.events.push(LoadEvent {
            id: self.dice.id(at),
            case_id: self.id,
            kind,
            at,
            actor_kind: actor.to_owned(),
            actor_name: name,
            detail: WrittenJson("{}".to_owned()),
        });
    }

    pub(super) fn audit(
        &mut self,
        action: &str,
        at: DateTime<Utc>,
        (kind, id, name): (&str, Option<uuid::Uuid>, Option<String>),
        to: &str,
        detail: &serde_json::Value,
    ) {
        self.batch.audit.push(LoadAudit {
            id: self.dice.id(at),
            at,
            actor_kind: kind.to_owned(),
            actor_id: id,
            actor_name: name,
            purpose: to.to_owned(),
            action: action.to_owned(),
            case_id: Some(self.id),
            detail: WrittenJson(detail.to_string()),
        });
    }

    pub(super) fn look(&mut self, what: &str, at: DateTime<Utc>, staff: Option<(StaffId, &str)>, to: &str) {
        self.batch.access.push(LoadAccess {
            id: self.dice.id(at),
            at,
            actor_kind: if staff.is_some() { "staff" } else { "system" }.to_owned(),
            actor_id: staff.map(|(id, _)| id.0),
            actor_name: staff.map(|(_, name)| name.to_owned()),
            purpose: to.to_owned(),
            what: what.to_owned(),
            person_id: self.person(),
            case_id: Some(self.id),
        });
    }
}
