//! Stop, revise, withdraw or recover what was granted. Nothing is chosen beforehand.

use domain::Lang;
use domain::change::ChangeKind;
use leptos::prelude::*;
use services::views::{ChangeShown, TaskView};

use super::super::{Again, advice};
use super::{hear, version};
use crate::pages::parts::{changed, granted, heard, weighed};
use crate::paths;
use crate::texts::{change as text, staff};
use crate::ui::{Button, Choice, DateField, DateParts, Field, MoneyField, RadioGroup, TextArea, format};

/// What stands, hearing, and the form.
pub fn change(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let Some(shown) = task.change.as_ref().filter(|shown| !shown.kinds.is_empty()) else {
        return view! { <p class="card">{text::none(lang)}</p> }.into_any();
    };
    view! {
        {standing(shown, lang)}
        {hear::hear(task, again, lang)}
        {form(task, shown, again, lang)}
    }
    .into_any()
}

fn standing(shown: &ChangeShown, lang: Lang) -> impl IntoView + use<> {
    let ended = shown.standing.ended.map(|day| {
        view! { <p>{text::standing_ended(lang, format::date(day, lang))}</p> }
    });
    let computed = shown.computed.as_ref().and_then(|proposal| proposal.amount).map(|amount| {
        view! {
            <p><strong>{text::computed(lang)}</strong></p>
            <p>{text::computed_body(lang, format::money(amount, lang))}</p>
        }
    });
    let asked = match shown.asked_at {
        None => text::asking(lang).to_owned(),
        Some(at) => text::asked(lang, format::date_time(at, lang)),
    };
    let silent = (!shown.silent.is_empty()).then(|| {
        let names: Vec<&str> = shown.silent.iter().map(|register| register.name()).collect();
        view! { <p><strong>{text::silent(lang, names.join(", "))}</strong></p> }
    });
    view! {
        <section class="card flow" aria-labelledby="geldt">
            <h2 class="utrecht-heading-3" id="geldt">{text::standing(lang)}</h2>
            {granted::granted(&shown.standing.grant, lang)}
            {ended}
            <p>{asked}</p>
            {silent}
            {computed}
        </section>
    }
}

/// What a kind is called.
pub const fn name(kind: ChangeKind, lang: Lang) -> &'static str {
    match kind {
        ChangeKind::Stop => text::stop(lang),
        ChangeKind::Revise => text::revise(lang),
        ChangeKind::Withdraw => text::withdraw(lang),
        ChangeKind::Recover => text::recover(lang),
    }
}

const fn hint(kind: ChangeKind, lang: Lang) -> &'static str {
    match kind {
        ChangeKind::Stop => text::stop_hint(lang),
        ChangeKind::Revise => text::revise_hint(lang),
        ChangeKind::Withdraw => text::withdraw_hint(lang),
        ChangeKind::Recover => text::recover_hint(lang),
    }
}

fn form(task: &TaskView, shown: &ChangeShown, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let field = |name: &str, label: &str| Field::new(name, label).error(again.error(name));
    let chosen = |name: &str| Some(again.typed(name)).filter(|chosen| !chosen.is_empty());
    let may = |kind: ChangeKind| shown.kinds.iter().any(|(one, _)| *one == kind);
    let kinds = shown
        .kinds
        .iter()
        .map(|(kind, two)| {
            let two = if *two { format!(" {}", text::two(lang)) } else { String::new() };
            Choice::new(kind.as_str(), name(*kind, lang)).hint(format!("{}{two}", hint(*kind, lang)))
        })
        .collect::<Vec<_>>();
    let grounds = shown
        .grounds
        .iter()
        .enumerate()
        .filter(|(_, ground)| may(ground.kind))
        .map(|(place, ground)| {
            let kind = name(ground.kind, lang);
            let label = ground.label.get(lang).trim_end_matches('.');
            Choice::new(
                place.to_string(),
                text::ground_label(lang, kind, label, &ground.law, &ground.article),
            )
        })
        .collect::<Vec<_>>();
    let amount = (may(ChangeKind::Revise) || may(ChangeKind::Recover)).then(|| {
        let amount = field("bedrag", text::amount(lang)).hint(text::amount_hint(lang)).optional(true);
        view! { <MoneyField field=amount value=again.typed("bedrag")/> }
    });
    let back = may(ChangeKind::Recover).then(|| back(again, lang));
    let question = field("besluit", text::question(lang));
    let ground = field("grond", text::ground(lang));
    let from = field("vanaf", text::from(lang)).hint(text::from_hint(lang));
    let reasons = field("redenen", text::reasons(lang)).hint(text::reasons_hint(lang));
    let weighing = field("weging", staff::weighing(lang)).hint(text::weighing_hint(lang));
    view! {
        <section class="card flow" aria-labelledby="uw-besluit">
            <h2 class="utrecht-heading-3" id="uw-besluit">{text::decide(lang)}</h2>
            <form method="post" action=format!("{}/wijzigen", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <RadioGroup field=question choices=kinds value=chosen("besluit")/>
                <RadioGroup field=ground choices=grounds value=chosen("grond")/>
                <DateField field=from value=day(again, "vanaf")/>
                {amount}
                {back}
                {advice::deviate(task, lang)}
                <TextArea field=reasons value=again.typed("redenen")/>
                <TextArea field=weighing value=again.typed("weging")/>
                {hear::why_not(task, again, lang)}
                <Button text=text::button(lang)/>
            </form>
        </section>
    }
}

/// What only asking back needs.
fn back(again: &Again, lang: Lang) -> impl IntoView + use<> {
    let field = |name: &str, label: &str| Field::new(name, label).optional(true).error(again.error(name));
    let chosen = |name: &str| Some(again.typed(name)).filter(|chosen| !chosen.is_empty());
    let until = field("tot", text::until(lang)).hint(text::until_hint(lang));
    let counted = field("telling", text::counted(lang)).hint(text::plan_hint(lang));
    let counts = vec![Choice::new("gross", text::gross(lang)), Choice::new("net", text::net(lang))];
    let plan = field("regeling", text::plan(lang)).hint(text::plan_hint(lang));
    let plans = vec![
        Choice::new("at_once", text::at_once(lang)),
        Choice::new("instalments", text::instalments(lang)),
        Choice::new("together", text::together(lang)),
    ];
    let part = field("per_maand", text::part(lang)).hint(text::part_hint(lang));
    view! {
        <DateField field=until value=day(again, "tot")/>
        <RadioGroup field=counted choices=counts value=chosen("telling")/>
        <RadioGroup field=plan choices=plans value=chosen("regeling")/>
        <MoneyField field=part value=again.typed("per_maand")/>
    }
}

fn day(again: &Again, name: &str) -> DateParts {
    DateParts {
        day: again.typed(&format!("{name}-day")),
        month: again.typed(&format!("{name}-month")),
        year: again.typed(&format!("{name}-year")),
    }
}

/// What a colleague would change, for the second person.
pub fn first(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let first = task.first_change.as_ref()?;
    let kind = name(first.taken.change.kind(), lang);
    let grant = first.taken.change.grant().map(|grant| granted::granted(&grant, lang));
    Some(view! {
        <p>{staff::second_by(lang, &first.by.name, format::date_time(first.at, lang))}</p>
        <p><strong>{kind}</strong></p>
        {grant}
        {changed::changed(&first.taken, lang)}
        <p class="pre">{first.reasons.clone()}</p>
        {weighed::weighed(first.weighing.as_deref(), lang)}
        {heard::heard(&first.heard, lang)}
    })
}
