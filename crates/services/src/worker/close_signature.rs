//! A signature whose last day has passed: the case goes on to a person, and nothing is refused.

use domain::Scope;
use domain::cases::CaseStatus;
use serde_json::json;
use storage::Job;

use crate::shared::job::SignatureJob;
use crate::shared::record::from_json;
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// The job `close_signature`. Nothing happens when the partner answered, when what was sent was corrected since (that asks
    /// anew), or when a person deals with the case already.
    pub(super) async fn run_close_signature(&self, job: &Job) -> Result<()> {
        let SignatureJob { case, submission } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::ADMINISTER);
        let now = self.now();
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, now).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let asked = tx.signatures().of_submission(submission).await?.ok_or(ServiceError::NotFound)?;
        let latest = tx.submissions().latest(case.id).await?.map(|sent| sent.id);
        if !case.status.is_closed() && asked.signed.is_none() && latest == Some(submission) {
            let detail = json!({ "submission": submission });
            self.record(&mut tx, now).audit("signature_lapsed", Some(case.id), detail).await?;
            if case.status == CaseStatus::WaitingPartner {
                self.after_signature(&mut tx, &case, submission, "unsigned").await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }
}
