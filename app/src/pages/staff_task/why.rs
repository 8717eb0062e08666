//! Why a person looks at this task.

use domain::Lang;
use domain::tasks::ReviewReason;
use leptos::prelude::*;
use services::views::{FailedWork, TaskView};

use crate::texts::{advice, staff as text};
use crate::ui::{Alert, AlertTone};

/// What a colleague wrote when sending it back, or what the system could not do.
pub fn before(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    let returned = task.returned.clone().map(|returned| {
        let heading = text::returned_by(lang, &returned.by.name);
        view! { <Alert heading=heading><p class="pre">{returned.note}</p></Alert> }
    });
    let failed = task.failed.map(|failed| {
        let words = match failed {
            FailedWork::AddressRefused => text::failed_address(lang),
            FailedWork::News => text::failed_news(lang),
            FailedWork::ExpertNotTold => advice::failed_not_told(lang),
            FailedWork::AdviceDeclined => advice::failed_declined(lang),
            FailedWork::AdviceLapsed => advice::failed_lapsed(lang),
            FailedWork::Other => text::failed_other(lang),
        };
        view! { <Alert tone=AlertTone::Warning heading=text::failed_heading(lang)><p>{words}</p></Alert> }
    });
    view! { {returned} {failed} }
}

/// The notice on top of the task.
pub fn why(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    if task.reasons.is_empty() {
        return None;
    }
    let rows: Vec<_> =
        task.reasons.iter().map(|reason| view! { <li>{sentence(task, reason, lang)}</li> }).collect();
    Some(view! { <Alert tone=AlertTone::Warning heading=text::why_you(lang)><ul>{rows}</ul></Alert> })
}

fn sentence(task: &TaskView, reason: &ReviewReason, lang: Lang) -> String {
    let named = |names: &[String]| labels(task, names, lang);
    match reason {
        ReviewReason::AlwaysByPerson => text::reason_always(lang).to_owned(),
        ReviewReason::UnsureFacts { names } => text::reason_unsure(lang, named(names)),
        ReviewReason::NoRight => text::reason_no_right(lang).to_owned(),
        ReviewReason::Undecided { names } => text::reason_undecided(lang, named(names)),
        ReviewReason::UntestedGrounds { names } => {
            text::reason_untested(lang, i64::try_from(names.len()).unwrap_or(i64::MAX))
        }
        ReviewReason::OutsideMandate => text::reason_mandate(lang).to_owned(),
        ReviewReason::RulesStopped => text::reason_stopped(lang).to_owned(),
        ReviewReason::ApplicantWrote => text::reason_wrote(lang).to_owned(),
        ReviewReason::NotSigned => text::reason_not_signed(lang).to_owned(),
        ReviewReason::SpecialCircumstances => text::reason_special(lang).to_owned(),
        ReviewReason::UnconfirmedFigure { names } => text::reason_unconfirmed(lang, named(names)),
        ReviewReason::RulesFailed => text::reason_failed(lang).to_owned(),
        ReviewReason::LivesElsewhere { municipality } => {
            let places = task.forward.as_ref();
            let named = places.and_then(|places| {
                places
                    .cities
                    .iter()
                    .find(|(code, _)| code.gm() == *municipality)
                    .map(|(_, name)| name.clone())
            });
            text::reason_elsewhere(lang, named.unwrap_or_else(|| municipality.clone()))
        }
    }
}

/// The names people know the facts by; a name that is no fact stays as the law file has it.
fn labels(task: &TaskView, names: &[String], lang: Lang) -> String {
    let label = |name: &String| {
        task.called.get(name).map_or_else(|| spoken(name), |label| label.get(lang).to_owned())
    };
    names.iter().map(label).collect::<Vec<_>>().join(", ")
}

/// The name of a figure or an output in a law file, as words: `aow_leeftijd_jaren` is read as "AOW leeftijd jaren".
pub(super) fn spoken(name: &str) -> String {
    let word = |word: &str| match word {
        "aow" => "AOW".to_owned(),
        "wml" => "minimumloon".to_owned(),
        "iit" => "inkomenstoeslag".to_owned(),
        "bb" => "bijzondere bijstand".to_owned(),
        "bbz" => "Bbz".to_owned(),
        "wmo" => "Wmo".to_owned(),
        _ => word.to_owned(),
    };
    name.split('_').map(word).collect::<Vec<_>>().join(" ")
}
