//! The screens of an objection: the formal check, the hearing, the decision on it. One file per kind of work, and what they share.

mod check;
mod contested;
mod decide;
mod hearing;
mod postpone;
mod second;
mod steps;

use domain::Lang;
use domain::objection::{HeardBy, NoHearing, Outcome};
use domain::tasks::TaskKind;
use leptos::prelude::*;
use services::views::{ObjectionTask, TaskView};

use super::Again;
use super::act::ask;
use crate::texts::objection as text;
use crate::ui::{Alert, AlertTone};

pub use contested::contested;
pub use steps::steps;

/// What a member of staff can do with an objection; nothing for work of another kind.
pub fn act(task: &TaskView, again: &Again, lang: Lang) -> Option<AnyView> {
    let objection = task.objection.as_ref()?;
    let common = || {
        view! {
            {ask::ask(task, again, lang)}
            {postpone::postpone(task, objection, again, lang)}
        }
    };
    let own = match task.kind {
        TaskKind::ObjectionCheck => check::check(task, again, lang).into_any(),
        TaskKind::Hearing => hearing::hearing(task, objection, again, lang).into_any(),
        TaskKind::ObjectionDecision => decide::decide(task, objection, again, lang).into_any(),
        TaskKind::SecondReview => return Some(second::second(task, objection, again, lang).into_any()),
        _ => return None,
    };
    Some(view! { {own} {common()} }.into_any())
}

/// The name of an outcome.
const fn outcome(outcome: Outcome, lang: Lang) -> &'static str {
    match outcome {
        Outcome::Founded => text::founded(lang),
        Outcome::PartlyFounded => text::partly_founded(lang),
        Outcome::Unfounded => text::unfounded(lang),
        Outcome::Inadmissible => text::inadmissible(lang),
    }
}

/// The name of a ground for holding no hearing.
const fn ground(ground: NoHearing, lang: Lang) -> &'static str {
    match ground {
        NoHearing::Inadmissible => text::ground_inadmissible(lang),
        NoHearing::Unfounded => text::ground_unfounded(lang),
        NoHearing::Waived => text::ground_waived(lang),
        NoHearing::NoReply => text::ground_no_reply(lang),
        NoHearing::FullyMet => text::ground_fully_met(lang),
    }
}

/// The name of a way of hearing somebody.
const fn how(by: HeardBy, lang: Lang) -> &'static str {
    match by {
        HeardBy::Talk => text::how_talk(lang),
        HeardBy::Phone => text::how_phone(lang),
        HeardBy::Video => text::how_video(lang),
    }
}

/// A notice for whoever handles it.
fn notice(words: &'static str, lang: Lang) -> impl IntoView {
    view! { <Alert tone=AlertTone::Warning heading=text::note(lang)><p>{words}</p></Alert> }
}

/// Whether the check found that it looks inadmissible.
fn looks_inadmissible(objection: &ObjectionTask) -> bool {
    objection.admissible() == Some(false)
}
