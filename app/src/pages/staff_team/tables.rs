//! What is short enough for a table alone: where the work is, who has how much, how long it took.

use domain::Lang;
use leptos::prelude::*;
use services::views::TeamView;

use super::tenth;
use crate::pages::staff_queue::kind_name;
use crate::texts::team as text;
use crate::ui::{Cell, DataTable};

/// Unfinished work by kind.
pub fn waiting(team: &TeamView, lang: Lang) -> AnyView {
    let heads = [text::kind(lang), text::tasks(lang), text::free(lang), text::late(lang)];
    let rows = team
        .waiting
        .iter()
        .map(|row| {
            vec![
                Cell::new(kind_name(row.kind, row.made.as_ref(), lang)),
                Cell::number(row.all),
                Cell::number(row.free),
                Cell::number(row.late),
            ]
        })
        .collect();
    section(text::waiting_title(lang), text::due_none(lang), &heads, rows)
}

/// Who works on how much, the least first.
pub fn loads(team: &TeamView, lang: Lang) -> AnyView {
    let heads = [text::colleague(lang), text::tasks(lang), text::late(lang)];
    let rows = team
        .loads
        .iter()
        .map(|row| vec![Cell::new(row.name.clone()), Cell::number(row.all), Cell::number(row.late)])
        .collect();
    section(text::loads_title(lang), text::loads_none(lang), &heads, rows)
}

/// How long cases took, by product.
pub fn leads(team: &TeamView, lang: Lang) -> AnyView {
    let heads = [text::scheme(lang), text::decided(lang), text::until_taken(lang), text::until_decided(lang)];
    let rows = team
        .leads
        .iter()
        .map(|row| {
            let taken = row.until_taken.map_or_else(|| "–".to_owned(), |tenths| tenth(tenths, lang));
            vec![
                Cell::new(row.product.get(lang).to_owned()),
                Cell::number(row.decided),
                Cell::number(taken),
                Cell::number(tenth(row.until_decided, lang)),
            ]
        })
        .collect();
    section(text::leads_title(lang), text::nothing(lang), &heads, rows)
}

fn section(title: &'static str, empty: &'static str, heads: &[&str], rows: Vec<Vec<Cell>>) -> AnyView {
    let table = if rows.is_empty() {
        view! { <p class="soft">{empty}</p> }.into_any()
    } else {
        let heads = heads.iter().map(|head| (*head).to_owned()).collect();
        view! { <DataTable caption=title heads rows/> }.into_any()
    };
    view! { <section class="card flow"><h2 class="utrecht-heading-3">{title}</h2>{table}</section> }
        .into_any()
}
