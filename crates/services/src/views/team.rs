//! What who leads a team sees of its work: counts, never one person's case.

use chrono::NaiveDate;
use domain::Localized;
use domain::tasks::TaskKind;

/// The state of the work of a city.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamView {
    /// The day of today.
    pub today: NaiveDate,
    /// Whole weeks until last Sunday, the oldest first.
    pub weeks: Vec<WeekRow>,
    /// This week and the ones after it: how much is due, and what is expected to come in.
    pub ahead: Vec<AheadRow>,
    /// Open cases by age.
    pub ages: Vec<AgeRow>,
    /// Unfinished work by kind, the most first.
    pub waiting: Vec<WaitingRow>,
    /// Who works on how much, the least first.
    pub loads: Vec<LoadRow>,
    /// How long decided cases took, by product.
    pub leads: Vec<LeadRow>,
}

/// A week that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekRow {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Cases received.
    pub received: i64,
    /// Decisions sent.
    pub decided: i64,
    /// Of these, within the term.
    pub on_time: i64,
    /// Of these, by the system.
    pub by_machine: i64,
    /// Of these, other than the rules proposed.
    pub deviated: i64,
}

/// A week to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AheadRow {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Unfinished work that is due in it; in this week also what is late.
    pub due: i64,
    /// Cases expected to come in: the mean of the weeks that are over.
    pub expected: i64,
}

/// Open cases of one age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeRow {
    /// At least so many weeks old.
    pub from: i64,
    /// Less than so many weeks old; none for the oldest.
    pub until: Option<i64>,
    /// How many.
    pub cases: i64,
}

/// Unfinished work of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingRow {
    /// Which.
    pub kind: TaskKind,
    /// Its name, for a kind that is made by data.
    pub made: Option<Localized>,
    /// How much.
    pub all: i64,
    /// Of which nobody has it.
    pub free: i64,
    /// Of which is late.
    pub late: i64,
}

/// What somebody works on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadRow {
    /// Who.
    pub name: String,
    /// How many tasks.
    pub all: i64,
    /// Of which are late.
    pub late: i64,
}

/// How long cases of one product took, in days with one decimal.
#[derive(Clone, Debug, PartialEq)]
pub struct LeadRow {
    /// Which.
    pub product: Localized,
    /// How many were decided.
    pub decided: i64,
    /// From receipt until a person took the work, in tenths of a day; none when only the system did.
    pub until_taken: Option<i64>,
    /// From receipt until the decision, in tenths of a day.
    pub until_decided: i64,
}

impl TeamView {
    /// The sum of something over the weeks.
    #[must_use]
    pub fn sum(&self, of: impl Fn(&WeekRow) -> i64) -> i64 {
        self.weeks.iter().map(of).sum()
    }

    /// The share of the decisions in tenths of a percent, rounded; none before the first decision.
    #[must_use]
    pub fn share(&self, of: impl Fn(&WeekRow) -> i64) -> Option<i64> {
        let all = self.sum(|week| week.decided);
        (all > 0).then(|| (self.sum(of) * 1000 + all / 2) / all)
    }

    /// All unfinished work.
    #[must_use]
    pub fn open(&self) -> i64 {
        self.waiting.iter().map(|row| row.all).sum()
    }

    /// All unfinished work past its deadline.
    #[must_use]
    pub fn late(&self) -> i64 {
        self.waiting.iter().map(|row| row.late).sum()
    }

    /// The average time from receipt until the decision over all products, in tenths of a day.
    #[must_use]
    pub fn lead(&self) -> Option<i64> {
        let decided: i64 = self.leads.iter().map(|row| row.decided).sum();
        let tenths: i64 = self.leads.iter().map(|row| row.until_decided * row.decided).sum();
        (decided > 0).then(|| (tenths + decided / 2) / decided)
    }
}
