//! A term that comes to its end: a task for whoever holds the case, a line in the timeline.

use domain::cases::CaseEvent;
use domain::tasks::TaskKind;
use domain::{Scope, StaffId, TaskId};
use serde_json::json;
use storage::{Case, Job, NewTask, Task, TaskStatus, Tx};

use crate::shared::job::WarnJob;
use crate::shared::record::from_json;
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// The job `warn`. Nothing happens when it was decided meanwhile, when the term moved, or when this warning was given.
    pub(super) async fn run_warn(&self, job: &Job) -> Result<()> {
        let WarnJob { case, decide_by, kind } = from_json(&job.payload)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(&Scope::system(job.city, purpose::ADMINISTER)).await?;
        tx.jobs().finish(job, now).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let stands = !case.status.is_closed() && case.decide_by == decide_by;
        if stands && tx.term_warnings().add(self.new_id(), case.id, kind, decide_by, now).await? {
            let task = self.warn(&mut tx, &case).await?;
            let mut record = self.record(&mut tx, now);
            record.event(case.id, CaseEvent::TermWarned).await?;
            let detail = json!({ "kind": kind, "decide_by": decide_by, "task": task });
            record.audit("term_warned", Some(case.id), detail).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Makes the task, for who judges the case or else for the team; which one. One that still waits is enough.
    async fn warn(&self, tx: &mut Tx, case: &Case) -> Result<Option<TaskId>> {
        let now = self.now();
        let holder = holder(&tx.tasks().list_of_case(case.id).await?);
        let (id, payload): (TaskId, _) = (self.new_id(), json!({}));
        let kind = TaskKind::TermEnds;
        let task = NewTask {
            id,
            case: case.id,
            kind,
            due: case.decide_by,
            reasons: &[],
            proposal: None,
            payload: &payload,
        };
        if !tx.tasks().create(task, now).await? {
            return Ok(None);
        }
        if let Some(holder) = holder {
            let made = tx.tasks().get(id).await?.ok_or(ServiceError::NotFound)?;
            tx.tasks().assign(id, made.version, holder, now).await?;
        }
        Ok(Some(id))
    }
}

/// Who holds the case: whoever took the work in which it is judged.
fn holder(tasks: &[Task]) -> Option<StaffId> {
    let held = |task: &&Task| task.kind.judges() && task.status == TaskStatus::Claimed;
    tasks.iter().filter(held).find_map(|task| task.assignee)
}
