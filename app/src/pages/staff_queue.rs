//! The queue of staff: tasks of the own city, the earliest legal deadline first.

use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::Lang;
use domain::tasks::{ReviewReason, TaskKind};
use leptos::prelude::*;
use serde::Deserialize;
use services::views::{QueueFilter, QueueRow, QueueView, Show};
use services::{Services, purpose};

use super::{context, status};
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::staff as text;
use crate::ui::{ButtonKind, ButtonLink, Cell, DataTable, Due, format};
use crate::visit::Visit;

/// The filter, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    toon: String,
    #[serde(default)]
    na: String,
}

/// `GET /werk`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Query(chosen): Query<Chosen>,
) -> Response {
    let show = match chosen.toon.as_str() {
        "vrij" => Show::Free,
        "mij" => Show::Mine,
        kind => TaskKind::parse(kind).map_or(Show::All, Show::Kind),
    };
    let filter = QueueFilter { show, after: Some(chosen.na.clone()).filter(|cursor| !cursor.is_empty()) };
    match services.queue(&visit.scope(purpose::REVIEW), &filter).await {
        Ok(view) => page(&services, &visit, view, chosen),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// The name of a kind of task.
#[must_use]
pub const fn kind_name(kind: TaskKind, lang: Lang) -> &'static str {
    match kind {
        TaskKind::Review => text::kind_review(lang),
        TaskKind::SecondReview => text::kind_second(lang),
        TaskKind::Advance => text::kind_advance(lang),
        TaskKind::Answer => text::kind_notice(lang),
        TaskKind::Undelivered => text::kind_undelivered(lang),
        TaskKind::Sample => text::kind_sample(lang),
        TaskKind::Forward => text::kind_forward(lang),
    }
}

fn page(services: &Services, visit: &Visit, queue: QueueView, chosen: Chosen) -> Response {
    let lang = visit.lang;
    render(&context(services, visit), text::queue(lang), None, move || {
        let late = (queue.counts.late > 0).then(|| {
            view! { <p><strong>{text::late(lang, i64::from(queue.counts.late))}</strong></p> }
        });
        let next = queue.next.clone().map(|cursor| {
            let href = format!("{}?toon={}&na={cursor}", paths::QUEUE, chosen.toon);
            view! { <p><ButtonLink text=text::more(lang) href=href kind=ButtonKind::Secondary/></p> }
        });
        let table = if queue.tasks.is_empty() {
            view! { <p class="card">{text::empty(lang)}</p> }.into_any()
        } else {
            let heads = [
                text::due(lang),
                text::task(lang),
                text::who(lang),
                text::why_here(lang),
                text::case_number(lang),
                text::holder(lang),
            ]
            .map(str::to_owned)
            .to_vec();
            let rows = queue.tasks.iter().map(|task| row(task, lang)).collect();
            view! { <DataTable caption=text::caption(lang) heads rows/> }.into_any()
        };
        view! {
            <Main>
                <div class="flow">
                    <h1 class="utrecht-heading-1">{text::queue(lang)}</h1>
                    <p class="soft">{text::queue_body(lang, format::weekday_date(queue.today, lang))}</p>
                    {late}
                    {tabs(&queue, &chosen, lang)}
                    {table}
                    {next}
                </div>
            </Main>
        }
    })
}

/// The parts of the queue as links, so that the address can be kept and shared.
fn tabs(queue: &QueueView, chosen: &Chosen, lang: Lang) -> impl IntoView + use<> {
    let counts = queue.counts;
    let parts = [
        ("", text::all(lang), Some(counts.all)),
        ("mij", text::mine(lang), Some(counts.mine)),
        ("vrij", text::free(lang), Some(counts.free)),
    ];
    let kinds = TaskKind::ALL.map(|kind| (kind.as_str(), kind_name(kind, lang), None));
    let links: Vec<_> = parts
        .into_iter()
        .chain(kinds)
        .map(|(value, label, count)| {
            let current = (value == chosen.toon).then_some("page");
            let href = if value.is_empty() {
                paths::QUEUE.to_owned()
            } else {
                format!("{}?toon={value}", paths::QUEUE)
            };
            let count = count.map(|count| view! { <span class="soft num">{count}</span> });
            view! { <a href=href aria-current=current>{label}{count}</a> }
        })
        .collect();
    view! { <nav class="tabs" aria-label=text::show(lang)>{links}</nav> }
}

/// The first reason why a person must look, and how many more there are.
fn why(kind: TaskKind, reasons: &[ReviewReason], lang: Lang) -> impl IntoView + use<> {
    let first = match reasons.first() {
        _ if kind == TaskKind::SecondReview => text::short_second(lang),
        None => match kind {
            TaskKind::Advance => text::short_advance(lang),
            TaskKind::Answer => text::short_notice(lang),
            TaskKind::Sample => text::short_sample(lang),
            _ => "",
        },
        Some(ReviewReason::AlwaysByPerson) => text::short_always(lang),
        Some(ReviewReason::UnsureFacts { .. }) => text::short_unsure(lang),
        Some(ReviewReason::NoRight) => text::short_no_right(lang),
        Some(ReviewReason::Undecided { .. }) => text::short_undecided(lang),
        Some(ReviewReason::UntestedGrounds { .. }) => text::short_untested(lang),
        Some(ReviewReason::OutsideMandate) => text::short_mandate(lang),
        Some(ReviewReason::SpecialCircumstances) => text::short_special(lang),
        Some(ReviewReason::UnconfirmedFigure { .. }) => text::short_unconfirmed(lang),
        Some(ReviewReason::RulesFailed) => text::short_failed(lang),
        Some(ReviewReason::LivesElsewhere { .. }) => text::short_elsewhere(lang),
    };
    let more = i64::try_from(reasons.len()).unwrap_or(i64::MAX) - 1;
    let more = (more > 0 && kind != TaskKind::SecondReview)
        .then(|| view! { <br/><small class="soft">{text::more_reasons(lang, more)}</small> });
    view! { <span>{first}{more}</span> }
}

fn row(task: &QueueRow, lang: Lang) -> Vec<Cell> {
    let due = format::date(task.due, lang);
    let days = Some(task.days_left);
    let kind = kind_name(task.kind, lang);
    let product = task.product.get(lang).to_owned();
    let href = paths::task(task.id);
    let holder = match (&task.assignee, task.mine) {
        (_, true) => text::you(lang).to_owned(),
        (Some(name), false) => name.clone(),
        (None, false) => text::nobody(lang).to_owned(),
    };
    // Who judges a sample must not know how it was decided.
    let state = (task.kind != TaskKind::Sample).then(|| status::badge(task.status, lang));
    vec![
        Cell::new(view! { <Due days=days date=due/> }),
        Cell::new(view! { <a href=href><strong>{kind}</strong></a><br/><span class="soft">{product}</span> }),
        Cell::new(task.who.clone()),
        Cell::new(why(task.kind, &task.reasons, lang)),
        Cell::new(view! { <span class="num">{task.number.to_string()}</span><br/>{state} }),
        Cell::new(holder),
    ]
}
