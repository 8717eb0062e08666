//! Who looked at the data.

use domain::Lang;
use leptos::prelude::*;
use services::purpose;
use services::views::LookRow;

use crate::texts::case as text;
use crate::ui::{AccessLog, Look, format};

/// The log, newest first.
#[must_use]
pub fn looks(rows: Vec<LookRow>, lang: Lang) -> impl IntoView + use<> {
    if rows.is_empty() {
        return view! { <p>{text::looks_none(lang)}</p> }.into_any();
    }
    let looks = rows
        .into_iter()
        .map(|row| Look {
            when: format::date_time(row.at, lang),
            who: row.who,
            what: format!("{}, {}", what(&row.what, lang), why(&row.why, lang)),
        })
        .collect();
    view! { <AccessLog looks/> }.into_any()
}

/// What of the data a register was asked for, or staff looked at.
fn what(word: &str, lang: Lang) -> &str {
    match word {
        "register:brp" => text::what_brp(lang),
        "register:polis" => text::what_polis(lang),
        "register:bank" => text::what_bank(lang),
        "register:duo" => text::what_duo(lang),
        "register:dji" => text::what_dji(lang),
        "register:kvk" => text::what_kvk(lang),
        "application" => text::what_application(lang),
        "search:bsn" => text::what_search(lang),
        "person" => text::what_person(lang),
        "advice" => text::what_advice(lang),
        "calculation" => text::what_calculation(lang),
        "export" => text::what_export(lang),
        other => other,
    }
}

fn why(word: &str, lang: Lang) -> &str {
    match word {
        purpose::APPLY => text::why_apply(lang),
        purpose::FOLLOW => text::why_follow(lang),
        purpose::VERIFY => text::why_verify(lang),
        purpose::DECIDE => text::why_decide(lang),
        purpose::REVIEW => text::why_review(lang),
        purpose::MESSAGE => text::why_message(lang),
        purpose::ADVISE => text::why_advise(lang),
        purpose::PERSON => text::why_person(lang),
        purpose::FORWARD => text::why_forward(lang),
        purpose::EXPORT => text::why_export(lang),
        purpose::ADMINISTER => text::why_administer(lang),
        other => other,
    }
}
