//! What can happen to the terms of a case, and when it cannot.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::CaseTerms;
use super::law::{TermLaw, TermLawError};
use crate::calendar::Length;

/// Why the term stands still, other than by a request to the applicant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuspensionGround {
    /// Information was asked from abroad (4:15, first paragraph, under b).
    ForeignInformation,
    /// The applicant agreed in writing (4:15, second paragraph).
    Consent,
    /// The delay is the applicant's (4:15, second paragraph).
    ApplicantDelay,
    /// Force majeure (4:15, second paragraph); the applicant is told (4:15, third paragraph).
    ForceMajeure,
}

impl SuspensionGround {
    /// Every ground.
    pub const ALL: [Self; 4] =
        [Self::ForeignInformation, Self::Consent, Self::ApplicantDelay, Self::ForceMajeure];
}

/// Something that sets, stops or moves a term. Days are civil days in the Netherlands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum TermEvent {
    /// It is an objection: the term counts from the day after the last day to object (Awb 7:10).
    CountedFrom {
        /// The day the objection came in, or was corrected.
        on: NaiveDate,
        /// The last day to object; the day of receipt when the objection came later, or nobody knows that day.
        last_day: NaiveDate,
    },
    /// The applicant was asked to complete the application (Awb 4:5, 4:15, first paragraph, under a).
    InformationAsked {
        /// The day of the request; the term stands still from the day after.
        on: NaiveDate,
        /// The last day to reply.
        reply_by: NaiveDate,
    },
    /// What was asked came in; the term runs again from this day.
    InformationReceived {
        /// The day it came in.
        on: NaiveDate,
    },
    /// The term stands still on another ground.
    Suspended {
        /// Why.
        ground: SuspensionGround,
        /// First day that does not count.
        from: NaiveDate,
        /// Last day that does not count, as far as known now.
        until: NaiveDate,
    },
    /// A suspension on another ground ended sooner; the term runs again from this day.
    Resumed {
        /// First day that counts again.
        on: NaiveDate,
    },
    /// More time, told to the applicant in time (Awb 4:14, third paragraph, 7:10, third paragraph, or a special law). The last
    /// day moves, and with it the day from which a penalty can run.
    Extended {
        /// The day the applicant was told.
        on: NaiveDate,
        /// How much is added.
        by: Length,
        /// The article that allows it.
        article: String,
    },
    /// The applicant was told a later day, where a law of its own sets the term (Awb 4:14, first paragraph). It gives no time:
    /// the last day stays, and with it the day from which a notice of default can be given (Awb 4:17).
    LaterDayTold {
        /// The day the applicant was told.
        on: NaiveDate,
        /// The day that was named.
        until: NaiveDate,
    },
    /// A written notice of default came in (Awb 4:17, third paragraph).
    DefaultNotice {
        /// The day it came in.
        received: NaiveDate,
    },
    /// The decision was sent (notification).
    Decided {
        /// The day it was sent.
        on: NaiveDate,
    },
    /// The application was withdrawn.
    Withdrawn {
        /// The day it was withdrawn.
        on: NaiveDate,
    },
    /// It was sent on to the municipality that is to decide (Awb 2:3); the term runs there.
    Forwarded {
        /// The day it was sent on.
        on: NaiveDate,
    },
}

impl TermEvent {
    /// The day it happened.
    #[must_use]
    pub const fn day(&self) -> NaiveDate {
        match self {
            Self::CountedFrom { on, .. }
            | Self::InformationAsked { on, .. }
            | Self::InformationReceived { on }
            | Self::Resumed { on }
            | Self::Extended { on, .. }
            | Self::LaterDayTold { on, .. }
            | Self::Decided { on }
            | Self::Withdrawn { on }
            | Self::Forwarded { on } => *on,
            Self::Suspended { from, .. } => *from,
            Self::DefaultNotice { received } => *received,
        }
    }
}

/// Why something cannot happen to the terms of a case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermProblem {
    /// Events are kept in order of their day.
    #[error("this happened before something that is already recorded")]
    OutOfOrder,
    /// A period ends before it starts.
    #[error("the last day lies before the first")]
    Backwards,
    /// The term already stands still.
    #[error("the term already stands still")]
    AlreadySuspended,
    /// There is nothing to answer or resume.
    #[error("the term does not stand still on that ground")]
    NotSuspended,
    /// More time is told before the term ends, and once.
    #[error("the term can be extended once, before it ends")]
    CannotExtend,
    /// One notice of default is enough.
    #[error("a notice of default was already received")]
    AlreadyInDefault,
    /// The case was decided or withdrawn.
    #[error("the case is closed")]
    Closed,
    /// The law does not say until when it could.
    #[error(transparent)]
    Law(#[from] TermLawError),
}

/// The last thing that made the term stand still and was not ended since: is it a request to the applicant,
/// and which day is its last.
fn standing_still(terms: &CaseTerms) -> Option<(bool, NaiveDate)> {
    terms.events.iter().rev().find_map(|event| match event {
        TermEvent::InformationAsked { reply_by, .. } => Some(Some((true, *reply_by))),
        TermEvent::Suspended { until, .. } => Some(Some((false, *until))),
        TermEvent::InformationReceived { .. } | TermEvent::Resumed { .. } => Some(None),
        _ => None,
    })?
}

pub(super) fn check(terms: &CaseTerms, event: &TermEvent, law: &dyn TermLaw) -> Result<(), TermProblem> {
    let latest = terms.events.iter().map(TermEvent::day).max().unwrap_or(terms.received);
    let day = event.day();
    // A notice of default may be written down after something that came later: it moves no term.
    let latest = if matches!(event, TermEvent::DefaultNotice { .. }) { terms.received } else { latest };
    if terms.closed_on().is_some() {
        return Err(TermProblem::Closed);
    }
    if day < latest {
        return Err(TermProblem::OutOfOrder);
    }
    let still = standing_still(terms);
    match event {
        TermEvent::CountedFrom { last_day, .. } => {
            // What stood still since was counted from another day.
            let before = terms.events.iter().all(|event| matches!(event, TermEvent::CountedFrom { .. }));
            match (before, *last_day < terms.received) {
                (false, _) => Err(TermProblem::OutOfOrder),
                (true, true) => Err(TermProblem::Backwards),
                (true, false) => Ok(()),
            }
        }
        TermEvent::InformationAsked { on: from, reply_by: until }
        | TermEvent::Suspended { from, until, .. } => {
            if until < from {
                return Err(TermProblem::Backwards);
            }
            match still {
                Some((_, last)) if *from <= last => Err(TermProblem::AlreadySuspended),
                _ => Ok(()),
            }
        }
        TermEvent::InformationReceived { .. } if !matches!(still, Some((true, _))) => {
            Err(TermProblem::NotSuspended)
        }
        TermEvent::Resumed { .. } if !matches!(still, Some((false, _))) => Err(TermProblem::NotSuspended),
        TermEvent::Extended { on, .. } | TermEvent::LaterDayTold { on, .. } => {
            let late = *on > terms.ledger(law)?.decide_by;
            if terms.was_extended() || late { Err(TermProblem::CannotExtend) } else { Ok(()) }
        }
        TermEvent::DefaultNotice { .. } => {
            let before = terms.events.iter().any(|event| matches!(event, TermEvent::DefaultNotice { .. }));
            if before { Err(TermProblem::AlreadyInDefault) } else { Ok(()) }
        }
        _ => Ok(()),
    }
}
