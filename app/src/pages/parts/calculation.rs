//! The calculation, line by line, with reasons, article and source.

use domain::Lang;
use domain::decision::{CalculationLine, LegalSource};
use domain::product::{Per, Sign};
use leptos::prelude::*;

use crate::texts::{case as text, common};
use crate::ui::{CalculationTable, Effect, Line, format};

/// The table; lines that only inform are left to the text under it.
#[must_use]
pub fn calculation(lines: &[CalculationLine], per: Per, lang: Lang) -> impl IntoView + use<> {
    let mut first = true;
    let counted: Vec<_> = lines
        .iter()
        .filter(|line| line.sign != Sign::Info)
        .map(|line| {
            let effect = match line.sign {
                Sign::Plus if first => Effect::Start,
                Sign::Plus | Sign::Info => Effect::Plus,
                Sign::Minus => Effect::Minus,
                Sign::Total => Effect::Total,
            };
            first = false;
            Line {
                label: line.label.get(lang).to_owned(),
                amount: line.amount,
                effect,
                why: Some(why(line, lang)),
                source: Some(source(&line.source, lang)),
                unconfirmed: line.source.unconfirmed.is_some(),
            }
        })
        .collect();
    let told: Vec<_> = lines
        .iter()
        .filter(|line| line.sign == Sign::Info)
        .map(|line| {
            let note = format!(
                "{}: {}. {} ({})",
                line.label.get(lang),
                format::money(line.amount, lang),
                line.why.get(lang),
                source(&line.source, lang)
            );
            view! { <p class="small soft">{note}</p> }
        })
        .collect();
    let head = match per {
        Per::Month => common::per_month(lang),
        Per::Year => common::per_year(lang),
        Per::Once => common::amount(lang),
    };
    let table = (!counted.is_empty())
        .then(|| view! { <CalculationTable caption=text::calculation_caption(lang) amount_head=head lines=counted/> });
    view! {
        {table}
        {told}
    }
}

/// The reason in words, followed by the facts it rests on and where each comes from.
fn why(line: &CalculationLine, lang: Lang) -> String {
    let facts: Vec<_> = line
        .facts
        .iter()
        .map(|fact| format!("{}: {} ({})", fact.label.get(lang), fact.value.get(lang), fact.source))
        .collect();
    let why = line.why.get(lang);
    if facts.is_empty() { why.to_owned() } else { format!("{why} {}.", facts.join("; ")) }
}

/// Law, article and version in one line.
#[must_use]
pub fn source(source: &LegalSource, lang: Lang) -> String {
    let mut line = format!("{}, {}", source.law, source.article);
    if let Some(day) = source.valid_from {
        line.push_str(", ");
        line.push_str(&text::law_of(lang, format::date(day, lang)));
    }
    if let Some(reason) = &source.unconfirmed {
        line.push_str(". ");
        line.push_str(&text::unconfirmed(lang, reason));
    }
    line
}
