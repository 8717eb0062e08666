//! What came out of a sample: what the system granted beside what the person found.

use domain::{Cents, Lang};
use leptos::prelude::*;
use services::views::TaskView;

use crate::texts::staff as text;
use crate::ui::{StatusBadge, SummaryList, SummaryRow, Tone, format};

/// The card; nothing for other tasks and before it was judged.
pub fn outcome(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let sample = task.sample.as_ref()?;
    let (tone, word) = if sample.same {
        (Tone::Safe, text::sample_same(lang))
    } else {
        (Tone::Warning, text::sample_differs(lang))
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
                <h2 class="utrecht-heading-3" id="uitkomst">{text::sample_outcome(lang)}</h2>
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
