//! Signing what one's partner sent: read it, declare, sign; or say that it is not right.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::{CaseId, Lang};
use leptos::prelude::*;
use services::views::{SignState, SignView};
use services::{Services, purpose};

use super::check::{declarations, undeclared};
use super::{context, question, receipt};
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render as document};
use crate::texts::{case, common, form, sign as text};
use crate::ui::{
    Alert, AlertTone, Button, ButtonKind, ErrorSummary, Field, FieldError, Icon, Sym, TextArea, format,
};
use crate::visit::Visit;

/// What was wrong with the last post.
#[derive(Clone, Copy)]
pub enum Problem<'a> {
    /// Nothing was posted.
    Nothing,
    /// It was not signed: the view says what is missing.
    Missing,
    /// Saying no was not taken.
    Refused {
        /// What was typed.
        typed: &'a str,
        /// What is wrong with it.
        code: &'static str,
    },
}

/// `GET /ondertekenen/{case}`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    show(&services, &visit, case, Problem::Nothing).await
}

/// The page as it is now; with what was wrong with saying no, when something was.
pub async fn show(services: &Services, visit: &Visit, case: CaseId, problem: Problem<'_>) -> Response {
    match services.to_sign(&visit.scope(purpose::SIGN), case, visit.lang).await {
        Ok(view) => render(services, visit, &view, problem),
        Err(problem) => failed(services, visit, &problem),
    }
}

/// The page, on a first visit or with what is missing.
#[must_use]
pub fn render(services: &Services, visit: &Visit, view: &SignView, problem: Problem<'_>) -> Response {
    let lang = visit.lang;
    let (typed, error) = match problem {
        Problem::Refused { typed, code: "too_long" } => (typed.to_owned(), Some(text::decline_long(lang))),
        Problem::Refused { typed, .. } => (typed.to_owned(), Some(text::decline_empty(lang))),
        Problem::Nothing | Problem::Missing => (String::new(), None),
    };
    let mut errors = question::typed_errors(&view.asked, &view.errors, lang);
    errors.extend(undeclared(&view.missing_declarations, form::declaration_missing(lang)));
    errors.extend(error.map(|text| FieldError { field: "uitleg".to_owned(), text: text.to_owned() }));
    let wrong = !matches!(problem, Problem::Nothing);
    let plain = text::title(lang, &view.applicant);
    let title = if wrong { common::error_title(lang, &plain) } else { plain.clone() };
    let view = view.clone();
    let page = document(&context(services, visit), title, None, move || {
        let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary errors/> });
        let received = format::date(format::day_of(view.received_at), lang);
        let body = match view.state {
            SignState::Open => {
                let no = Field::new("uitleg", text::decline_label(lang)).error(error.map(str::to_owned));
                open(&view, no, typed, lang).into_any()
            }
            SignState::Signed { at } => {
                told(AlertTone::Ok, text::signed(lang, format::date_time(at, lang)), text::signed_body(lang))
                    .into_any()
            }
            SignState::Declined { at } => {
                let heading = text::declined(lang, format::date_time(at, lang));
                told(AlertTone::Info, heading, text::declined_body(lang)).into_any()
            }
            SignState::Over => {
                told(AlertTone::Info, text::over(lang).to_owned(), text::over_body(lang)).into_any()
            }
        };
        view! {
            <Main>
                <div class="flow flow-l narrow">
                    <div class="flow">
                        <a class="back" href=paths::OVERVIEW><Icon sym=Sym::ArrowLeft/>{case::back(lang)}</a>
                        {summary}
                        <h1 class="utrecht-heading-1">{plain}</h1>
                        <p class="soft">{text::subtitle(lang, view.product.get(lang), received)}</p>
                    </div>
                    {body}
                </div>
            </Main>
        }
    });
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    (status, page).into_response()
}

fn told(tone: AlertTone, heading: String, body: &'static str) -> impl IntoView {
    view! { <Alert tone=tone heading=heading><p>{body}</p></Alert> }
}

/// What was sent, then the two ways to answer.
fn open(view: &SignView, no: Field, typed: String, lang: Lang) -> impl IntoView + use<> {
    let answers: Vec<_> = view.sections.iter().map(|section| receipt::sent(section, lang)).collect();
    let files: Vec<_> = view.files.iter().map(|name| view! { <li>{name.clone()}</li> }).collect();
    let files = (!files.is_empty()).then(|| {
        view! { <h3 class="utrecht-heading-3">{text::files(lang)}</h3> <ul>{files}</ul> }
    });
    let asked: Vec<_> = view
        .asked
        .iter()
        .map(|page| {
            let intro = page.intro.clone().map(|intro| view! { <p>{intro}</p> });
            view! {
                <h3 class="utrecht-heading-3">{page.title.clone()}</h3>
                {intro}
                {question::fields(page, &view.errors, lang)}
            }
        })
        .collect();
    let action = paths::sign(view.case);
    let submission = view.submission.to_string();
    view! {
        <div class="flow">
            <p class="utrecht-paragraph utrecht-paragraph--lead">{text::lead(lang)}</p>
            <p>{text::due(lang, format::date(view.due, lang))}</p>
        </div>
        <section class="flow" aria-labelledby="ingevuld">
            <h2 class="utrecht-heading-2" id="ingevuld">{text::answers(lang)}</h2>
            {answers}
            {files}
        </section>
        <section class="flow" aria-labelledby="tekenen">
            <h2 class="utrecht-heading-2" id="tekenen">{text::sign(lang)}</h2>
            <p>{text::sign_body(lang)}</p>
            <form class="flow" method="post" action=action.clone() novalidate>
                <input type="hidden" name="inzending" value=submission.clone()/>
                {asked}
                {declarations(&view.declarations, &view.missing_declarations, lang)}
                <div class="buttons"><Button text=text::sign_button(lang) sym=Sym::Check/></div>
            </form>
        </section>
        <section class="card card--flat flow" aria-labelledby="niet">
            <h2 class="utrecht-heading-2" id="niet">{text::decline(lang)}</h2>
            <p>{text::decline_body(lang)}</p>
            <form class="flow" method="post" action=format!("{action}/niet") novalidate>
                <input type="hidden" name="inzending" value=submission/>
                <TextArea field=no value=typed rows=3/>
                <div class="buttons"><Button text=text::decline_button(lang) kind=ButtonKind::Secondary/></div>
            </form>
        </section>
    }
}
