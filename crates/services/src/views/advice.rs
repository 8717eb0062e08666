//! Advice of experts: what who asks chooses, and what the expert sees.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{DocumentId, Localized, Role, StaffId, TaskId};
use serde::{Deserialize, Serialize};
pub use storage::{AdviceEnd, AdviceId};

use super::FileRow;

/// Which expert is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedExpert {
    /// One of the city itself.
    Inside(StaffId),
    /// One outside it, by the id in the city's file.
    Outside(String),
}

/// How the word of an expert outside the city starts, in a form.
const OUTSIDE: &str = "extern:";

impl AskedExpert {
    /// The word in a form.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::Inside(id) => id.to_string(),
            Self::Outside(id) => format!("{OUTSIDE}{id}"),
        }
    }

    /// The expert with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word.strip_prefix(OUTSIDE) {
            Some(id) => Some(Self::Outside(id.to_owned())),
            None => word.parse().ok().map(Self::Inside),
        }
    }
}

/// An expert who can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpertRow {
    /// Who.
    pub who: AskedExpert,
    /// Name of the person, or of the organisation outside the city.
    pub name: String,
    /// As what somebody of the city advises.
    pub skill: Option<Role>,
    /// On what an organisation outside the city advises.
    pub field: Option<Localized>,
}

/// A question to an expert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskAdviceInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// Who is asked.
    pub expert: Option<AskedExpert>,
    /// The question.
    pub question: String,
    /// Names of the facts that the expert sees.
    pub facts: Vec<String>,
    /// The documents that the expert sees.
    pub documents: Vec<DocumentId>,
    /// Whether the expert sees whom it is about.
    pub name: bool,
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
    /// The question.
    pub id: AdviceId,
    /// As what somebody of the city is asked.
    pub skill: Option<Role>,
    /// On what an organisation outside the city advises.
    pub field: Option<Localized>,
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
    /// The person who answered for an organisation.
    pub signed: Option<String>,
    /// The documents that came with the answer.
    pub files: Vec<FileRow>,
    /// How it ended without an answer.
    pub ended: Option<AdviceEnded>,
}

impl AdviceRow {
    /// Whether an answer can still come.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.answer.is_none() && self.ended.is_none()
    }
}

/// Advice that was made known with a decision, as the applicant reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdviceRead {
    /// The question.
    pub id: AdviceId,
    /// As what somebody of the city was asked.
    pub skill: Option<Role>,
    /// On what an organisation outside the city advises.
    pub field: Option<Localized>,
    /// Who advised.
    pub expert: String,
    /// The person who answered for an organisation.
    pub signed: Option<String>,
    /// The question.
    pub question: String,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// What was answered.
    pub body: String,
    /// When.
    pub given_at: DateTime<Utc>,
    /// The documents that came with the answer.
    pub files: Vec<FileRow>,
}

/// How a question ended without an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdviceEnded {
    /// How.
    pub why: AdviceEnd,
    /// What was written with it.
    pub note: String,
    /// Who ended it; none when the day passed.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
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
    /// Whether it is about health.
    pub medical: bool,
    /// Whether the expert is outside the city.
    pub outside: bool,
    /// Whether the expert may see what was chosen: outside the city while the question waits.
    pub open: bool,
    /// Whom it is about, when that was chosen to be seen.
    pub about: String,
    /// The question.
    pub question: String,
    /// The facts.
    pub facts: Vec<ChosenFact>,
    /// The documents.
    pub files: Vec<FileRow>,
    /// The documents that the expert sent.
    pub sent: Vec<FileRow>,
    /// Who asks.
    pub asked_by: String,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// Last day.
    pub due: NaiveDate,
    /// What was answered, and when.
    pub answer: Option<(String, DateTime<Utc>)>,
    /// Whether the question or the case ended, so that no answer is needed any more.
    pub ended: bool,
}
