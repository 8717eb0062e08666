//! The second pair of eyes on an objection: what a colleague would decide; the form is that of any second review.

use domain::Lang;
use domain::objection::Costs;
use leptos::prelude::*;
use services::views::{ObjectionTask, TaskView};

use super::super::Again;
use super::super::act::second as form;
use super::outcome;
use crate::pages::parts::{granted, weighed};
use crate::texts::{objection as text, staff};
use crate::ui::format;

/// The colleague's proposal and the form.
pub fn second(
    task: &TaskView,
    objection: &ObjectionTask,
    again: &Again,
    lang: Lang,
) -> impl IntoView + use<> {
    let first = objection.first.as_ref().map(|first| {
        let costs = match first.judged.costs {
            Costs::NotAsked => None,
            Costs::NotPaid => Some(text::second_costs_not(lang).to_owned()),
            Costs::Paid { amount } => Some(text::second_costs(lang, format::money(amount, lang))),
        };
        let grant = first.grant.as_ref().map(|grant| {
            view! {
                <h3 class="utrecht-heading-3">{text::second_new(lang)}</h3>
                {granted::granted(grant, lang)}
            }
        });
        view! {
            <p>{staff::second_by(lang, &first.by.name, format::date_time(first.at, lang))}</p>
            <p><strong>{outcome(first.judged.outcome, lang)}</strong></p>
            <p class="pre" lang="nl">{first.judged.reasons.clone()}</p>
            {weighed::weighed(Some(&first.judged.weighing), lang)}
            {grant}
            {costs.map(|costs| view! { <p>{costs}</p> })}
        }
    });
    form::card(task, first.into_any(), again, lang)
}
