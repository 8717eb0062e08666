//! Hearing somebody before a decision, as pages show it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hearing::{AnswerKind, HeardFact};
use domain::{HearingId, TaskId};

/// A question what somebody thinks of facts, with what they said.
#[derive(Clone, Debug, PartialEq)]
pub struct HearingView {
    /// The question.
    pub id: HearingId,
    /// The facts, with what they said, what was found and where.
    pub facts: Vec<HeardFact>,
    /// What is meant to be decided and why, in the words of who asks.
    pub explanation: String,
    /// The last day to answer.
    pub due: NaiveDate,
    /// Days left; negative when late.
    pub days_left: i64,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// How it was answered; none while it is open.
    pub answered: Option<AnswerKind>,
    /// What was said.
    pub said: String,
    /// Who wrote that down.
    pub answered_by: Option<String>,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
}

/// What staff see of hearing in a task.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HearingShown {
    /// Whether no law is computed: then who judges may ask, in their own words, whatever the registers said.
    pub uncomputed: bool,
    /// The facts that differ from what the applicant said, as they would be put to them.
    pub differing: Vec<HeardFact>,
    /// What was asked since the last decision, oldest first.
    pub asked: Vec<HearingView>,
    /// Calendar days the city gives to answer.
    pub days: u16,
    /// Whether the ground of Awb 4:12 can be chosen: it is for money alone.
    pub about_money: bool,
}

impl HearingShown {
    /// The question that waits for an answer.
    #[must_use]
    pub fn open(&self) -> Option<&HearingView> {
        self.asked.iter().find(|hearing| hearing.answered.is_none())
    }

    /// Whether somebody was heard, or had the chance.
    #[must_use]
    pub fn heard(&self) -> bool {
        let said = |how: AnswerKind| how != AnswerKind::Dropped;
        self.asked.iter().any(|hearing| hearing.answered.is_some_and(said))
    }
}

/// A question to the applicant before a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct HearInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// What is meant to be decided and why, as the applicant reads it.
    pub explanation: String,
}
