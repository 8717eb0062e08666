//! One task of an act on many: done as whoever asked for it, in one transaction with what became of it.

use chrono::{DateTime, Utc};
use domain::tasks::TaskKind;
use domain::{Actor, Role, Scope, StaffId};
use serde_json::json;
use storage::{
    Batch, BatchId, BatchItem, BatchItemId, BatchKind, BatchOutcome, Job, StorageError, Task, TaskStatus, Tx,
};

use domain::mandate::Verdict;

use crate::shared::job::BatchJob;
use crate::shared::record::from_json;
use crate::shared::rule_stops::rules_stopped;
use crate::staff::{DECIDERS, barred, grantable, held, is_away, kept_from, staff_with};
use crate::views::{VerdictInput, VerdictResult};
use crate::{Result, ServiceError, Services, purpose};

/// What a task becomes.
enum Turn {
    To(StaffId),
    Free,
}

impl Services {
    /// The job `batch_item`. A task that changed since it was chosen is left alone, and so is one that whoever asked may not
    /// give away.
    pub(super) async fn run_batch_item(&self, job: &Job) -> Result<()> {
        let BatchJob { item } = from_json(&job.payload)?;
        let now = self.now();
        let mut tx = self.parts().store.read(&Scope::system(job.city, purpose::ADMINISTER)).await?;
        let item = tx.batches().item(BatchItemId(item)).await?.ok_or(ServiceError::NotFound)?;
        let batch = tx.batches().get(item.batch_id).await?.ok_or(ServiceError::NotFound)?;
        drop(tx);
        let actor = Actor::Staff {
            staff: batch.asked_by_id,
            name: batch.asked_by_name.clone(),
            roles: batch.roles.clone(),
        };
        let scope = Scope { city: job.city, actor, purpose: purpose::REVIEW };
        if batch.kind == BatchKind::Grant {
            return self.grant_item(job, &scope, &item).await;
        }
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, now).await?;
        let task = tx.tasks().get(item.task_id).await?.ok_or(ServiceError::NotFound)?;
        let (outcome, changed) = self.turn(&mut tx, &batch, &item, &task, now).await?;
        let after = changed.map(|changed| changed.version);
        tx.batches().settle(item.id, outcome, (task.assignee, after), now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Grants as proposed, or says why not: then nothing of the attempt remains.
    async fn grant_item(&self, job: &Job, scope: &Scope, item: &BatchItem) -> Result<()> {
        let outcome = match self.granted_item(job, scope, item).await {
            Ok(()) => return Ok(()),
            Err(ServiceError::Stale(_) | ServiceError::Conflict(_)) => BatchOutcome::Changed,
            Err(ServiceError::Invalid(_) | ServiceError::Forbidden(_)) => BatchOutcome::Refused,
            Err(other) => return Err(other),
        };
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        tx.jobs().finish(job, now).await?;
        tx.batches().settle(item.id, outcome, (None, None), now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes a task that is free or one's own, and decides it as the rules propose: in the name of who asked.
    async fn granted_item(&self, job: &Job, scope: &Scope, item: &BatchItem) -> Result<()> {
        let me = staff_with(scope, &DECIDERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        tx.jobs().finish(job, now).await?;
        let task = tx.tasks().get(item.task_id).await?.ok_or(ServiceError::NotFound)?;
        let task = match (task.status, task.assignee) {
            (TaskStatus::Open, _) => {
                let claimed = tx.tasks().claim(task.id, item.version, me.staff, now).await?;
                let claimed = claimed.ok_or(ServiceError::NotFound)?;
                self.took(&mut tx, &claimed, now).await?;
                claimed
            }
            (TaskStatus::Claimed, Some(holder)) if holder != me.staff => {
                return Err(ServiceError::Forbidden("the task is a colleague's"));
            }
            _ => held(&mut tx, task.id, item.version, &me, now).await?,
        };
        let proposal = tx.proposals().latest(task.case_id).await?;
        let proposal = proposal.ok_or(ServiceError::Forbidden("there is no proposal"))?.proposal;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let stopped = rules_stopped(&mut tx, self.product_of(scope, &case.product)?).await?;
        grantable(task.kind, &task.reasons, &proposal)
            .filter(|_| !stopped)
            .ok_or(ServiceError::Forbidden("a person must look"))?;
        let input = VerdictInput {
            task: task.id,
            version: task.version,
            verdict: Verdict::Grant,
            amount: None,
            from: None,
            help: String::new(),
            reasons: String::new(),
            weighing: String::new(),
            unheard: None,
        };
        let outcome = match self.decide_held(&mut tx, scope, me, &task, &input, None).await? {
            VerdictResult::Decided => BatchOutcome::Done,
            VerdictResult::SentToSecond => BatchOutcome::Second,
        };
        tx.batches().settle(item.id, outcome, (task.assignee, None), now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Does it, unless the task changed or who asked may not.
    async fn turn(
        &self,
        tx: &mut Tx,
        batch: &Batch,
        item: &BatchItem,
        task: &Task,
        now: DateTime<Utc>,
    ) -> Result<(BatchOutcome, Option<Task>)> {
        let turn = match batch.kind {
            BatchKind::Assign => item.to_id.or(batch.assignee).map_or(Turn::Free, Turn::To),
            BatchKind::Release | BatchKind::Grant => Turn::Free,
            BatchKind::Undo => before(tx, batch, item).await?.map_or(Turn::Free, Turn::To),
        };
        if batch.kind != BatchKind::Undo && !allowed(batch, task, &turn) {
            return Ok((BatchOutcome::Refused, None));
        }
        if let Turn::To(staff) = turn
            && kept_from(tx, task, staff).await?.is_some()
        {
            return Ok((BatchOutcome::Refused, None));
        }
        let turn = match turn {
            Turn::To(staff) if is_away(tx, staff, crate::time::day_of(now)).await? => {
                if batch.kind == BatchKind::Assign {
                    return Ok((BatchOutcome::Refused, None));
                }
                // Taking back gives nothing to who went away since.
                Turn::Free
            }
            Turn::To(staff) if batch.kind == BatchKind::Assign && barred(task)? == Some(staff) => {
                return Ok((BatchOutcome::Refused, None));
            }
            turn => turn,
        };
        let (done, action) = match turn {
            Turn::To(staff) => (tx.tasks().assign(task.id, item.version, staff, now).await, "task_assigned"),
            Turn::Free => (tx.tasks().release(task.id, item.version, now).await, "task_released"),
        };
        let changed = match done {
            Err(StorageError::Stale) => return Ok((BatchOutcome::Changed, None)),
            done => done?.ok_or(ServiceError::NotFound)?,
        };
        if matches!(turn, Turn::To(_)) {
            self.took(tx, &changed, now).await?;
        }
        let detail = json!({ "task": task.id, "batch": batch.id, "to": changed.assignee });
        self.record(tx, now).audit(action, Some(task.case_id), detail).await?;
        Ok((BatchOutcome::Done, Some(changed)))
    }
}

/// A team lead spreads all work; others take what is free and give back what is theirs.
fn allowed(batch: &Batch, task: &Task, turn: &Turn) -> bool {
    if task.kind == TaskKind::Advise {
        // Asked of one expert by name: nobody else can answer.
        return false;
    }
    let me = batch.asked_by_id;
    batch.roles.contains(&Role::TeamLead)
        || match turn {
            Turn::To(staff) => *staff == me && task.status == TaskStatus::Open,
            Turn::Free => task.assignee == Some(me),
        }
}

/// Who had the task before the act that is taken back.
async fn before(tx: &mut Tx, batch: &Batch, item: &BatchItem) -> Result<Option<StaffId>> {
    let undone: BatchId = batch.undoes.ok_or(ServiceError::NotFound)?;
    let items = tx.batches().items(undone).await?;
    Ok(items.into_iter().find(|one| one.task_id == item.task_id).and_then(|one| one.before_id))
}
