//! Asking the partner to sign what is sent, in the transaction of the submission.

use domain::SubmissionId;
use domain::cases::{CaseEvent, CaseStatus};
use integrations::Bsn;
use serde_json::json;
use storage::{Case, Tx};

use super::super::draft::OpenDraft;
use super::ReceiveProblem;
use crate::shared::job::{CLOSE_SIGNATURE, SignatureJob};
use crate::time::{day_of, end_of};
use crate::{ServiceError, Services};

impl Services {
    /// Asks for the signature when the form says so, and lets the case wait for it. When it was received and until when the
    /// city decides stay what they are: those follow from the applicant alone (Awb 4:1, 4:13).
    ///
    /// The partner is the one the person register names; where it names none, the one whose number was given. When neither is
    /// known there is nobody to wait for, and a person finds out.
    pub(super) async fn ask_partner(
        &self,
        tx: &mut Tx,
        draft: &OpenDraft<'_>,
        case: &Case,
        submission: SubmissionId,
    ) -> Result<(), ReceiveProblem> {
        let now = self.now();
        let mut waits = false;
        if draft.form.partner_signs(&draft.state.answers, draft.today) {
            let given = draft.form.partner_bsn(&draft.state.answers, draft.today);
            let given = given.and_then(|text| Bsn::parse(&text));
            let signer = draft.known.partner.or_else(|| given.map(|bsn| self.hash_of(draft.city, &bsn)));
            let due = self.reply_by(draft.city, day_of(now))?;
            tx.signatures().ask(submission, signer.as_ref().map(<[u8; 32]>::as_slice), due, now).await?;
            let asked = tx.signatures().of_submission(submission).await?.ok_or(ServiceError::NotFound)?;
            waits = asked.known;
            let mut record = self.record(tx, now);
            let detail = json!({ "submission": submission, "known": waits });
            record.audit("signature_asked", Some(case.id), detail).await?;
            if waits {
                record.event(case.id, CaseEvent::PartnerAsked).await?;
                let job = SignatureJob { case: case.id, submission };
                record.job(CLOSE_SIGNATURE, &job, Some(&submission.to_string()), end_of(due)).await?;
            }
        }
        let next = match (waits, case.status) {
            (true, CaseStatus::WaitingPartner) => return Ok(()),
            (true, _) => CaseStatus::WaitingPartner,
            (false, CaseStatus::WaitingPartner) => CaseStatus::Checking,
            (false, _) => return Ok(()),
        };
        tx.cases().change_status(case.id, case.version, next, now).await?.ok_or(ServiceError::NotFound)?;
        Ok(())
    }
}
