//! The rules with which the system grants by itself, and the button that stops them.

use chrono::{DateTime, Utc};
use domain::Localized;

/// That the rules of a product stop, or go on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleStopInput {
    /// The product whose rules these are.
    pub product: String,
    /// How often they had stopped or gone on when the reader looked.
    pub seen: i64,
    /// Why.
    pub reason: String,
}

/// The rules of a city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSetsView {
    /// Whether the reader may let rules go on that were stopped.
    pub may_resume: bool,
    /// With which the system grants by itself, or would were they not stopped.
    pub sets: Vec<RuleSet>,
    /// All stops, the latest first.
    pub history: Vec<RuleStopRow>,
}

/// The rules of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSet {
    /// The product, by its id.
    pub product: String,
    /// Its name.
    pub name: Localized,
    /// How often they stopped or went on.
    pub turns: i64,
    /// Since when the system stands still, if it does.
    pub stopped: Option<DateTime<Utc>>,
}

/// A stop, or that it went on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleStopRow {
    /// Name of the product.
    pub name: Localized,
    /// Whether it stopped; else it went on.
    pub stopped: bool,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}
