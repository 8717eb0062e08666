//! Facts that follow from more than one answer, as the form's file says it.

use serde::{Deserialize, Serialize};

use super::{Condition, Operand};

/// How a fact follows from the answers. Exactly one of `value`, `none`, `holds`, `sum`, `count`,
/// `latest` says it.
///
/// When more than one derivation names a fact, the first whose `when` holds and that has an outcome counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Derivation {
    /// The fact.
    pub fact: String,
    /// When it can be said; otherwise nothing is claimed.
    #[serde(default)]
    pub when: Option<Condition>,
    /// A fixed value.
    #[serde(default)]
    pub value: Option<Operand>,
    /// There is none, and that is known: the fact is absent.
    #[serde(default)]
    pub none: bool,
    /// Yes when the condition holds, no when it does not. While the outcome hangs on a question that is shown and still
    /// open, nothing is claimed: the fact is missing, and what the law rests on it is unknown.
    #[serde(default)]
    pub holds: Option<Condition>,
    /// A sum of amounts or numbers; what is hidden or open counts for nothing; a group with a wrong item says nothing.
    #[serde(default)]
    pub sum: Option<Vec<Term>>,
    /// The number of items of one or more groups.
    #[serde(default)]
    pub count: Option<Vec<Count>>,
    /// The latest date in a group.
    #[serde(default)]
    pub latest: Option<GroupField>,
}

/// One part of a sum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The field; inside `group` when that is given.
    pub field: String,
    /// Add it up over the items of this group.
    #[serde(default)]
    pub group: Option<String>,
    /// What an item, or without a group the answers, must meet.
    #[serde(default, rename = "where")]
    pub filter: Option<Condition>,
    /// The field that says over which period the amount is; the sum is per month.
    ///
    /// Its choices are `week`, `four_weeks`, `month`, `year` and `once`; what comes once is not income of every month.
    #[serde(default)]
    pub per_month: Option<String>,
    /// Take it off instead; the sum never goes below zero.
    #[serde(default)]
    pub minus: bool,
}

/// A number of items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The group.
    pub group: String,
    /// What an item must meet.
    #[serde(default, rename = "where")]
    pub filter: Option<Condition>,
}

/// A field inside a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupField {
    /// The group.
    pub group: String,
    /// The field.
    pub field: String,
    /// What an item must meet.
    #[serde(default, rename = "where")]
    pub filter: Option<Condition>,
}
