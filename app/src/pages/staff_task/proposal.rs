//! What the rules propose, with conditions, calculation, unconfirmed figures and the way to the whole trace.

use domain::decision::{Proposal, Right};
use domain::product::Per;
use domain::tasks::TaskKind;
use domain::{Lang, TaskId};
use leptos::prelude::*;
use services::views::TaskView;

use super::why::spoken;
use crate::pages::parts::{calculation, conditions};
use crate::paths;
use crate::texts::staff as text;
use crate::ui::{StatusBadge, Tone, WhyDetails, format};

/// The card with the proposal; nothing for tasks without one.
pub fn proposal(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    match &task.proposal {
        Some(proposal) => card(task.id, proposal, lang).into_any(),
        // What is only answered has none.
        None if task.facts.is_empty() || task.kind == TaskKind::Answer => ().into_any(),
        None => view! { <section class="card flow"><p>{text::no_proposal(lang)}</p></section> }.into_any(),
    }
}

fn card(task: TaskId, proposal: &Proposal, lang: Lang) -> impl IntoView + use<> {
    let (tone, word) = match proposal.right {
        Right::Yes => (Tone::Safe, text::proposal_yes(lang)),
        Right::No => (Tone::Warning, text::proposal_no(lang)),
        Right::Unknown { .. } => (Tone::Neutral, text::proposal_unknown(lang)),
    };
    let amount = proposal.amount.filter(|_| proposal.right == Right::Yes).map(|amount| {
        let per = match proposal.per {
            Per::Month => text::per_month(lang),
            Per::Year => text::per_year(lang),
            Per::Once => text::per_once(lang),
        };
        let from = text::from_date(lang, format::date(proposal.from, lang));
        view! { <p class="big">{format::money(amount, lang)}" "<small>{per}", "{from}</small></p> }
    });
    let unconfirmed = (!proposal.unconfirmed.is_empty()).then(|| {
        let rows: Vec<_> = proposal
            .unconfirmed
            .iter()
            .map(|(name, reason)| view! { <li><strong>{spoken(name)}</strong>": "{reason.clone()}</li> })
            .collect();
        view! {
            <h3 class="utrecht-heading-3">{text::unconfirmed(lang)}</h3>
            <ul class="small">{rows}</ul>
        }
    });
    let untested = (!proposal.untested.is_empty()).then(|| {
        let grounds = conditions::captioned(text::untested(lang), &proposal.untested, lang);
        view! {
            <h3 class="utrecht-heading-3">{text::untested(lang)}</h3>
            <p>{text::untested_body(lang)}</p>
            {grounds}
        }
    });
    let counted = calculation::calculation(&proposal.lines, proposal.per, lang);
    let judged = conditions::conditions(&proposal.conditions, lang);
    view! {
        <section class="card flow" aria-labelledby="voorstel">
            <div class="row row--apart">
                <h2 class="utrecht-heading-3" id="voorstel">{text::proposal(lang)}</h2>
                <StatusBadge tone text=word/>
            </div>
            {amount}
            {unconfirmed}
            {untested}
            <WhyDetails summary=text::calculation(lang).to_owned()>
                {counted}
            </WhyDetails>
            <WhyDetails summary=text::conditions(lang).to_owned()>
                {judged}
            </WhyDetails>
            <p><a href=paths::steps(task)>{text::trace(lang)}</a></p>
        </section>
    }
}
