//! What only a member of staff can say about a case, and what they said.

use domain::{Localized, TaskId};

/// One thing that only a person can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Name of the fact.
    pub name: String,
    /// Name for people.
    pub label: Localized,
    /// What it means, in one sentence.
    pub meaning: Localized,
    /// What was answered, if it was.
    pub answer: Option<bool>,
}

/// What a member of staff judges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgeInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// Names of facts with the answer.
    pub judged: Vec<(String, bool)>,
}
