//! Tells somebody that there is news, without a word of the case in it (Awb 2:10, 2:9).

use domain::{Lang, Scope, TaskId};
use integrations::outbox::{Channel, DeliveryError, Notice};
use serde_json::json;
use storage::Job;

use crate::shared::job::NotifyJob;
use crate::shared::record::from_json;
use crate::views::FailedWork;
use crate::{Result, ServiceError, Services, purpose};

/// The answer that holds the address for news; it is never required (Awb 2:17).
const ADDRESS: &str = "con.email";

/// The outcome for an address that takes nothing.
const REFUSED: &str = "refused";

impl Services {
    /// The job `notify`. Whoever left no address reads the news when signing in.
    pub(super) async fn run_notify(&self, job: &Job) -> Result<()> {
        let NotifyJob { case, .. } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::MESSAGE);
        let address = {
            let mut tx = self.parts().store.read(&scope).await?;
            let submission = tx.submissions().of_case(case).await?.ok_or(ServiceError::NotFound)?;
            submission.answers.get(ADDRESS).and_then(|answer| answer.as_str()).map(str::to_owned)
        };
        let told = match address {
            Some(to) => {
                let notice =
                    Notice { id: job.id.0, channel: Channel::Email, to, template: "news", lang: Lang::Nl };
                match self.parts().ports.outbox.send(&notice).await {
                    Ok(()) => "sent",
                    Err(DeliveryError::Refused) => REFUSED,
                    Err(cause) => return Err(ServiceError::internal("a notice could not be sent", cause)),
                }
            }
            None => "no address",
        };
        let now = self.now();
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, now).await?;
        self.record(&mut tx, now)
            .audit("notified", Some(case), json!({ "job": job.id, "outcome": told }))
            .await?;
        if told == REFUSED {
            // Trying again does not help; a person can call or write.
            let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
            self.undelivered(&mut tx, &case, TaskId(job.id.0), FailedWork::AddressRefused).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
