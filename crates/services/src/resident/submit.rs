//! Sending an application: one transaction, after which exactly one complete case exists.

mod receive;

use domain::{CaseId, DraftId, Scope};
use storage::{Conflict, StorageError};

use super::draft::owner_only;
use crate::views::CheckView;
use crate::{Result, ServiceError, Services};

/// How often a submit looks again when the draft changes under its hands.
const TRIES: usize = 8;

/// What became of a submit.
#[derive(Clone, Debug, PartialEq)]
pub enum SubmitOutcome {
    /// Received: this case is what it became.
    Received(CaseId),
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
            let (row, files) = {
                let mut tx = self.parts().store.read(scope).await?;
                let row = tx.drafts().get(draft).await?.ok_or(ServiceError::NotFound)?;
                (row, tx.documents().list_of_draft(draft).await?)
            };
            if let Some(case) = row.submitted_case {
                return Ok(SubmitOutcome::Received(case));
            }
            let open = self.understand(scope, row)?;
            let missing = open.missing_declarations(declarations);
            let view = open.check_view(&files, missing);
            if !view.incomplete.is_empty() || !view.missing_declarations.is_empty() {
                return Ok(SubmitOutcome::NotReady(Box::new(view)));
            }
            match self.receive(scope, &open, declarations).await {
                Ok(case) => return Ok(SubmitOutcome::Received(case)),
                // Saved, added to or sent in between: look again at what is there now.
                Err(ReceiveProblem::Changed) => {}
                Err(ReceiveProblem::Other(problem)) => return Err(problem),
            }
        }
        Err(ServiceError::Stale("the draft is being saved on another device"))
    }
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
