//! The signature of the partner under what was sent last for a case.

use domain::cases::CaseStatus;
use domain::forms::{Answers, SummarySection};
use domain::tasks::TaskKind;
use domain::{CaseId, CityCode, SubmissionId};
use integrations::Bsn;
use storage::{Case, Signature, Submission, Tx};

use super::job::{CaseJob, VERIFY};
use super::record::from_json;
use crate::time::day_of;
use crate::views::SignatureView;
use crate::{Result, ServiceError, Services};

impl Services {
    /// The keyed hash by which a city finds somebody by number.
    pub(crate) fn hash_of(&self, city: CityCode, bsn: &Bsn) -> [u8; 32] {
        self.parts().crypto.lookup(city, "bsn", bsn.expose())
    }

    /// How the signature under what was sent last stands; none when only the applicant signs.
    pub(crate) async fn signature(&self, tx: &mut Tx, case: CaseId) -> Result<Option<SignatureView>> {
        let sent = tx.submissions().latest(case).await?.ok_or(ServiceError::NotFound)?;
        self.signature_under(tx, &sent).await
    }

    /// The same under one submission.
    pub(crate) async fn signature_under(
        &self,
        tx: &mut Tx,
        sent: &Submission,
    ) -> Result<Option<SignatureView>> {
        if let Some(asked) = tx.signatures().of_submission(sent.id).await? {
            return Ok(Some(self.stands(asked)));
        }
        // Nobody was asked: not needed, or the application came from another city.
        let form = self.form_of(&sent.form, &sent.form_version)?;
        if form.signers.partner.is_none() {
            return Ok(None);
        }
        let answers: Answers = from_json(&sent.answers)?;
        Ok(form.partner_signs(&answers, day_of(sent.received_at)).then_some(SignatureView::Unknown))
    }

    /// What only the partner was asked and answered when signing a submission.
    pub(crate) async fn partner_answers(
        &self,
        tx: &mut Tx,
        sent: &Submission,
    ) -> Result<Vec<SummarySection>> {
        let asked = tx.signatures().of_submission(sent.id).await?;
        let Some(own) = asked.filter(|asked| asked.signed == Some(true)).and_then(|asked| asked.answers)
        else {
            return Ok(Vec::new());
        };
        let form = self.form_of(&sent.form, &sent.form_version)?;
        let part = form.partner_part(from_json(&sent.answers)?).with(from_json(&own)?);
        Ok(part.summary(day_of(sent.received_at)))
    }

    fn stands(&self, asked: Signature) -> SignatureView {
        let Signature { known, due, signed, signer_name, note, at, .. } = asked;
        let by = signer_name.unwrap_or_default();
        match (signed, at) {
            (Some(true), Some(at)) => SignatureView::Signed { by, at },
            (Some(false), Some(at)) => SignatureView::Declined { by, at, note },
            _ if !known => SignatureView::Unknown,
            _ if self.today() > due => SignatureView::Late { due },
            _ => SignatureView::Waiting { due },
        }
    }

    /// Goes on with a case whose signature came, will not come, or did not come in time. Work that nobody took is closed:
    /// the check that follows makes it anew, with what counts now, or grants. The caller holds the case.
    pub(crate) async fn after_signature(
        &self,
        tx: &mut Tx,
        case: &Case,
        submission: SubmissionId,
        what: &str,
    ) -> Result<()> {
        let now = self.now();
        for kind in TaskKind::ALL.into_iter().filter(|kind| kind.judges()) {
            tx.tasks().finish_untaken(case.id, kind, now).await?;
        }
        if case.status == CaseStatus::WaitingPartner {
            let next = match is_judged(tx, case.id).await? {
                true => CaseStatus::InProgress,
                false => CaseStatus::Checking,
            };
            tx.cases()
                .change_status(case.id, case.version, next, now)
                .await?
                .ok_or(ServiceError::NotFound)?;
        }
        let key = format!("{what}:{submission}");
        self.record(tx, now).job(VERIFY, &CaseJob::of(case.id), Some(&key), now).await?;
        Ok(())
    }
}

/// Whether there is work in which a person judges the case.
pub(crate) async fn is_judged(tx: &mut Tx, case: CaseId) -> Result<bool> {
    let tasks = tx.tasks().list_of_case(case).await?;
    Ok(tasks.iter().any(|task| task.done_at.is_none() && task.kind.judges()))
}
