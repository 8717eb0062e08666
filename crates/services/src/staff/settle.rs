//! Facts as a member of staff settles them: a new snapshot with a new proposal. What was before stays as it was.

use domain::cases::CaseStatus;
use domain::decision::Proposal;
use domain::facts::FactSnapshot;
use domain::product::Product;
use domain::tasks::TaskKind;
use domain::{Scope, TaskId};
use serde_json::Value as Json;
use storage::{Case, FactSnapshotId};

use super::held::{DECIDERS, held, staff_with};
use crate::{Result, ServiceError, Services};

const NOTHING_JUDGED: ServiceError = ServiceError::Conflict("nothing is judged in this task now");

/// The facts of a case as they would be, and what the rules say of them.
pub(super) struct Settled {
    /// The snapshot they come after.
    pub before: Option<FactSnapshotId>,
    /// The facts.
    pub facts: FactSnapshot,
    /// The proposal.
    pub proposal: Proposal,
}

/// What is settled: the case, its product, and its facts as they are.
pub(super) struct Open<'a> {
    /// The product.
    pub product: &'a Product,
    /// The case.
    pub case: Case,
    /// The snapshot of the facts.
    pub snapshot: Option<FactSnapshotId>,
    /// The facts.
    pub facts: FactSnapshot,
}

impl Services {
    /// The facts of the case of a task, before any transaction that writes is open.
    ///
    /// # Errors
    /// A conflict for a task in which nothing is judged: what the rules say may be hidden there, as in a sample.
    pub(super) async fn to_settle(&self, scope: &Scope, task: TaskId) -> Result<Open<'_>> {
        let mut tx = self.parts().store.read(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        if task.kind != TaskKind::Review {
            return Err(NOTHING_JUDGED);
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let stored = tx.facts().latest(case.id).await?;
        let (snapshot, facts) =
            stored.map_or_else(Default::default, |stored| (Some(stored.id), stored.facts));
        let product = self.product_of(scope, &case.product)?;
        Ok(Open { product, case, snapshot, facts })
    }

    /// What the rules say about these facts of a case.
    pub(super) fn settled(&self, scope: &Scope, open: &Open<'_>, facts: FactSnapshot) -> Result<Settled> {
        let proposal = self.propose(scope, open.product, &open.case, &facts)?;
        Ok(Settled { before: open.snapshot, facts, proposal })
    }

    /// Keeps what was settled, with its audit row.
    ///
    /// # Errors
    /// Stale when the task or the facts changed; a conflict when nothing is settled in this task now.
    pub(super) async fn keep_settled(
        &self,
        scope: &Scope,
        (task, version): (TaskId, i64),
        ready: Settled,
        (action, detail): (&'static str, Json),
    ) -> Result<()> {
        let me = staff_with(scope, &DECIDERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, task, version, &me, now).await?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        if !case.status.may_become(CaseStatus::Refused) {
            return Err(NOTHING_JUDGED);
        }
        if tx.facts().latest(case.id).await?.map(|stored| stored.id) != ready.before {
            return Err(ServiceError::Stale("the facts"));
        }
        let snapshot = self.new_id();
        tx.facts().add(snapshot, case.id, &ready.facts, now).await?;
        tx.proposals().add(self.new_id(), case.id, snapshot, &ready.proposal, now).await?;
        self.record(&mut tx, now).audit(action, Some(case.id), detail).await?;
        tx.commit().await?;
        Ok(())
    }
}
