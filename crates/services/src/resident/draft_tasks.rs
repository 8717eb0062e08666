//! The task list of an application.

use domain::{DraftId, Scope};

use crate::views::{TaskListView, TaskRow};
use crate::{Result, Services};

impl Services {
    /// The task list of an own open draft.
    ///
    /// # Errors
    /// Not found when it is not the actor's; a conflict when it was sent.
    pub async fn draft_tasks(&self, scope: &Scope, draft: DraftId) -> Result<TaskListView> {
        let draft = self.open_draft(scope, draft).await?;
        let progress = draft.form.task_states(&draft.state.answers, draft.today);
        let skipped = self.skipped_pages(&draft);
        let tasks = progress
            .into_iter()
            .map(|row| TaskRow {
                title: row.task.title.clone(),
                state: row.state,
                page: row.page,
                skipped: skipped
                    .iter()
                    .filter(|(task, _)| task.id == row.task.id)
                    .map(|(_, title)| title.clone())
                    .collect(),
            })
            .collect();
        let from_check = draft.state.from_check;
        let no_right = self.no_right(&draft);
        Ok(TaskListView { head: draft.head(), tasks, from_check, no_right, ready: draft.is_complete() })
    }
}
