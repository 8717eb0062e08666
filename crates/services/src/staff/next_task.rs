//! The task that matters most now: the earliest legal deadline among one's own work and what is free.

use domain::tasks::TaskKind;
use domain::{Actor, Role, Scope, TaskId};
use serde_json::json;
use storage::{QueueFilter, QueueRow, StorageError};

use super::held::{DECIDERS, HANDLERS, staff_with};
use crate::shared::payload::Payload;
use crate::shared::record::from_json;
use crate::{Result, ServiceError, Services};

/// Free tasks that are looked at: more colleagues do not take one at the same moment.
const LOOKED_AT: u32 = 50;

impl Services {
    /// The reader's own most urgent task, or else the most urgent one that is free, which then is theirs. None when there is
    /// nothing to do.
    ///
    /// # Errors
    /// Not found or forbidden for whoever handles no tasks.
    pub async fn next_task(&self, scope: &Scope) -> Result<Option<TaskId>> {
        let me = staff_with(scope, &HANDLERS)?;
        let mut tx = self.parts().store.read(scope).await?;
        let own = tx.tasks().list_queue(QueueFilter::Mine(me.staff), None, None, 1).await?;
        let free = tx.tasks().list_queue(QueueFilter::Open, None, None, LOOKED_AT).await?;
        drop(tx);
        let own = own.first();
        for task in free.iter().filter(|task| suits(&scope.actor, task.kind)) {
            if own.is_some_and(|own| (own.due, own.id) <= (task.due, task.id)) {
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
        let payload: Payload = from_json(&task.payload)?;
        if payload.first.is_some_and(|first| first.by.staff == me.staff) {
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
fn suits(actor: &Actor, kind: TaskKind) -> bool {
    let decides = DECIDERS.iter().any(|role| actor.has_role(*role));
    match kind {
        TaskKind::Review | TaskKind::SecondReview | TaskKind::Sample => decides,
        TaskKind::Answer | TaskKind::Advance | TaskKind::Undelivered | TaskKind::Forward => {
            decides || actor.has_role(Role::Intake)
        }
        // Asked of one expert by name.
        TaskKind::Advise => false,
    }
}
