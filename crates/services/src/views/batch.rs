//! What staff see of one act on many tasks: before it, while it runs, and what became of each.

use chrono::{DateTime, Utc};
use domain::decision::{Grant, Person};
use domain::tasks::TaskKind;
use domain::{CaseNumber, Localized, StaffId, TaskId};
pub use storage::{BatchKind, BatchOutcome};
use uuid::Uuid;

use super::QueueRow;

/// What is to be done with the tasks that were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchAct {
    /// Given to somebody, who may be the one that asks.
    Give(StaffId),
    /// Given back to the queue.
    Release,
    /// Granted as the rules propose, each with a decision of its own.
    Grant,
}

/// An act on many tasks, as it was posted.
#[derive(Clone, Debug)]
pub struct BatchInput {
    /// Made with the page, so that a second click starts nothing twice.
    pub key: Uuid,
    /// What to do; none when nothing was chosen.
    pub act: Option<BatchAct>,
    /// Why.
    pub reason: String,
    /// The tasks, each with the version that was seen.
    pub tasks: Vec<(TaskId, i64)>,
}

/// The tasks that were chosen, before anything is done.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchPreview {
    /// The key of the act that follows.
    pub key: Uuid,
    /// The tasks as they are now.
    pub tasks: Vec<QueueRow>,
    /// What would be granted for each, at the same place; none where whoever decides must look into the case.
    pub grants: Vec<Option<Grant>>,
    /// Whether the reader decides.
    pub decides: bool,
    /// To whom the reader may give them.
    pub colleagues: Vec<Person>,
    /// Who reads.
    pub me: StaffId,
}

/// An act on many tasks.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchView {
    /// Id.
    pub id: Uuid,
    /// What is done.
    pub kind: BatchKind,
    /// To whom.
    pub to: Option<String>,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Each task, in the order of choosing.
    pub lines: Vec<BatchLine>,
    /// Whether the reader may take it back now.
    pub may_undo: bool,
    /// The act that took it back.
    pub undone_by: Option<Uuid>,
}

impl BatchView {
    /// How many tasks have this outcome.
    #[must_use]
    pub fn count(&self, outcome: BatchOutcome) -> usize {
        self.lines.iter().filter(|line| line.outcome == outcome).count()
    }
}

/// What became of one task.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchLine {
    /// The task.
    pub task: TaskId,
    /// Its kind.
    pub kind: TaskKind,
    /// Its name, for a kind that is made by data.
    pub made: Option<Localized>,
    /// What became of it.
    pub outcome: BatchOutcome,
    /// Number of the case.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// Name of the resident or company.
    pub who: String,
    /// To whom it goes, when not all go to the same person.
    pub to: Option<String>,
}
