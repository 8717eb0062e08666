//! Making a task for a colleague by hand.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::{Services, purpose};

use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/nieuwe-taak` with `nieuw` (the kind) and `nieuw_waarom`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let (kind, note) = (posted.get("nieuw"), posted.get("nieuw_waarom"));
    match services.start_made(&visit.scope(purpose::REVIEW), task, kind, note).await {
        Ok(()) => see_other(&format!("{}#notities", paths::task(task))),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}
