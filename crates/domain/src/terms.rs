//! The terms of a case: one ledger of dates that the resident and the member of staff read alike.
//!
//! [`CaseTerms`] is a state machine over dated events; it has no clock and no number of its own. [`CaseTerms::ledger`] asks
//! the law ([`TermLaw`]) what each event does, and gives the lines with their article and the version of the law that was
//! asked, and the day on which the city must have decided (record 0026).
//! To add an event, add it to [`TermEvent`]; the compiler names every place that must judge it. To add a term, add a question
//! to [`TermLaw`] and its output to the law file; [`LawFiles::check`] asks it at the start of the program.

mod event;
mod files;
mod later;
mod law;
mod ledger;
mod outage;
mod told;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::Length;

pub use event::{SuspensionGround, TermEvent, TermProblem};
pub use files::LawFiles;
pub use later::{AdvanceDay, advance_dates};
pub use law::{
    Answer, InDefault, LaterDay, Penalty, Rule, Ruled, RunningTerm, StandsStill, StoodStill, TermEnd,
    TermLaw, TermLawError,
};
pub use ledger::{EntryKind, Ledger, LedgerEntry, Phase};
pub use outage::{Lengthened, OutageSpan, lengthen};

/// Everything that set, stopped or moved the terms of one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTerms {
    received: NaiveDate,
    length: Length,
    article: String,
    events: Vec<TermEvent>,
}

impl CaseTerms {
    /// The terms of a case that came in on `received` and must be decided within `length`, under `article`.
    #[must_use]
    pub fn open(received: NaiveDate, length: Length, article: &str) -> Self {
        Self { received, length, article: article.to_owned(), events: Vec::new() }
    }

    /// The same terms rebuilt from stored events, each checked again.
    ///
    /// # Errors
    /// The first event that could not have happened.
    pub fn replay(
        received: NaiveDate,
        length: Length,
        article: &str,
        events: impl IntoIterator<Item = TermEvent>,
        law: &dyn TermLaw,
    ) -> Result<Self, TermProblem> {
        let mut terms = Self::open(received, length, article);
        for event in events {
            terms.apply(event, law)?;
        }
        Ok(terms)
    }

    /// Lets something happen.
    ///
    /// # Errors
    /// When it cannot happen now: out of order, already waiting, nothing to answer, too late, or closed; and when the law
    /// does not say until when it could.
    pub fn apply(&mut self, event: TermEvent, law: &dyn TermLaw) -> Result<(), TermProblem> {
        event::check(self, &event, law)?;
        self.events.push(event);
        Ok(())
    }

    /// The day the application came in.
    #[must_use]
    pub const fn received(&self) -> NaiveDate {
        self.received
    }

    /// For an objection, the day after which the term counts (Awb 7:10); none for anything else.
    #[must_use]
    pub fn counted_from(&self) -> Option<NaiveDate> {
        self.events.iter().rev().find_map(|event| match event {
            TermEvent::CountedFrom { last_day, .. } => Some(*last_day),
            _ => None,
        })
    }

    /// How long the term is.
    #[must_use]
    pub const fn length(&self) -> Length {
        self.length
    }

    /// The article that gives the term.
    #[must_use]
    pub fn article(&self) -> &str {
        &self.article
    }

    /// What happened, in order.
    #[must_use]
    pub fn events(&self) -> &[TermEvent] {
        &self.events
    }

    /// The lines and the day on which the city must have decided.
    ///
    /// While the term stands still that day assumes that the reply comes on its last day.
    ///
    /// # Errors
    /// When the law does not answer.
    pub fn ledger(&self, law: &dyn TermLaw) -> Result<Ledger, TermLawError> {
        ledger::build(self, law)
    }

    /// The penalty for a late decision as it stands on `today`; none without a notice of default, or when the decision came
    /// before its first day.
    ///
    /// # Errors
    /// When the law does not answer.
    pub fn penalty(&self, today: NaiveDate, law: &dyn TermLaw) -> Result<Option<Penalty>, TermLawError> {
        let Some(notice) = self.default_notice() else { return Ok(None) };
        let decide_by = self.ledger(law)?.decide_by;
        let default = InDefault { decide_by, notice, decided: self.closed_on() };
        Ok(law.penalty(default, today)?.value)
    }

    /// The day a notice of default came in.
    fn default_notice(&self) -> Option<NaiveDate> {
        self.events.iter().find_map(|event| match event {
            TermEvent::DefaultNotice { received } => Some(*received),
            _ => None,
        })
    }

    /// The day a decision was sent, or the application withdrawn or sent on.
    #[must_use]
    pub fn closed_on(&self) -> Option<NaiveDate> {
        self.events.iter().find_map(|event| match event {
            TermEvent::Decided { on } | TermEvent::Withdrawn { on } | TermEvent::Forwarded { on } => {
                Some(*on)
            }
            _ => None,
        })
    }
}
