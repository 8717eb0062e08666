//! Terms that hang on another day than the receipt of the application.

use chrono::NaiveDate;

use crate::calendar::{Calendar, Length, plus};

/// The objection term in weeks (Awb 6:7); it starts the day after the notification (6:8).
pub const OBJECTION_WEEKS: u16 = 6;

/// The article behind an advance.
pub const ADVANCE_ARTICLE: &str = "Participatiewet 52";

/// Weeks between advances, and before the first (Participatiewet 52).
const ADVANCE_WEEKS: u64 = 4;

/// The last day to object against a decision that was sent on `notified` (Awb 6:7, 6:8).
#[must_use]
pub fn objection_until(notified: NaiveDate, calendar: &Calendar) -> NaiveDate {
    calendar.end_of_term(notified, Length::Weeks(OBJECTION_WEEKS))
}

/// The last day to decide on an objection, counted from the last day to object (Awb 7:10).
///
/// Six weeks, or twelve with an advisory committee. The text of 7:10 is unconfirmed.
#[must_use]
pub fn objection_decision_by(
    last_day_to_object: NaiveDate,
    committee: bool,
    calendar: &Calendar,
) -> NaiveDate {
    calendar.end_of_term(last_day_to_object, objection_length(committee))
}

/// How long a city has to decide on an objection: six weeks, or twelve when a committee advises (Awb 7:10).
#[must_use]
pub const fn objection_length(committee: bool) -> Length {
    Length::Weeks(if committee { 12 } else { 6 })
}

/// How much more time a city may take for an objection, once (Awb 7:10).
pub const POSTPONED: Length = Length::Weeks(6);

/// The article behind it.
pub const POSTPONED_ARTICLE: &str = "Awb 7:10";

/// The last day to appeal to the court against a decision on an objection that was sent on `notified`: as long as the term
/// for objecting (Awb 6:7, 6:8).
#[must_use]
pub fn appeal_until(notified: NaiveDate, calendar: &Calendar) -> NaiveDate {
    objection_until(notified, calendar)
}

/// The last day to tell that an incomplete application will not be handled (Awb 4:5, fourth paragraph):
/// four weeks after it was completed or after the last day to reply.
#[must_use]
pub fn refuse_to_handle_by(completed_or_lapsed: NaiveDate, calendar: &Calendar) -> NaiveDate {
    calendar.end_of_term(completed_or_lapsed, Length::Weeks(4))
}

/// The days on which an advance is due at the latest, up to and including `end` (Participatiewet 52):
/// within four weeks after the application, then every four weeks.
///
/// A due day that is free moves back to a working day: people need the money in time.
#[must_use]
pub fn advance_dates(applied: NaiveDate, end: NaiveDate, calendar: &Calendar) -> Vec<NaiveDate> {
    (1..)
        .map(|turn| calendar.working_day_before(plus(applied, turn * 7 * ADVANCE_WEEKS)))
        .take_while(|due| *due > applied && *due <= end)
        .collect()
}

/// The last day of the four weeks in which someone under 27 first looks for work, counted from the
/// day of the notification (Participatiewet 41, fourth paragraph). A city may handle sooner (41, eleventh).
#[must_use]
pub fn search_period_ends(reported: NaiveDate) -> NaiveDate {
    plus(reported, 28)
}
