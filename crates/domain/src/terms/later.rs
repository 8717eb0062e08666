//! Terms that hang on another day than the receipt of the application.

use chrono::NaiveDate;

use super::law::{Rule, TermLaw, TermLawError};

/// A day on which an advance is due at the latest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdvanceDay {
    /// The day.
    pub due: NaiveDate,
    /// The rule behind it.
    pub rule: Rule,
}

/// The days on which an advance is due at the latest for what was asked on `applied`, up to and including `end`
/// (Participatiewet 52).
///
/// A day on which banks rest moves back to a working day: people need the money in time. That is our own choice, no law's.
///
/// # Errors
/// When the law does not answer.
pub fn advance_dates(
    applied: NaiveDate,
    end: NaiveDate,
    law: &dyn TermLaw,
) -> Result<Vec<AdvanceDay>, TermLawError> {
    let mut days = Vec::new();
    let mut previous = None;
    loop {
        let answer = law.advance(applied, previous)?;
        let due = working_day_before(answer.value, applied, law)?;
        let goes_on = previous.is_none_or(|previous| answer.value > previous);
        if due > end || due <= applied || !goes_on {
            return Ok(days);
        }
        previous = Some(answer.value);
        days.push(AdvanceDay { due, rule: answer.rule });
    }
}

/// The last day on or before `day` that is not free, and not before `floor`.
fn working_day_before(
    day: NaiveDate,
    floor: NaiveDate,
    law: &dyn TermLaw,
) -> Result<NaiveDate, TermLawError> {
    let mut last = day;
    while last > floor && law.is_free(last, day)?.value {
        last = last.pred_opt().unwrap_or(floor);
    }
    Ok(last)
}
