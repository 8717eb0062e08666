//! What the pages of an application that is being filled in show.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::decision::ConditionResult;
use domain::forms::{ClientPage, FieldError, SummarySection, TaskState};
use domain::product::ProductKind;
use domain::{CaseId, CaseNumber, DocumentId, DraftId, Localized};
use serde::{Deserialize, Serialize};

/// Head of every page of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftHead {
    /// The draft.
    pub id: DraftId,
    /// The case it corrects; none for a new application.
    pub corrects: Option<CaseId>,
    /// Product id.
    pub product: String,
    /// Name of the product.
    pub product_name: Localized,
    /// What it is: something asked for, told, or put to the city.
    pub kind: ProductKind,
    /// When it was started: the day of the notification (melding), which counts for the first day of a right.
    pub started_at: DateTime<Utc>,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
    /// Until when it is kept.
    pub kept_until: DateTime<Utc>,
}

/// The task list: what is done and what is left.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskListView {
    /// The draft.
    pub head: DraftHead,
    /// The tasks in order.
    pub tasks: Vec<TaskRow>,
    /// Whether answers came along from the benefit check.
    pub from_check: bool,
    /// Why the law gives no right with the answers so far; empty while it may.
    pub no_right: Vec<ConditionResult>,
    /// Whether everything is filled in, so that one can check and send.
    pub ready: bool,
}

/// One row of the task list.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskRow {
    /// Title, starting with a verb.
    pub title: Localized,
    /// How far it is.
    pub state: TaskState,
    /// The page to open; none when it cannot be opened yet.
    pub page: Option<String>,
    /// What is not asked any more, because nothing depends on it after the other answers.
    pub skipped: Vec<Localized>,
}

/// One page of questions.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionPageView {
    /// The draft.
    pub head: DraftHead,
    /// Id of the page.
    pub page_id: String,
    /// The task it belongs to.
    pub task_title: Localized,
    /// Place of this page among the visible pages, from 1.
    pub step: usize,
    /// How many visible pages there are now.
    pub steps: usize,
    /// The page before this one; none on the first.
    pub previous: Option<String>,
    /// What to show.
    pub content: PageContent,
    /// What is wrong with what was typed; empty on a first visit.
    pub errors: Vec<FieldError>,
    /// Why the law gives no right with the answers so far; empty while it may.
    pub no_right: Vec<ConditionResult>,
    /// What was given before and is offered again, by field. Going on says that it still holds.
    pub offered: BTreeMap<String, OfferedView>,
    /// Whether one came from check answers and goes back there.
    pub back_to_check: bool,
}

/// Where an answer that is offered again was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedView {
    /// Number of the case.
    pub number: CaseNumber,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// Whether that was an application; else a report or a question.
    pub applied: bool,
}

/// What a page holds.
#[derive(Clone, Debug, PartialEq)]
pub enum PageContent {
    /// Questions.
    Fields(ClientPage),
    /// The items of a repeating group, with add and remove.
    Group {
        /// Title and texts of the group.
        page: ClientPage,
        /// One line per item.
        items: Vec<GroupItem>,
        /// Whether another can be added.
        can_add: bool,
    },
    /// One item of a repeating group.
    Item {
        /// Its questions.
        page: ClientPage,
        /// Which one, from 0.
        index: usize,
    },
    /// The documents that are asked, and what was sent.
    Documents {
        /// Title and texts of the page.
        page: ClientPage,
        /// The documents.
        documents: Vec<DocumentRow>,
    },
}

/// One item of a repeating group in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupItem {
    /// Which one, from 0.
    pub index: usize,
    /// What it says, in one line.
    pub summary: Localized,
    /// Whether answers are missing or wrong.
    pub incomplete: bool,
}

/// One asked document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentRow {
    /// Code in the evidence catalogue.
    pub code: String,
    /// What it is.
    pub label: Localized,
    /// What must be on it.
    pub hint: Localized,
    /// Over which time, if the form says so.
    pub period: Option<Localized>,
    /// What was sent.
    pub files: Vec<FileRow>,
    /// In a correction: what came with the case before. It stays.
    pub earlier: Vec<FileRow>,
    /// Whether the resident sends it later.
    pub later: bool,
    /// Why the last file was not accepted, if it was not.
    pub problem: Option<FileProblem>,
}

/// One file that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// Its id.
    pub id: DocumentId,
    /// Its name, as the resident knows it.
    pub name: String,
    /// Size in bytes.
    pub size: u64,
    /// When it came in.
    pub at: DateTime<Utc>,
}

/// Why a file was not accepted. Each has a text of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileProblem {
    /// No file was chosen.
    None,
    /// Nothing is in it.
    Empty,
    /// Larger than 20 MB.
    TooLarge,
    /// No PDF, JPEG or PNG, whatever its name says.
    WrongType,
    /// A PDF that asks for a password.
    Encrypted,
    /// Its content breaks off or makes no sense.
    Damaged,
    /// All files of the application together are larger than 150 MB.
    CaseFull,
}

/// Check answers, before sending.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckView {
    /// The draft.
    pub head: DraftHead,
    /// All answers, per task; rows carry the page to change them.
    pub sections: Vec<SummarySection>,
    /// Why the law gives no right with these answers; empty while it may.
    pub no_right: Vec<ConditionResult>,
    /// The documents.
    pub documents: Vec<DocumentRow>,
    /// Whether the partner must sign too, after it is sent.
    pub partner_signs: bool,
    /// The declarations to tick: id and text.
    pub declarations: Vec<(String, Localized)>,
    /// Declarations that were not ticked in the last try.
    pub missing_declarations: Vec<String>,
    /// Pages that are not complete: page id and title of the task. Sending waits for these.
    pub incomplete: Vec<(String, Localized)>,
    /// What happens after sending.
    pub next: Vec<Localized>,
    /// Weeks within which the city decides.
    pub term_weeks: u16,
}
