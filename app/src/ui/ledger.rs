//! How the final date of a decision was calculated: the same rows for resident and staff.

use leptos::prelude::*;

use super::{Cell, DataTable, lang};
use crate::texts::common;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerRow {
    /// What, in words: `Wij hadden 8 weken`.
    pub what: String,
    /// By which article and which version of the law; none for what merely happened.
    pub source: Option<String>,
    /// From, written out; none when it has no start.
    pub from: Option<String>,
    /// Until, written out.
    pub until: Option<String>,
    /// Days, with sign when it adds: `+ 4`.
    pub days: String,
}

/// The ledger.
#[component]
pub fn DeadlineLedger(
    /// The rows; the last is the final date.
    rows: Vec<LedgerRow>,
) -> impl IntoView {
    let lang = lang();
    let heads = [common::what(lang), common::from(lang), common::until(lang), common::days(lang)];
    let date = |date: Option<String>| Cell::new(date.unwrap_or_else(|| "-".to_owned()));
    let rows = rows
        .into_iter()
        .map(|row| {
            let source = row.source.map(|source| view! { <br/><span class="soft">{source}</span> });
            let what = Cell::new(view! { {row.what}{source} });
            vec![what, date(row.from), date(row.until), Cell::number(row.days)]
        })
        .collect();
    view! { <DataTable caption=common::ledger_caption(lang) heads=heads.map(str::to_owned).to_vec() rows/> }
}
