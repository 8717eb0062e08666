//! A grant of the system that is judged again: what the resident says about it, and afterwards what the system granted beside
//! what the person found.

use domain::{Cents, Lang};
use leptos::prelude::*;
use services::views::TaskView;

use crate::texts::{human, staff as text};
use crate::ui::{StatusBadge, SummaryList, SummaryRow, Tone, format};

/// What the resident who asked a person to look says about it; nothing for other tasks.
pub fn asked(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let asked = task.human.as_ref()?;
    let words = match asked.words.is_empty() {
        true => view! { <p class="soft">{human::wrote_nothing(lang)}</p> }.into_any(),
        false => view! { <p class="pre">{asked.words.clone()}</p> }.into_any(),
    };
    let on = human::wrote_on(lang, format::date_time(asked.at, lang));
    Some(view! {
        <section class="card flow" aria-labelledby="gevraagd">
            <h2 class="utrecht-heading-3" id="gevraagd">{human::wrote(lang)}</h2>
            {words}
            <p class="soft">{on}</p>
        </section>
    })
}

/// The card; nothing for other tasks and before it was judged.
pub fn outcome(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let sample = task.sample.as_ref()?;
    let (tone, word) = if sample.same {
        (Tone::Safe, text::sample_same(lang))
    } else {
        (Tone::Warning, text::sample_differs(lang))
    };
    let heading = match task.human {
        Some(_) => human::outcome(lang),
        None => text::sample_outcome(lang),
    };
    let by = text::sample_by(lang, &sample.by, format::date_time(sample.at, lang));
    let reasons = (!sample.reasons.is_empty()).then(|| view! { <p class="pre">{sample.reasons.clone()}</p> });
    let rows = vec![
        SummaryRow::text(text::sample_system(lang), format::money(sample.granted, lang)),
        SummaryRow::text(text::sample_person(lang), found(sample.found, lang)),
    ];
    Some(view! {
        <section class="card flow" aria-labelledby="uitkomst">
            <div class="row row--apart">
                <h2 class="utrecht-heading-3" id="uitkomst">{heading}</h2>
                <StatusBadge tone text=word/>
            </div>
            <SummaryList rows=rows tight=true/>
            {reasons}
            <p class="soft">{by}</p>
        </section>
    })
}

/// What a person would grant, in words.
pub fn found(amount: Option<Cents>, lang: Lang) -> String {
    amount.map_or_else(|| text::proposal_no(lang).to_owned(), |amount| format::money(amount, lang))
}
