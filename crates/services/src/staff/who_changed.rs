//! Who or what changed a task since somebody saw it.

use domain::{Scope, TaskId};

use super::held::{HANDLERS, staff_with};
use crate::views::{ChangedBy, LastChange};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Who changed a task last, and when: a task and the audit of the same act bear one moment. None where no audit tells.
    ///
    /// # Errors
    /// Not found when there is no such task in the own city; forbidden for whoever handles no tasks.
    pub async fn who_changed(&self, scope: &Scope, task: TaskId) -> Result<Option<LastChange>> {
        let me = staff_with(scope, &HANDLERS)?;
        let mut tx = self.parts().store.read(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        let found = tx.audit().of_moment(task.case_id, task.updated_at).await?;
        Ok(found.map(|entry| LastChange {
            at: entry.at,
            by: match (entry.actor_kind.as_str(), entry.actor_name) {
                ("staff", _) if entry.actor_id == Some(me.staff.0) => ChangedBy::Reader,
                ("staff", Some(name)) => ChangedBy::Colleague(name),
                ("resident" | "company", _) => ChangedBy::Applicant,
                _ => ChangedBy::System,
            },
        }))
    }
}
