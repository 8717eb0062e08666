//! Early warnings: that the term of a case comes to its end while nothing is decided. The city chooses when.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// When a city warns whoever holds a case, in calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Warnings {
    /// So many days before the last day lies the date that the city aims at.
    pub lead: u16,
    /// It warns so many days before that date.
    pub before_target: u16,
    /// It warns again so many days before the last day.
    pub before_end: u16,
}

/// Of what somebody is warned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WarningKind {
    /// The date that the city aims at comes near.
    Target,
    /// The last day comes near.
    LastDay,
}

impl WarningKind {
    /// Every kind, the first warning first.
    pub const ALL: [Self; 2] = [Self::Target, Self::LastDay];

    /// The word kept in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::LastDay => "last_day",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl Warnings {
    /// The date that the city aims at, for a case that must be decided on `decide_by` at the latest.
    #[must_use]
    pub fn target(self, decide_by: NaiveDate) -> NaiveDate {
        before(decide_by, self.lead)
    }

    /// The day of a warning.
    #[must_use]
    pub fn day(self, kind: WarningKind, decide_by: NaiveDate) -> NaiveDate {
        match kind {
            WarningKind::Target => before(self.target(decide_by), self.before_target),
            WarningKind::LastDay => before(decide_by, self.before_end),
        }
    }

    /// The warnings that a case gets that came in on `received`, with their days. What would warn on the day of receipt or
    /// before it warns of nothing: a short term begins close to its end.
    pub fn days(
        self,
        received: NaiveDate,
        decide_by: NaiveDate,
    ) -> impl Iterator<Item = (WarningKind, NaiveDate)> {
        WarningKind::ALL
            .into_iter()
            .map(move |kind| (kind, self.day(kind, decide_by)))
            .filter(move |(_, day)| *day > received)
    }

    /// Whether the warnings come in the order in which they are meant: first of the target, then of the end.
    #[must_use]
    pub fn are_in_order(self) -> bool {
        self.before_end > 0
            && u32::from(self.before_end) < u32::from(self.lead) + u32::from(self.before_target)
    }
}

fn before(day: NaiveDate, days: u16) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(days))).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WARNINGS: Warnings = Warnings { lead: 14, before_target: 7, before_end: 5 };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_case_gets_both_warnings_and_a_short_term_only_what_comes_after_its_start() {
        let days: Vec<_> = WARNINGS.days(day("2026-11-02"), day("2026-12-28")).collect();
        let both = [(WarningKind::Target, day("2026-12-07")), (WarningKind::LastDay, day("2026-12-23"))];
        assert_eq!(days, both);
        assert_eq!(WARNINGS.target(day("2026-12-28")), day("2026-12-14"));
        let short: Vec<_> = WARNINGS.days(day("2026-12-14"), day("2026-12-28")).collect();
        assert_eq!(short, both[1..]);
        assert_eq!(WARNINGS.days(day("2026-12-23"), day("2026-12-28")).count(), 0);
    }

    #[test]
    fn the_second_warning_comes_after_the_first() {
        assert!(WARNINGS.are_in_order());
        assert!(!Warnings { before_end: 21, ..WARNINGS }.are_in_order());
        assert!(!Warnings { before_end: 0, ..WARNINGS }.are_in_order());
    }

    #[test]
    fn every_kind_survives_being_written_down() {
        for kind in WarningKind::ALL {
            assert_eq!(WarningKind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(WarningKind::parse("other"), None);
    }
}
