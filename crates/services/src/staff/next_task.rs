//! The task that matters most now: the first in the order of the queue among one's own work and what is free.

use domain::queue::{QueueChoice, Teams};
use domain::tasks::TaskKind;
use domain::teams::skilled;
use domain::{Actor, Role, Scope, TaskId};
use serde_json::json;
use storage::{QueueFilter, QueueNarrow, QueueRow, StorageError};

use super::cover::{barred, is_away};
use super::held::{DECIDERS, HANDLERS, kept_from, staff_with};
use super::teams::colleague;
use crate::{Catalog, Result, ServiceError, Services};

/// Free tasks that are looked at: more colleagues do not take one at the same moment.
const LOOKED_AT: u32 = 50;

impl Services {
    /// The reader's own task that has its turn first, or a free one of their teams that they can do and that comes before it;
    /// that one then is theirs. None when there is nothing to do, and for who is away.
    ///
    /// # Errors
    /// Not found or forbidden for whoever handles no tasks.
    pub async fn next_task(&self, scope: &Scope) -> Result<Option<TaskId>> {
        let me = staff_with(scope, &HANDLERS)?;
        let today = self.today();
        let mut tx = self.parts().store.read(scope).await?;
        if is_away(&mut tx, me.staff, today).await? {
            return Ok(None);
        }
        let own = tx.tasks().list_queue(QueueFilter::Mine(me.staff), None, None, 1).await?;
        let known = colleague(&mut tx, me.staff).await?;
        let routes = self.routes(scope.city, &self.shown(scope.city, &Teams::Mine, known.as_ref()));
        let choice = QueueChoice::default();
        let narrow = QueueNarrow { choice: &choice, today, routes: routes.as_ref() };
        let free = tx.tasks().list_queue(QueueFilter::Open, Some(narrow), None, LOOKED_AT).await?;
        drop(tx);
        let skills = known.and_then(|known| known.skills).unwrap_or_default();
        let own = own.first();
        let fit = |task: &&QueueRow| {
            suits(self.catalog(), &scope.actor, task.kind) && skilled(&skills, &task.product, task.kind)
        };
        for task in free.iter().filter(fit) {
            if own.is_some_and(|own| (own.turn, own.due, own.id) <= (task.turn, task.due, task.id)) {
                break;
            }
            if self.takes(scope, task).await? {
                return Ok(Some(task.id));
            }
        }
        Ok(own.map(|own| own.id))
    }

    /// Takes a free task; whether it was still free, and is not one's own work to approve.
    async fn takes(&self, scope: &Scope, row: &QueueRow) -> Result<bool> {
        let me = staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = match tx.tasks().claim(row.id, row.version, me.staff, now).await {
            Err(StorageError::Stale) | Ok(None) => return Ok(false),
            taken => taken?.ok_or(ServiceError::NotFound)?,
        };
        if barred(&task)? == Some(me.staff) {
            return Ok(false);
        }
        if kept_from(&mut tx, &task, me.staff).await?.is_some() {
            return Ok(false);
        }
        self.took(&mut tx, &task, now).await?;
        self.record(&mut tx, now)
            .audit("task_claimed", Some(task.case_id), json!({ "task": task.id, "next": true }))
            .await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// Whether somebody with these roles can bring a task to its end. Who receives applications decides nothing.
pub(super) fn suits(catalog: &Catalog, actor: &Actor, kind: TaskKind) -> bool {
    let decides = DECIDERS.iter().any(|role| actor.has_role(*role));
    match kind {
        TaskKind::Review
        | TaskKind::SecondReview
        | TaskKind::Sample
        | TaskKind::HumanReview
        | TaskKind::Change
        | TaskKind::Penalty
        | TaskKind::ObjectionDecision => decides,
        TaskKind::Answer
        | TaskKind::Advance
        | TaskKind::Undelivered
        | TaskKind::TermEnds
        | TaskKind::Forward
        | TaskKind::ObjectionCheck
        | TaskKind::Hearing => decides || actor.has_role(Role::Intake),
        // Asked of one expert by name.
        TaskKind::Advise => false,
        TaskKind::Made(_) => catalog.made_task(kind).is_some_and(|task| task.suits(actor)),
    }
}
