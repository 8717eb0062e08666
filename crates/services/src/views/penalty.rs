//! The penalty for a late decision, as resident and staff see it (Awb 4:17, 4:18).

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Cents, TaskId};

/// A penalty that runs or ran. There is none before its first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PenaltyShown {
    /// The first day for which it is due.
    pub first: NaiveDate,
    /// The last day for which it is due, or can be as long as nothing is decided.
    pub last: NaiveDate,
    /// Days for which it is due so far.
    pub days: u32,
    /// What is due so far.
    pub amount: Cents,
    /// The most that can be due.
    pub maximum: Cents,
    /// The last day to set the amount by decision.
    pub fix_by: NaiveDate,
    /// Whether it grows: nothing is decided and the most is not reached.
    pub runs: bool,
    /// The article by which it is counted, as people cite it.
    pub article: String,
    /// What was set, if it was.
    pub set: Option<PenaltySetShown>,
}

/// A penalty whose amount was set by decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PenaltySetShown {
    /// How much; nought where none is owed.
    pub amount: Cents,
    /// When.
    pub at: DateTime<Utc>,
}

/// What somebody fills in to set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PenaltyInput {
    /// The task.
    pub task: TaskId,
    /// Its version as seen.
    pub version: i64,
    /// Whether the city owes it; none when nothing was chosen.
    pub owed: Option<bool>,
    /// Why, for the applicant; needed where none is owed.
    pub reasons: String,
}
