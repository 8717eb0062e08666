//! Asking an expert for advice, and giving it.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::views::{AdviceId, AskAdviceInput};
use services::{Services, purpose};
use uuid::Uuid;

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/advies` with `versie`, `deskundige`, `adviesvraag`, a `feit` per fact and an `adviesdocument` per
/// document that the expert sees, and the last day as `tot-day`, `tot-month` and `tot-year`.
pub async fn ask(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let input = AskAdviceInput {
        task,
        version: version(&posted),
        expert: posted.get("deskundige").parse().ok(),
        question: posted.get("adviesvraag").to_owned(),
        facts: posted.all("feit"),
        documents: posted.all("adviesdocument").iter().filter_map(|id| id.parse().ok()).collect(),
        until: posted.day("tot"),
    };
    match services.ask_advice(&visit.scope(purpose::REVIEW), &input).await {
        Ok(()) => see_other(&format!("{}#advies", paths::task(task))),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// `POST /werk/advies/{advice}` with `advies`.
pub async fn give(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(advice): Path<Uuid>,
    posted: Posted,
) -> Response {
    let id = AdviceId(advice);
    match services.give_advice(&visit.scope(purpose::ADVISE), id, posted.get("advies")).await {
        Ok(()) => see_other(&paths::advice(id)),
        Err(problem) => pages::staff_advice::after(&services, &visit, id, &posted, problem).await,
    }
}
