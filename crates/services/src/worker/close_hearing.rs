//! A question before a decision whose last day has passed: silence is written down, and a person goes on.

use domain::Scope;
use domain::cases::CaseEvent;
use domain::hearing::AnswerKind;
use serde_json::json;
use storage::Job;

use crate::shared::hearing::tell_work;
use crate::shared::job::{CLOSE_HEARING, HearingJob};
use crate::shared::record::from_json;
use crate::time::end_of;
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// The job `close_hearing`. Nothing happens when it was answered, or is not needed any more.
    pub(super) async fn run_close_hearing(&self, job: &Job) -> Result<()> {
        let HearingJob { case, hearing } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::ADMINISTER);
        let now = self.now();
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, now).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let asked = tx.hearings().list(case.id).await?.into_iter().find(|asked| asked.id == hearing);
        let asked = asked.ok_or(ServiceError::NotFound)?;
        if asked.answered.is_some() {
            tx.commit().await?;
            return Ok(());
        }
        // An outage gives time: whoever answers in it is not late (Awb 2:21).
        let longer = self.longer(&mut tx, asked.due).await?.filter(|longer| longer.until >= self.today());
        if let Some(longer) = longer {
            let again = HearingJob { case: case.id, hearing };
            let key = format!("{hearing}:{}", longer.until);
            let record = &mut self.record(&mut tx, now);
            record.job(CLOSE_HEARING, &again, Some(&key), end_of(longer.until)).await?;
            tx.commit().await?;
            return Ok(());
        }
        tell_work(&mut tx, &case, &asked, now).await?;
        if tx.hearings().answer(case.id, hearing, AnswerKind::Silent, "", now).await? {
            let mut record = self.record(&mut tx, now);
            record.event(case.id, CaseEvent::ViewsLapsed).await?;
            record.audit("views_lapsed", Some(case.id), json!({ "hearing": hearing })).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
