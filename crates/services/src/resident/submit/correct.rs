//! The one transaction of a correction: one more submission of a case that nobody judges yet.

use chrono::TimeDelta;
use domain::cases::CaseEvent;
use domain::tasks::TaskKind;
use domain::{CaseId, Scope, SubmissionId};
use serde_json::json;
use storage::{NewSubmission, Tx};

use super::super::case::own_case;
use super::super::draft::OpenDraft;
use super::receive::Told;
use super::{ReceiveProblem, SubmitOutcome, corrected};
use crate::shared::dossier::About;
use crate::shared::job::{CaseJob, NOTIFY, NotifyJob, VERIFY};
use crate::shared::record::{from_json, to_json};
use crate::shared::submission::StoredReceipt;
use crate::time::day_of;
use crate::{ServiceError, Services};

/// The least by which two submissions of a case differ: what the database keeps apart.
const A_MOMENT: TimeDelta = TimeDelta::microseconds(1);

impl Services {
    /// Adds the submission. The first one stays, and with it the moment of receipt and the term. Work that nobody took
    /// is closed: the check that follows makes it anew, with what counts now.
    ///
    /// Whoever decides or takes the work at the same moment comes before, and then this comes too late, or after, and
    /// then finds another version.
    pub(super) async fn receive_correction(
        &self,
        scope: &Scope,
        draft: &OpenDraft<'_>,
        case: CaseId,
        declarations: &[String],
    ) -> Result<SubmitOutcome, ReceiveProblem> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let case = own_case(&mut tx, case).await?;
        tx.drafts().mark_submitted(draft.row.id, draft.row.version, case.id, now).await?;
        for kind in TaskKind::ALL.into_iter().filter(|kind| kind.judges()) {
            tx.tasks().finish_untaken(case.id, kind, now).await?;
        }
        let now_sent = draft.form.sent_answers(&draft.state.answers, draft.today);
        let special = draft.form.needs_person(&draft.state.answers, draft.today);
        let case = tx.cases().correct(case.id, case.version, special, now).await?;
        let sent = tx.submissions().list(case.id).await?;
        let (Some(first), Some(last)) = (sent.first(), sent.last()) else {
            return Err(ServiceError::NotFound.into());
        };
        // What is sent last counts, so it is later, whatever the clocks of several servers say.
        let now = now.max(last.received_at + A_MOMENT);
        let first: StoredReceipt = from_json(&first.receipt)?;
        let about = About {
            case: Some(case.id),
            reported: day_of(first.started_at),
            applied: day_of(case.received_at),
            at: now,
            follows: draft.product.follows.as_deref(),
        };
        let facts = self.facts_at_receipt(&mut tx, draft, about).await?;
        let there = tx.documents().list_of_case(case.id).await?;
        self.keep_urgency(&mut tx, draft, case.id, now).await?;
        let files = tx.documents().attach_to_case(draft.row.id, case.id).await?;
        self.record(&mut tx, now).documents(&files).await?;
        let before = tx.objections().decision_of(case.id).await?.map(|decision| decision.id);
        self.keep_objection(&mut tx, draft.form, &now_sent, case.id).await?;
        self.keep_complaint(&mut tx, draft.form, &now_sent, case.id).await?;
        let case = self.count_again(&mut tx, (draft.product, draft.form), &now_sent, case, before).await?;
        let answers = to_json(&now_sent)?;
        let told = Told { started_at: first.started_at, decide_by: case.decide_by, there: &there };
        let receipt = draft.receipt(&answers, declarations, &files, told);
        let id: SubmissionId = self.new_id();
        tx.submissions()
            .add(NewSubmission {
                id,
                case: case.id,
                draft: draft.row.id,
                form: &draft.form.id,
                form_version: &draft.form.version,
                answers: &answers,
                receipt: &to_json(&receipt)?,
                received_at: now,
            })
            .await?;
        tx.facts().add(self.new_id(), case.id, &facts, now).await?;
        // What was signed belongs to what was sent before.
        self.ask_partner(&mut tx, draft, &case, id).await?;
        self.write_correction(&mut tx, draft, case.id, id, &receipt).await?;
        let outcome = corrected(&mut tx, case.id, draft.row.id).await?;
        tx.commit().await?;
        Ok(outcome)
    }

    /// Timeline, audit and jobs.
    async fn write_correction(
        &self,
        tx: &mut Tx,
        draft: &OpenDraft<'_>,
        case: CaseId,
        submission: SubmissionId,
        receipt: &StoredReceipt,
    ) -> Result<(), ReceiveProblem> {
        let now = self.now();
        let mut record = self.record(tx, now);
        record.event(case, CaseEvent::Corrected).await?;
        let detail = json!({
            "draft": draft.row.id,
            "submission": submission,
            "form": draft.form.id,
            "form_version": draft.form.version,
            "fingerprint": receipt.fingerprint,
            "declarations": receipt.declarations,
            "files": receipt.files.len(),
        });
        record.audit("application_corrected", Some(case), detail).await?;
        let key = format!("corrected:{submission}");
        record.job(VERIFY, &CaseJob::of(case), Some(&key), now).await?;
        record.job(NOTIFY, &NotifyJob { case, message: None }, Some(&key), now).await?;
        Ok(())
    }
}
