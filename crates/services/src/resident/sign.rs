//! Signing what the partner sent.

use domain::{CaseId, Lang, Scope, SubmissionId};

use super::answer_as_partner::Said;
use crate::shared::record::to_json;
use crate::views::{SignState, SignView};
use crate::{Result, ServiceError, Services};

/// What became of signing.
#[derive(Clone, Debug, PartialEq)]
pub enum SignOutcome {
    /// It was answered: signed, now or by the click before.
    Done,
    /// A question was not answered well, or a declaration not ticked; nothing was signed. What was typed stands there.
    Missing(Box<SignView>),
}

/// What a partner sends to sign.
#[derive(Clone, Copy, Debug)]
pub struct SignInput<'a> {
    /// What was read.
    pub submission: SubmissionId,
    /// The declarations that were ticked.
    pub declarations: &'a [String],
    /// What was typed in the questions for the partner alone: name and text of each input.
    pub typed: &'a [(String, String)],
    /// The language in which the page is shown again when something is missing.
    pub lang: Lang,
}

impl Services {
    /// Signs what was sent last for a case, as the partner who must. Signing twice signs once.
    ///
    /// # Errors
    /// Not found for anybody else; stale when it was corrected since it was read; a conflict when the case is closed.
    pub async fn sign(&self, scope: &Scope, case: CaseId, input: SignInput<'_>) -> Result<SignOutcome> {
        let asked = {
            let mut tx = self.parts().store.read(scope).await?;
            tx.signatures().to_sign(case).await?.ok_or(ServiceError::NotFound)?
        };
        let same = asked.submission_id == input.submission;
        let taken = self.partner_part(&asked)?.take(input.typed, self.today());
        let mut view = self.sign_view(asked, &taken.part, input.lang)?;
        let ids = view.declarations.iter().map(|(id, _)| id.clone());
        let (ticked, missing): (Vec<_>, Vec<_>) = ids.partition(|id| input.declarations.contains(id));
        let is_whole = missing.is_empty() && taken.errors.is_empty() && !taken.more;
        if same && view.state == SignState::Open && !is_whole {
            (view.missing_declarations, view.errors) = (missing, taken.errors);
            return Ok(SignOutcome::Missing(Box::new(view)));
        }
        let answers = to_json(&taken.part.own(self.today()))?;
        let submission = input.submission;
        let said = Said { submission, signed: true, answers: &answers, declarations: &ticked, note: "" };
        self.answer_as_partner(scope, case, said).await?;
        Ok(SignOutcome::Done)
    }
}
