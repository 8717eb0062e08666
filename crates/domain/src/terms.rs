//! The terms of a case: one ledger of dates that the resident and the member of staff read alike.
//!
//! [`CaseTerms`] is a state machine over dated events; it has no clock. [`CaseTerms::ledger`] turns
//! it into lines with their article, and the day on which the city must have decided.
//! To add an event, add it to [`TermEvent`]; the compiler names every place that must judge it.

mod event;
mod later;
mod ledger;
mod line;
mod penalty;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Length};

pub use event::{SuspensionGround, TermEvent, TermProblem};
pub use later::{
    ADVANCE_ARTICLE, OBJECTION_WEEKS, POSTPONED, POSTPONED_ARTICLE, advance_dates, appeal_until,
    objection_decision_by, objection_length, objection_until, refuse_to_handle_by, search_period_ends,
};
pub use ledger::{EntryKind, Ledger, LedgerEntry, Phase};
pub use penalty::{PENALTY_DAYS, Penalty, penalty_amount};

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
        calendar: &Calendar,
    ) -> Result<Self, TermProblem> {
        let mut terms = Self::open(received, length, article);
        for event in events {
            terms.apply(event, calendar)?;
        }
        Ok(terms)
    }

    /// Lets something happen.
    ///
    /// # Errors
    /// When it cannot happen now: out of order, already waiting, nothing to answer, too late, or closed.
    pub fn apply(&mut self, event: TermEvent, calendar: &Calendar) -> Result<(), TermProblem> {
        event::check(self, &event, calendar)?;
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
    #[must_use]
    pub fn ledger(&self, calendar: &Calendar) -> Ledger {
        ledger::build(self, calendar)
    }

    /// The penalty for a late decision as it stands on `today`; none without a notice of default.
    #[must_use]
    pub fn penalty(&self, today: NaiveDate, calendar: &Calendar) -> Option<Penalty> {
        let notice = self.events.iter().find_map(|event| match event {
            TermEvent::DefaultNotice { received } => Some(*received),
            _ => None,
        })?;
        Penalty::compute(self.ledger(calendar).decide_by, notice, self.closed_on(), today)
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

#[cfg(test)]
mod tests;
