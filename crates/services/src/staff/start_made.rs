//! Starting a task of a kind that is made by data by hand: a colleague is asked for something, with a note that says what.

use domain::made::MadeTask;
use domain::tasks::TaskKind;
use domain::{Localized, Scope, TaskId};

use super::held::{HANDLERS, staff_with};
use super::words::needed;
use crate::shared::payload::Payload;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Starts one in the case of a task, with a note for whoever does it. Of one kind one at a time is enough.
    ///
    /// # Errors
    /// Invalid without a kind or a note, or when one of it is open already; not found when there is no such task in the own
    /// city; a conflict for a task in which the case is not seen.
    pub async fn start_made(&self, scope: &Scope, task: TaskId, kind: &str, note: &str) -> Result<()> {
        staff_with(scope, &HANDLERS)?;
        let chosen = self.by_hand().find(|one| one.id.as_str() == kind);
        let chosen = chosen.ok_or_else(|| ServiceError::invalid("nieuw", "choose"))?;
        let note = needed(note, "nieuw_waarom")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        if task.kind == TaskKind::Sample && task.done_at.is_none() {
            return Err(ServiceError::Conflict("a sample is judged without the case"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let made = self.make_task(&mut tx, chosen, &case, &Payload::default()).await?;
        made.ok_or_else(|| ServiceError::invalid("nieuw", "there_is_one"))?;
        tx.notes().add(self.new_id(), case.id, Some(task.id), &note, now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The kinds that may be started by hand.
    fn by_hand(&self) -> impl Iterator<Item = &MadeTask> {
        self.catalog().made_tasks().iter().filter(|task| task.by_hand)
    }

    /// The same with their names.
    pub(super) fn started_by_hand(&self) -> Vec<(TaskKind, Localized)> {
        self.by_hand().map(|task| (task.id, task.name.clone())).collect()
    }
}
