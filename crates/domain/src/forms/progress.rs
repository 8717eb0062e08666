//! How far someone is, and where to go next.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::page::page_errors;
use super::walk::Walk;
use super::{Answers, FieldError, Form, PageKind, Task, VisiblePage};
use crate::Localized;

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// No page was saved yet.
    NotStarted,
    /// Something is missing.
    Busy,
    /// It opens when the tasks before it are done.
    CannotYet,
    /// All is there.
    Done,
}

/// One line of the task list.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskProgress<'a> {
    /// The task.
    pub task: &'a Task,
    /// How far it is.
    pub state: TaskState,
    /// The page to open: the first that is not complete, else the first; none when it cannot be opened yet.
    pub page: Option<String>,
}

/// A page that still needs something.
#[derive(Clone, Debug, PartialEq)]
pub struct Incomplete {
    /// Id of the task.
    pub task: String,
    /// Title of the task.
    pub title: Localized,
    /// Name of the page ([`VisiblePage::key`]).
    pub page: String,
    /// What is wrong; empty when the page was never saved.
    pub errors: Vec<FieldError>,
}

impl Form {
    /// Every visible page that is not complete, in order. Sending waits until this is empty.
    #[must_use]
    pub fn validate_all(&self, answers: &Answers, today: NaiveDate) -> Vec<Incomplete> {
        incomplete(&self.walk(answers, today), answers, today)
    }

    /// The task list. Tasks without a visible page are left out.
    #[must_use]
    pub fn task_states(&self, answers: &Answers, today: NaiveDate) -> Vec<TaskProgress<'_>> {
        let walk = self.walk(answers, today);
        let missing = incomplete(&walk, answers, today);
        let pages = &walk.pages;
        let mut all_done = true;
        let mut tasks = Vec::new();
        for task in &self.tasks {
            let mine: Vec<String> =
                pages.iter().filter(|page| page.task.id == task.id).map(VisiblePage::key).collect();
            let Some(first) = mine.first() else { continue };
            let open = mine.iter().find(|page| missing.iter().any(|missing| missing.page == **page));
            let state = match open {
                _ if task.after_others && !all_done => TaskState::CannotYet,
                None => TaskState::Done,
                Some(_) if mine.iter().any(|page| answers.has_seen(page)) => TaskState::Busy,
                Some(_) => TaskState::NotStarted,
            };
            all_done &= state == TaskState::Done;
            let page = (state != TaskState::CannotYet).then(|| open.unwrap_or(first).clone());
            tasks.push(TaskProgress { task, state, page });
        }
        tasks
    }

    /// Place of a page among the visible ones, from 1, and how many there are; none when it is not visible.
    #[must_use]
    pub fn progress(&self, page: &str, answers: &Answers, today: NaiveDate) -> Option<(usize, usize)> {
        let pages = self.visible_pages(answers, today);
        let at = pages.iter().position(|visible| visible.key() == page)?;
        Some((at + 1, pages.len()))
    }

    /// The visible page before this one.
    #[must_use]
    pub fn previous_page(&self, page: &str, answers: &Answers, today: NaiveDate) -> Option<String> {
        let pages = self.visible_pages(answers, today);
        let at = pages.iter().position(|visible| visible.key() == page)?;
        at.checked_sub(1).and_then(|at| pages.get(at)).map(VisiblePage::key)
    }

    /// The visible page after this one; none after the last, where the answers are checked.
    #[must_use]
    pub fn next_page(&self, page: &str, answers: &Answers, today: NaiveDate) -> Option<String> {
        let pages = self.visible_pages(answers, today);
        let at = pages.iter().position(|visible| visible.key() == page)?;
        pages.get(at + 1).map(VisiblePage::key)
    }

    /// The first page that is not complete: where someone who comes back goes on.
    #[must_use]
    pub fn resume_page(&self, answers: &Answers, today: NaiveDate) -> Option<String> {
        self.validate_all(answers, today).into_iter().next().map(|missing| missing.page)
    }

    /// Whether a page of this kind is visible.
    #[must_use]
    pub fn has_documents(&self, answers: &Answers, today: NaiveDate) -> bool {
        self.visible_pages(answers, today).iter().any(|visible| visible.page.kind == PageKind::Documents)
    }
}

fn incomplete(walk: &Walk<'_>, answers: &Answers, today: NaiveDate) -> Vec<Incomplete> {
    let missing = |visible: &VisiblePage<'_>| {
        let task = visible.task;
        let (errors, page) = (page_errors(*visible, &walk.live, today), visible.key());
        let is_seen = answers.has_seen(&page);
        (!errors.is_empty() || !is_seen).then(|| Incomplete {
            task: task.id.clone(),
            title: task.title.clone(),
            page,
            errors: if is_seen { errors } else { Vec::new() },
        })
    };
    walk.pages.iter().filter_map(missing).collect()
}
