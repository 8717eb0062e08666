//! Asking an expert for advice, taking that back, giving it, and saying that one cannot.

use axum::Extension;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::TaskId;
use services::views::{AdviceId, AskAdviceInput, AskedExpert, FileProblem};
use services::{Services, purpose};
use uuid::Uuid;

use super::staff_hold::version;
use crate::http::{Posted, Uploaded, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/advies` with `versie`, `deskundige`, `adviesvraag`, a `feit` per fact and an `adviesdocument` per
/// document that the expert sees, `adviesnaam` when they see whom it is about, and the last day as `tot-day`, `tot-month` and `tot-year`.
pub async fn ask(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let input = AskAdviceInput {
        task,
        version: version(&posted),
        expert: AskedExpert::parse(posted.get("deskundige")),
        question: posted.get("adviesvraag").to_owned(),
        facts: posted.all("feit"),
        documents: posted.all("adviesdocument").iter().filter_map(|id| id.parse().ok()).collect(),
        name: !posted.get("adviesnaam").is_empty(),
        until: posted.day("tot"),
    };
    match services.ask_advice(&visit.scope(purpose::REVIEW), &input).await {
        Ok(()) => see_other(&format!("{}#advies", paths::task(task))),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// `POST /werk/taken/{task}/advies/{advice}/intrekken` with `versie`.
pub async fn withdraw(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((task, advice)): Path<(TaskId, Uuid)>,
    posted: Posted,
) -> Response {
    let (scope, seen) = (visit.scope(purpose::REVIEW), version(&posted));
    match services.withdraw_advice(&scope, task, seen, AdviceId(advice)).await {
        Ok(()) => see_other(&format!("{}#advies", paths::task(task))),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// `POST /werk/advies/{advice}/niet` with `waarom`.
pub async fn decline(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(advice): Path<Uuid>,
    posted: Posted,
) -> Response {
    let id = AdviceId(advice);
    match services.decline_advice(&visit.scope(purpose::ADVISE), id, posted.get("waarom")).await {
        Ok(()) => see_other(&paths::advice(id)),
        Err(problem) => pages::staff_advice::after(&services, &visit, id, &posted, problem).await,
    }
}

/// `POST /werk/advies/{advice}/document`: one file.
pub async fn upload(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(advice): Path<Uuid>,
    form: Multipart,
) -> Response {
    let id = AdviceId(advice);
    let refused = match Uploaded::read(form).await {
        Ok(file) => {
            match services
                .add_advice_document(&visit.scope(purpose::ADVISE), id, &file.name, file.bytes)
                .await
            {
                Ok(Ok(())) => return see_other(&paths::advice(id)),
                Ok(Err(refused)) => refused,
                Err(problem) => {
                    let posted = Posted::default();
                    return pages::staff_advice::after(&services, &visit, id, &posted, problem).await;
                }
            }
        }
        Err(StatusCode::PAYLOAD_TOO_LARGE) => FileProblem::TooLarge,
        Err(status) => return status.into_response(),
    };
    pages::staff_advice::with_file_problem(&services, &visit, id, refused).await
}

/// `POST /werk/advies/{advice}` with `advies`, and `naam` for an organisation.
pub async fn give(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(advice): Path<Uuid>,
    posted: Posted,
) -> Response {
    let id = AdviceId(advice);
    match services
        .give_advice(&visit.scope(purpose::ADVISE), id, posted.get("advies"), posted.get("naam"))
        .await
    {
        Ok(()) => see_other(&paths::advice(id)),
        Err(problem) => pages::staff_advice::after(&services, &visit, id, &posted, problem).await,
    }
}
