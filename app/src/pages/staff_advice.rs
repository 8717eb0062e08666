//! Advice as the expert gives it: the questions that wait, and one of them with just what was chosen.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::{DocumentId, Lang};
use leptos::prelude::*;
use services::views::{AdviceId, AdviceToGive, AdviceView, FileProblem};
use services::{InputProblem, ServiceError, Services, purpose};
use uuid::Uuid;

use super::context;
use super::parts::files;
use crate::http::{Posted, failed, file};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{advice as text, common};
use crate::ui::{
    Alert, AlertTone, Button, ButtonKind, Cell, DataTable, Due, ErrorSummary, Field, FieldError, Icon,
    SummaryList, SummaryRow, Sym, TextArea, TextField, WhyDetails, format,
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
        Ok(view) => page(&services, &visit, view, Again::default()),
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

/// What an expert typed, and what was wrong with it.
#[derive(Default)]
struct Again {
    posted: Posted,
    wrong: Vec<FieldError>,
    file: Option<FileProblem>,
}

impl Again {
    fn error(&self, field: &str) -> Option<String> {
        self.wrong.iter().find(|wrong| wrong.field == field).map(|wrong| wrong.text.clone())
    }
}

/// The page after something that was not taken: what is wrong, and what was typed.
pub async fn after(
    services: &Services,
    visit: &Visit,
    advice: AdviceId,
    posted: &Posted,
    problem: ServiceError,
) -> Response {
    let lang = visit.lang;
    let (status, wrong) = match &problem {
        ServiceError::Invalid(problems) => {
            let row = |problem: &InputProblem| FieldError {
                field: problem.field.to_owned(),
                text: sentence(problem, lang).to_owned(),
            };
            (StatusCode::UNPROCESSABLE_ENTITY, problems.iter().map(row).collect())
        }
        ServiceError::Conflict(_) | ServiceError::Stale(_) => {
            let gone = text::err_gone(lang).to_owned();
            (StatusCode::CONFLICT, vec![FieldError { field: "advies".to_owned(), text: gone }])
        }
        _ => return failed(services, visit, &problem),
    };
    again(services, visit, advice, status, Again { posted: posted.clone(), wrong, file: None }).await
}

/// The page after a file that was not taken.
pub async fn with_file_problem(
    services: &Services,
    visit: &Visit,
    advice: AdviceId,
    problem: FileProblem,
) -> Response {
    let wrong = FieldError { field: FILE.to_owned(), text: files::problem(problem, visit.lang).to_owned() };
    let shown = Again { wrong: vec![wrong], file: Some(problem), ..Again::default() };
    again(services, visit, advice, StatusCode::UNPROCESSABLE_ENTITY, shown).await
}

/// Id of the field for a document.
const FILE: &str = "bestand-advies";

async fn again(
    services: &Services,
    visit: &Visit,
    advice: AdviceId,
    status: StatusCode,
    shown: Again,
) -> Response {
    match services.advice(&visit.scope(purpose::ADVISE), advice).await {
        Ok(view) => (status, page(services, visit, view, shown)).into_response(),
        Err(problem) => failed(services, visit, &problem),
    }
}

const fn sentence(problem: &InputProblem, lang: Lang) -> &'static str {
    match (problem.field.as_bytes(), problem.code.as_bytes()) {
        (b"naam", b"too_long") => text::err_signed_long(lang),
        (b"naam", _) => text::err_signed(lang),
        (_, b"too_long") => crate::texts::staff::err_long(lang),
        (b"waarom", _) => text::err_cannot(lang),
        _ => text::err_answer(lang),
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

fn page(services: &Services, visit: &Visit, advice: AdviceView, again: Again) -> Response {
    let lang = visit.lang;
    let plain = text::title(lang, advice.product.get(lang));
    let title = if again.wrong.is_empty() { plain.clone() } else { common::error_title(lang, &plain) };
    render(&context(services, visit), title, None, move || {
        let summary = (!again.wrong.is_empty()).then(|| view! { <ErrorSummary errors=again.wrong.clone()/> });
        let asked = text::question_of(lang, &advice.asked_by, format::date_time(advice.asked_at, lang));
        let until = (advice.outside && advice.open).then(|| {
            view! { <p class="soft">{text::until_then(lang, format::date(advice.due, lang))}</p> }
        });
        let question = advice.open.then(|| {
            let about =
                (!advice.about.is_empty()).then(|| view! { <p>{text::about(lang, &advice.about)}</p> });
            view! {
                <section class="card flow" aria-labelledby="vraag">
                    <h2 class="utrecht-heading-3" id="vraag">{asked}</h2>
                    {about}
                    <p class="pre">{advice.question.clone()}</p>
                </section>
            }
        });
        view! {
            <Main>
                <div class="flow narrow">
                    <a class="back" href=paths::ADVICE><Icon sym=Sym::ArrowLeft/>{text::back(lang)}</a>
                    {summary}
                    <h1 class="utrecht-heading-1">{plain}</h1>
                    {advice.open.then(|| view! { <p class="soft">{text::only_chosen(lang)}</p> })}
                    {until}
                    {question}
                    {facts(&advice, lang)}
                    {documents(&advice, lang)}
                    {sent(&advice, &again, lang)}
                    {answer(&advice, &again, lang)}
                    {cannot(&advice, &again, lang)}
                </div>
            </Main>
        }
    })
}

/// Whether the expert can still answer.
const fn waits(advice: &AdviceView) -> bool {
    advice.answer.is_none() && !advice.ended
}

/// The documents that go with the answer, and adding one.
fn sent(advice: &AdviceView, again: &Again, lang: Lang) -> Option<impl IntoView + use<>> {
    let waits = waits(advice);
    if !waits && advice.sent.is_empty() {
        return None;
    }
    let address = paths::advice(advice.id);
    let list =
        (!advice.sent.is_empty()).then(|| files::list(&advice.sent, &format!("{address}/documenten"), lang));
    let form = waits.then(|| {
        let hint = Some(text::send_hint(lang));
        files::form(FILE, text::send(lang), hint, format!("{address}/document"), again.file, lang)
    });
    Some(view! {
        <section class="card flow" aria-labelledby="bijlagen">
            <h2 class="utrecht-heading-3" id="bijlagen">{text::sent(lang)}</h2>
            {list}
            {form}
        </section>
    })
}

/// Saying that one cannot answer.
fn cannot(advice: &AdviceView, again: &Again, lang: Lang) -> Option<impl IntoView + use<>> {
    if !waits(advice) {
        return None;
    }
    let error = again.error("waarom");
    let open = error.is_some();
    let field = Field::new("waarom", text::cannot_why(lang)).hint(text::cannot_hint(lang)).error(error);
    let (typed, action) =
        (again.posted.get("waarom").to_owned(), format!("{}/niet", paths::advice(advice.id)));
    Some(view! {
        <section class="card flow">
            <WhyDetails summary=text::cannot(lang).to_owned() open=open>
                <form method="post" action=action class="flow" novalidate>
                    <TextArea field=field value=typed rows=3/>
                    <Button text=text::cannot_button(lang) kind=ButtonKind::Secondary/>
                </form>
            </WhyDetails>
        </section>
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

fn answer(advice: &AdviceView, again: &Again, lang: Lang) -> AnyView {
    if let Some((body, at)) = &advice.answer {
        let heading = text::answered(lang, format::date_time(*at, lang));
        let body = body.clone();
        return view! { <Alert tone=AlertTone::Ok heading=heading><p class="pre">{body}</p></Alert> }
            .into_any();
    }
    if advice.ended {
        let words = if advice.open { text::ended(lang) } else { text::closed(lang) };
        return view! { <p class="card">{words}</p> }.into_any();
    }
    let hint = match advice.medical {
        true => format!("{} {}", text::answer_medical(lang), text::answer_hint(lang)),
        false => text::answer_hint(lang).to_owned(),
    };
    let field = Field::new("advies", text::answer(lang)).hint(hint).error(again.error("advies"));
    let signed = advice.outside.then(|| {
        let field =
            Field::new("naam", text::signed(lang)).hint(text::signed_hint(lang)).error(again.error("naam"));
        view! { <TextField field=field value=again.posted.get("naam").to_owned()/> }
    });
    let typed = again.posted.get("advies").to_owned();
    let until = format!("{} {}", text::until(lang), format::date(advice.due, lang));
    view! {
        <form method="post" action=paths::advice(advice.id) class="card flow" novalidate>
            <TextArea field value=typed rows=10/>
            {signed}
            <p class="soft">{until}</p>
            <Button text=text::answer_button(lang)/>
        </form>
    }
    .into_any()
}
