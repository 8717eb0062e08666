//! A note for colleagues.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::{Services, purpose};

use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/notitie` with `notitie`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    match services.add_note(&visit.scope(purpose::REVIEW), task, posted.get("notitie")).await {
        Ok(()) => see_other(&format!("{}#notities", paths::task(task))),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}
