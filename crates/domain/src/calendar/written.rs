//! Dates as people read them.

use chrono::{Datelike, NaiveDate};

use crate::Lang;

const DUTCH: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The date written out: `28 december 2026`, in English `28 December 2026`.
#[must_use]
pub fn written(day: NaiveDate, lang: Lang) -> String {
    let months = match lang {
        Lang::Nl => DUTCH,
        Lang::En => ENGLISH,
    };
    let month = usize::try_from(day.month0()).ok().and_then(|month| months.get(month)).copied().unwrap_or("");
    format!("{} {month} {}", day.day(), day.year())
}
