//! Deciding. No outcome is chosen beforehand; deviating takes as many clicks as following.

use domain::decision::{Proposal, Right};
use domain::product::Grants;
use domain::{Cents, Lang};
use leptos::prelude::*;
use services::views::TaskView;

use super::super::{Again, advice};
use super::{hear, help, version};
use crate::paths;
use crate::texts::staff as text;
use crate::ui::{
    Button, Choice, DateField, DateParts, Field, Icon, MoneyField, RadioGroup, Sym, TextArea, format,
};

/// The form of a decision.
pub fn decide(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let (choices, given, hints) = match task.grants {
        Grants::Money => {
            let amount = Field::new("bedrag", text::amount(lang)).error(again.error("bedrag"));
            let amount = amount.hint(text::amount_hint(lang)).optional(true);
            let given = view! { <MoneyField field=amount value=again.typed("bedrag")/> }.into_any();
            (of_money(task, lang), given, (text::amount_hint(lang), text::reasons_hint(lang)))
        }
        Grants::Pass => {
            (help::choices(lang), ().into_any(), (text::help_from_hint(lang), text::help_reasons_hint(lang)))
        }
        Grants::Help => {
            let given = help::fields(task, again, lang).into_any();
            (help::choices(lang), given, (text::help_from_hint(lang), text::help_reasons_hint(lang)))
        }
    };
    let choices = choices.into_iter().chain(outside(task, lang)).collect::<Vec<_>>();
    let chosen = Some(again.typed("besluit")).filter(|chosen| !chosen.is_empty());
    let from = DateParts {
        day: again.typed("vanaf-day"),
        month: again.typed("vanaf-month"),
        year: again.typed("vanaf-year"),
    };
    let field = |name: &str, label: &str| Field::new(name, label).error(again.error(name));
    let verdict = field("besluit", text::verdict(lang));
    let day = field("vanaf", text::from(lang)).hint(hints.0).optional(true);
    let reasons = field("redenen", text::reasons(lang)).hint(hints.1).optional(true);
    let weighing = field("weging", text::weighing(lang)).hint(text::weighing_hint(lang)).optional(true);
    view! {
        <section class="card flow" aria-labelledby="uw-besluit">
            <h2 class="utrecht-heading-3" id="uw-besluit">{text::decide(lang)}</h2>
            <form method="post" action=format!("{}/besluit", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <RadioGroup field=verdict choices=choices value=chosen/>
                {given}
                <DateField field=day value=from/>
                {advice::deviate(task, lang)}
                <TextArea field=reasons value=again.typed("redenen")/>
                <TextArea field=weighing value=again.typed("weging")/>
                {hear::why_not(task, again, lang)}
                {four_eyes(task, lang)}
                <Button text=text::decide_button(lang)/>
                <crate::islands::StaffKeys lang=lang/>
            </form>
        </section>
    }
}

/// The outcomes to choose from where money is granted; following a proposal only where there is one.
fn of_money(task: &TaskView, lang: Lang) -> Vec<Choice> {
    let right = |proposal: &Proposal| proposal.right == Right::Yes && proposal.amount.is_some();
    let follow =
        task.proposal.as_ref().is_some_and(right).then(|| Choice::new("toekennen", text::grant(lang)));
    let others = [
        Choice::new("anders", text::grant_differently(lang)),
        Choice::new("afwijzen", text::refuse(lang)).hint(text::refuse_hint(lang)),
    ];
    follow.into_iter().chain(others).collect()
}

/// Leaving it outside treatment, where what was asked did not come and the law gives the time (Awb 4:5).
fn outside(task: &TaskView, lang: Lang) -> Option<Choice> {
    let left = task.outside.as_ref()?;
    let items: Vec<&str> = left.items.iter().map(|item| item.get(lang)).collect();
    let (on, last) = (format::date(left.on, lang), format::date(left.last, lang));
    let hint = text::outside_hint(lang, on, items.join(", "), last);
    Some(Choice::new("buiten", text::outside(lang)).hint(hint))
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
