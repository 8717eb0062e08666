//! Somebody who did not answer yet, some days before the last day: a message, news of it, a line in the timeline.

use domain::cases::{CaseEvent, CaseStatus};
use domain::templates::ByItself;
use domain::{MessageId, Scope};
use serde_json::json;
use storage::{Case, Job, Tx};

use crate::shared::job::{NOTIFY, NotifyJob, RequestJob};
use crate::shared::record::from_json;
use crate::shared::reminders;
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// The job `remind`. Nothing happens when the answer came, when nothing is asked any more, or when this reminder was
    /// sent. When an outage gave more time (Awb 2:21), it comes so much later.
    pub(super) async fn run_remind(&self, job: &Job) -> Result<()> {
        let work: RequestJob = from_json(&job.payload)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(&Scope::system(job.city, purpose::MESSAGE)).await?;
        tx.jobs().finish(job, now).await?;
        let case = tx.cases().get(work.case).await?.ok_or(ServiceError::NotFound)?;
        let asked = tx.requests().get(work.request).await?.ok_or(ServiceError::NotFound)?;
        let longer = self.longer(&mut tx, asked.due).await?;
        // A worker that stood still may come after the last day: then there is nothing to answer any more.
        let last = longer.as_ref().map_or(asked.due, |longer| longer.until);
        let later = match longer {
            Some(longer) => reminders::plan(&mut self.record(&mut tx, now), work, longer.until).await?,
            None => false,
        };
        if !later
            && self.today() <= last
            && case.status == CaseStatus::InfoRequested
            && tx.requests().remind(work.request, now).await?
        {
            self.remind(&mut tx, &case, work).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn remind(&self, tx: &mut Tx, case: &Case, work: RequestJob) -> Result<()> {
        let now = self.now();
        let template = self.catalog().by_itself(ByItself::Reminder)?;
        let sender = self.sender(tx.scope().city);
        let text = self.filled(tx, template, case, &sender).await?;
        let id: MessageId = self.new_id();
        tx.messages().add_from(id, case.id, &text, Some(&template.id), now).await?;
        let mut record = self.record(tx, now);
        record.event(case.id, CaseEvent::InfoReminded).await?;
        let detail = json!({ "request": work.request, "message": id });
        record.audit("information_reminded", Some(case.id), detail).await?;
        let news = NotifyJob { case: case.id, message: Some(id) };
        record.job(NOTIFY, &news, Some(&format!("message:{id}")), now).await?;
        Ok(())
    }
}
