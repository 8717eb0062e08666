//! Claiming a task, and giving it back.

use chrono::{DateTime, Utc};
use domain::{Scope, TaskId};
use serde_json::json;
use storage::{Task, Tx};

use super::cover::is_away;
use super::held::{HANDLERS, held, impartial, staff_with};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Takes an open task.
    ///
    /// # Errors
    /// Stale when a colleague was first; a conflict for who is away.
    pub async fn claim(&self, scope: &Scope, task: TaskId, version: i64) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        if is_away(&mut tx, me.staff, self.today()).await? {
            return Err(ServiceError::Conflict("who is away takes no work"));
        }
        let task = tx.tasks().claim(task, version, me.staff, now).await?.ok_or(ServiceError::NotFound)?;
        self.took(&mut tx, &task, now).await?;
        self.record(&mut tx, now)
            .audit("task_claimed", Some(task.case_id), json!({ "task": task.id }))
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// What follows when somebody has a task now: from there on the applicant corrects nothing any more.
    ///
    /// # Errors
    /// Forbidden when something keeps them from it: who took a decision does not handle the objection to it.
    pub(crate) async fn took(&self, tx: &mut Tx, task: &Task, now: DateTime<Utc>) -> Result<()> {
        if let Some(staff) = task.assignee {
            impartial(tx, task, staff).await?;
        }
        if task.kind.judges() {
            tx.cases().start_review(task.case_id, now).await?;
        }
        Ok(())
    }

    /// Gives a task back to the queue.
    ///
    /// # Errors
    /// A conflict when somebody else holds it.
    pub async fn release(&self, scope: &Scope, task: TaskId, version: i64) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, task, version, &me, now).await?;
        tx.tasks().release(task.id, task.version, now).await?.ok_or(ServiceError::NotFound)?;
        self.record(&mut tx, now)
            .audit("task_released", Some(task.case_id), json!({ "task": task.id }))
            .await?;
        tx.commit().await?;
        Ok(())
    }
}
