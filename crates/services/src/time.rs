//! What time it is, and which day that is in the Netherlands.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Amsterdam;

use crate::Services;

impl Services {
    /// The present instant, in UTC with whole microseconds.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.parts().clock.now()
    }

    /// The civil date in Europe/Amsterdam.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        day_of(self.now())
    }

    /// The clock time in Europe/Amsterdam of an instant.
    #[must_use]
    pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&Amsterdam).naive_local()
    }
}

/// The civil date in Europe/Amsterdam of an instant.
#[must_use]
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    Services::local(at).date()
}

/// The first instant of the day after `day` in Europe/Amsterdam: what is kept until `day` ends then.
///
/// No change of the clock falls on midnight there; should one ever, the next hour is taken.
#[must_use]
pub(crate) fn end_of(day: NaiveDate) -> DateTime<Utc> {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let midnight = next.and_time(NaiveTime::MIN);
    Amsterdam
        .from_local_datetime(&midnight)
        .earliest()
        .or_else(|| Amsterdam.from_local_datetime(&(midnight + TimeDelta::hours(1))).earliest())
        .map_or_else(|| midnight.and_utc(), |at| at.with_timezone(&Utc))
}

/// The first instant of `day` in Europe/Amsterdam.
#[must_use]
pub(crate) fn start_of(day: NaiveDate) -> DateTime<Utc> {
    end_of(day.checked_sub_days(Days::new(1)).unwrap_or(day))
}

/// The instant of a clock time in Europe/Amsterdam; the first of two when the clock goes back, none when it skips it.
#[must_use]
pub(crate) fn instant_of(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    Amsterdam.from_local_datetime(&day.and_time(time)).earliest().map(|at| at.with_timezone(&Utc))
}

/// The last whole day before an instant: what ends at midnight is kept until the day before.
#[must_use]
pub(crate) fn last_day_before(at: DateTime<Utc>) -> NaiveDate {
    day_of(at - TimeDelta::microseconds(1))
}

/// `days` days after `at`, until the end of that day in Amsterdam.
#[must_use]
pub(crate) fn kept_until(at: DateTime<Utc>, days: u16) -> DateTime<Utc> {
    end_of(day_of(at) + Days::new(u64::from(days)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_is_that_of_amsterdam() {
        assert_eq!(day_of(at("2026-07-01T21:59:59Z")).to_string(), "2026-07-01");
        assert_eq!(day_of(at("2026-07-01T22:00:00Z")).to_string(), "2026-07-02");
        assert_eq!(day_of(at("2026-12-31T22:59:59Z")).to_string(), "2026-12-31");
        assert_eq!(day_of(at("2026-12-31T23:00:00Z")).to_string(), "2027-01-01");
    }

    #[test]
    fn a_day_ends_at_midnight_in_amsterdam_in_summer_and_winter() {
        assert_eq!(end_of("2026-07-01".parse().unwrap()), at("2026-07-01T22:00:00Z"));
        assert_eq!(end_of("2026-12-01".parse().unwrap()), at("2026-12-01T23:00:00Z"));
        assert_eq!(end_of("2026-03-28".parse().unwrap()), at("2026-03-28T23:00:00Z"));
        assert_eq!(end_of("2026-03-29".parse().unwrap()), at("2026-03-29T22:00:00Z"));
    }
}
