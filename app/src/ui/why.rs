//! The explanation under a question: never a tooltip. Article and source stand inside, small.

use leptos::prelude::*;

use super::lang;
use crate::texts::common;

/// A question mark that opens.
#[component]
pub fn WhyDetails(
    /// Other words than "Waarom vragen wij dit?".
    #[prop(optional, into)]
    summary: Option<String>,
    /// Article and source.
    #[prop(optional_no_strip, into)]
    source: Option<String>,
    /// Unfolded from the start: something in it needs a look.
    #[prop(optional)]
    open: bool,
    /// The explanation, in paragraphs.
    children: Children,
) -> impl IntoView {
    let summary = summary.unwrap_or_else(|| common::why_do_we_ask(lang()).to_owned());
    let source = source.map(|source| view! { <p class="soft small">{source}</p> });
    view! {
        <details class="why" open=open>
            <summary>{summary}</summary>
            <div class="flow flow-s">{children()}{source}</div>
        </details>
    }
}
