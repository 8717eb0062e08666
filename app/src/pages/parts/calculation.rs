//! The calculation, line by line, with reasons, article and source.

use domain::decision::{CalculationLine, LegalSource};
use domain::product::{Per, Sign};
use domain::{Cents, Lang};
use leptos::prelude::*;

use crate::texts::{built as words, case as text, common};
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
    let conclusion = concluded(&counted, lang).map(|words| view! { <p>{words}</p> });
    let table = (!counted.is_empty())
        .then(|| view! { <CalculationTable caption=text::calculation_caption(lang) amount_head=head lines=counted/> });
    view! {
        {conclusion}
        {table}
        {told}
    }
}

/// What the bars show, in words: where it starts, what goes off, what comes on top, and the last sum. Nothing when it only starts.
fn concluded(lines: &[Line], lang: Lang) -> Option<String> {
    let start = lines.iter().find(|line| line.effect == Effect::Start)?;
    let total = lines.iter().rfind(|line| line.effect == Effect::Total)?;
    let sum = |effect| {
        let amounts = lines.iter().filter(|line| line.effect == effect).map(|line| line.amount.0);
        Some(amounts.fold(0_i64, i64::saturating_add))
            .filter(|sum| *sum > 0)
            .map(|sum| format::money(Cents(sum), lang))
    };
    let parts = [
        sum(Effect::Minus).map(|sum| words::minus(lang, sum)),
        sum(Effect::Plus).map(|sum| words::plus(lang, sum)),
    ];
    if parts.iter().all(Option::is_none) {
        return None;
    }
    let start = words::start(lang, format::money(start.amount, lang));
    let total = words::total(lang, format::money(total.amount, lang));
    Some([Some(start)].into_iter().chain(parts).chain([Some(total)]).flatten().collect::<Vec<_>>().join(" "))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn line(effect: Effect, cents: i64) -> Line {
        let label = String::new();
        Line { label, amount: Cents(cents), effect, why: None, source: None, unconfirmed: false }
    }

    #[test]
    fn the_words_say_what_the_bars_show() {
        let lines = [
            line(Effect::Start, 141_946),
            line(Effect::Minus, 60_000),
            line(Effect::Minus, 5_000),
            line(Effect::Plus, 16_250),
            line(Effect::Total, 93_196),
        ];
        let words = concluded(&lines, Lang::Nl).unwrap().replace('\u{a0}', " ");
        assert_eq!(
            words,
            "Wij beginnen met € 1.419,46. Daar gaat € 650,00 af. Er komt € 162,50 bij. Zo komen wij op € 931,96."
        );
        let only = [line(Effect::Start, 100), line(Effect::Minus, 0), line(Effect::Total, 100)];
        assert_eq!(concluded(&only, Lang::Nl), None);
        assert_eq!(concluded(&lines[..1], Lang::En), None);
    }
}
