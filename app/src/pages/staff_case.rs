//! One case as staff look it up: how it stands, its work, and everything that was sent and said. To look at; work is done in a
//! task.

mod in_default;

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::decision::DecidedBy;
use domain::mandate::Verdict;
use domain::{CaseId, Lang};
use leptos::prelude::*;
use services::views::{CaseFile, CaseTask, DecisionView};
use services::{InputProblem, Services, purpose};

use super::parts::{changed, files, granted, heard, ledger, looks, messages, penalty, timeline, weighed};
use super::staff_queue::kind_name;
use super::staff_task::{advice_given, calls_list};
use super::{context, links, receipt, status};
use crate::http::{Posted, failed, told};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{advice, case as words, change, common, staff as text, writing};
use crate::ui::{Button, ButtonKind, ErrorSummary, Icon, Sym, WhyDetails, format};
use crate::visit::Visit;

/// `GET /werk/zaken/{case}`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    show(&services, &visit, case, &Posted::default(), &[]).await
}

/// The page, perhaps after a notice of default that could not be written down.
pub async fn show(
    services: &Services,
    visit: &Visit,
    case: CaseId,
    asked: &Posted,
    problems: &[InputProblem],
) -> Response {
    match services.case_file(&visit.scope(purpose::REVIEW), case).await {
        Ok(view) => {
            let status = told(problems);
            (status, page(services, visit, view, asked.clone(), problems)).into_response()
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

fn page(
    services: &Services,
    visit: &Visit,
    case: CaseFile,
    asked: Posted,
    problems: &[InputProblem],
) -> Response {
    let lang = visit.lang;
    let heading = text::case_title(lang, case.product.get(lang), &case.number);
    let errors = in_default::errors(problems, lang);
    let title = if errors.is_empty() { heading.clone() } else { common::error_title(lang, &heading) };
    render(&context(services, visit), title, None, move || {
        let title = heading.clone();
        let default = in_default::form(&case, &asked, &errors, lang);
        let received = format::date_time(case.received_at, lang);
        let blind = case.blind.then(|| view! { <p class="card">{text::case_blind(lang)}</p> });
        let decision = case.decision.as_ref().map(|found| decision(found, case.product.get(lang), lang));
        let said = (!case.blind).then(|| {
            let list = messages::list(case.messages.clone(), lang);
            section("berichten", text::case_messages(lang), list.into_any())
        });
        view! {
            <Main>
                <div class="flow">
                    <ErrorSummary errors=links(&errors, &asked)/>
                    <a class="back" href=paths::SEARCH><Icon sym=Sym::ArrowLeft/>{text::case_back(lang)}</a>
                    <div class="row row--apart">
                        <div class="flow flow-s">
                            <h1 class="utrecht-heading-1">{title}</h1>
                            <p class="soft">{text::case_who(lang, &case.who, received)}</p>
                        </div>
                        {(!case.blind).then(|| status::badge(case.status, lang))}
                    </div>
                    {blind}
                    <p><a href=paths::person(case.id)>{advice::person_link(lang)}</a></p>
                    <div class="split">
                        <div class="flow">
                            {section("documenten", text::documents(lang), documents(&case, lang))}
                            {said}
                            {section("notities", text::notes(lang), notes(&case, lang))}
                            {section("gesprekken", writing::calls(lang), calls_list(&case.calls, lang))}
                            {section("achtergrond", text::course(lang), background(&case, lang))}
                        </div>
                        <div class="flow">
                            {case.penalty.as_ref().map(|shown| penalty::penalty(shown, lang))}
                            {section("taken", text::case_tasks(lang), tasks(&case.tasks, lang))}
                            {advice_given(&case.advice, None, lang)}
                            {decision}
                            {case.may_change.then(|| start_change(&case, lang))}
                            {default}
                        </div>
                    </div>
                </div>
            </Main>
        }
    })
}

/// Starting a new decision on what was granted.
fn start_change(case: &CaseFile, lang: Lang) -> impl IntoView + use<> {
    let action = paths::change_grant(case.id);
    let content = view! {
        <p>{change::start_body(lang)}</p>
        <form method="post" action=action>
            <Button text=change::start_button(lang) kind=ButtonKind::Secondary/>
        </form>
    };
    section("wijzigen", change::start(lang), content.into_any())
}

/// A card with a heading.
fn section(id: &'static str, heading: &'static str, content: AnyView) -> impl IntoView + use<> {
    view! {
        <section class="card flow" aria-labelledby=id>
            <h2 class="utrecht-heading-3" id=id>{heading}</h2>
            {content}
        </section>
    }
}

fn documents(case: &CaseFile, lang: Lang) -> AnyView {
    if case.files.is_empty() {
        return view! { <p>{text::no_documents(lang)}</p> }.into_any();
    }
    files::list(&case.files, "/werk/documenten", lang).into_any()
}

fn notes(case: &CaseFile, lang: Lang) -> AnyView {
    if case.notes.is_empty() {
        return view! { <p>{text::no_notes(lang)}</p> }.into_any();
    }
    let rows: Vec<_> = case
        .notes
        .iter()
        .map(|note| {
            let by = format!("{}, {}", note.by, format::date_time(note.at, lang));
            view! { <li class="flow flow-s"><p class="soft">{by}</p><p class="pre">{note.body.clone()}</p></li> }
        })
        .collect();
    view! { <ul class="list">{rows}</ul> }.into_any()
}

fn tasks(tasks: &[CaseTask], lang: Lang) -> AnyView {
    if tasks.is_empty() {
        return view! { <p>{text::case_tasks_none(lang)}</p> }.into_any();
    }
    let rows: Vec<_> = tasks
        .iter()
        .map(|task| {
            let due = format::date(task.due, lang);
            let state = match (&task.assignee, task.done) {
                (Some(name), true) => text::case_task_done(lang, name),
                (None, true) => text::case_task_done_system(lang).to_owned(),
                (Some(name), false) => text::case_task_open(lang, name, due),
                (None, false) => text::case_task_free(lang, due),
            };
            let (href, kind) = (paths::task(task.id), kind_name(task.kind, task.made.as_ref(), lang));
            view! { <li><a href=href>{kind}</a><br/><span class="soft">{state}</span></li> }
        })
        .collect();
    view! { <ul class="list">{rows}</ul> }.into_any()
}

fn decision(decision: &DecisionView, product: &str, lang: Lang) -> impl IntoView + use<> {
    let title = match decision.verdict {
        Verdict::Grant => words::granted(lang, product),
        Verdict::GrantDifferently => words::granted_differently(lang, product),
        Verdict::Refuse => words::refused(lang, product),
        Verdict::OutsideTreatment => words::outside_treatment(lang, product),
        Verdict::Change(kind) => changed::title(kind, product, lang),
    };
    let change = decision.taken.as_ref().map(|taken| changed::changed(taken, lang));
    let heard = decision.heard.as_ref().map(|found| heard::heard(found, lang));
    let amount = decision.grant.as_ref().map(|grant| granted::granted(grant, lang));
    let reasons = (!decision.reasons.is_empty())
        .then(|| view! { <p class="pre" lang="nl">{decision.reasons.clone()}</p> });
    let weighing = weighed::weighed(decision.weighing.as_deref(), lang);
    let on = format::date_time(decision.sent_at, lang);
    let by = match &decision.by {
        DecidedBy::Machine => text::case_decided_machine(lang, on),
        DecidedBy::Person { person, second: None } => text::case_decided(lang, &person.name, on),
        DecidedBy::Person { person, second: Some(second) } => {
            text::case_decided_two(lang, &person.name, &second.name, on)
        }
    };
    let content = view! { <p><strong>{title}</strong></p>{amount}{change}{reasons}{weighing}{heard}<p class="soft">{by}</p> };
    section("besluit", text::case_decision(lang), content.into_any())
}

/// Course, answers, term, other cases and looks, folded away until wanted.
fn background(case: &CaseFile, lang: Lang) -> AnyView {
    let answers: Vec<_> = case.answers.iter().map(|section| receipt::sent(section, lang)).collect();
    let others = if case.others.is_empty() {
        view! { <p>{text::no_earlier(lang)}</p> }.into_any()
    } else {
        let rows: Vec<_> = case
            .others
            .iter()
            .map(|other| {
                let (href, number) = (paths::case_file(other.id), other.number.to_string());
                let line = format!(", {}, {}", other.product.get(lang), format::date(other.received, lang));
                view! { <li><a href=href>{number}</a>{line}</li> }
            })
            .collect();
        view! { <ul class="list">{rows}</ul> }.into_any()
    };
    let course = (!case.blind)
        .then(|| timeline::for_staff(&case.timeline, &case.calls, case.status, case.decide_by, lang));
    let term = (!case.blind).then(|| {
        let term = ledger::ledger(&case.ledger, lang);
        view! { <WhyDetails summary=text::ledger(lang).to_owned()>{term}</WhyDetails> }
    });
    let seen = looks::looks(case.looks.clone(), lang);
    view! {
        {course}
        <WhyDetails summary=text::answers(lang).to_owned()>{answers}</WhyDetails>
        {term}
        <WhyDetails summary=text::earlier(lang).to_owned()>{others}</WhyDetails>
        <WhyDetails summary=text::looks(lang).to_owned()>{seen}</WhyDetails>
    }
    .into_any()
}
