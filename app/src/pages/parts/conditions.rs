//! The conditions of a right, as judged: met, not met or not known, with article.

use domain::Lang;
use domain::decision::ConditionResult;
use leptos::prelude::*;

use super::calculation::source;
use crate::texts::case as text;
use crate::ui::{Cell, DataTable, Icon, Sym};

/// The table of conditions.
#[must_use]
pub fn conditions(conditions: &[ConditionResult], lang: Lang) -> impl IntoView + use<> {
    captioned(text::conditions(lang), conditions, lang)
}

/// A table of conditions with a caption of its own.
#[must_use]
pub fn captioned(caption: &'static str, conditions: &[ConditionResult], lang: Lang) -> impl IntoView + use<> {
    let rows = conditions
        .iter()
        .map(|condition| {
            let (sym, word) = match condition.met {
                Some(true) => (Sym::Check, text::met(lang)),
                Some(false) => (Sym::X, text::not_met(lang)),
                None => (Sym::CircleDashed, text::unknown(lang)),
            };
            let unmet = (condition.met == Some(false)).then(|| {
                let unmet = condition.unmet.get(lang).to_owned();
                view! { <br/><span class="small">{unmet}</span> }
            });
            let label = condition.label.get(lang).to_owned();
            vec![
                Cell::new(view! { {label}{unmet} }),
                // One piece: as cards on a phone a cell lays its pieces out side by side.
                Cell::new(view! { <span><Icon sym/>" "{word}</span> }),
                Cell::new(view! { <span class="small soft">{source(&condition.source, lang)}</span> }),
            ]
        })
        .collect();
    let heads = [text::condition(lang), text::outcome(lang), text::rule(lang)].map(str::to_owned).to_vec();
    view! { <DataTable caption heads rows/> }
}
