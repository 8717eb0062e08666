//! Telling an applicant that the decision comes later (Awb 4:14).

use chrono::NaiveDate;
use domain::TaskId;

/// What somebody fills in to take more time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoreTimeInput {
    /// The task.
    pub task: TaskId,
    /// Its version as seen.
    pub version: i64,
    /// Why, for the applicant.
    pub reason: String,
    /// The day on which the decision comes at the latest; none when it is no day.
    pub until: Option<NaiveDate>,
}

/// What taking more time would do, while it can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoreTimeShown {
    /// The last day to decide as it is.
    pub decide_by: NaiveDate,
    /// The latest day that may be named.
    pub latest: NaiveDate,
    /// Whether a law of its own sets the term: then telling moves no day.
    pub by_statute: bool,
}
