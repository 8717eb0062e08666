//! What staff see of exports: the templates they may use, and the rows of one file.

use chrono::NaiveDate;
use domain::cases::CaseStatus;
use domain::export::{ExportLayout, ExportPurpose, ExportSource};
use domain::product::Per;
use domain::queue::QueueChoice;
use domain::tasks::{ReviewReason, TaskKind};
use domain::{Cents, Localized};
use uuid::Uuid;

/// The most rows of a file. More is no list that a person works with, and the queue itself has filters.
pub const EXPORT_ROWS: usize = 2_000;

/// What somebody may export.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportView {
    /// What they may have rows of.
    pub sources: Vec<ExportSource>,
    /// The templates they may use, by name.
    pub templates: Vec<TemplateView>,
}

/// How many tasks a file of these filters would hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExportCount {
    /// By when they are due, in the order of [`When::ALL`](domain::queue::When::ALL).
    pub due: [i64; 4],
}

impl ExportCount {
    /// How many there are in all.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.due.iter().sum()
    }

    /// Whether that is more than a file may hold.
    #[must_use]
    pub fn too_many(&self) -> bool {
        usize::try_from(self.all()).unwrap_or(usize::MAX) > EXPORT_ROWS
    }
}

/// A template of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateView {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Who made it.
    pub maker: String,
    /// Whether the reader did.
    pub own: bool,
    /// Whether the team shares it.
    pub shared: bool,
    /// The columns.
    pub layout: ExportLayout,
}

/// A template, as it was posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateInput {
    /// Which one is changed; none for a new one.
    pub id: Option<Uuid>,
    /// Name.
    pub name: String,
    /// Whether the team shares it.
    pub shared: bool,
    /// The columns.
    pub layout: ExportLayout,
}

/// What is to be exported, as it was posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportInput {
    /// What a row is.
    pub source: ExportSource,
    /// The template; none for every column that is about nobody.
    pub template: Option<Uuid>,
    /// Which tasks; only tasks are narrowed.
    pub choice: QueueChoice,
    /// To what end; none when nothing was chosen.
    pub purpose: Option<ExportPurpose>,
    /// Whether it becomes a workbook instead of CSV; the audit keeps it.
    pub workbook: bool,
}

/// The rows of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// The columns.
    pub layout: ExportLayout,
    /// The day of today, for the name of the file.
    pub today: NaiveDate,
    /// The rows, each with a value per column.
    pub rows: Vec<Vec<ExportValue>>,
}

/// One value. Codes become words in the language of the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum ExportValue {
    /// Nothing is known or may be known.
    Nothing,
    /// Words as they are.
    Text(String),
    /// Words of the catalogue.
    Words(Localized),
    /// A date.
    Date(NaiveDate),
    /// A count.
    Count(i64),
    /// Days in tenths.
    Tenths(i64),
    /// An amount.
    Amount(Cents),
    /// How often it is paid.
    Per(Per),
    /// A kind of task.
    Kind(TaskKind),
    /// The state of a case.
    Status(CaseStatus),
    /// Why a person must look, the first reason.
    Why(TaskKind, Option<ReviewReason>),
}
