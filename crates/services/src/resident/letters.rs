//! The letter of the decision, on a page and to print.

use domain::{CaseId, Scope};
use letters::{Letter, to_html};

use super::case::own_case;
use crate::shared::record::from_json;
use crate::{Result, ServiceError, Services};

impl Services {
    /// The letter of the latest decision in an own case, as a fragment of a page.
    ///
    /// # Errors
    /// Not found when the case is not the actor's or has no decision yet.
    pub async fn decision_letter_html(&self, scope: &Scope, case: CaseId) -> Result<String> {
        Ok(to_html(&self.decision_letter(scope, case).await?))
    }

    /// The same letter as PDF; the same letter always gives the same bytes.
    ///
    /// # Errors
    /// As [`Self::decision_letter_html`].
    pub async fn decision_letter_pdf(&self, scope: &Scope, case: CaseId) -> Result<Vec<u8>> {
        let letter = self.decision_letter(scope, case).await?;
        self.lay_out(letter).await
    }

    async fn decision_letter(&self, scope: &Scope, case: CaseId) -> Result<Letter> {
        let mut tx = self.parts().store.read(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let letters = tx.letters().list(case.id).await?;
        let latest = letters.into_iter().rev().find(|letter| letter.decision_id.is_some());
        from_json(&latest.ok_or(ServiceError::NotFound)?.letter)
    }
}
