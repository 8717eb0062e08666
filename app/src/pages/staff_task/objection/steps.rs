//! What was done with an objection so far.

use domain::Lang;
use domain::objection::{Invitation, Step};
use leptos::prelude::*;
use services::views::TaskView;

use super::{ground, how, outcome};
use crate::texts::objection as text;
use crate::ui::{WhyDetails, format};

/// The card; nothing before the first step.
pub fn steps(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let objection = task.objection.as_ref()?;
    let rows: Vec<_> = objection
        .steps
        .iter()
        .map(|row| {
            let by = text::step_by(lang, &row.by, format::date_time(row.at, lang));
            view! { <li class="flow flow-s"><p class="soft">{by}</p>{step(&row.step, lang)}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card flow" aria-labelledby="stappen">
                <h2 class="utrecht-heading-3" id="stappen">{text::steps(lang)}</h2>
                <ul class="list">{rows}</ul>
            </section>
        }
    })
}

fn step(step: &Step, lang: Lang) -> AnyView {
    match step {
        Step::Checked { admissible, note } => {
            let word = if *admissible { text::step_admissible(lang) } else { text::step_inadmissible(lang) };
            said(word.to_owned(), note)
        }
        Step::Invited(Invitation { on, at, place, .. }) => {
            let time = at.format("%H:%M");
            view! { <p>{text::step_invited(lang, format::date(*on, lang), time, place)}</p> }.into_any()
        }
        Step::NotHeard { ground: why, reason } => {
            said(text::step_not_heard(lang, ground(*why, lang)), reason)
        }
        Step::Heard { on, by, report } => {
            let told = text::step_heard(lang, format::date(*on, lang), how(*by, lang).to_lowercase());
            let report = report.clone();
            view! {
                <p>{told}</p>
                <WhyDetails summary=text::report(lang).to_owned()><p class="pre" lang="nl">{report}</p></WhyDetails>
            }
            .into_any()
        }
        Step::Ended(ending) => said(text::step_ended(lang, outcome(ending.outcome, lang)), &ending.reasons),
    }
}

fn said(word: String, words: &str) -> AnyView {
    let words = (!words.is_empty()).then(|| view! { <p class="pre" lang="nl">{words.to_owned()}</p> });
    view! { <p><strong>{word}</strong></p>{words} }.into_any()
}
