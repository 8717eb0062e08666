//! The one transaction in which a partner signs, or does not.

use domain::cases::CaseEvent;
use domain::{CaseId, Scope, SubmissionId};
use serde_json::{Value, json};
use storage::{NewSignature, StorageError};

use crate::shared::job::{NOTIFY, NotifyJob};
use crate::shared::record::{from_json, to_json};
use crate::shared::submission::StoredReceipt;
use crate::{Result, ServiceError, Services, purpose};

/// How often it looks again when the case changes under its hands.
const TRIES: usize = 8;

/// What the partner says.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    /// About what.
    pub submission: SubmissionId,
    /// Whether it is signed.
    pub signed: bool,
    /// What only the partner was asked, as it was answered.
    pub answers: &'a Value,
    /// The declarations that were ticked, by id.
    pub declarations: &'a [String],
    /// Why not.
    pub note: &'a str,
}

impl Services {
    /// Keeps what the partner says, with event, audit and the job that goes on with the case. The first answer counts.
    pub(super) async fn answer_as_partner(&self, scope: &Scope, case: CaseId, said: Said<'_>) -> Result<()> {
        for _ in 0..TRIES {
            if self.try_answer(scope, case, said).await? {
                return Ok(());
            }
        }
        Err(ServiceError::Stale("the case changes all the time"))
    }

    /// Whether it is done; otherwise the case changed meanwhile, and nothing happened.
    async fn try_answer(&self, scope: &Scope, case: CaseId, said: Said<'_>) -> Result<bool> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let asked = tx.signatures().to_sign(case).await?.ok_or(ServiceError::NotFound)?;
        if asked.submission_id != said.submission {
            return Err(ServiceError::Stale("it was corrected since it was read"));
        }
        if asked.signed.is_some() {
            return Ok(true);
        }
        if asked.status.is_closed() {
            return Err(ServiceError::Conflict("the case is closed"));
        }
        let receipt: StoredReceipt = from_json(&asked.receipt)?;
        let new = NewSignature {
            submission: said.submission,
            signed: said.signed,
            answers: said.answers,
            declarations: &to_json(&said.declarations)?,
            fingerprint: &receipt.fingerprint,
            note: said.note,
        };
        if !tx.signatures().answer(new, now).await? {
            return Ok(false);
        }
        let (event, action) = match said.signed {
            true => (CaseEvent::PartnerSigned, "application_signed"),
            false => (CaseEvent::PartnerDeclined, "signature_declined"),
        };
        tx.signatures().tell(self.new_id(), said.submission, event, now).await?;
        let detail = json!({
            "submission": said.submission,
            "fingerprint": receipt.fingerprint,
            "declarations": said.declarations,
        });
        self.record(&mut tx, now).audit(action, Some(case), detail).await?;
        // The case is not theirs: what follows in it, the system does.
        let mut tx = tx.as_system(purpose::SIGN);
        let seen = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let held = match tx.cases().hold(case, seen.version, now).await {
            Err(StorageError::Stale) => return Ok(false),
            held => held?.ok_or(ServiceError::NotFound)?,
        };
        // From here on no correction and no decision comes in between.
        let latest = tx.submissions().latest(case).await?.map(|sent| sent.id);
        if latest != Some(said.submission) || held.status.is_closed() {
            return Ok(false);
        }
        self.after_signature(&mut tx, &held, said.submission, "signature").await?;
        let key = format!("signature:{}", said.submission);
        let news = NotifyJob { case, message: None };
        self.record(&mut tx, now).job(NOTIFY, &news, Some(&key), now).await?;
        tx.commit().await?;
        Ok(true)
    }
}
