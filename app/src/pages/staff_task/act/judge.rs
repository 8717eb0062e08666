//! What only a person can say: yes or no to each, after which the rules are applied again.

use domain::Lang;
use leptos::prelude::*;
use services::views::TaskView;

use super::super::Again;
use super::version;
use crate::paths;
use crate::texts::staff as text;
use crate::ui::{Button, ButtonKind, Field, YesNo};

/// Before the name of a fact, in the name of its input.
pub const JUDGED: &str = "oordeel-";

/// The questions; nothing where the rules need no judgement.
pub fn judge(task: &TaskView, again: &Again, lang: Lang) -> Option<impl IntoView + use<>> {
    if task.judgements.is_empty() {
        return None;
    }
    let mut error = again.error("oordeel");
    let fields: Vec<_> = task
        .judgements
        .iter()
        .enumerate()
        .map(|(at, judgement)| {
            let name = format!("{JUDGED}{}", judgement.name);
            let answer = match again.typed(&name).as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => judgement.answer,
            };
            let field = Field::new(name, judgement.label.get(lang))
                .hint(judgement.meaning.get(lang))
                .optional(true)
                .error(error.take());
            // An error leads to the first question.
            let field = if at == 0 { field.id("oordeel") } else { field };
            view! { <YesNo field value=answer/> }
        })
        .collect();
    Some(view! {
        <section class="card flow" aria-labelledby="uw-oordeel">
            <h2 class="utrecht-heading-3" id="uw-oordeel">{text::judge(lang)}</h2>
            <p>{text::judge_body(lang)}</p>
            <form method="post" action=format!("{}/oordeel", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                {fields}
                <Button text=text::judge_button(lang) kind=ButtonKind::Secondary/>
            </form>
        </section>
    })
}
