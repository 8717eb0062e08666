//! Sending an application: one transaction, after which exactly one complete case exists. Sending a correction: one
//! transaction, after which that case has exactly one more submission.

mod ask_partner;
mod correct;
mod receive;
mod urgency;

use domain::{CaseId, DraftId, Scope};
use storage::{Conflict, StorageError, Tx};

use super::case::own_case;
use super::draft::owner_only;
use super::draft_documents::DraftFiles;
use super::start_correction::correctable;
use crate::views::CheckView;
use crate::{Result, ServiceError, Services};

/// How often a submit looks again when the draft changes under its hands.
const TRIES: usize = 8;

/// What became of a submit.
#[derive(Clone, Debug, PartialEq)]
pub enum SubmitOutcome {
    /// Received: this case is what it became.
    Received(CaseId),
    /// A correction was received.
    Corrected {
        /// The case it corrects.
        case: CaseId,
        /// Which submission of the case it is, from 1: what opened it.
        number: usize,
    },
    /// A correction that came too late: a person judges this case, or it is decided. Nothing was sent.
    TooLate(CaseId),
    /// Something is missing; nothing was sent.
    NotReady(Box<CheckView>),
}

impl Services {
    /// Sends an own draft with the declarations that were ticked.
    ///
    /// Sending a draft that was sent gives the case it became, however often and however fast one clicks.
    /// A crash at any moment leaves either the open draft or the whole case.
    ///
    /// # Errors
    /// Not found when the draft is not the actor's.
    pub async fn submit(
        &self,
        scope: &Scope,
        draft: DraftId,
        declarations: &[String],
    ) -> Result<SubmitOutcome> {
        owner_only(scope)?;
        for _ in 0..TRIES {
            let mut tx = self.parts().store.read(scope).await?;
            let row = tx.drafts().get(draft).await?.ok_or(ServiceError::NotFound)?;
            match (row.submitted_case, row.corrects) {
                (Some(case), None) => return Ok(SubmitOutcome::Received(case)),
                (Some(case), Some(_)) => return corrected(&mut tx, case, draft).await,
                (None, Some(case)) if !correctable(&own_case(&mut tx, case).await?) => {
                    return Ok(SubmitOutcome::TooLate(case));
                }
                (None, _) => {}
            }
            let open = self.understand(scope, row)?;
            let files = DraftFiles::of(&mut tx, &open).await?;
            drop(tx);
            let missing = open.missing_declarations(declarations);
            let mut view = open.check_view(&files, missing);
            if !view.incomplete.is_empty() || !view.missing_declarations.is_empty() {
                view.no_right = self.no_right(&open);
                return Ok(SubmitOutcome::NotReady(Box::new(view)));
            }
            let received = match open.row.corrects {
                Some(case) => self.receive_correction(scope, &open, case, declarations).await,
                None => self.receive(scope, &open, declarations).await.map(SubmitOutcome::Received),
            };
            match received {
                Ok(outcome) => return Ok(outcome),
                // Saved, added to or sent in between: look again at what is there now.
                Err(ReceiveProblem::Changed) => {}
                Err(ReceiveProblem::Other(problem)) => return Err(problem),
            }
        }
        Err(ServiceError::Stale("the draft is being saved on another device"))
    }
}

/// What became of a correction that was sent.
async fn corrected(tx: &mut Tx, case: CaseId, draft: DraftId) -> Result<SubmitOutcome> {
    let sent = tx.submissions().list(case).await?;
    let place = sent.iter().position(|submission| submission.draft_id == draft);
    let number = place.ok_or(ServiceError::NotFound)? + 1;
    Ok(SubmitOutcome::Corrected { case, number })
}

/// Why a submission was not received.
enum ReceiveProblem {
    /// The draft is not what it was when it was read.
    Changed,
    /// Anything else.
    Other(ServiceError),
}

impl From<StorageError> for ReceiveProblem {
    fn from(problem: StorageError) -> Self {
        match problem {
            StorageError::Stale | StorageError::Conflict(Conflict::Submission) => Self::Changed,
            problem => Self::Other(problem.into()),
        }
    }
}

impl From<ServiceError> for ReceiveProblem {
    fn from(problem: ServiceError) -> Self {
        Self::Other(problem)
    }
}
