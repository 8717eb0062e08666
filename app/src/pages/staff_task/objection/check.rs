//! The formal check (Awb 6:5, 6:6, 6:11). Nothing is chosen beforehand.

use domain::Lang;
use leptos::prelude::*;
use services::views::TaskView;

use super::super::Again;
use super::super::act::version;
use crate::paths;
use crate::texts::objection as text;
use crate::ui::{Button, Choice, Field, RadioGroup, TextArea};

/// The form.
pub fn check(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let choices = vec![
        Choice::new("ja", text::check_yes(lang)),
        Choice::new("nee", text::check_no(lang)).hint(text::check_no_hint(lang)),
    ];
    let found = Field::new("oordeel", text::check_question(lang)).error(again.error("oordeel"));
    let chosen = Some(again.typed("oordeel")).filter(|chosen| !chosen.is_empty());
    let note = Field::new("toelichting", text::check_note(lang))
        .hint(text::check_note_hint(lang))
        .optional(true)
        .error(again.error("toelichting"));
    view! {
        <section class="card flow" aria-labelledby="toets">
            <h2 class="utrecht-heading-3" id="toets">{text::check(lang)}</h2>
            <p>{text::check_body(lang)}</p>
            <form method="post" action=format!("{}/ontvankelijk", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <RadioGroup field=found choices=choices value=chosen/>
                <TextArea field=note value=again.typed("toelichting")/>
                <Button text=text::check_button(lang)/>
            </form>
        </section>
    }
}
