//! Advice as the expert gives it: the questions that wait, and one of them with just what was chosen.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::{DocumentId, Lang};
use leptos::prelude::*;
use services::views::{AdviceId, AdviceToGive, AdviceView};
use services::{ServiceError, Services, purpose};
use uuid::Uuid;

use super::context;
use super::parts::files;
use crate::http::{Posted, failed, file};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{advice as text, common};
use crate::ui::{
    Alert, AlertTone, Button, Cell, DataTable, Due, ErrorSummary, Field, FieldError, Icon, SummaryList,
    SummaryRow, Sym, TextArea, format,
};
use crate::visit::Visit;

/// `GET /werk/advies`.
pub async fn list(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    match services.advice_to_give(&visit.scope(purpose::ADVISE)).await {
        Ok(rows) => list_page(&services, &visit, rows),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `GET /werk/advies/{advice}`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(advice): Path<Uuid>,
) -> Response {
    match services.advice(&visit.scope(purpose::ADVISE), AdviceId(advice)).await {
        Ok(view) => page(&services, &visit, view, String::new(), None),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `GET /werk/advies/{advice}/documenten/{document}`.
pub async fn document(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((advice, document)): Path<(Uuid, DocumentId)>,
) -> Response {
    match services.advice_document(&visit.scope(purpose::ADVISE), AdviceId(advice), document).await {
        Ok(document) => file(&document.name, &document.media_type, document.bytes),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// The page after an answer that was not taken: what is wrong, and what was typed.
pub async fn after(
    services: &Services,
    visit: &Visit,
    advice: AdviceId,
    posted: &Posted,
    problem: ServiceError,
) -> Response {
    let (status, error) = match &problem {
        ServiceError::Invalid(problems) => {
            let long = problems.iter().any(|problem| problem.code == "too_long");
            let words =
                if long { crate::texts::staff::err_long(visit.lang) } else { text::err_answer(visit.lang) };
            (StatusCode::UNPROCESSABLE_ENTITY, words)
        }
        ServiceError::Conflict(_) | ServiceError::Stale(_) => {
            (StatusCode::CONFLICT, text::err_gone(visit.lang))
        }
        _ => return failed(services, visit, &problem),
    };
    match services.advice(&visit.scope(purpose::ADVISE), advice).await {
        Ok(view) => {
            let typed = posted.get("advies").to_owned();
            (status, page(services, visit, view, typed, Some(error.to_owned()))).into_response()
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

fn list_page(services: &Services, visit: &Visit, rows: Vec<AdviceToGive>) -> Response {
    let lang = visit.lang;
    render(&context(services, visit), text::list(lang), None, move || {
        let content = if rows.is_empty() {
            view! { <p class="card">{text::list_none(lang)}</p> }.into_any()
        } else {
            let heads = [text::product(lang), text::asked_by(lang), text::until(lang)];
            let rows = rows.iter().map(|row| cells(row, lang)).collect();
            let heads = heads.map(str::to_owned).to_vec();
            view! { <DataTable caption=text::list_caption(lang) heads rows/> }.into_any()
        };
        view! {
            <Main>
                <div class="flow">
                    <h1 class="utrecht-heading-1">{text::list(lang)}</h1>
                    <p>{text::list_body(lang)}</p>
                    {content}
                </div>
            </Main>
        }
    })
}

fn cells(row: &AdviceToGive, lang: Lang) -> Vec<Cell> {
    let (href, product) = (paths::advice(row.id), row.product.get(lang).to_owned());
    vec![
        Cell::new(view! { <a href=href>{product}</a> }),
        Cell::new(row.asked_by.clone()),
        Cell::new(view! { <Due days=Some(row.days_left) date=format::date(row.due, lang)/> }),
    ]
}

fn page(
    services: &Services,
    visit: &Visit,
    advice: AdviceView,
    typed: String,
    error: Option<String>,
) -> Response {
    let lang = visit.lang;
    let plain = text::title(lang, advice.product.get(lang));
    let title = if error.is_some() { common::error_title(lang, &plain) } else { plain.clone() };
    render(&context(services, visit), title, None, move || {
        let errors: Vec<_> =
            error.iter().map(|text| FieldError { field: "advies".to_owned(), text: text.clone() }).collect();
        let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary errors/> });
        let asked = text::question_of(lang, &advice.asked_by, format::date_time(advice.asked_at, lang));
        view! {
            <Main>
                <div class="flow narrow">
                    <a class="back" href=paths::ADVICE><Icon sym=Sym::ArrowLeft/>{text::back(lang)}</a>
                    {summary}
                    <h1 class="utrecht-heading-1">{plain}</h1>
                    <p class="soft">{text::only_chosen(lang)}</p>
                    <section class="card flow" aria-labelledby="vraag">
                        <h2 class="utrecht-heading-3" id="vraag">{asked}</h2>
                        <p class="pre">{advice.question.clone()}</p>
                    </section>
                    {facts(&advice, lang)}
                    {documents(&advice, lang)}
                    {answer(&advice, typed, error, lang)}
                </div>
            </Main>
        }
    })
}

fn facts(advice: &AdviceView, lang: Lang) -> Option<impl IntoView + use<>> {
    let row = |fact: &services::views::ChosenFact| {
        let unsure =
            (!fact.verified).then(|| view! { " "<span class="soft">{text::not_verified(lang)}</span> });
        let value = fact.value.get(lang).to_owned();
        SummaryRow {
            key: fact.label.get(lang).to_owned(),
            value: view! { {value}{unsure} }.into_any(),
            change: None,
        }
    };
    let rows: Vec<_> = advice.facts.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card flow" aria-labelledby="feiten">
                <h2 class="utrecht-heading-3" id="feiten">{text::facts(lang)}</h2>
                <SummaryList rows/>
            </section>
        }
    })
}

fn documents(advice: &AdviceView, lang: Lang) -> Option<impl IntoView + use<>> {
    (!advice.files.is_empty()).then(|| {
        let base = format!("{}/documenten", paths::advice(advice.id));
        view! {
            <section class="card flow" aria-labelledby="documenten">
                <h2 class="utrecht-heading-3" id="documenten">{text::documents(lang)}</h2>
                {files::list(&advice.files, &base, lang)}
            </section>
        }
    })
}

fn answer(advice: &AdviceView, typed: String, error: Option<String>, lang: Lang) -> AnyView {
    if let Some((body, at)) = &advice.answer {
        let heading = text::answered(lang, format::date_time(*at, lang));
        let body = body.clone();
        return view! { <Alert tone=AlertTone::Ok heading=heading><p class="pre">{body}</p></Alert> }
            .into_any();
    }
    if advice.ended {
        return view! { <p class="card">{text::ended(lang)}</p> }.into_any();
    }
    let hint = match advice.medical {
        true => format!("{} {}", text::answer_medical(lang), text::answer_hint(lang)),
        false => text::answer_hint(lang).to_owned(),
    };
    let field = Field::new("advies", text::answer(lang)).hint(hint).error(error);
    let until = format!("{} {}", text::until(lang), format::date(advice.due, lang));
    view! {
        <form method="post" action=paths::advice(advice.id) class="card flow" novalidate>
            <TextArea field value=typed rows=10/>
            <p class="soft">{until}</p>
            <Button text=text::answer_button(lang)/>
        </form>
    }
    .into_any()
}
