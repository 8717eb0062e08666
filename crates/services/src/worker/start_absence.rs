//! The first day of an absence: the work of who is away is handed over.

use domain::Scope;
use storage::{AbsenceId, Job};

use crate::shared::job::AbsenceJob;
use crate::shared::record::from_json;
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// The job `absence`. An absence that was taken back, or whose work was handed over already, moves nothing.
    pub(super) async fn run_absence(&self, job: &Job) -> Result<()> {
        let AbsenceJob { absence } = from_json(&job.payload)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(&Scope::system(job.city, purpose::ADMINISTER)).await?;
        tx.jobs().finish(job, now).await?;
        let absence = tx.absences().get(AbsenceId(absence)).await?.ok_or(ServiceError::NotFound)?;
        self.cover(&mut tx, &absence, now).await?;
        tx.commit().await?;
        Ok(())
    }
}
