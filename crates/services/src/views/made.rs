//! A task of a kind that is made by data: what its screen shows, and how it was ended.

use chrono::{DateTime, Utc};
use domain::decision::Person;
pub use domain::made::NoteAsked;
use domain::{Localized, TaskId};

/// What the screen shows of the kind.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeShown {
    /// Name.
    pub name: Localized,
    /// Why it is in the queue.
    pub why: Localized,
    /// What to do.
    pub todo: Localized,
    /// Whether the documents of the case are shown.
    pub documents: bool,
    /// The facts that are shown, by name.
    pub facts: Vec<String>,
    /// The answers that are shown, by question.
    pub answers: Vec<String>,
    /// Whether the roles of the reader may do it.
    pub may: bool,
    /// Whether a second person must agree.
    pub four_eyes: bool,
    /// Whether the reader ended it first, and somebody else must agree.
    pub own: bool,
    /// How a colleague would end it.
    pub first: Option<MadeFirst>,
    /// How it can end.
    pub outcomes: Vec<MadeOutcome>,
}

/// How a task can end.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeOutcome {
    /// Id.
    pub id: String,
    /// What stands on the button.
    pub label: Localized,
    /// When to choose it.
    pub hint: Option<Localized>,
    /// Whether a note goes with it.
    pub note: NoteAsked,
    /// The text for the applicant to start from, if one is sent.
    pub text: Option<String>,
    /// Whether that text is a question, so that the term stands still.
    pub asks: bool,
    /// The name of the task that comes next.
    pub next: Option<Localized>,
}

/// How a colleague would end a task.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeFirst {
    /// The outcome, in words.
    pub outcome: Localized,
    /// Who.
    pub by: Person,
    /// The note.
    pub note: String,
    /// The message or question.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// How a member of staff ends a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// The outcome, by id.
    pub outcome: String,
    /// The note.
    pub note: String,
    /// The message or question.
    pub text: String,
}

/// What became of an ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeEnded {
    /// The task is done.
    Done,
    /// A second person must agree.
    SentToSecond,
}
