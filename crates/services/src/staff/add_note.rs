//! A note for colleagues, which the applicant does not see in the portal.

use domain::{Scope, TaskId};
use serde_json::json;

use super::held::{HANDLERS, staff_with};
use super::words::needed;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Adds a note to the case of a task. Whoever may handle tasks may write one, also after the work is done.
    ///
    /// # Errors
    /// Invalid without text; not found when there is no such task in the own city.
    pub async fn add_note(&self, scope: &Scope, task: TaskId, body: &str) -> Result<()> {
        staff_with(scope, &HANDLERS)?;
        let body = needed(body, "notitie")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        tx.notes().add(self.new_id(), task.case_id, Some(task.id), &body, now).await?;
        self.record(&mut tx, now).audit("note_added", Some(task.case_id), json!({ "task": task.id })).await?;
        tx.commit().await?;
        Ok(())
    }
}
