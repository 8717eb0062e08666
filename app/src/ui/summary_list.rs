//! Answers to check: question, answer, "Wijzig".

use leptos::prelude::*;

use super::{Icon, Sym, lang};
use crate::texts::common;

/// Where an answer is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Address of the question.
    pub href: String,
    /// What is changed, for screen readers: `uw loon`.
    pub what: String,
}

/// One answer.
pub struct SummaryRow {
    /// The question, in short.
    pub key: String,
    /// The answer.
    pub value: AnyView,
    /// Where it is changed; none when it cannot be.
    pub change: Option<Change>,
}

impl SummaryRow {
    /// An answer in words; empty means not filled in.
    #[must_use]
    pub fn text(key: impl Into<String>, value: impl Into<String>) -> Self {
        let value: String = value.into();
        let value = if value.is_empty() { common::not_filled_in(lang()).to_owned() } else { value };
        Self { key: key.into(), value: value.into_any(), change: None }
    }

    /// The same, with the place where it is changed.
    #[must_use]
    pub fn change(mut self, href: impl Into<String>, what: impl Into<String>) -> Self {
        self.change = Some(Change { href: href.into(), what: what.into() });
        self
    }
}

/// A list of answers. `tight` for facts that are only read, such as on a receipt.
#[component]
pub fn SummaryList(
    /// The answers.
    rows: Vec<SummaryRow>,
    /// Close together, without lines.
    #[prop(optional)]
    tight: bool,
) -> impl IntoView {
    let class = if tight { "utrecht-data-list facts facts--tight" } else { "utrecht-data-list facts" };
    let word = common::change(lang());
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let change = row.change.map(|change| {
                view! {
                    <dd class="act">
                        <a href=change.href><Icon sym=Sym::Pencil/>{format!(" {word}")}<span class="vh">{format!(" {}", change.what)}</span></a>
                    </dd>
                }
            });
            view! {
                <div>
                    <dt class="utrecht-data-list__item-key">{row.key}</dt>
                    <dd class="utrecht-data-list__item-value">{row.value}</dd>
                    {change}
                </div>
            }
        })
        .collect();
    view! { <dl class=class>{rows}</dl> }
}
