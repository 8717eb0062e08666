//! Judging a grant of the system again, without seeing it. Nothing is chosen beforehand.

use domain::Lang;
use domain::product::Per;
use domain::tasks::TaskKind;
use leptos::prelude::*;
use services::views::TaskView;

use super::super::Again;
use super::version;
use crate::paths;
use crate::texts::{human, staff as text};
use crate::ui::{Button, Choice, Field, MoneyField, RadioGroup, TextArea};

/// The form.
pub fn sample(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let choice =
        |value: &str, label: &str| Choice { value: value.to_owned(), label: label.to_owned(), hint: None };
    let choices = vec![choice("ja", text::sample_yes(lang)), choice("nee", text::sample_no(lang))];
    let per = match task.per {
        Per::Month => text::per_month(lang),
        Per::Year => text::per_year(lang),
        Per::Once => text::per_once(lang),
    };
    let right = Field::new("recht", text::sample_question(lang)).error(again.error("recht"));
    let amount = Field::new("bedrag", text::sample_amount(lang, per))
        .hint(text::sample_amount_hint(lang))
        .error(again.error("bedrag"))
        .optional(true);
    // What a resident reads is never left out.
    let note = match task.kind {
        TaskKind::HumanReview => Field::new("toelichting", human::note(lang)).hint(human::note_hint(lang)),
        _ => Field::new("toelichting", text::sample_note(lang))
            .hint(text::sample_note_hint(lang))
            .optional(true),
    }
    .error(again.error("toelichting"));
    let chosen = Some(again.typed("recht")).filter(|chosen| !chosen.is_empty());
    view! {
        <section class="card flow" aria-labelledby="steekproef">
            <h2 class="utrecht-heading-3" id="steekproef">{text::sample(lang)}</h2>
            <p>{text::sample_body(lang)}</p>
            <form method="post" action=format!("{}/steekproef", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <RadioGroup field=right choices=choices value=chosen/>
                <MoneyField field=amount value=again.typed("bedrag")/>
                <TextArea field=note value=again.typed("toelichting")/>
                <Button text=text::sample_button(lang)/>
            </form>
        </section>
    }
}
