//! Changing what was sent, until a person judges it: the answers come back in the form.

use domain::forms::{Answers, Form};
use domain::{CaseId, DraftId, Scope};
use serde_json::json;
use storage::{Case, Draft, NewDraft, Submission, Tx};

use super::case::own_case;
use super::draft::{DraftState, owner_only};
use super::known::KnownAtStart;
use crate::shared::case_rows::missing;
use crate::shared::record::{from_json, to_json};
use crate::shared::submission::StoredReceipt;
use crate::{Result, ServiceError, Services};

/// Whether the owner may still correct what was sent: nobody judges it yet, and it is not decided.
pub(super) const fn correctable(case: &Case) -> bool {
    case.review_started_at.is_none() && !case.status.is_closed()
}

impl Services {
    /// A draft with what was sent last for an own case, to correct it; or the one that is open. Sending it makes one more
    /// submission of the same case. No register is asked for it: the check after sending does that.
    ///
    /// # Errors
    /// Not found when the case is not the actor's; a conflict when a person judges it or it is closed.
    pub async fn start_correction(&self, scope: &Scope, case: CaseId) -> Result<DraftId> {
        owner_only(scope)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let case = own_case(&mut tx, case).await?;
        if !correctable(&case) {
            return Err(ServiceError::Conflict("what was sent cannot be corrected any more"));
        }
        if let Some(open) = open_correction(&mut tx, case.id).await? {
            return Ok(open.id);
        }
        let sent = tx.submissions().latest(case.id).await?.ok_or(ServiceError::NotFound)?;
        let form = self.form_of(&sent.form, &sent.form_version)?;
        let known = KnownAtStart { asked: Vec::new(), ..known_of(&mut tx, &sent).await? };
        let mut state = self.sent_before(&mut tx, form, &sent).await?;
        state.reference = Some(case.reference_date);
        let id = self.new_id();
        let new = NewDraft {
            id,
            product: &case.product,
            slot: &case.id.to_string(),
            form: &form.id,
            form_version: &form.version,
            answers: &to_json(&state)?,
            known_facts: &to_json(&known)?,
            expires_at: self.draft_kept_until(scope, now),
            corrects: Some(case.id),
        };
        let draft = tx.drafts().start(new, now).await?;
        if draft.id == id {
            let detail = json!({ "draft": draft.id, "submission": sent.id });
            self.record(&mut tx, now).audit("correction_started", Some(case.id), detail).await?;
        }
        tx.commit().await?;
        Ok(draft.id)
    }

    /// What was sent, as a draft in which every page was seen.
    async fn sent_before(&self, tx: &mut Tx, form: &Form, sent: &Submission) -> Result<DraftState> {
        let mut answers: Answers = from_json(&sent.answers)?;
        let today = self.today();
        let pages: Vec<String> =
            form.visible_pages(&answers, today).into_iter().map(|visible| visible.key()).collect();
        pages.iter().for_each(|page| answers.mark_seen(page));
        let receipt: StoredReceipt = from_json(&sent.receipt)?;
        let documents = tx.documents().list_of_case(sent.case_id).await?;
        let came = |code: &str| documents.iter().any(|file| file.doc_code == code);
        let later = missing(&receipt.later, came).map(|later| later.code.clone()).collect();
        Ok(DraftState { answers, later, ..DraftState::default() })
    }
}

/// The open correction of a case, if there is one.
pub(super) async fn open_correction(tx: &mut Tx, case: CaseId) -> Result<Option<Draft>> {
    Ok(tx.drafts().list().await?.into_iter().find(|draft| draft.corrects == Some(case)))
}

/// What the registers said when the draft of a submission was started; nothing when that draft is gone.
async fn known_of(tx: &mut Tx, sent: &Submission) -> Result<KnownAtStart> {
    match tx.drafts().get(sent.draft_id).await? {
        Some(draft) => from_json(&draft.known_facts),
        None => Ok(KnownAtStart::default()),
    }
}
