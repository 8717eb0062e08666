//! What a member of staff can do with the task.

pub mod ask;
mod change;
mod decide;
mod finish;
mod forward;
mod hear;
mod help;
mod judge;
mod more_time;
mod penalty;
mod sample;
pub mod second;

use domain::Lang;
use domain::tasks::TaskKind;
use leptos::prelude::*;
use services::views::{KeptFrom, TaskView};

use super::{Again, objection};
use crate::paths;
use crate::texts::{complaint, objection as objections, staff as text};
use crate::ui::{Alert, Button, ButtonKind, format};

pub use judge::JUDGED;

/// The actions, by kind of task; only for who holds it.
pub fn act(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    if task.done {
        return view! { <p class="card">{text::done(lang)}</p> }.into_any();
    }
    if !task.mine {
        return claim(task, lang).into_any();
    }
    let work = match task.kind {
        _ if !task.may_decide && needs_decider(task.kind) => {
            let ask = (!task.blind).then(|| ask::ask(task, again, lang));
            let more = more_time::more_time(task, again, lang);
            view! { <p class="card">{text::no_right(lang)}</p> {ask} {more} }.into_any()
        }
        _ if task.objection.is_some() && (task.kind.objects() || task.kind == TaskKind::SecondReview) => {
            objection::act(task, again, lang).into_any()
        }
        TaskKind::Review => view! {
            {judge::judge(task, again, lang)}
            {hear::hear(task, again, lang)}
            {decide::decide(task, again, lang)}
            {ask::ask(task, again, lang)}
            {more_time::more_time(task, again, lang)}
        }
        .into_any(),
        TaskKind::SecondReview => second::second(task, again, lang).into_any(),
        TaskKind::Sample | TaskKind::HumanReview => sample::sample(task, again, lang).into_any(),
        TaskKind::Advance => finish::advance(task, again, lang).into_any(),
        TaskKind::Forward => forward::forward(task, again, lang).into_any(),
        TaskKind::Change => change::change(task, again, lang).into_any(),
        // The expert has a screen of their own.
        TaskKind::Advise => ().into_any(),
        TaskKind::Made(_) => super::made::act(task, again, lang).into_any(),
        TaskKind::Answer | TaskKind::Undelivered => finish::answer(task, again, lang).into_any(),
        TaskKind::TermEnds => finish::warned(task, lang).into_any(),
        TaskKind::Penalty => penalty::penalty(task, again, lang).into_any(),
        TaskKind::ObjectionCheck | TaskKind::Hearing | TaskKind::ObjectionDecision => ().into_any(),
    };
    view! {
        {asked(task, lang)}
        {work}
        <form method="post" action=format!("{}/teruggeven", paths::task(task.id))>
            {version(task)}
            <Button text=text::release(lang) kind=ButtonKind::Subtle/>
        </form>
    }
    .into_any()
}

/// Whether only who may decide can finish this kind.
const fn needs_decider(kind: TaskKind) -> bool {
    matches!(
        kind,
        TaskKind::Review
            | TaskKind::SecondReview
            | TaskKind::Sample
            | TaskKind::HumanReview
            | TaskKind::ObjectionDecision
            | TaskKind::Change
            | TaskKind::Penalty
    )
}

/// The version the reader saw goes along with every action.
pub fn version(task: &TaskView) -> impl IntoView + use<> {
    view! { <input type="hidden" name="versie" value=task.version.to_string()/> }
}

fn claim(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    let (words, free) = match (&task.assignee, task.kept_from) {
        (None, Some(KeptFrom::Contested)) => (objections::took_contested(lang).to_owned(), false),
        (None, Some(KeptFrom::Complaint)) => (complaint::took_part(lang).to_owned(), false),
        (Some(colleague), _) => (text::held_by(lang, &colleague.name), false),
        (None, None) => (text::claim_first(lang).to_owned(), true),
    };
    let button = free.then(|| {
        view! {
            <form method="post" action=format!("{}/pakken", paths::task(task.id))>
                {version(task)}
                <Button text=text::claim(lang)/>
            </form>
        }
    });
    view! { <section class="card flow"><p>{words}</p>{button}</section> }
}

/// What is asked from the applicant now.
fn asked(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let request = task.request.as_ref()?;
    let items: Vec<_> =
        request.items.iter().map(|item| view! { <li>{item.label.get(lang).to_owned()}</li> }).collect();
    let until = text::asked_until(lang, format::date(request.due, lang));
    Some(view! {
        <Alert heading=text::asked(lang)>
            <ul>{items}</ul>
            <p>{until}</p>
        </Alert>
    })
}
