//! The task list of an application: what is done, what is open, what must wait.

use leptos::prelude::*;

use super::{StatusBadge, Sym, Tone, lang};
use crate::texts::common;

/// Where a task is. "Klaar" is plain text, so that the rest draws the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// Not begun.
    Open,
    /// Begun.
    Busy,
    /// Done.
    Done,
    /// Something else must be done first.
    Blocked,
    /// Something is wrong with it.
    Problem,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    /// Starts with a verb.
    pub title: String,
    /// Where it is; none while it must wait.
    pub href: Option<String>,
    /// What it is about, or what one needs for it.
    pub hint: Option<String>,
    /// Where it stands.
    pub state: TaskState,
}

fn state(state: TaskState) -> AnyView {
    let lang = lang();
    match state {
        TaskState::Done => common::task_done(lang).into_any(),
        TaskState::Busy => view! { <StatusBadge tone=Tone::Active text=common::task_busy(lang)/> }.into_any(),
        TaskState::Open => {
            view! { <StatusBadge tone=Tone::Neutral text=common::task_open(lang)/> }.into_any()
        }
        TaskState::Blocked => {
            view! { <StatusBadge tone=Tone::Neutral sym=Sym::Lock text=common::task_blocked(lang)/> }
                .into_any()
        }
        TaskState::Problem => {
            view! { <StatusBadge tone=Tone::Danger sym=Sym::AlertCircle text=common::task_problem(lang)/> }
                .into_any()
        }
    }
}

/// A group of tasks under a heading of the page.
#[component]
pub fn TaskList(
    /// The tasks.
    rows: Vec<TaskRow>,
) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let title = match row.href {
                Some(href) => view! { <a href=href>{row.title}</a> }.into_any(),
                None => view! { <span>{row.title}</span> }.into_any(),
            };
            let hint = row.hint.map(|hint| view! { <p class="soft">{hint}</p> });
            view! { <li><div>{title}{hint}</div><span class="tasks__state">{state(row.state)}</span></li> }
        })
        .collect();
    view! { <ul class="tasks">{rows}</ul> }
}
