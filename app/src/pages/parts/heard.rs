//! How somebody was heard before a decision, or why not.

use domain::Lang;
use domain::hearing::{AnswerKind, Heard, HeardFact, Unheard};
use leptos::prelude::*;

use crate::texts::hearing as text;
use crate::ui::{Cell, DataTable, format};

/// As it was kept with a decision.
#[must_use]
pub fn heard(heard: &Heard, lang: Lang) -> impl IntoView + use<> {
    let (told, said) = match heard {
        Heard::Asked { on, how, said, .. } => {
            let how = match how {
                AnswerKind::Written => text::decided_written(lang),
                AnswerKind::Spoken => text::decided_spoken(lang),
                AnswerKind::Silent | AnswerKind::Dropped => text::decided_silent(lang),
            };
            (format!("{} {how}", text::decided_asked(lang, format::date(*on, lang))), said.clone())
        }
        Heard::Not { ground, reason } => {
            let why = match ground {
                Unheard::Undoable => text::decided_undoable(lang),
                Unheard::OwnFacts => text::decided_own_facts(lang),
            };
            (why.to_owned(), reason.clone())
        }
    };
    let said = (!said.is_empty()).then(|| view! { <p class="pre" lang="nl">{said}</p> });
    view! { <p>{told}</p>{said} }
}

/// The facts that were put to somebody.
#[must_use]
pub fn facts(facts: &[HeardFact], lang: Lang) -> Option<impl IntoView + use<>> {
    if facts.is_empty() {
        return None;
    }
    let value = |text: &Option<domain::Localized>| {
        text.as_ref().map_or(text::nothing(lang), |text| text.get(lang)).to_owned()
    };
    let rows = facts
        .iter()
        .map(|fact| {
            let label = fact.label.get(lang).to_owned();
            vec![
                Cell::new(view! { <strong>{label}</strong> }),
                Cell::new(value(&fact.claimed)),
                Cell::new(value(&fact.found)),
                Cell::new(fact.source.clone()),
            ]
        })
        .collect();
    let heads = [text::fact(lang), text::you_said(lang), text::we_found(lang), text::source(lang)];
    let heads = heads.map(str::to_owned).to_vec();
    Some(view! { <div class="heard"><DataTable caption=text::facts_caption(lang) heads rows/></div> })
}
