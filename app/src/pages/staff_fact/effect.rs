//! What comes out differently with another fact: right, amount, conditions, lines.

use domain::decision::Right;
use domain::{Cents, Lang};
use leptos::prelude::*;
use services::views::FactEffect;

use crate::texts::fact as text;
use crate::ui::{Alert, AlertTone, Cell, DataTable, format};

/// The difference, as a table of now and then.
pub fn effect(seen: &FactEffect, lang: Lang) -> impl IntoView + use<> {
    let title = text::effect(lang, seen.value.get(lang));
    let body = if seen.moves() {
        let heads = [text::what(lang), text::now(lang), text::then(lang)].map(str::to_owned).to_vec();
        let rows = rows(seen, lang);
        view! { <DataTable caption=title.clone() heads rows/> }.into_any()
    } else {
        view! { <p>{text::same(lang)}</p> }.into_any()
    };
    view! {
        <section class="card flow" aria-labelledby="gevolg">
            <h2 class="utrecht-heading-3" id="gevolg">{title}</h2>
            {body}
            <Alert tone=AlertTone::Info heading=text::not_kept(lang)><p>{text::keep_it(lang)}</p></Alert>
        </section>
    }
}

fn rows(seen: &FactEffect, lang: Lang) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    let mut row = |what: String, now: String, then: String| {
        rows.push(vec![Cell::new(view! { <strong>{what}</strong> }), Cell::new(now), Cell::new(then)]);
    };
    if seen.right.moves() {
        let what = text::right(lang).to_owned();
        row(what, right(&seen.right.now, lang).to_owned(), right(&seen.right.then, lang).to_owned());
    }
    if seen.amount.moves() {
        row(text::amount(lang).to_owned(), money(seen.amount.now, lang), money(seen.amount.then, lang));
    }
    for (label, met) in &seen.conditions {
        let word = |met: Option<bool>| match met {
            Some(true) => text::met(lang),
            Some(false) => text::not_met(lang),
            None => text::unknown(lang),
        };
        row(label.get(lang).to_owned(), word(met.now).to_owned(), word(met.then).to_owned());
    }
    for (label, amount) in &seen.lines {
        row(label.get(lang).to_owned(), money(amount.now, lang), money(amount.then, lang));
    }
    rows
}

const fn right(right: &Right, lang: Lang) -> &'static str {
    match right {
        Right::Yes => text::yes(lang),
        Right::No => text::no(lang),
        Right::Unknown { .. } => text::unknown(lang),
    }
}

fn money(amount: Option<Cents>, lang: Lang) -> String {
    amount.map_or_else(|| text::absent(lang).to_owned(), |amount| format::money(amount, lang))
}
