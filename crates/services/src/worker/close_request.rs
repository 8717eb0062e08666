//! A request for information whose last day has passed: the term runs again (Awb 4:15), the applicant is told so, a person goes
//! on.

use domain::Scope;
use domain::cases::{CaseEvent, CaseStatus};
use serde_json::json;
use storage::Job;

use crate::shared::job::{CLOSE_REQUEST, NOTIFY, NotifyJob, RequestJob};
use crate::shared::record::from_json;
use crate::time::end_of;
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// The job `close_request`. Nothing happens when the applicant answered in time.
    pub(super) async fn run_close_request(&self, job: &Job) -> Result<()> {
        let RequestJob { case, request } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::ADMINISTER);
        let now = self.now();
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, now).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let asked = tx.requests().get(request).await?.ok_or(ServiceError::NotFound)?;
        // An outage gives time: whoever answers in it is not late (Awb 2:21).
        let longer = self.longer(&mut tx, asked.due).await?.filter(|longer| longer.until >= self.today());
        if let Some(longer) = longer {
            let again = RequestJob { case: case.id, request };
            let key = format!("{request}:{}", longer.until);
            let record = &mut self.record(&mut tx, now);
            record.job(CLOSE_REQUEST, &again, Some(&key), end_of(longer.until)).await?;
        } else if asked.answered_at.is_none() && tx.requests().close(request, now).await? {
            let mut record = self.record(&mut tx, now);
            record.audit("request_lapsed", Some(case.id), json!({ "request": request })).await?;
            if !case.status.is_closed() {
                record.event(case.id, CaseEvent::InfoLapsed).await?;
                let news = NotifyJob { case: case.id, message: None };
                record.job(NOTIFY, &news, Some(&format!("lapsed:{request}")), now).await?;
            }
            if case.status == CaseStatus::InfoRequested {
                tx.cases().change_status(case.id, case.version, CaseStatus::InProgress, now).await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }
}
