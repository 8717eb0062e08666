//! What a task is given besides its case: what a colleague proposes or sends back, an advance, what failed.

use chrono::{DateTime, Utc};
use domain::DecisionId;
use domain::change::Taken;
use domain::decision::{Grant, Person};
use domain::hearing::Heard;
use domain::mandate::Verdict;
use domain::objection::Judged;
use serde::{Deserialize, Serialize};

use crate::views::{FailedWork, FirstChangeShown, FirstVerdict, ReturnedNote};

/// The proposal of the first person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct First {
    pub by: Person,
    pub verdict: Verdict,
    pub grant: Option<Grant>,
    pub reasons: String,
    /// Why the disadvantage is not out of proportion; none where nothing had to be weighed, and in what waited before this was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weighing: Option<String>,
    /// How the applicant was heard, or why not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<Heard>,
    pub at: DateTime<Utc>,
}

/// A change of what was granted, as the first person proposes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FirstChange {
    pub by: Person,
    pub taken: Taken,
    pub reasons: String,
    /// Why the disadvantage is not out of proportion; none in what waited before this was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weighing: Option<String>,
    pub heard: Heard,
    /// The decision whose place it takes.
    pub replaces: DecisionId,
    pub at: DateTime<Utc>,
}

/// What a task is given besides.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Payload {
    /// The proposal that waits for a second person.
    #[serde(default)]
    pub first: Option<First>,
    /// The change of what was granted that waits for a second person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<FirstChange>,
    /// What a colleague would decide on an objection, which waits for a second person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objection: Option<Proposed>,
    /// How a colleague would end a task of a kind that is made by data, which waits for a second person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<EndedFirst>,
    /// What the second person wrote when sending it back.
    #[serde(default)]
    pub returned: Option<Returned>,
    /// The amount of an advance, in cents, when the rules gave one.
    #[serde(default)]
    pub advance: Option<domain::Cents>,
    /// What the system could not do, for the task that this made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<FailedWork>,
}

/// How the first person would end a task of a kind that is made by data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EndedFirst {
    pub by: Person,
    /// The outcome, by id.
    pub outcome: String,
    pub note: String,
    /// The message or the question, as it would be sent.
    pub text: String,
    pub at: DateTime<Utc>,
}

/// What the first person would decide on an objection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Proposed {
    pub by: Person,
    pub judged: Judged,
    /// What the new decision grants, when one takes the place of the contested one.
    pub revision: Option<Planned>,
    pub at: DateTime<Utc>,
}

/// A new decision that is not taken yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Planned {
    pub verdict: Verdict,
    pub grant: Grant,
}

/// Sent back by the second person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Returned {
    pub by: Person,
    pub note: String,
}

impl From<First> for FirstVerdict {
    fn from(first: First) -> Self {
        let First { by, verdict, grant, reasons, weighing, heard, at } = first;
        Self { by, verdict, grant, reasons, weighing, heard, at }
    }
}

impl From<FirstChange> for FirstChangeShown {
    fn from(first: FirstChange) -> Self {
        let FirstChange { by, taken, reasons, weighing, heard, at, .. } = first;
        Self { by, taken, reasons, weighing, heard, at }
    }
}

impl From<Returned> for ReturnedNote {
    fn from(returned: Returned) -> Self {
        let Returned { by, note } = returned;
        Self { by, note }
    }
}
