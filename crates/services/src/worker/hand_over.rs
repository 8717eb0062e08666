//! What the system could not do becomes work for a person: nothing ends in silence.

use domain::tasks::{ReviewReason, TaskKind};
use domain::{CaseId, TaskId};
use serde_json::Value;
use storage::{BatchItemId, BatchOutcome, Case, Job, NewTask, Tx};

use crate::shared::job::{BATCH_ITEM, BatchJob, DECIDE, NOTIFY, NOTIFY_EXPERT, VERIFY};
use crate::shared::payload::Payload;
use crate::shared::record::{from_json, to_json};
use crate::time::day_of;
use crate::views::FailedWork;
use crate::{Result, Services};

impl Services {
    /// A job about a case that was given up. A case that could not be judged goes to a person, who can.
    pub(super) async fn hand_over(&self, tx: &mut Tx, job: &Job) -> Result<()> {
        if job.kind == BATCH_ITEM {
            // The task lies where it lay; who asked for it reads that.
            let BatchJob { item } = from_json(&job.payload)?;
            return Ok(tx
                .batches()
                .settle(BatchItemId(item), BatchOutcome::Failed, (None, None), self.now())
                .await?);
        }
        let Some(case) =
            job.payload.get("case").and_then(Value::as_str).and_then(|id| id.parse::<CaseId>().ok())
        else {
            return Ok(());
        };
        let Some(case) = tx.cases().get(case).await? else { return Ok(()) };
        match job.kind.as_str() {
            VERIFY | DECIDE if case.status.is_closed() => Ok(()),
            VERIFY | DECIDE => {
                let product = self.product_of(&tx.scope().clone(), &case.product)?;
                let kind = product.first_task();
                let judged = kind == TaskKind::Review;
                let reasons: &[ReviewReason] = if judged { &[ReviewReason::RulesFailed] } else { &[] };
                self.to_person(tx, &case, kind, reasons, None).await
            }
            NOTIFY => self.undelivered(tx, &case, TaskId(job.id.0), FailedWork::News).await,
            NOTIFY_EXPERT => self.undelivered(tx, &case, TaskId(job.id.0), FailedWork::ExpertNotTold).await,
            _ => self.undelivered(tx, &case, TaskId(job.id.0), FailedWork::Other).await,
        }
    }

    /// The task for what did not arrive or was not done. One that is open for the same cause is enough.
    pub(crate) async fn undelivered(
        &self,
        tx: &mut Tx,
        case: &Case,
        id: TaskId,
        failed: FailedWork,
    ) -> Result<()> {
        for task in tx.tasks().list_of_case(case.id).await? {
            let there: Payload = from_json(&task.payload)?;
            let open = task.done_at.is_none() && task.kind == TaskKind::Undelivered;
            if task.id == id || (open && there.failed == Some(failed)) {
                return Ok(());
            }
        }
        let now = self.now();
        let due = if case.status.is_closed() { day_of(now) } else { case.decide_by };
        let payload = to_json(&Payload { failed: Some(failed), ..Payload::default() })?;
        let kind = TaskKind::Undelivered;
        let task = NewTask { id, case: case.id, kind, due, reasons: &[], proposal: None, payload: &payload };
        tx.tasks().create(task, now).await?;
        Ok(())
    }
}
