//! The letters in an own case, on a page and to print.

use domain::{CaseId, Scope};
use letters::{Letter, to_html};
use storage::{LetterId, StoredLetter, Tx};

use super::case::own_case;
use crate::shared::record::from_json;
use crate::views::LetterRow;
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

    /// Any letter in an own case: its subject, and the letter as a fragment of a page.
    ///
    /// # Errors
    /// Not found when the case is not the actor's or has no such letter.
    pub async fn letter_html(&self, scope: &Scope, case: CaseId, id: LetterId) -> Result<(String, String)> {
        let letter = self.letter(scope, case, |letter| letter.id == id).await?;
        Ok((letter.subject.clone(), to_html(&letter)))
    }

    /// The same letter as PDF.
    ///
    /// # Errors
    /// As [`Self::letter_html`].
    pub async fn letter_pdf(&self, scope: &Scope, case: CaseId, id: LetterId) -> Result<Vec<u8>> {
        let letter = self.letter(scope, case, |letter| letter.id == id).await?;
        self.lay_out(letter).await
    }

    async fn decision_letter(&self, scope: &Scope, case: CaseId) -> Result<Letter> {
        self.letter(scope, case, |letter| letter.decision_id.is_some()).await
    }

    /// The latest letter that is meant.
    async fn letter(
        &self,
        scope: &Scope,
        case: CaseId,
        is_meant: impl Fn(&StoredLetter) -> bool,
    ) -> Result<Letter> {
        let mut tx = self.parts().store.read(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let mut letters = tx.letters().list(case.id).await?.into_iter().rev();
        from_json(&letters.find(is_meant).ok_or(ServiceError::NotFound)?.letter)
    }
}

/// The letters of a case besides that of its latest decision, oldest first.
pub(super) async fn other_letters(tx: &mut Tx, case: CaseId) -> Result<Vec<LetterRow>> {
    let row = |letter: StoredLetter| {
        let content: Letter = from_json(&letter.letter)?;
        Ok(LetterRow { id: letter.id, subject: content.subject, at: letter.made_at })
    };
    let letters = tx.letters().list(case).await?;
    let latest = letters.iter().rev().find_map(|letter| letter.decision_id);
    letters
        .into_iter()
        .filter(|letter| letter.decision_id.is_none() || letter.decision_id != latest)
        .map(row)
        .collect()
}
