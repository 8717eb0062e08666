//! Starting a task of a kind that is made by data by hand: a colleague is asked for something, with a note that says what.

use domain::forms::Form;
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
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        let sent = tx.submissions().latest(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let form = self.form_of(&sent.form, &sent.form_version)?;
        let chosen = self.by_hand(form).find(|one| one.id.as_str() == kind);
        let chosen = chosen.ok_or_else(|| ServiceError::invalid("nieuw", "choose"))?;
        let note = needed(note, "nieuw_waarom")?;
        if task.kind.is_blind() && task.done_at.is_none() {
            return Err(ServiceError::Conflict("it is judged without the case"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let made = self.make_task(&mut tx, chosen, &case, &Payload::default()).await?;
        made.ok_or_else(|| ServiceError::invalid("nieuw", "there_is_one"))?;
        tx.notes().add(self.new_id(), case.id, Some(task.id), &note, now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The kinds that may be started by hand in a case of this form: those of which it asks what they show.
    fn by_hand<'a>(&'a self, form: &'a Form) -> impl Iterator<Item = &'a MadeTask> {
        let fits = |task: &&MadeTask| task.by_hand && task.shows.answers.iter().all(|id| form.asks(id));
        self.catalog().made_tasks().iter().filter(fits)
    }

    /// The same with their names.
    pub(super) fn started_by_hand(&self, form: &Form) -> Vec<(TaskKind, Localized)> {
        self.by_hand(form).map(|task| (task.id, task.name.clone())).collect()
    }
}
