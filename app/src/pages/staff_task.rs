//! One task of staff with just what it needs: facts claimed beside verified, documents, proposal, decision.

mod act;
mod advice;
mod calls;
mod complaint;
mod cover;
mod facts;
mod made;
mod notes;
mod objection;
mod proposal;
mod sample;
mod start;
mod why;
mod write;

use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::{Lang, TaskId};
use leptos::prelude::*;
use services::views::{ChangedBy, Place, TaskView};
use services::{InputProblem, ServiceError, Services, purpose};

use super::parts::{files, ledger, looks, penalty, signature, timeline};
use super::staff_queue::kind_name;
use super::{context, links, receipt, status};
use crate::http::{Posted, failed};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{
    change, common, complaint as complaint_text, hearing, objection as words, outage, sign, staff as text,
};
use crate::ui::{Due, ErrorSummary, FieldError, Icon, Sym, WhyDetails, format};
use crate::visit::Visit;

pub use act::JUDGED;
pub use advice::given as advice_given;
pub use calls::{list as calls_list, title as call_title};
pub use sample::found;
pub use write::FILL;

/// What was posted and what was wrong with it; empty on a first visit.
#[derive(Default)]
struct Again {
    posted: Posted,
    errors: Vec<FieldError>,
}

impl Again {
    /// What is wrong with a field.
    fn error(&self, field: &str) -> Option<String> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.text.clone())
    }

    /// What was typed in a field.
    fn typed(&self, field: &str) -> String {
        self.posted.get(field).to_owned()
    }
}

/// `GET /werk/taken/{task}`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    RawQuery(query): RawQuery,
) -> Response {
    let asked = Posted::parse(query.as_deref().unwrap_or_default());
    if !asked.get(write::select(Place::Message)).is_empty() {
        return filled(&services, &visit, task, &asked, Place::Message).await;
    }
    match services.task(&visit.scope(purpose::REVIEW), task).await {
        Ok(view) => page(&services, &visit, view, Again::default()),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// The page with a template in the box of a form, under what was typed already. Nothing is sent or kept.
pub async fn filled(
    services: &Services,
    visit: &Visit,
    task: TaskId,
    posted: &Posted,
    place: Place,
) -> Response {
    let (scope, select, text) = (visit.scope(purpose::MESSAGE), write::select(place), write::text(place));
    let template = match services.fill_template(&scope, task, posted.get(select), place).await {
        Ok(template) => template,
        // The task itself may not be there either; then so says the page.
        Err(ServiceError::NotFound) => {
            let wrong = InputProblem { field: select, code: "template" };
            return after(services, visit, task, posted, ServiceError::Invalid(vec![wrong])).await;
        }
        Err(problem) => return failed(services, visit, &problem),
    };
    let typed = posted.get(text);
    let body = match typed.is_empty() {
        true => template.text,
        false => format!("{typed}\n\n{}", template.text),
    };
    let mut posted = posted.clone();
    let pairs = [(text, body), ("uit", template.id.clone()), (select, template.id)];
    posted.0.retain(|(name, _)| pairs.iter().all(|(new, _)| name != new));
    posted.0.extend(pairs.map(|(name, value)| (name.to_owned(), value)));
    match services.task(&visit.scope(purpose::REVIEW), task).await {
        Ok(view) => page(services, visit, view, Again { posted, errors: Vec::new() }),
        Err(problem) => failed(services, visit, &problem),
    }
}

/// The page after an action that failed: what is wrong, the state as it is now, and what was typed.
pub async fn after(
    services: &Services,
    visit: &Visit,
    task: TaskId,
    posted: &Posted,
    problem: ServiceError,
) -> Response {
    let lang = visit.lang;
    let whole = |text: &str| vec![FieldError { field: "inhoud".to_owned(), text: text.to_owned() }];
    let (status, errors) = match &problem {
        ServiceError::NotFound => return failed(services, visit, &problem),
        ServiceError::Invalid(problems) => {
            let errors = problems
                .iter()
                .map(|problem| FieldError {
                    // A message is posted by the part that residents use as well.
                    field: if problem.field == "body" { "bericht" } else { problem.field }.to_owned(),
                    text: of_field(problem, lang).to_owned(),
                })
                .collect();
            (StatusCode::UNPROCESSABLE_ENTITY, errors)
        }
        ServiceError::Stale(_) => (StatusCode::CONFLICT, whole(&stale(services, visit, task).await)),
        ServiceError::Conflict(_) => (StatusCode::CONFLICT, whole(text::err_conflict(lang))),
        ServiceError::Forbidden(_) => (StatusCode::FORBIDDEN, whole(text::err_forbidden(lang))),
        _ => {
            tracing::error!(error = &problem as &dyn std::error::Error, "an action on a task failed");
            (StatusCode::INTERNAL_SERVER_ERROR, whole(text::err_later(lang)))
        }
    };
    match services.task(&visit.scope(purpose::REVIEW), task).await {
        Ok(view) => {
            let again = Again { posted: posted.clone(), errors };
            (status, page(services, visit, view, again)).into_response()
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

/// What is said when the task is not as it was seen: who or what changed it, where that is known.
async fn stale(services: &Services, visit: &Visit, task: TaskId) -> String {
    let lang = visit.lang;
    let Ok(Some(change)) = services.who_changed(&visit.scope(purpose::REVIEW), task).await else {
        return text::err_stale(lang).to_owned();
    };
    let who = match &change.by {
        ChangedBy::Reader => text::changed_by_you(lang).to_owned(),
        ChangedBy::Colleague(name) => text::changed_by(lang, name),
        ChangedBy::Applicant => text::changed_by_applicant(lang).to_owned(),
        ChangedBy::System => text::changed_by_system(lang).to_owned(),
    };
    text::err_stale_by(lang, who, format::date_time(change.at, lang))
}

/// The sentence for a wrong input: what only conversations, templates and advice know, or what all forms share.
fn of_field(problem: &InputProblem, lang: Lang) -> &'static str {
    made::sentence(problem.field, problem.code, lang)
        .or_else(|| calls::sentence(problem.code, lang))
        .unwrap_or_else(|| sentence(problem.code, lang))
}

/// The sentence for a code of a wrong input.
const fn sentence(code: &str, lang: Lang) -> &'static str {
    match code.as_bytes() {
        b"amount" => text::err_amount(lang),
        b"date" => text::err_date(lang),
        b"too_early" => text::err_too_early(lang),
        b"reasons" => text::err_reasons(lang),
        b"weighing" => text::err_weighing(lang),
        b"ask" => text::err_ask(lang),
        b"help" => text::err_help(lang),
        b"views" => hearing::err_views(lang),
        b"views_open" => hearing::err_open(lang),
        b"views_money" => hearing::err_money(lang),
        b"views_reason" => hearing::err_reason(lang),
        b"ground" => change::err_ground(lang),
        b"before_grant" => change::err_before(lang),
        b"stop_past" => change::err_stop(lang),
        b"period" => change::err_period(lang),
        b"plan" => change::err_plan(lang),
        b"judge" => text::err_judge(lang),
        b"outside" => text::err_outside(lang),
        b"note" | b"empty" => text::err_note(lang),
        b"too_long" => text::err_long(lang),
        b"past" => words::err_past(lang),
        b"future" => words::err_future(lang),
        b"not_later" => outage::err_not_later(lang),
        b"too_late" => outage::err_too_late(lang),
        b"free_day" => outage::err_free_day(lang),
        b"declare" => complaint_text::err_uninvolved(lang),
        b"time" => words::err_time(lang),
        b"hearing" => words::err_hearing(lang),
        b"costs" => words::err_costs(lang),
        _ => text::err_choose(lang),
    }
}

fn page(services: &Services, visit: &Visit, task: TaskView, again: Again) -> Response {
    let lang = visit.lang;
    let kind = kind_name(task.kind, task.made.as_ref().map(|made| &made.name), lang);
    let plain = format!("{kind}: {}", task.product.get(lang));
    let title = if again.errors.is_empty() { plain.clone() } else { common::error_title(lang, &plain) };
    render(&context(services, visit), title, None, move || {
        let summary = (!again.errors.is_empty()).then(|| {
            view! { <ErrorSummary errors=links(&again.errors, &again.posted)/> }
        });
        let subtitle = match task.age {
            Some(age) => text::subtitle_age(lang, &task.who, age, &task.number, task.version),
            None => text::subtitle(lang, &task.who, &task.number, task.version),
        };
        view! {
            <Main>
                <div class="flow">
                    <a class="back" href=paths::QUEUE><Icon sym=Sym::ArrowLeft/>{text::back(lang)}</a>
                    {summary}
                    <div class="row row--apart">
                        <div class="flow flow-s">
                            <h1 class="utrecht-heading-1">{plain}</h1>
                            <p class="soft">{subtitle}</p>
                            {cover::team(&task, lang)}
                        </div>
                        <div class="row">
                            <Due days=Some(task.days_left) date=format::date(task.due, lang)/>
                            {(!task.blind).then(|| status::badge(task.status, lang))}
                        </div>
                    </div>
                    <div class="split">
                        <div class="flow">
                            {cover::urgent(&task, lang)}
                            {made::head(&task, lang)}
                            {sample::asked(&task, lang)}
                            {why::before(&task, lang)}
                            {complaint::about(&task, lang)}
                            {objection::contested(&task, lang)}
                            {objection::steps(&task, lang)}
                            {why::why(&task, lang)}
                            {task.signature.as_ref().map(|found| signature::for_staff(found, lang))}
                            {facts::facts(&task, lang)}
                            {shows_documents(&task).then(|| documents(&task, lang))}
                            {task.made.is_none().then(|| background(&task, lang))}
                            {notes::notes(&task, &again, lang)}
                            {calls::calls(&task, &again, lang)}
                            {(!task.blind).then(|| write::write(&task, &again, lang))}
                        </div>
                        <div class="flow">
                            {task.penalty.as_ref().map(|shown| penalty::penalty(shown, lang))}
                            {sample::outcome(&task, lang)}
                            {(!task.blind).then(|| proposal::proposal(&task, lang))}
                            {(!task.blind).then(|| advice::given(&task.advice, Some(&task), lang))}
                            {act::act(&task, &again, lang)}
                            {(!task.blind).then(|| advice::ask(&task, &again, lang))}
                            {(!task.blind).then(|| start::start(&task, &again, lang))}
                        </div>
                    </div>
                </div>
            </Main>
        }
    })
}

/// Whether the documents of the case belong to this task.
fn shows_documents(task: &TaskView) -> bool {
    task.made.as_ref().is_none_or(|made| made.documents)
}

fn documents(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    let content = if task.files.is_empty() {
        view! { <p>{text::no_documents(lang)}</p> }.into_any()
    } else {
        files::list(&task.files, "/werk/documenten", lang).into_any()
    };
    view! {
        <section class="card flow" aria-labelledby="documenten">
            <h2 class="utrecht-heading-3" id="documenten">{text::documents(lang)}</h2>
            {content}
        </section>
    }
}

/// Answers, course, term, earlier cases and looks, folded away until wanted.
fn background(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    let answers: Vec<_> = task.answers.iter().map(|section| receipt::sent(section, lang)).collect();
    let named = if task.before.is_empty() {
        text::answers(lang).to_owned()
    } else {
        text::answers_corrected(lang, format::date_time(task.answered_at, lang))
    };
    let before: Vec<_> = task
        .before
        .iter()
        .map(|before| {
            let answers: Vec<_> = before.answers.iter().map(|section| receipt::sent(section, lang)).collect();
            let summary = text::answers_before(lang, format::date_time(before.at, lang));
            view! { <WhyDetails summary=summary>{answers}</WhyDetails> }
        })
        .collect();
    let partner = (!task.partner_answers.is_empty()).then(|| {
        let answers: Vec<_> =
            task.partner_answers.iter().map(|section| receipt::sent(section, lang)).collect();
        view! { <WhyDetails summary=sign::staff_answers(lang).to_owned()>{answers}</WhyDetails> }
    });
    let earlier = if task.earlier.is_empty() {
        view! { <p>{text::no_earlier(lang)}</p> }.into_any()
    } else {
        let rows: Vec<_> = task
            .earlier
            .iter()
            .map(|case| {
                let line = format!(
                    "{}, {}, {}",
                    case.product.get(lang),
                    case.number,
                    format::date(case.received, lang)
                );
                view! { <li class="row">{line}{status::badge(case.status, lang)}</li> }
            })
            .collect();
        view! { <ul class="list">{rows}</ul> }.into_any()
    };
    // Course and term tell how it was decided.
    let course =
        (!task.blind).then(|| timeline::for_staff(&task.timeline, &task.calls, task.status, task.due, lang));
    let term = (!task.blind).then(|| {
        let term = ledger::ledger(&task.ledger, lang);
        view! { <WhyDetails summary=text::ledger(lang).to_owned()>{term}</WhyDetails> }
    });
    let seen = looks::looks(task.looks.clone(), lang);
    view! {
        <section class="card flow" aria-labelledby="achtergrond">
            <h2 class="utrecht-heading-3" id="achtergrond">{text::course(lang)}</h2>
            {course}
            <WhyDetails summary=named>{answers}</WhyDetails>
            {before}
            {partner}
            {term}
            <WhyDetails summary=text::earlier(lang).to_owned()>{earlier}</WhyDetails>
            <WhyDetails summary=text::looks(lang).to_owned()>{seen}</WhyDetails>
        </section>
    }
}
