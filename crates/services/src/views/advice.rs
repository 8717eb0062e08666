//! Advice of experts: what who asks chooses, and what the expert sees.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{DocumentId, Localized, Role, StaffId, TaskId};
use serde::{Deserialize, Serialize};
pub use storage::AdviceId;

use super::FileRow;

/// An expert of the city who can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpertRow {
    /// Who.
    pub id: StaffId,
    /// Name.
    pub name: String,
    /// As what they advise.
    pub skill: Role,
}

/// A question to an expert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskAdviceInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// Who is asked.
    pub expert: Option<StaffId>,
    /// The question.
    pub question: String,
    /// Names of the facts that the expert sees.
    pub facts: Vec<String>,
    /// The documents that the expert sees.
    pub documents: Vec<DocumentId>,
    /// Last day to answer.
    pub until: Option<NaiveDate>,
}

/// A fact that was chosen for an expert, as it was then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenFact {
    /// Name for people.
    pub label: Localized,
    /// Value for people.
    pub value: Localized,
    /// Whether a register confirmed it.
    pub verified: bool,
}

/// Advice in a case, as who asked sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdviceRow {
    /// As what the expert is asked.
    pub skill: Option<Role>,
    /// Who is asked.
    pub expert: String,
    /// The question.
    pub question: String,
    /// Who asked.
    pub asked_by: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Last day.
    pub due: NaiveDate,
    /// What was answered, and when.
    pub answer: Option<(String, DateTime<Utc>)>,
}

/// A question in the list of an expert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdviceToGive {
    /// The question.
    pub id: AdviceId,
    /// Of what.
    pub product: Localized,
    /// Who asks.
    pub asked_by: String,
    /// Last day.
    pub due: NaiveDate,
    /// Days left; negative when late.
    pub days_left: i64,
}

/// A question with just what was chosen for the expert.
#[derive(Clone, Debug, PartialEq)]
pub struct AdviceView {
    /// The question.
    pub id: AdviceId,
    /// Of what.
    pub product: Localized,
    /// Whether a medical adviser is asked.
    pub medical: bool,
    /// The question.
    pub question: String,
    /// The facts.
    pub facts: Vec<ChosenFact>,
    /// The documents.
    pub files: Vec<FileRow>,
    /// Who asks.
    pub asked_by: String,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// Last day.
    pub due: NaiveDate,
    /// What was answered, and when.
    pub answer: Option<(String, DateTime<Utc>)>,
    /// Whether the case ended, so that no answer is needed any more.
    pub ended: bool,
}
