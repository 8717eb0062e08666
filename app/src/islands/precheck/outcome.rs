//! Drawing the outcome.

use domain::decision::{CalculationLine, ConditionResult, LegalSource};
use domain::precheck::{Chance, MissingFact, PrecheckResult};
use domain::product::{Per, Sign};
use domain::{Cents, Lang};
use leptos::prelude::*;

use super::{CheckWords, Outcome};

/// One line per product for who cannot see: name, chance, amount.
pub(super) fn spoken(outcome: &Outcome, words: &CheckWords, lang: Lang) -> String {
    let Some(results) = &outcome.results else { return String::new() };
    let mut text = String::new();
    for result in results {
        text.push_str(result.name.get(lang));
        text.push_str(": ");
        text.push_str(chance(&result.chance, words));
        if let Some(amount) = result.amount {
            text.push_str(", ");
            text.push_str(&amount.display(lang));
            text.push(' ');
            text.push_str(often(result.per, words));
        }
        text.push_str(". ");
    }
    text
}

/// Every product with its chance, amount and reasons.
pub(super) fn results(results: Option<&[PrecheckResult]>, words: &CheckWords, lang: Lang) -> AnyView {
    match results {
        None => view! { <p>{words.nothing_yet.clone()}</p> }.into_any(),
        Some(results) => {
            results.iter().map(|result| product(result, words, lang)).collect::<Vec<_>>().into_any()
        }
    }
}

/// The outcome with other wages, beside what one earns then.
pub(super) fn compared(outcome: &Outcome, words: &CheckWords, lang: Lang) -> AnyView {
    let Some((wage, results)) = &outcome.other else { return ().into_any() };
    let rows: Vec<_> = results
        .iter()
        .map(|result| {
            let sum = match result.amount {
                Some(amount) => format!("{} {}", amount.display(lang), often(result.per, words)),
                None => chance(&result.chance, words).to_owned(),
            };
            view! { <div class="result"><h3>{result.name.get(lang).to_owned()}</h3><p class="sum">{sum}</p></div> }
        })
        .collect();
    let together = results
        .iter()
        .filter(|result| result.per == Per::Month)
        .filter_map(|result| result.amount)
        .fold(*wage, |sum, amount| sum + amount);
    view! {
        <p>{words.with_wage.clone()}" "<strong class="num">{wage.display(lang)}</strong></p>
        {rows}
        <p>{words.together.clone()}" "<strong class="num">{together.display(lang)}</strong></p>
    }
    .into_any()
}

fn product(result: &PrecheckResult, words: &CheckWords, lang: Lang) -> AnyView {
    let name = result.name.get(lang).to_owned();
    let sum = result.amount.map(|amount| amount.display(lang)).unwrap_or_default();
    let often = result.amount.map(|_| format!("{}. ", often(result.per, words))).unwrap_or_default();
    let doubt = if result.unconfirmed { words.unconfirmed_mark.clone() } else { String::new() };
    let missing = match &result.chance {
        Chance::Unknown { missing } => open(missing, words, lang),
        Chance::Likely | Chance::Unlikely => ().into_any(),
    };
    view! {
        <div class="result">
            <h3>{name.clone()}</h3>
            <p class="sum">{sum}</p>
            <p class="soft">{often}{result.summary.get(lang).to_owned()}" "{badge(&result.chance, words)}</p>
        </div>
        <div class="flow flow-s">
            <p class="small" hidden=!result.unconfirmed>{doubt}</p>
            {unmet(&result.unmet, words, lang)}
            {missing}
            {calculation(&result.lines, &name, words, lang)}
            <p><a href=format!("/aanvragen/{}", result.product)>{words.apply.clone()}" "{name}</a></p>
        </div>
    }
    .into_any()
}

fn chance<'a>(chance: &Chance, words: &'a CheckWords) -> &'a str {
    match chance {
        Chance::Likely => &words.likely,
        Chance::Unlikely => &words.unlikely,
        Chance::Unknown { .. } => &words.unknown,
    }
}

fn often(per: Per, words: &CheckWords) -> &str {
    match per {
        Per::Month => &words.per_month,
        Per::Year => &words.per_year,
        Per::Once => &words.once,
    }
}

fn badge(of: &Chance, words: &CheckWords) -> AnyView {
    let (class, icon) = match of {
        Chance::Likely => ("utrecht-status-badge utrecht-status-badge--safe", "check"),
        Chance::Unlikely => ("utrecht-status-badge utrecht-status-badge--neutral", "x"),
        Chance::Unknown { .. } => ("utrecht-status-badge utrecht-status-badge--neutral", "hourglass"),
    };
    let drawing = format!("<use href=\"#{icon}\"/>");
    let text = chance(of, words).to_owned();
    view! {
        <span class=class>
            <svg class="i" aria-hidden="true" focusable="false" inner_html=drawing></svg>
            {text}
        </span>
    }
    .into_any()
}

fn unmet(conditions: &[ConditionResult], words: &CheckWords, lang: Lang) -> AnyView {
    if conditions.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = conditions
        .iter()
        .map(|condition| {
            let source = source(&condition.source, words);
            view! { <li>{condition.unmet.get(lang).to_owned()}<br/><span class="small soft">{source}</span></li> }
        })
        .collect();
    view! { <p>{words.unmet.clone()}</p><ul>{rows}</ul> }.into_any()
}

fn open(missing: &[MissingFact], words: &CheckWords, lang: Lang) -> AnyView {
    if missing.is_empty() {
        return view! { <p>{words.only_city.clone()}</p> }.into_any();
    }
    let rows: Vec<_> =
        missing.iter().map(|fact| view! { <li>{fact.label.get(lang).to_owned()}</li> }).collect();
    view! { <p>{words.missing.clone()}</p><ul>{rows}</ul> }.into_any()
}

/// The calculation, folded away.
fn calculation(lines: &[CalculationLine], name: &str, words: &CheckWords, lang: Lang) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            let class = if line.sign == Sign::Total { "tot" } else { "" };
            view! {
                <tr class=class>
                    <th scope="row">
                        {line.label.get(lang).to_owned()}
                        <br/>
                        <span class="small soft">{line.why.get(lang).to_owned()}" "{source(&line.source, words)}</span>
                    </th>
                    <td class="n">{signed(line.sign, line.amount, lang)}</td>
                </tr>
            }
        })
        .collect();
    let caption = format!("{}: {name}", words.how);
    view! {
        <details class="why">
            <summary>{words.how.clone()}<span class="vh">": "{name.to_owned()}</span></summary>
            <table class="utrecht-table wf">
                <caption class="vh">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.line.clone()}</th>
                        <th scope="col" class="n">{words.amount.clone()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn signed(sign: Sign, amount: Cents, lang: Lang) -> String {
    let sign = match sign {
        Sign::Plus => "+ ",
        Sign::Minus => "− ",
        Sign::Total | Sign::Info => "",
    };
    format!("{sign}{}", amount.display(lang))
}

/// Law and article, and the doubt about a figure when there is one.
fn source(source: &LegalSource, words: &CheckWords) -> String {
    let mut text = format!("{}, {}.", source.law, source.article);
    if let Some(reason) = &source.unconfirmed {
        text.push(' ');
        text.push_str(&words.unconfirmed);
        text.push(' ');
        text.push_str(reason);
    }
    text
}
