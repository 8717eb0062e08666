//! Outages of the digital way (Awb 2:21).

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

/// An outage, as it was posted; civil time in the Netherlands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutageInput {
    /// Since when; none where it is no day or no time.
    pub from: (Option<NaiveDate>, Option<NaiveTime>),
    /// Until when.
    pub until: (Option<NaiveDate>, Option<NaiveTime>),
    /// What was closed and why.
    pub reason: String,
    /// The row that this corrects.
    pub corrects: Option<Uuid>,
}

/// Outages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutagesView {
    /// Whether the reader writes outages down.
    pub may_write: bool,
    /// All of them, the latest first.
    pub rows: Vec<OutageRow>,
    /// The article behind them, where the law of today has one.
    pub article: Option<String>,
}

/// What became of an outage that was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutageState {
    /// It counts.
    Stands,
    /// Another row took its place.
    Corrected,
    /// There was none.
    Revoked,
}

/// An outage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutageRow {
    /// Id.
    pub id: Uuid,
    /// Since when.
    pub from: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
    /// What was closed and why.
    pub reason: String,
    /// Who wrote it down.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What became of it.
    pub state: OutageState,
    /// The row that stands in its place now, when it was corrected; none when that one was taken back.
    pub stands_now: Option<Uuid>,
}
