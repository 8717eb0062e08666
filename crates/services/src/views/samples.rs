//! Grants by the system that a person judges again: what they find, and the report.

use chrono::{DateTime, NaiveDate, Utc};
use domain::mandate::Verdict;
use domain::{CaseNumber, Cents, Localized, TaskId};

/// What a person finds who judges a grant of the system without seeing it.
#[derive(Clone, Debug, PartialEq)]
pub struct BlindInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// Grant or refuse.
    pub verdict: Verdict,
    /// For a grant: how much.
    pub amount: Option<Cents>,
    /// Why; needed where no right is found, and where the resident asked.
    pub reasons: String,
}

/// A grant that was judged again: what the system granted beside what the person found.
#[derive(Clone, Debug, PartialEq)]
pub struct SampleShown {
    /// What the system granted.
    pub granted: Cents,
    /// What the person would grant; none where they found no right.
    pub found: Option<Cents>,
    /// Whether the two are the same.
    pub same: bool,
    /// Why.
    pub reasons: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// The report of the sample of one city.
#[derive(Clone, Debug, PartialEq)]
pub struct SamplesView {
    /// First day it counts.
    pub since: NaiveDate,
    /// The day of today.
    pub today: NaiveDate,
    /// Per product.
    pub rows: Vec<SampleRow>,
    /// Per product: what residents asked a person to look at.
    pub asked: Vec<HumanRow>,
    /// Where a person found something else in the sample, the newest first.
    pub differences: Vec<SampleDifference>,
}

/// How the sample of one product came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleRow {
    /// The product.
    pub product: Localized,
    /// How many of a hundred are picked now.
    pub percent: u8,
    /// Grants by the system.
    pub grants: i64,
    /// How many were picked.
    pub picked: i64,
    /// How many of these were judged.
    pub judged: i64,
    /// In how many of these the person found the same.
    pub same: i64,
}

/// How the reviews that residents asked came out for one product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HumanRow {
    /// The product.
    pub product: Localized,
    /// How many were asked.
    pub asked: i64,
    /// How many of these a person looked at.
    pub judged: i64,
    /// In how many of these the person found the same.
    pub same: i64,
}

/// A grant in which a person found something else than the system.
#[derive(Clone, Debug, PartialEq)]
pub struct SampleDifference {
    /// The work in which it was found.
    pub task: TaskId,
    /// Number of the case.
    pub number: CaseNumber,
    /// The product.
    pub product: Localized,
    /// What the system granted.
    pub granted: Cents,
    /// What the person would grant; none where they found no right.
    pub found: Option<Cents>,
    /// Who.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// How it stands with a person looking at a decision of the system.
#[derive(Clone, Debug, PartialEq)]
pub enum HumanView {
    /// A person took the last decision, there is none, or a person looks because of an objection.
    Closed,
    /// The resident can ask it.
    Offered,
    /// It was asked.
    Asked(HumanAsked),
    /// A person looked.
    Looked(SampleShown),
}

/// What a resident asked a person to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HumanAsked {
    /// What they say about it; may be empty.
    pub words: String,
    /// When they asked.
    pub at: DateTime<Utc>,
    /// The day before which we said that a person has looked.
    pub due: NaiveDate,
}
