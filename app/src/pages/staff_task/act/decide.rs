//! Deciding. No outcome is chosen beforehand; deviating takes as many clicks as following.

use domain::decision::{Proposal, Right};
use domain::{Cents, Lang};
use leptos::prelude::*;
use services::views::TaskView;

use super::super::Again;
use super::version;
use crate::paths;
use crate::texts::staff as text;
use crate::ui::{
    Button, Choice, DateField, DateParts, Field, Icon, MoneyField, RadioGroup, Sym, TextArea, format,
};

/// The form of a decision.
pub fn decide(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let choice = |value: &str, label: &str, hint: Option<&str>| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        hint: hint.map(str::to_owned),
    };
    let mut choices = Vec::new();
    let right = |proposal: &Proposal| proposal.right == Right::Yes && proposal.amount.is_some();
    if task.proposal.as_ref().is_some_and(right) {
        choices.push(choice("toekennen", text::grant(lang), None));
    }
    choices.push(choice("anders", text::grant_differently(lang), None));
    choices.push(choice("afwijzen", text::refuse(lang), Some(text::refuse_hint(lang))));
    let chosen = Some(again.typed("besluit")).filter(|chosen| !chosen.is_empty());
    let from = DateParts {
        day: again.typed("vanaf-day"),
        month: again.typed("vanaf-month"),
        year: again.typed("vanaf-year"),
    };
    let field = |name: &str, label: &str| Field::new(name, label).error(again.error(name));
    let verdict = field("besluit", text::verdict(lang));
    let amount = field("bedrag", text::amount(lang)).hint(text::amount_hint(lang)).optional(true);
    let day = field("vanaf", text::from(lang)).hint(text::amount_hint(lang)).optional(true);
    let reasons = field("redenen", text::reasons(lang)).hint(text::reasons_hint(lang)).optional(true);
    view! {
        <section class="card flow" aria-labelledby="uw-besluit">
            <h2 class="utrecht-heading-3" id="uw-besluit">{text::decide(lang)}</h2>
            <form method="post" action=format!("{}/besluit", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <RadioGroup field=verdict choices=choices value=chosen/>
                <MoneyField field=amount value=again.typed("bedrag")/>
                <DateField field=day value=from/>
                <TextArea field=reasons value=again.typed("redenen")/>
                {four_eyes(task, lang)}
                <Button text=text::decide_button(lang)/>
                <crate::islands::StaffKeys lang=lang/>
            </form>
        </section>
    }
}

/// When a second person must agree, by the mandate of the city.
fn four_eyes(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let mut when = Vec::new();
    if task.mandate.second_person_for_refusal {
        when.push(text::four_refusal(lang).to_owned());
    }
    if task.mandate.second_person_for_deviation {
        when.push(text::four_deviation(lang).to_owned());
    }
    if let Some(Cents(limit)) = task.mandate.second_person_above {
        when.push(text::four_above(lang, format::money(Cents(limit), lang)));
    }
    if when.is_empty() {
        return None;
    }
    let words = text::four_eyes_when(lang, when.join(", "));
    Some(view! { <p class="row"><Icon sym=Sym::Users/><span>{words}</span></p> })
}
