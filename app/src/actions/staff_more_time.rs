//! Taking more time for an application.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::views::MoreTimeInput;
use services::{Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/meer-tijd` with `versie`, `waarom` and the day `besluitdag` in three parts; the applicant reads why
/// and until when.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let input = MoreTimeInput {
        task,
        version: version(&posted),
        reason: posted.get("waarom").to_owned(),
        until: posted.day("besluitdag"),
    };
    match services.take_time(&visit.scope(purpose::REVIEW), &input).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}
