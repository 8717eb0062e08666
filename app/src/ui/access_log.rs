//! Who looked at the data of a resident.

use leptos::prelude::*;

use super::{Cell, DataTable, lang};
use crate::texts::common;

/// One look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// When, written out.
    pub when: String,
    /// Who: a role of staff, or a register.
    pub who: String,
    /// What was looked at, and why.
    pub what: String,
}

/// The looks, newest first.
#[component]
pub fn AccessLog(
    /// The looks.
    looks: Vec<Look>,
) -> impl IntoView {
    let lang = lang();
    let heads = [common::when(lang), common::who(lang), common::what_and_why(lang)];
    let rows = looks
        .into_iter()
        .map(|look| vec![Cell::new(look.when), Cell::new(look.who), Cell::new(look.what)])
        .collect();
    view! { <DataTable caption=common::looks_caption(lang) heads=heads.map(str::to_owned).to_vec() rows/> }
}
