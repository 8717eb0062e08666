//! A clock that stands still until it is moved.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, NaiveTime, SubsecRound, TimeDelta, Utc};
use domain::Clock;

/// A clock for tests. Share it in an `Arc` and move it from the test.
#[derive(Debug)]
pub struct FixedClock(Mutex<DateTime<Utc>>);

impl FixedClock {
    /// The moment most tests live in: Monday 23 November 2026, noon UTC.
    #[must_use]
    pub fn new() -> Self {
        Self::on(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default())
    }

    /// Noon UTC of a day.
    #[must_use]
    pub fn on(day: NaiveDate) -> Self {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        Self::at(day.and_time(noon).and_utc())
    }

    /// A moment.
    #[must_use]
    pub fn at(moment: DateTime<Utc>) -> Self {
        Self(Mutex::new(moment.trunc_subsecs(6)))
    }

    /// Moves the clock to a moment, forwards or backwards.
    pub fn set(&self, moment: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = moment.trunc_subsecs(6);
    }

    /// Moves the clock on.
    pub fn advance(&self, by: TimeDelta) {
        self.set(self.now() + by);
    }

    /// The civil day in UTC; at noon the same as in the Netherlands.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

impl Default for FixedClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_moves_only_when_told() {
        let clock = FixedClock::new();
        let before = clock.now();
        assert_eq!(clock.now(), before);
        clock.advance(TimeDelta::days(2));
        assert_eq!(clock.now() - before, TimeDelta::days(2));
        assert_eq!(clock.today().to_string(), "2026-11-25");
    }
}
