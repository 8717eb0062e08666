//! The decision on an objection (Awb 7:11, 7:15). No outcome is chosen beforehand.

use domain::Lang;
use domain::product::Grants;
use leptos::prelude::*;
use services::views::{Contested, ObjectionTask, TaskView};

use super::super::act::version;
use super::super::{Again, advice};
use super::{looks_inadmissible, notice};
use crate::paths;
use crate::texts::{objection as text, staff};
use crate::ui::{
    Button, ButtonKind, Choice, DateField, DateParts, Field, Icon, MoneyField, RadioGroup, Sym, TextArea,
    format,
};

/// The form, and the way back to a hearing where there was none.
pub fn decide(
    task: &TaskView,
    objection: &ObjectionTask,
    again: &Again,
    lang: Lang,
) -> impl IntoView + use<> {
    let found = looks_inadmissible(objection).then(|| notice(text::looks_inadmissible(lang), lang));
    let hear = (!objection.hearing_done()).then(|| hear_after_all(task, lang));
    let choices = vec![
        Choice::new("founded", text::founded(lang)).hint(text::founded_hint(lang)),
        Choice::new("partly_founded", text::partly_founded(lang)).hint(text::founded_hint(lang)),
        Choice::new("unfounded", text::unfounded(lang)).hint(text::unfounded_hint(lang)),
        Choice::new("inadmissible", text::inadmissible(lang)).hint(text::inadmissible_hint(lang)),
    ];
    let outcome = Field::new("uitkomst", text::outcome(lang)).error(again.error("uitkomst"));
    let reasons = Field::new("redenen", text::reasons(lang))
        .hint(text::reasons_hint(lang))
        .error(again.error("redenen"));
    let weighing = Field::new("weging", staff::weighing(lang))
        .hint(text::weighing_hint(lang))
        .optional(true)
        .error(again.error("weging"));
    let revision = match &objection.contested {
        Some(contested) => revision(contested, again, lang).into_any(),
        None => view! { <p>{text::new_elsewhere(lang)}</p> }.into_any(),
    };
    view! {
        {found}
        {hear}
        <section class="card flow" aria-labelledby="bezwaarbesluit">
            <h2 class="utrecht-heading-3" id="bezwaarbesluit">{text::decide(lang)}</h2>
            <p>{text::decide_body(lang)}</p>
            <form method="post" action=format!("{}/bezwaarbesluit", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <RadioGroup field=outcome choices=choices value=chosen(again, "uitkomst")/>
                {advice::deviate(task, lang)}
                <TextArea field=reasons value=again.typed("redenen")/>
                <TextArea field=weighing value=again.typed("weging")/>
                {revision}
                {objection.costs_asked.then(|| costs(again, lang))}
                {four_eyes(objection, lang)}
                <Button text=text::decide_button(lang)/>
            </form>
        </section>
    }
}

fn chosen(again: &Again, name: &str) -> Option<String> {
    Some(again.typed(name)).filter(|chosen| !chosen.is_empty())
}

/// What takes the place of the contested decision, by what its product grants.
fn revision(contested: &Contested, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let field = |name: &str, label: &str| Field::new(name, label).error(again.error(name)).optional(true);
    let (choices, given) = match contested.grants {
        Grants::Money => {
            let follow = contested
                .proposed
                .map(|amount| Choice::new("toekennen", text::new_follow(lang, format::money(amount, lang))));
            let other = Choice::new("anders", text::new_other(lang));
            let amount = field("bedrag", staff::amount(lang)).hint(staff::amount_hint(lang));
            let given = view! { <MoneyField field=amount value=again.typed("bedrag")/> }.into_any();
            (follow.into_iter().chain([other]).collect(), given)
        }
        Grants::Pass => (vec![Choice::new("hulp", text::new_pass(lang))], ().into_any()),
        Grants::Help => {
            let help = field("hulp", staff::help(lang)).hint(staff::help_hint(lang));
            let budget = field("bedrag", staff::help_budget(lang));
            let given = view! {
                <TextArea field=help value=again.typed("hulp")/>
                <MoneyField field=budget value=again.typed("bedrag")/>
            };
            (vec![Choice::new("hulp", text::new_help(lang))], given.into_any())
        }
    };
    let from = DateParts {
        day: again.typed("vanaf-day"),
        month: again.typed("vanaf-month"),
        year: again.typed("vanaf-year"),
    };
    let new = field("besluit", text::new_question(lang));
    let day = field("vanaf", staff::from(lang));
    view! {
        <h3 class="utrecht-heading-3">{text::new(lang)}</h3>
        <p>{text::new_body(lang)}</p>
        <RadioGroup field=new choices=choices value=chosen(again, "besluit")/>
        {given}
        <DateField field=day value=from/>
    }
}

/// Whether the costs of legal help are paid; only where they are asked.
fn costs(again: &Again, lang: Lang) -> impl IntoView + use<> {
    let choices = vec![
        Choice::new("ja", text::costs_pay(lang)),
        Choice::new("nee", text::costs_not(lang)).hint(text::costs_not_hint(lang)),
    ];
    let paid =
        Field::new("kosten", text::costs(lang)).hint(text::costs_asked(lang)).error(again.error("kosten"));
    let amount =
        Field::new("vergoeding", text::costs_amount(lang)).optional(true).error(again.error("vergoeding"));
    view! {
        <RadioGroup field=paid choices=choices value=chosen(again, "kosten")/>
        <MoneyField field=amount value=again.typed("vergoeding")/>
    }
}

/// When a second person must agree, by the mandate of the city.
fn four_eyes(objection: &ObjectionTask, lang: Lang) -> Option<impl IntoView + use<>> {
    let mandate = &objection.mandate;
    let refusal = mandate.second_person_for_refusal.then(|| text::four_refusal(lang));
    let deviation = mandate.second_person_for_deviation.then(|| text::four_deviation(lang));
    let when: Vec<_> = refusal.into_iter().chain(deviation).collect();
    if when.is_empty() {
        return None;
    }
    let words = staff::four_eyes_when(lang, when.join(", "));
    Some(view! { <p class="row"><Icon sym=Sym::Users/><span>{words}</span></p> })
}

fn hear_after_all(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    view! {
        <section class="card flow">
            <p>{text::hear_after_all_body(lang)}</p>
            <form method="post" action=format!("{}/toch-horen", paths::task(task.id))>
                {version(task)}
                <Button text=text::hear_after_all(lang) kind=ButtonKind::Secondary/>
            </form>
        </section>
    }
}
