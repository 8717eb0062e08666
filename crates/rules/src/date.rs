//! Civil dates as the format knows them: `YYYY-MM-DD`, clamping at the end of a month.

use chrono::{Datelike, Days, NaiveDate};

use crate::error::{EvalError, Res};

/// Parses a padded `YYYY-MM-DD`; anything else is nothing.
pub(crate) fn parse(text: &str) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits
            .iter()
            .try_fold(0_u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(*digit - b'0')))
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// Keeps results within the four-digit years that the notation can express.
fn within(date: Option<NaiveDate>, what: impl FnOnce() -> String) -> Res<NaiveDate> {
    date.filter(|date| (0..=9999).contains(&date.year()))
        .ok_or_else(|| Box::new(EvalError::InvalidDate(what())))
}

/// A date from its parts.
pub(crate) fn from_parts(year: i64, month: i64, day: i64) -> Res<NaiveDate> {
    let date = || {
        NaiveDate::from_ymd_opt(
            i32::try_from(year).ok()?,
            u32::try_from(month).ok()?,
            u32::try_from(day).ok()?,
        )
    };
    within(date(), || format!("{year}-{month}-{day}"))
}

fn last_day(year: i32, month: u32) -> u32 {
    match month {
        2 if NaiveDate::from_ymd_opt(year, 2, 29).is_some() => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Adds whole months; a day that the new month lacks becomes its last day.
pub(crate) fn add_months(date: NaiveDate, months: i64) -> Res<NaiveDate> {
    let shifted = || {
        let total = (i64::from(date.year()) * 12 + i64::from(date.month0())).checked_add(months)?;
        let year = i32::try_from(total.div_euclid(12)).ok()?;
        let month = u32::try_from(total.rem_euclid(12)).ok()? + 1;
        NaiveDate::from_ymd_opt(year, month, date.day().min(last_day(year, month)))
    };
    within(shifted(), || format!("{date} and {months} months"))
}

/// Adds whole days.
pub(crate) fn add_days(date: NaiveDate, days: i64) -> Res<NaiveDate> {
    let step = Days::new(days.unsigned_abs());
    let moved = if days < 0 { date.checked_sub_days(step) } else { date.checked_add_days(step) };
    within(moved, || format!("{date} and {days} days"))
}

/// Whole years between birth and the reference; 29 February counts as the 28th in a common year.
pub(crate) fn age(birth: NaiveDate, reference: NaiveDate) -> i64 {
    let day = birth.day().min(last_day(reference.year(), birth.month()));
    let reached = (reference.month(), reference.day()) >= (birth.month(), day);
    i64::from(reference.year()) - i64::from(birth.year()) - i64::from(!reached)
}

/// Whole calendar months from one date to another, negative when `to` lies before `from`.
pub(crate) fn months_between(from: NaiveDate, to: NaiveDate) -> i64 {
    if to < from {
        return -months_between(to, from);
    }
    let months = (i64::from(to.year()) - i64::from(from.year())) * 12 + i64::from(to.month())
        - i64::from(from.month());
    let day = from.day().min(last_day(to.year(), to.month()));
    months - i64::from(to.day() < day)
}

/// Whole calendar years from one date to another, negative when `to` lies before `from`.
pub(crate) fn years_between(from: NaiveDate, to: NaiveDate) -> i64 {
    months_between(from, to) / 12
}

/// Days from one date to another.
pub(crate) fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}
