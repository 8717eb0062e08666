//! Making a task of a kind that is made by data.

use domain::TaskId;
use domain::forms::{Answers, Form};
use domain::made::MadeTask;
use domain::tasks::TaskKind;
use serde_json::json;
use storage::{Case, NewTask, Tx};

use super::payload::Payload;
use super::record::to_json;
use crate::time::day_of;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Makes the tasks that follow from sending an application, in the transaction that receives it: of the kinds whose file
    /// names its product, and whose condition its answers meet. A correction makes none.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn make_from_submission(
        &self,
        tx: &mut Tx,
        form: &Form,
        answers: &Answers,
        case: &Case,
    ) -> Result<()> {
        for task in self.catalog().made_tasks() {
            if task.follows_from(&case.product, form, answers, self.today()) {
                self.make_task(tx, task, case, &Payload::default()).await?;
            }
        }
        Ok(())
    }

    /// Makes one task of a kind. One of it that is not finished is enough; that one is left as it is.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn make_task(
        &self,
        tx: &mut Tx,
        task: &MadeTask,
        case: &Case,
        payload: &Payload,
    ) -> Result<Option<TaskId>> {
        let (id, now): (TaskId, _) = (self.new_id(), self.now());
        let new = NewTask {
            id,
            case: case.id,
            kind: task.id,
            due: task.due_on(day_of(now), case.decide_by),
            reasons: &[],
            proposal: None,
            payload: &to_json(payload)?,
        };
        if !tx.tasks().create(new, now).await? {
            return Ok(None);
        }
        let detail = json!({ "task": id, "kind": task.id });
        self.record(tx, now).audit("task_made", Some(case.id), detail).await?;
        Ok(Some(id))
    }

    /// The description of a kind that is made by data.
    ///
    /// # Errors
    /// A conflict for a kind that is coded.
    pub(crate) fn described(&self, kind: TaskKind) -> Result<std::borrow::Cow<'_, MadeTask>> {
        self.catalog().made_task(kind).ok_or(ServiceError::Conflict("this task has a screen of its own"))
    }
}
