//! The penalty for a late decision: decide first, then set its amount (Awb 4:18).

use domain::Lang;
use leptos::prelude::*;
use services::views::TaskView;

use super::super::Again;
use super::version;
use crate::paths;
use crate::texts::outage as text;
use crate::ui::{Button, Choice, Field, RadioGroup, TextArea, format};

/// The form, once the penalty grows no more; before that, what to do.
pub fn penalty(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let ended = task.penalty.as_ref().filter(|shown| !shown.runs && shown.set.is_none());
    let work = match ended {
        None => view! {
            <p>{text::penalty_decide(lang)}</p>
            <p><a href=paths::case_file(task.case)>{text::warn_case(lang)}</a></p>
        }
        .into_any(),
        Some(shown) => {
            let choice = |value: &str, label: String| Choice { value: value.to_owned(), label, hint: None };
            let owed = text::penalty_yes(lang, format::money(shown.amount, lang));
            let choices = vec![choice("ja", owed), choice("nee", text::penalty_no(lang).to_owned())];
            let field = Field::new("dwangsom", text::penalty_question(lang)).error(again.error("dwangsom"));
            let why = Field::new("redenen", text::penalty_why(lang))
                .hint(text::penalty_why_hint(lang))
                .optional(true)
                .error(again.error("redenen"));
            let chosen = Some(again.typed("dwangsom")).filter(|chosen| !chosen.is_empty());
            view! {
                <form method="post" action=format!("{}/dwangsom", paths::task(task.id)) class="flow" novalidate>
                    {version(task)}
                    <RadioGroup field=field choices=choices value=chosen/>
                    <TextArea field=why value=again.typed("redenen")/>
                    <Button text=text::penalty_button(lang)/>
                </form>
            }
            .into_any()
        }
    };
    view! {
        <section class="card flow" aria-labelledby="dwangsom-kop">
            <h2 class="utrecht-heading-3" id="dwangsom-kop">{text::penalty_title(lang)}</h2>
            {work}
        </section>
    }
}
