//! Telling the applicant that the decision comes on a later day (Awb 4:14), and what that does to the term.
//!
//! Where no law of its own sets the term, the reasonable term of article 4:13 has not passed when a later day was told in time
//! (4:13, second paragraph, and 4:14, third): the last day moves, and a notice of default before it is too early. Where a law
//! sets the term, telling is a duty and no more (4:14, first paragraph): the last day stays, and with it the day from which a
//! notice of default can be given and a penalty can run (4:17). Which of the two it is, the law file says.

use chrono::NaiveDate;

use super::law::{LaterDay, TermLaw};
use super::{CaseTerms, TermEvent, TermProblem};
use crate::calendar::Length;

/// The article of a later day that gives no time.
pub(super) const TOLD_BY_STATUTE: &str = "art. 4:14, eerste lid, Algemene wet bestuursrecht";

/// How the article of a term starts that no law of its own sets.
const GENERAL: &str = "art. 4:13 ";

impl CaseTerms {
    /// Whether a law of its own sets the term, and not the general rule of Awb 4:13.
    #[must_use]
    pub fn by_statute(&self) -> bool {
        !self.article().starts_with(GENERAL)
    }

    /// Whether more time was taken, or a later day told: that happens once.
    #[must_use]
    pub fn was_extended(&self) -> bool {
        let told =
            |event: &TermEvent| matches!(event, TermEvent::Extended { .. } | TermEvent::LaterDayTold { .. });
        self.events().iter().any(told)
    }

    /// What it is to tell the applicant on `on` that the decision comes on `until` at the latest (Awb 4:14), with the article.
    /// Nothing happens yet: [`Self::apply`] judges it.
    ///
    /// # Errors
    /// Backwards when the named day is not after the last day to decide; and when the law does not answer.
    pub fn later_day(
        &self,
        on: NaiveDate,
        until: NaiveDate,
        law: &dyn TermLaw,
    ) -> Result<(TermEvent, String), TermProblem> {
        let ledger = self.ledger(law)?;
        let decide_by = ledger.decide_by;
        if until <= decide_by {
            return Err(TermProblem::Backwards);
        }
        let later = LaterDay { decide_by, told: on, until, by_statute: self.by_statute() };
        let answer = law.after_telling(later)?;
        if answer.value != until {
            return Ok((TermEvent::LaterDayTold { on, until }, TOLD_BY_STATUTE.to_owned()));
        }
        let days = until.signed_duration_since(ledger.end).num_days();
        let by = Length::Days(u16::try_from(days).map_err(|_| TermProblem::Backwards)?);
        let article = answer.rule.cited();
        Ok((TermEvent::Extended { on, by, article: article.clone() }, article))
    }
}
