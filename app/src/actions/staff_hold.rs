//! Claiming a task, giving it back, and asking the registers again.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::{Services, purpose};

use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/pakken` with `versie`.
pub async fn claim(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let done = services.claim(&visit.scope(purpose::REVIEW), task, version(&posted)).await;
    match done {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// `POST /werk/taken/{task}/teruggeven` with `versie`.
pub async fn release(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let done = services.release(&visit.scope(purpose::REVIEW), task, version(&posted)).await;
    match done {
        Ok(()) => see_other(paths::QUEUE),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// `POST /werk/taken/{task}/controleren`.
pub async fn recheck(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    match services.recheck(&visit.scope(purpose::VERIFY), task).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// The version of the task that the member of staff saw; an unreadable one never fits.
pub fn version(posted: &Posted) -> i64 {
    posted.get("versie").parse().unwrap_or(-1)
}
