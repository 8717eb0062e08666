//! Pages of a long list.

use leptos::prelude::*;

use super::lang;
use crate::texts::common;

/// "1 tot 10 van 51", previous and next.
#[component]
pub fn Pagination(
    /// Number of the first row shown, from 1.
    first: u64,
    /// Number of the last row shown.
    last: u64,
    /// How many rows there are, when that is known.
    total: Option<u64>,
    /// Address of the page before, if there is one.
    previous: Option<String>,
    /// Address of the page after, if there is one.
    next: Option<String>,
) -> impl IntoView {
    let lang = lang();
    let words = total.map(|total| common::rows_of(lang, first, last, total));
    let previous =
        previous.map(|href| view! { <a class="back" href=href rel="prev">{common::previous_page(lang)}</a> });
    let next = next.map(|href| view! { <a class="back" href=href rel="next">{common::next_page(lang)}</a> });
    view! {
        <nav class="row row--apart" aria-label=common::pages(lang)>
            <p class="soft">{words}</p>
            <p class="row">{previous}{next}</p>
        </nav>
    }
}
