//! The whole calculation behind a proposal. Opening it leaves a row that the resident can read.

use domain::{PersonId, Role, Scope, TaskId};
use storage::OwnerKind;

use super::held::staff_with;
use crate::views::StepsView;
use crate::{Result, ServiceError, Services};

/// The word under which the access log keeps this look.
const CALCULATION: &str = "calculation";

impl Services {
    /// The steps of the latest proposal of a task's case.
    ///
    /// # Errors
    /// Not found when there is no such task in the own city, nothing was calculated yet, or the
    /// task is a sample that is not judged yet.
    pub async fn task_steps(&self, scope: &Scope, task: TaskId) -> Result<StepsView> {
        staff_with(scope, &[Role::Intake, Role::Reviewer, Role::TeamLead])?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        if task.kind.is_blind() && task.done_at.is_none() {
            // Who judges a grant of the system again must not see it (the page of the task says so too).
            return Err(ServiceError::NotFound);
        }
        let stored = tx.proposals().latest(case.id).await?.ok_or(ServiceError::NotFound)?;
        let person = (case.owner_kind == OwnerKind::Resident).then_some(PersonId(case.owner_id));
        self.record(&mut tx, now).access(CALCULATION, person, Some(case.id)).await?;
        tx.commit().await?;
        let proposal = stored.proposal;
        Ok(StepsView {
            task: task.id,
            number: case.number,
            product: self.product_of(scope, &case.product)?.name.clone(),
            reference_date: proposal.reference_date,
            steps: domain::proposal::steps(&proposal, self.catalog().facts()),
            receipt: proposal.receipt,
        })
    }
}
