//! The queue of staff: tasks of the own city, the earliest legal deadline first.

mod filters;
mod rows;
mod teams;
mod views;

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::export::ExportSource;
use domain::queue::{Holder, QueueChoice};
use domain::tasks::TaskKind;
use domain::{Actor, Lang, Localized, Role};
use leptos::prelude::*;
use services::views::{QueueFilter, QueueView};
use services::{Services, purpose};

use super::{context, staff_export};
use crate::http::{Posted, failed, see_other};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{objection, queue as text, staff};
use crate::ui::{Alert, AlertTone, Button, ButtonKind, ButtonLink, ErrorSummary, FieldError, format};
use crate::visit::Visit;

pub(super) use filters::when_name;
pub(super) use rows::{line, reason_words, table};

/// `GET /werk`: the choice stands in the address, `na` is where the page starts, `niets` says that there was no next task.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    RawQuery(query): RawQuery,
) -> Response {
    // Who only advises has no queue: their work is what they are asked.
    if let Actor::Staff { roles, .. } = &visit.actor
        && roles.iter().all(|role| Role::ANSWERS.contains(role))
        && !roles.is_empty()
    {
        return see_other(paths::ADVICE);
    }
    show(&services, &visit, &Posted::parse(query.as_deref().unwrap_or_default()), None).await
}

/// The queue, perhaps after a view that could not be kept.
pub async fn show(services: &Services, visit: &Visit, asked: &Posted, wrong: Option<&str>) -> Response {
    let filter = QueueFilter {
        choice: choice(asked),
        after: Some(asked.get("na").to_owned()).filter(|cursor| !cursor.is_empty()),
    };
    let idle = !asked.get("niets").is_empty();
    match services.queue(&visit.scope(purpose::REVIEW), &filter).await {
        Ok(view) => {
            let kept = views::Kept { name: asked.get("naam").to_owned(), wrong: wrong.map(str::to_owned) };
            let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
            (status, page(services, visit, view, kept, idle)).into_response()
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

/// The choice in a query or a form.
pub fn choice(asked: &Posted) -> QueueChoice {
    QueueChoice::read(asked.0.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// The address of a part of the queue.
pub fn address(choice: &QueueChoice) -> String {
    let query = choice.query();
    if query.is_empty() { paths::QUEUE.to_owned() } else { format!("{}?{query}", paths::QUEUE) }
}

/// The name of a kind of task; one that is made by data brings its own.
#[must_use]
pub fn kind_name(kind: TaskKind, made: Option<&Localized>, lang: Lang) -> String {
    made.map_or_else(|| coded_name(kind, lang).to_owned(), |name| name.get(lang).to_owned())
}

/// The name of a kind that is coded.
const fn coded_name(kind: TaskKind, lang: Lang) -> &'static str {
    match kind {
        TaskKind::Review => staff::kind_review(lang),
        TaskKind::SecondReview => staff::kind_second(lang),
        TaskKind::Advance => staff::kind_advance(lang),
        TaskKind::Answer => staff::kind_notice(lang),
        TaskKind::Undelivered => staff::kind_undelivered(lang),
        TaskKind::Sample => staff::kind_sample(lang),
        TaskKind::HumanReview => staff::kind_human(lang),
        TaskKind::Forward => staff::kind_forward(lang),
        TaskKind::Change => crate::texts::change::kind(lang),
        TaskKind::ObjectionCheck => objection::kind_check(lang),
        TaskKind::Hearing => objection::kind_hearing(lang),
        TaskKind::ObjectionDecision => objection::kind_decision(lang),
        TaskKind::Advise => crate::texts::advice::kind(lang),
        TaskKind::TermEnds => crate::texts::outage::warn_kind(lang),
        TaskKind::Penalty => crate::texts::outage::penalty_kind(lang),
        TaskKind::Made(_) => crate::texts::made::kind(lang),
    }
}

fn page(services: &Services, visit: &Visit, queue: QueueView, kept: views::Kept, idle: bool) -> Response {
    let lang = visit.lang;
    render(&context(services, visit), staff::queue(lang), None, move || {
        let errors = kept.errors(lang);
        let late = (queue.counts.late > 0).then(|| {
            view! { <p><strong>{staff::late(lang, i64::from(queue.counts.late))}</strong></p> }
        });
        let idle =
            idle.then(|| view! { <Alert tone=AlertTone::Ok heading=text::nothing_next(lang)>""</Alert> });
        let next = queue.handles.then(|| next_task(lang));
        view! {
            <Main>
                <div class="flow">
                    <ErrorSummary errors/>
                    <div class="row row--apart">
                        <div>
                            <h1 class="utrecht-heading-1">{staff::queue(lang)}</h1>
                            <p class="soft">{staff::queue_body(lang, format::weekday_date(queue.today, lang))}</p>
                            {late}
                        </div>
                        {next}
                    </div>
                    {teams::away(&queue, lang)}
                    {idle}
                    {teams::links(&queue, lang)}
                    {teams::teams(&queue, lang)}
                    {tabs(&queue, lang)}
                    <div class="frame frame--side">
                        <div class="flow">
                            <p class="to-filters"><a href="#filters">{text::to_filters(lang)}</a></p>
                            {list(&queue, lang)}
                            {staff_export::link(ExportSource::Tasks, &queue.choice, lang)}
                        </div>
                        <div class="filters">
                            {filters::form(&queue, lang)}
                            {queue.handles.then(|| views::keep(&queue, &kept, lang))}
                        </div>
                    </div>
                </div>
            </Main>
        }
    })
}

/// Goes to the task that matters most.
pub(super) fn next_task(lang: Lang) -> impl IntoView + use<> {
    view! { <form method="post" action=paths::NEXT_TASK><Button text=text::next_task(lang)/></form> }
}

/// The tasks of this page; who handles tasks chooses some of them.
fn list(queue: &QueueView, lang: Lang) -> AnyView {
    if queue.tasks.is_empty() {
        let words = if queue.choice.narrows() { text::none_here(lang) } else { staff::empty(lang) };
        return view! { <p class="card">{words}</p> }.into_any();
    }
    let more = queue.next.clone().map(|cursor| {
        let query = queue.choice.query();
        let href = format!("{}?{query}{}na={cursor}", paths::QUEUE, if query.is_empty() { "" } else { "&" });
        view! { <p><ButtonLink text=staff::more(lang) href=href kind=ButtonKind::Secondary/></p> }
    });
    let rows = table(&queue.tasks, &queue.choice.without, queue.handles, staff::caption(lang), None, lang);
    if !queue.handles {
        return view! { {rows}{more} }.into_any();
    }
    view! {
        <form class="flow" method="get" action=paths::TOGETHER>
            {rows}
            <p><Button text=text::together(lang) kind=ButtonKind::Secondary/></p>
        </form>
        {more}
    }
    .into_any()
}

/// The parts of the queue as links, so that the address can be kept and shared; the own views after them.
fn tabs(queue: &QueueView, lang: Lang) -> impl IntoView + use<> {
    let counts = queue.counts;
    let whole = |holder| QueueChoice {
        holder,
        team: queue.choice.team.clone(),
        without: queue.choice.without.clone(),
        ..QueueChoice::default()
    };
    let parts = [
        (whole(Holder::All), staff::all(lang), counts.all),
        (whole(Holder::Mine), staff::mine(lang), counts.mine),
        (whole(Holder::Free), staff::free(lang), counts.free),
    ];
    let parts = parts.map(|(choice, label, count)| (choice, label.to_owned(), Some(count)));
    let views = queue.views.iter().map(|view| (view.choice.clone(), view.name.clone(), None));
    let links: Vec<_> = parts
        .into_iter()
        .chain(views)
        .map(|(choice, label, count)| {
            let current = (choice == queue.choice).then_some("page");
            let count = count.map(|count| view! { <span class="soft num">{count}</span> });
            view! { <a href=address(&choice) aria-current=current>{label}{count}</a> }
        })
        .collect();
    view! { <nav class="tabs" id="weergaven" tabindex="-1" aria-label=staff::show(lang)>{links}</nav> }
}

/// An error at a field of the queue.
fn at_field(field: &str, text: &str) -> FieldError {
    FieldError { field: field.to_owned(), text: text.to_owned() }
}
