//! Handling an objection, in three kinds of work: the formal check, the hearing, the decision on it.
//!
//! Each is a file here with its use case. What they share: nobody handles an objection to a decision that they took
//! ([`super::held`] refuses it), each step is written down once and for good, and nothing is done while we wait for who objects.

mod check;
mod decide;
mod end;
mod hearing;
mod letter;
mod postpone;
mod view;

use domain::decision::Person;
use domain::objection::Step;
use domain::tasks::TaskKind;
use domain::{Role, Scope, TaskId};
use serde_json::{Value as Json, json};
use storage::{Case, NewTask, Task, Tx};

use super::held::{held, staff_with};
use crate::{Result, ServiceError, Services};

pub(super) use view::Asked;

/// A task of an objection in the hands of who may do it.
struct Handled {
    me: Person,
    task: Task,
    case: Case,
}

/// Which task, as it was seen.
#[derive(Clone, Copy)]
struct Seen {
    task: TaskId,
    version: i64,
}

impl Services {
    /// The task, if it is of one of these kinds, `scope` holds it and the case waits for nobody.
    async fn handled(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        roles: &[Role],
        kinds: &[TaskKind],
        seen: Seen,
    ) -> Result<Handled> {
        let me = staff_with(scope, roles)?;
        let task = held(tx, seen.task, seen.version, &me, self.now()).await?;
        if !kinds.contains(&task.kind) {
            return Err(ServiceError::Conflict("this task is of another kind"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        if !case.status.may_become(domain::cases::CaseStatus::Handled) {
            return Err(ServiceError::Conflict("the case waits for who objects or is closed"));
        }
        Ok(Handled { me, task, case })
    }

    /// Writes a step down.
    async fn step(&self, tx: &mut Tx, case: &Case, step: &Step) -> Result<()> {
        Ok(tx.objections().add_step(self.new_id(), case.id, step, self.now()).await?)
    }

    /// Finishes the task and makes the next one, as one change of the case: whoever closes it at the same moment comes before
    /// or after.
    async fn go_on(&self, tx: &mut Tx, handled: &Handled, next: TaskKind, payload: &Json) -> Result<()> {
        let Handled { me, task, case } = handled;
        let now = self.now();
        tx.tasks().finish(task.id, task.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
        let new = NewTask {
            id: self.new_id(),
            case: case.id,
            kind: next,
            due: case.decide_by,
            reasons: &[],
            proposal: None,
            payload,
        };
        if !tx.tasks().create(new, now).await? {
            return Err(ServiceError::Conflict("that work is there already"));
        }
        let detail = json!({ "task": task.id, "kind": task.kind, "next": next });
        self.record(tx, now).audit("objection_step", Some(case.id), detail).await
    }
}
