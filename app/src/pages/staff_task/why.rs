//! Why a person looks at this task.

use domain::Lang;
use domain::tasks::ReviewReason;
use leptos::prelude::*;
use services::views::TaskView;

use crate::texts::staff as text;
use crate::ui::{Alert, AlertTone};

/// The notices on top of the task: what a colleague sent back, and why a person must look.
pub fn why(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    let returned = task.returned.as_ref().map(|(by, note)| {
        let note = note.clone();
        view! { <Alert tone=AlertTone::Warning heading=text::returned_by(lang, &by.name)><p class="pre">{note}</p></Alert> }
    });
    let rows: Vec<_> =
        task.reasons.iter().map(|reason| view! { <li>{sentence(task, reason, lang)}</li> }).collect();
    let reasons = (!rows.is_empty()).then(
        || view! { <Alert tone=AlertTone::Warning heading=text::why_you(lang)><ul>{rows}</ul></Alert> },
    );
    (returned, reasons)
}

fn sentence(task: &TaskView, reason: &ReviewReason, lang: Lang) -> String {
    let named = |names: &[String]| labels(task, names, lang);
    match reason {
        ReviewReason::AlwaysByPerson => text::reason_always(lang).to_owned(),
        ReviewReason::UnsureFacts { names } => text::reason_unsure(lang, named(names)),
        ReviewReason::NoRight => text::reason_no_right(lang).to_owned(),
        ReviewReason::Undecided { names } => text::reason_undecided(lang, named(names)),
        ReviewReason::OutsideMandate => text::reason_mandate(lang).to_owned(),
        ReviewReason::SpecialCircumstances => text::reason_special(lang).to_owned(),
        ReviewReason::UnconfirmedFigure { names } => text::reason_unconfirmed(lang, named(names)),
        ReviewReason::RulesFailed => text::reason_failed(lang).to_owned(),
    }
}

/// The names people know the facts by; a name that is no fact stays as it is.
fn labels(task: &TaskView, names: &[String], lang: Lang) -> String {
    let label = |name: &String| {
        task.facts
            .iter()
            .find(|fact| fact.name == *name)
            .map_or_else(|| name.replace('_', " "), |fact| fact.label.get(lang).to_owned())
    };
    names.iter().map(label).collect::<Vec<_>>().join(", ")
}
