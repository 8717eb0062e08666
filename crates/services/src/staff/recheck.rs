//! Asking the registers again.

use domain::tasks::TaskKind;
use domain::{Scope, TaskId};
use serde_json::json;

use super::held::{HANDLERS, staff_with};
use crate::shared::job::{CaseJob, VERIFY, VERIFY_AGAIN};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Enqueues a new look into the registers; facts and proposal follow within seconds; for a change of what was
    /// granted the facts alone.
    ///
    /// # Errors
    /// Not found when there is no such task in the city; a conflict where the decision is judged again.
    pub async fn recheck(&self, scope: &Scope, task: TaskId) -> Result<()> {
        staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        if task.kind.is_blind() {
            return Err(ServiceError::Conflict("it judges the facts of the decision"));
        }
        let mut record = self.record(&mut tx, now);
        record.audit("registers_asked_again", Some(task.case_id), json!({ "task": task.id })).await?;
        let job = if task.kind == TaskKind::Change { VERIFY_AGAIN } else { VERIFY };
        record.job(job, &CaseJob::of(task.case_id), None, now).await?;
        tx.commit().await?;
        Ok(())
    }
}
