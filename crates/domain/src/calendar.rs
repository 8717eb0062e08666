//! Days and lengths as people write them, and working days for the conditions of forms.
//!
//! [`Calendar`] is for conditions of forms alone, which are looked at in the browser too, where no law file is at hand; a test
//! holds it to the law file. Terms of cases are reckoned by the law files: [`crate::terms`].
//! Holidays are computed for any year. Days that a royal decree equates with a holiday
//! (art. 3, second paragraph) differ per year: they are an argument, [`Calendar::with_days`].

mod holiday;
mod iso;
mod written;

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

pub use holiday::{Holiday, easter, holiday};
pub use iso::{day_text, month_text, parse_day};
pub use written::{month_name, read_written, weekday, written, written_month};

/// How long a term is, as the law words it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// Days.
    Days(u16),
    /// Weeks.
    Weeks(u16),
    /// Months.
    Months(u16),
    /// Years.
    Years(u16),
}

impl Length {
    /// The last day of a term of this length that starts the day after `day`.
    ///
    /// A month without that day ends on its last one. At the end of the calendar the day stays as it is.
    #[must_use]
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Days(count) => plus(day, u64::from(count)),
            Self::Weeks(count) => plus(day, 7 * u64::from(count)),
            Self::Months(count) => day.checked_add_months(Months::new(u32::from(count))).unwrap_or(day),
            Self::Years(count) => day.checked_add_months(Months::new(12 * u32::from(count))).unwrap_or(day),
        }
    }

    /// Whether the Algemene termijnenwet applies: not above 90 days, 12 weeks or 3 months, not for years (art. 4).
    #[must_use]
    pub const fn is_extended(self) -> bool {
        match self {
            Self::Days(count) => count <= 90,
            Self::Weeks(count) => count <= 12,
            Self::Months(count) => count <= 3,
            Self::Years(_) => false,
        }
    }
}

/// The days on which no statutory term ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Calendar {
    equated: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// The recognised holidays alone.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The recognised holidays and the days that a royal decree equates with them.
    #[must_use]
    pub fn with_days(equated: impl IntoIterator<Item = NaiveDate>) -> Self {
        Self { equated: equated.into_iter().collect() }
    }

    /// Whether `day` is a Saturday, Sunday, recognised holiday or equated day.
    #[must_use]
    pub fn is_free(&self, day: NaiveDate) -> bool {
        matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
            || holiday(day).is_some()
            || self.equated.contains(&day)
    }

    /// The last day of a term that would end on `end`: the next day that is not free (art. 1).
    #[must_use]
    pub fn extend_term(&self, end: NaiveDate) -> NaiveDate {
        let mut day = end;
        while self.is_free(day) {
            match day.succ_opt() {
                Some(next) => day = next,
                None => return end,
            }
        }
        day
    }

    /// The last day of a term that starts the day after `day`, extended where the law extends it.
    ///
    /// A term of three days or more also gets at least two days that are not free (art. 2).
    #[must_use]
    pub fn end_of_term(&self, day: NaiveDate, length: Length) -> NaiveDate {
        let end = length.after(day);
        if !length.is_extended() {
            return end;
        }
        let long_enough = !matches!(length, Length::Days(0..=2));
        let mut last = end;
        while long_enough && self.working_days(day, last) < 2 {
            match last.succ_opt() {
                Some(next) => last = next,
                None => return end,
            }
        }
        self.extend_term(last)
    }

    /// Days after `start` up to and including `end` that are not free.
    #[must_use]
    pub fn working_days(&self, start: NaiveDate, end: NaiveDate) -> usize {
        start.iter_days().skip(1).take_while(|day| *day <= end).filter(|day| !self.is_free(*day)).count()
    }
}

/// The day `count` days later; at the end of the calendar the day itself.
pub(crate) fn plus(day: NaiveDate, count: u64) -> NaiveDate {
    day.checked_add_days(Days::new(count)).unwrap_or(day)
}

#[cfg(test)]
mod tests;
