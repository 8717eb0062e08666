//! Tells somebody that there is news, without a word of the case in it (Awb 2:10, 2:9).

use domain::{Scope, TaskId};
use integrations::outbox::{Channel, DeliveryError, Notice};
use serde_json::{Value, json};
use storage::Job;

use crate::shared::job::NotifyJob;
use crate::shared::record::from_json;
use crate::views::FailedWork;
use crate::{Result, ServiceError, Services, purpose};

/// The answers that hold the addresses for news; none is ever required (Awb 2:17).
const EMAIL: &str = "con.email";
const PHONE: &str = "con.telefoon";

/// The answer that says how somebody wants to hear of news: `email`, `sms` or `brief`.
const PREFERENCE: &str = "con.voorkeur";

/// The outcome for an address that takes nothing.
const REFUSED: &str = "refused";

impl Services {
    /// The job `notify`. Whoever left no address reads the news when signing in.
    pub(super) async fn run_notify(&self, job: &Job) -> Result<()> {
        let NotifyJob { case, .. } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::MESSAGE);
        let (way, lang) = {
            let mut tx = self.parts().store.read(&scope).await?;
            let submission = tx.submissions().latest(case).await?.ok_or(ServiceError::NotFound)?;
            (way(&submission.answers), tx.languages().of_case(case).await?)
        };
        let told = match way {
            Some((channel, to)) => {
                let notice = Notice { id: job.id.0, channel, to, template: "news", lang };
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

/// How and where somebody hears of news: as they chose, or by e-mail when they did not choose or left no number.
/// Nothing for who wants a letter, or left no address.
fn way(answers: &Value) -> Option<(Channel, String)> {
    let said = |id| answers.get(id).and_then(|answer| answer.as_str()).map(str::to_owned);
    match said(PREFERENCE).as_deref() {
        Some("brief") => None,
        Some("sms") => {
            said(PHONE).map(|to| (Channel::Sms, to)).or_else(|| said(EMAIL).map(|to| (Channel::Email, to)))
        }
        _ => said(EMAIL).map(|to| (Channel::Email, to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_goes_the_way_that_somebody_chose() {
        let (email, sms) =
            ((Channel::Email, "n@example.nl".to_owned()), (Channel::Sms, "0612345678".to_owned()));
        let both = json!({ EMAIL: "n@example.nl", PHONE: "0612345678" });
        for (preference, expected) in
            [("email", Some(email.clone())), ("sms", Some(sms)), ("brief", None), ("", Some(email.clone()))]
        {
            let mut answers = both.clone();
            answers[PREFERENCE] = json!(preference);
            assert_eq!(way(&answers), expected, "{preference}");
        }
        assert_eq!(way(&both), Some(email.clone()));
        assert_eq!(way(&json!({ EMAIL: "n@example.nl", PREFERENCE: "sms" })), Some(email));
        assert_eq!(way(&json!({ PHONE: "0612345678" })), None);
    }
}
