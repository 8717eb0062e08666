//! The case page: what must you do, the decision, how it was calculated, time, messages, who looked.

mod advance;
mod advised;
mod change;
mod decision;
mod hearing;
mod human;
mod late;
mod months;
mod objection;
mod supply;

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::cases::CaseStatus;
use domain::product::ProductKind;
use domain::{CaseId, Lang};
use leptos::prelude::*;
use services::views::{CaseView, FileProblem};
use services::{InputProblem, Services, purpose};

use super::parts::messages::Writing;
use super::parts::{files, ledger, looks, messages, penalty, signature, timeline};
use super::{context, status};
use crate::http::failed;
use crate::paths;
use crate::shell::{Bundle, Main, render};
use crate::texts::{advice as words, case as text, common, hearing as views, human as human_words, proof};
use crate::ui::{Alert, ErrorSummary, FieldError, Icon, Sym, WhyDetails, format};
use crate::visit::Visit;

/// What went wrong with the last post, shown on the page again.
#[derive(Default)]
struct Again {
    file: Option<(String, FileProblem)>,
    message: Option<(String, String)>,
    views: Option<(String, String)>,
    human: Option<String>,
}

/// `GET /zaken/{case}`. Opening the page reads its messages.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    let scope = visit.scope(purpose::FOLLOW);
    let view = match services.case(&scope, case).await {
        Ok(view) => view,
        Err(problem) => return failed(&services, &visit, &problem),
    };
    if view.messages.iter().any(|message| message.unread)
        && let Err(problem) = services.mark_messages_read(&scope, case).await
    {
        return failed(&services, &visit, &problem);
    }
    page(&services, &visit, view, Again::default())
}

/// The page with the reason why a file was not accepted.
pub async fn with_file_problem(
    services: &Services,
    visit: &Visit,
    case: CaseId,
    code: &str,
    problem: FileProblem,
) -> Response {
    again(services, visit, case, Again { file: Some((code.to_owned(), problem)), ..Again::default() }).await
}

/// The page with what is wrong with a message, which is kept.
pub async fn with_problems(
    services: &Services,
    visit: &Visit,
    case: CaseId,
    problems: &[InputProblem],
    typed: &str,
) -> Response {
    let code = problems.first().map_or("empty", |problem| problem.code);
    let error = messages::problem(code, visit.lang);
    again(services, visit, case, Again { message: Some((typed.to_owned(), error)), ..Again::default() }).await
}

/// The page with what is wrong with an answer before a decision, which is kept.
pub async fn with_views(
    services: &Services,
    visit: &Visit,
    case: CaseId,
    problems: &[InputProblem],
    typed: &str,
) -> Response {
    let code = problems.first().map_or("empty", |problem| problem.code);
    let error = match code {
        "too_long" => views::answer_long(visit.lang),
        _ => views::answer_empty(visit.lang),
    };
    again(
        services,
        visit,
        case,
        Again { views: Some((typed.to_owned(), error.to_owned())), ..Again::default() },
    )
    .await
}

/// The page with what somebody says about a decision of the computer, which is too long and is kept.
pub async fn with_human(services: &Services, visit: &Visit, case: CaseId, typed: &str) -> Response {
    again(services, visit, case, Again { human: Some(typed.to_owned()), ..Again::default() }).await
}

async fn again(services: &Services, visit: &Visit, case: CaseId, again: Again) -> Response {
    match services.case(&visit.scope(purpose::FOLLOW), case).await {
        Ok(view) => (StatusCode::UNPROCESSABLE_ENTITY, page(services, visit, view, again)).into_response(),
        Err(problem) => failed(services, visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, case: CaseView, again: Again) -> Response {
    let lang = visit.lang;
    let ctx = context(services, visit);
    let city = services.catalog().city(visit.city).map(|city| city.name.clone()).unwrap_or_default();
    let overview = super::super::actions::delete_draft::overview(visit);
    let apply = case.kind == ProductKind::Application;
    let plain =
        if apply { text::title(lang, case.product.get(lang)) } else { case.product.get(lang).to_owned() };
    let title = match errors(&again, lang).is_empty() {
        true => plain.clone(),
        false => common::error_title(lang, &plain),
    };
    render(&ctx, title, Some(Bundle::Portal), move || {
        let errors = errors(&again, lang);
        let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary errors/> });
        let todo = supply::todo(&case, again.file.as_ref(), lang);
        let hearing = hearing::hearing(&case, again.views.as_ref(), lang);
        let change = change::change(&case, again.file.as_ref(), lang);
        let closed = case.status.is_closed();
        let signature = case.signature.as_ref().map(|found| signature::for_owner(found, closed, lang));
        let decision = case.decision.as_ref().map(|found| {
            let human = human::human(&case, again.human.as_deref(), lang);
            decision::decision(&case, found, human, &city, lang)
        });
        let (typed, error) = again.message.unwrap_or_default();
        let writing = Writing {
            action: format!("{}/bericht", paths::case(case.id)),
            key: case.message_key,
            typed,
            error: Some(error).filter(|error| !error.is_empty()),
            label: text::write(lang).to_owned(),
            hint: text::write_hint(lang).to_owned(),
        };
        view! {
            <Main>
                <div class="flow flow-l">
                    <div class="flow">
                        <a class="back" href=overview><Icon sym=Sym::ArrowLeft/>{text::back(lang)}</a>
                        {summary}
                        <div class="row row--apart">
                            <h1 class="utrecht-heading-1">{plain}</h1>
                            {status::badge(case.status, lang)}
                        </div>
                        <p class="soft">
                            {text::subtitle(lang, &case.number, format::weekday_date(case.today, lang))}
                        </p>
                        <crate::islands::LiveStatus case=case.id status=case.status href=paths::case(case.id) lang=lang/>
                        {objection::against(&case, lang)}
                        {signature}
                        {late::late(&case, lang)}
                        {case.penalty.as_ref().map(|shown| penalty::penalty(shown, lang))}
                        {hearing}
                        {advice(&case, lang)}
                        {todo}
                    </div>
                    <div class="split">
                        <div class="flow flow-l">
                            {objection::course(&case, lang)}
                            {decision}
                            {advised::advised(&case.advice, lang)}
                            {messages::messages(case.messages.clone(), writing, lang)}
                        </div>
                        <div class="flow">
                            {objection::objections(&case, lang)}
                            {advance::advance(&case, lang)}
                            {aside(&case, lang)}
                        </div>
                    </div>
                    <div class="grid grid--two">
                        <section class="flow" aria-labelledby="tijd">
                            <h2 class="utrecht-heading-2" id="tijd">{text::our_time(lang)}</h2>
                            <p>{text::our_time_body(lang)}<strong>{format::date(case.decide_by, lang)}</strong>"."</p>
                            {ledger::ledger(&case.ledger, lang)}
                        </section>
                        <section class="flow" aria-labelledby="gekeken">
                            <h2 class="utrecht-heading-2" id="gekeken">{text::looks(lang)}</h2>
                            <p>{text::looks_body(lang)}</p>
                            {looks::looks(case.looks.clone(), lang)}
                        </section>
                    </div>
                    {change}
                    {(!case.status.is_closed()).then(|| withdraw(case.id, apply, lang))}
                </div>
            </Main>
        }
    })
}

/// Until when it waits for an expert.
fn advice(case: &CaseView, lang: Lang) -> Option<impl IntoView + use<>> {
    let until = case.advice_until.filter(|_| case.status == CaseStatus::Advice)?;
    let body = words::resident_body(lang, format::date(until, lang));
    Some(view! { <Alert heading=words::resident(lang)><p>{body}</p></Alert> })
}

fn errors(again: &Again, lang: Lang) -> Vec<FieldError> {
    let file = again.file.as_ref().map(|(code, problem)| FieldError {
        field: supply::field_id(code),
        text: files::problem(*problem, lang).to_owned(),
    });
    let message = again
        .message
        .as_ref()
        .map(|(_, error)| FieldError { field: "bericht".to_owned(), text: error.clone() });
    let views = again
        .views
        .as_ref()
        .map(|(_, error)| FieldError { field: "zienswijze".to_owned(), text: error.clone() });
    let human = again
        .human
        .as_ref()
        .map(|_| FieldError { field: "mens".to_owned(), text: human_words::words_long(lang).to_owned() });
    file.into_iter().chain(message).chain(views).chain(human).collect()
}

/// Timeline and documents, beside the decision.
fn aside(case: &CaseView, lang: Lang) -> impl IntoView + use<> {
    let base = paths::case(case.id);
    let corrections: Vec<_> = case
        .corrections
        .iter()
        .zip(2_usize..)
        .map(|(at, number)| {
            let name = text::receipt_of_correction(lang, format::date_time(*at, lang));
            view! {
                <li><a href=paths::receipt_number(case.id, number)><Icon sym=Sym::Receipt/><span>{name}</span></a></li>
            }
        })
        .collect();
    let letters: Vec<_> = case
        .letters
        .iter()
        .map(|letter| {
            let (href, name) = (paths::letter(case.id, letter.id), letter.subject.clone());
            view! { <li><a href=href><Icon sym=Sym::FileText/><span lang="nl">{name}</span></a></li> }
        })
        .collect();
    view! {
        <section class="card card--flat flow" aria-labelledby="gebeurd">
            <h2 class="utrecht-heading-3" id="gebeurd">{text::what_happened(lang)}</h2>
            {timeline::timeline(&case.timeline, case.status, case.decide_by, lang)}
        </section>
        <section class="card card--flat flow" aria-labelledby="documenten">
            <h2 class="utrecht-heading-3" id="documenten">{text::documents(lang)}</h2>
            <ul class="list">
                <li>
                    <a href=format!("{base}/ontvangst")><Icon sym=Sym::Receipt/><span>{text::receipt(lang)}</span></a>
                </li>
                <li>
                    <a href=format!("{base}/kopie.pdf")><Icon sym=Sym::FileText/><span>{text::copy(lang)}</span></a>
                </li>
                {corrections}
                <li>
                    <a href=format!("{base}/bewijs")><Icon sym=Sym::Check/><span>{proof::title(lang)}</span></a>
                </li>
                {letters}
            </ul>
            {files::list(&case.files, "/documenten", lang)}
        </section>
    }
}

/// Withdrawing, folded away: it cannot be undone.
fn withdraw(case: CaseId, apply: bool, lang: Lang) -> impl IntoView + use<> {
    let [title, body, yes] = if apply {
        [text::withdraw(lang), text::withdraw_body(lang), text::withdraw_yes(lang)]
    } else {
        [text::withdraw_other(lang), text::withdraw_other_body(lang), text::withdraw_other_yes(lang)]
    };
    view! {
        <WhyDetails summary=title.to_owned()>
            <p>{body}</p>
            <form method="post" action=format!("{}/intrekken", paths::case(case))>
                <crate::ui::Button text=yes kind=crate::ui::ButtonKind::Secondary/>
            </form>
        </WhyDetails>
    }
}
