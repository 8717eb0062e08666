//! "I have seen it": the task of a warning that a term ends goes away; the term stays as it is.

use domain::tasks::TaskKind;
use domain::{Scope, TaskId};
use serde_json::json;

use super::held::{HANDLERS, held, staff_with};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Finishes the task of a warning.
    ///
    /// # Errors
    /// Stale when the task changed; a conflict when it is no warning.
    pub async fn see_warning(&self, scope: &Scope, task: TaskId, version: i64) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, task, version, &me, now).await?;
        if task.kind != TaskKind::TermEnds {
            return Err(ServiceError::Conflict("this task warns of nothing"));
        }
        tx.tasks().finish(task.id, task.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        let detail = json!({ "task": task.id, "kind": task.kind });
        self.record(&mut tx, now).audit("task_finished", Some(task.case_id), detail).await?;
        tx.commit().await?;
        Ok(())
    }
}
