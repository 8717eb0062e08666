//! A question to an expert outside the city: the notice that it is there, and the end when its last day has passed.

use domain::{Lang, Scope, TaskId};
use integrations::outbox::{Channel, DeliveryError, Notice};
use serde_json::json;
use storage::{AdviceEnd, Job};

use crate::shared::job::AdviceJob;
use crate::shared::record::from_json;
use crate::views::FailedWork;
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// The job `notify_expert`: an e-mail that says there is a question, and nothing of it. Whose address refuses is told to
    /// the city, who can call.
    pub(super) async fn run_notify_expert(&self, job: &Job) -> Result<()> {
        let AdviceJob { case, advice } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::ADVISE);
        let advice = {
            let mut tx = self.parts().store.read(&scope).await?;
            tx.advices().get(advice).await?.ok_or(ServiceError::NotFound)?
        };
        let waits = advice.body.is_none() && advice.ended.is_none();
        let told = match self.outside(job.city, &advice.outside).filter(|_| waits) {
            None => "not needed",
            Some(expert) => {
                let to = expert.email.clone();
                let notice =
                    Notice { id: job.id.0, channel: Channel::Email, to, template: "advice", lang: Lang::Nl };
                match self.parts().ports.outbox.send(&notice).await {
                    Ok(()) => "sent",
                    Err(DeliveryError::Refused) => "refused",
                    Err(cause) => return Err(ServiceError::internal("a notice could not be sent", cause)),
                }
            }
        };
        let now = self.now();
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, now).await?;
        let detail = json!({ "job": job.id, "advice": advice.id, "outcome": told });
        self.record(&mut tx, now).audit("expert_notified", Some(case), detail).await?;
        if told == "refused" {
            let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
            let failed = (TaskId(job.id.0), FailedWork::ExpertNotTold);
            self.tell_asker(&mut tx, &advice, &case, failed, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// The job `close_advice`. Nothing happens when the question was answered or ended, or the case did.
    pub(super) async fn run_close_advice(&self, job: &Job) -> Result<()> {
        let AdviceJob { case, advice } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::ADVISE);
        let now = self.now();
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, now).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let advice = tx.advices().get(advice).await?.ok_or(ServiceError::NotFound)?;
        let waits = advice.body.is_none() && advice.ended.is_none() && !case.status.is_closed();
        if waits {
            self.end_advice(&mut tx, &advice, &case, (AdviceEnd::Lapsed, ""), now).await?;
            let failed = (TaskId(job.id.0), FailedWork::AdviceLapsed);
            self.tell_asker(&mut tx, &advice, &case, failed, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
