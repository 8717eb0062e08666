//! The second pair of eyes: what a colleague proposes, agree or send back.

use domain::Lang;
use domain::mandate::Verdict;
use leptos::prelude::*;
use services::views::TaskView;

use super::super::Again;
use super::{change, version};
use crate::pages::parts::{granted, heard, weighed};
use crate::paths;
use crate::texts::staff as text;
use crate::ui::{Button, Choice, Field, RadioGroup, TextArea, format};

/// The colleague's proposal and the form.
pub fn second(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let first = task.first.as_ref().map(|first| {
        let what = match first.verdict {
            Verdict::Grant => text::grant(lang),
            Verdict::GrantDifferently => text::grant_differently(lang),
            Verdict::Refuse => text::refuse(lang),
            Verdict::OutsideTreatment => text::outside(lang),
            Verdict::Change(kind) => change::name(kind, lang),
        };
        let amount = first.grant.as_ref().map(|grant| granted::granted(grant, lang));
        view! {
            <p>{text::second_by(lang, &first.by.name, format::date_time(first.at, lang))}</p>
            <p><strong>{what}</strong></p>
            {amount}
            <p class="pre">{first.reasons.clone()}</p>
            {weighed::weighed(first.weighing.as_deref(), lang)}
            {first.heard.as_ref().map(|found| heard::heard(found, lang))}
        }
    });
    let first = view! { {first} {change::first(task, lang)} };
    card(task, first.into_any(), again, lang)
}

/// The card with a proposal, and the form to agree or send it back.
pub fn card(task: &TaskView, first: AnyView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let choice =
        |value: &str, label: &str| Choice { value: value.to_owned(), label: label.to_owned(), hint: None };
    let choices = vec![choice("ja", text::second_yes(lang)), choice("nee", text::second_no(lang))];
    let agree = Field::new("akkoord", text::second_question(lang)).error(again.error("akkoord"));
    let note = Field::new("toelichting", text::second_note(lang))
        .hint(text::second_note_hint(lang))
        .optional(true)
        .error(again.error("toelichting"));
    let chosen = Some(again.typed("akkoord")).filter(|chosen| !chosen.is_empty());
    view! {
        <section class="card flow" aria-labelledby="tweede">
            <h2 class="utrecht-heading-3" id="tweede">{text::second(lang)}</h2>
            {first}
            <form method="post" action=format!("{}/tweede", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <RadioGroup field=agree choices=choices value=chosen/>
                <TextArea field=note value=again.typed("toelichting")/>
                <Button text=text::second_button(lang)/>
            </form>
        </section>
    }
}
