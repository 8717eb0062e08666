//! Where one is in an application: a bar on top, a list beside.

use leptos::prelude::*;

use super::lang;
use crate::texts::common;

/// "Bijstand aanvragen. Stap 5 van 9", with a bar; what stands inside comes at the end of the line.
#[component]
pub fn StepBar(
    /// What one is doing: `Bijstand aanvragen`.
    #[prop(into)]
    title: String,
    /// The step now, from 1.
    step: u32,
    /// How many steps there are.
    total: u32,
    /// Questions of the benefit check are called questions, not steps.
    #[prop(optional)]
    question: bool,
    /// At the end of the line, such as [`super::SavedAt`].
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = if question {
        common::question_of(lang(), step, total)
    } else {
        common::step_of(lang(), step, total)
    };
    let bar: Vec<_> = (1..=total)
        .map(|at| {
            let class = if at < step { Some("on") } else { (at == step).then_some("now") };
            view! { <i class=class></i> }
        })
        .collect();
    view! {
        <div class="step">
            <div class="row row--apart">
                <p class="soft">{format!("{title}. ")}<strong>{words}</strong></p>
                {children.map(|children| children())}
            </div>
            <div class="step__bar" aria-hidden="true">{bar}</div>
        </div>
    }
}

/// One step in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// Name of the step.
    pub title: String,
    /// Where it is, when one may go there.
    pub href: Option<String>,
    /// Whether it is done.
    pub done: bool,
    /// Whether one is there now.
    pub current: bool,
}

/// All steps with what is done.
#[component]
pub fn StepList(
    /// The steps, in order.
    rows: Vec<StepRow>,
) -> impl IntoView {
    let lang = lang();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let state = match (row.current, row.done) {
                (true, _) => common::task_busy(lang),
                (false, true) => common::task_done(lang),
                (false, false) => "",
            };
            let title = match row.href {
                Some(href) if !row.current => view! { <a href=href>{row.title}</a> }.into_any(),
                _ => view! { <span>{row.title}</span> }.into_any(),
            };
            let current = row.current.then_some("step");
            view! { <li aria-current=current>{title}<span>{state}</span></li> }
        })
        .collect();
    view! { <ol class="steps">{rows}</ol> }
}
