//! One act on many tasks: chosen, looked at, asked for; then each task by itself in a job of its own, so that whatever stops
//! the machine leaves each task whole, and the rest goes on afterwards.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::decision::{Grant, Proposal, Right};
use domain::tasks::{ReviewReason, TaskKind};
use domain::{Role, Scope, StaffId, TaskId};
use serde_json::json;
use storage::{Batch, BatchId, BatchItemId, BatchKind, BatchOutcome, NewBatch, Tx};
use uuid::Uuid;

use super::absences::present;
use super::held::{DECIDERS, HANDLERS, staff_with};
use super::words::limited;
use crate::shared::job::{self, BatchJob};
use crate::shared::rule_stops::rules_stopped;
use crate::views::{BatchAct, BatchInput, BatchLine, BatchPreview, BatchView};
use crate::{Result, ServiceError, Services};

/// The most tasks of one act.
const MOST: usize = 200;

impl Services {
    /// The tasks that were chosen as they are now, and who could do them. Tasks of another city are not there.
    ///
    /// # Errors
    /// Not found or forbidden for whoever handles no tasks; invalid when nothing or too much was chosen.
    pub async fn batch_preview(&self, scope: &Scope, tasks: &[TaskId]) -> Result<BatchPreview> {
        let me = staff_with(scope, &HANDLERS)?;
        let mut tx = self.parts().store.read(scope).await?;
        let (mut rows, mut grants) = (Vec::new(), Vec::new());
        for task in fitting(tasks.iter().copied())? {
            if let Some(row) = tx.tasks().in_queue(task).await? {
                let proposal = tx.proposals().latest(row.case_id).await?;
                let stopped = rules_stopped(&mut tx, self.product_of(scope, &row.product)?).await?;
                let proposal = proposal.filter(|_| !stopped);
                grants.push(proposal.and_then(|stored| grantable(row.kind, &row.reasons, &stored.proposal)));
                rows.push(self.queue_row(scope.city, row, &me, self.today()));
            }
        }
        let colleagues = if scope.actor.has_role(Role::TeamLead) {
            present(&mut tx, self.today()).await?
        } else {
            vec![me.clone()]
        };
        let decides = DECIDERS.iter().any(|role| scope.actor.has_role(*role));
        let key = self.new_id::<BatchId>().0;
        Ok(BatchPreview { key, tasks: rows, grants, decides, colleagues, me: me.staff })
    }

    /// Writes down what is asked, with a job for each task. A second click finds the first.
    ///
    /// # Errors
    /// Invalid when nothing was chosen, the reason is missing, or the other person handles no tasks.
    pub async fn start_batch(&self, scope: &Scope, input: &BatchInput) -> Result<Uuid> {
        let me = staff_with(scope, &HANDLERS)?;
        let seen = fitting(input.tasks.iter().map(|(task, _)| *task))?;
        let reason = limited(&input.reason, "reden")?;
        let act = input.act.ok_or_else(|| ServiceError::invalid("naar", "choose"))?;
        if act == BatchAct::Grant {
            staff_with(scope, &DECIDERS)?;
        }
        if reason.is_empty() && act != BatchAct::Give(me.staff) && act != BatchAct::Grant {
            return Err(ServiceError::invalid("reden", "reason"));
        }
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let to = match act {
            BatchAct::Release | BatchAct::Grant => None,
            BatchAct::Give(staff) => {
                let known = present(&mut tx, self.today()).await?.into_iter().find(|one| one.staff == staff);
                Some(known.ok_or_else(|| ServiceError::invalid("naar", "choose"))?)
            }
        };
        let tasks: Vec<_> = seen
            .into_iter()
            .filter_map(|task| input.tasks.iter().find(|(known, _)| *known == task))
            .map(|(task, version)| (*task, *version, None))
            .collect();
        let batch = NewBatch {
            id: BatchId(input.key),
            kind: match act {
                BatchAct::Give(_) => BatchKind::Assign,
                BatchAct::Release => BatchKind::Release,
                BatchAct::Grant => BatchKind::Grant,
            },
            assignee: to.as_ref().map(|to| (to.staff, to.name.as_str())),
            reason: &reason,
            undoes: None,
            roles: roles(scope),
        };
        self.ask_for(&mut tx, batch, &tasks, now).await?;
        tx.commit().await?;
        Ok(input.key)
    }

    /// Takes back what an act did, for each task that nobody touched since.
    ///
    /// # Errors
    /// Not found when there is no such act; forbidden to others than who asked for it and the team lead; a conflict while it
    /// runs and for what takes back itself.
    pub async fn undo_batch(&self, scope: &Scope, batch: Uuid) -> Result<Uuid> {
        let me = staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let batch = tx.batches().get(BatchId(batch)).await?.ok_or(ServiceError::NotFound)?;
        if !may_undo(scope, &batch, me.staff) {
            return Err(ServiceError::Forbidden("only who asked for it takes it back"));
        }
        if let Some(undone) = tx.batches().undone_by(batch.id).await? {
            return Ok(undone.id.0);
        }
        let items = tx.batches().items(batch.id).await?;
        if !can_be_undone(batch.kind) || items.iter().any(|item| item.outcome == BatchOutcome::Waiting) {
            return Err(ServiceError::Conflict("this cannot be taken back now"));
        }
        let done: Vec<_> =
            items.iter().filter_map(|item| Some((item.task_id, item.after_version?, None))).collect();
        let id = self.new_id::<BatchId>();
        let undo = NewBatch {
            id,
            kind: BatchKind::Undo,
            assignee: None,
            reason: &batch.reason,
            undoes: Some(batch.id),
            roles: roles(scope),
        };
        self.ask_for(&mut tx, undo, &done, now).await?;
        tx.commit().await?;
        Ok(id.0)
    }

    /// An act with what became of each task.
    ///
    /// # Errors
    /// Not found when there is no such act in the own city.
    pub async fn batch(&self, scope: &Scope, batch: Uuid) -> Result<BatchView> {
        let me = staff_with(scope, &HANDLERS)?;
        let mut tx = self.parts().store.read(scope).await?;
        let batch = tx.batches().get(BatchId(batch)).await?.ok_or(ServiceError::NotFound)?;
        let lines: Vec<_> = tx.batches().lines(batch.id).await?;
        let undone_by = tx.batches().undone_by(batch.id).await?.map(|undone| undone.id.0);
        let ended = lines.iter().all(|line| line.outcome != BatchOutcome::Waiting);
        let did = lines.iter().any(|line| line.outcome == BatchOutcome::Done);
        let may_undo = undone_by.is_none()
            && ended
            && did
            && can_be_undone(batch.kind)
            && may_undo(scope, &batch, me.staff);
        let lines = lines
            .into_iter()
            .map(|line| BatchLine {
                task: line.id,
                kind: line.kind,
                made: self.catalog().made_name(line.kind),
                outcome: line.outcome,
                number: line.number,
                product: self.catalog().product_name(&line.product),
                who: line.owner_name.unwrap_or_default(),
                to: line.to_name,
            })
            .collect();
        Ok(BatchView {
            id: batch.id.0,
            kind: batch.kind,
            to: batch.assignee_name,
            reason: batch.reason,
            by: batch.asked_by_name,
            at: batch.asked_at,
            lines,
            may_undo,
            undone_by,
        })
    }

    /// The act, a line and a job per task with who gets it when not all go to one person, and the audit row.
    pub(super) async fn ask_for(
        &self,
        tx: &mut Tx,
        batch: NewBatch<'_>,
        tasks: &[(TaskId, i64, Option<StaffId>)],
        now: DateTime<Utc>,
    ) -> Result<()> {
        if !tx.batches().add(batch, now).await? {
            return Ok(());
        }
        for (place, (task, version, to)) in (0..).zip(tasks) {
            let item = self.new_id::<BatchItemId>();
            tx.batches().add_item(item, batch.id, (*task, *version), place).await?;
            if let Some(to) = to {
                tx.batches().give(item, *to).await?;
            }
            self.record(tx, now).job(job::BATCH_ITEM, &BatchJob { item: item.0 }, None, now).await?;
        }
        let detail = json!({ "batch": batch.id, "kind": batch.kind.as_str(), "tasks": tasks.len() });
        self.record(tx, now).audit("batch_asked", None, detail).await
    }
}

/// The tasks once each.
pub(super) fn fitting(tasks: impl Iterator<Item = TaskId>) -> Result<Vec<TaskId>> {
    let mut known = BTreeSet::new();
    let tasks: Vec<TaskId> = tasks.filter(|task| known.insert(*task)).collect();
    match tasks.len() {
        0 => Err(ServiceError::invalid("taak", "choose")),
        many if many > MOST => Err(ServiceError::invalid("taak", "too_many")),
        _ => Ok(tasks),
    }
}

pub(super) fn roles(scope: &Scope) -> &[Role] {
    match &scope.actor {
        domain::Actor::Staff { roles, .. } => roles,
        _ => &[],
    }
}

/// A decision that was sent stands until it is revised by another; taking back is not taken back.
const fn can_be_undone(kind: BatchKind) -> bool {
    matches!(kind, BatchKind::Assign | BatchKind::Release)
}

/// What can be granted without a look into the case: the rules find a right to an amount, every ground was tested, and a
/// person is asked for by policy alone.
pub(crate) fn grantable(kind: TaskKind, reasons: &[ReviewReason], proposal: &Proposal) -> Option<Grant> {
    let sure = kind == TaskKind::Review
        && proposal.right == Right::Yes
        && proposal.untested.is_empty()
        && !reasons.iter().any(ReviewReason::asks_a_look);
    sure.then_some(())?;
    Some(Grant::money(proposal.amount?, proposal.per, proposal.from))
}

fn may_undo(scope: &Scope, batch: &Batch, me: StaffId) -> bool {
    batch.asked_by_id == me || scope.actor.has_role(Role::TeamLead)
}
