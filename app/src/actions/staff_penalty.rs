//! Setting the penalty for a late decision.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::views::PenaltyInput;
use services::{Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/dwangsom` with `versie`, `dwangsom` (ja, nee) and `redenen`, which the applicant reads.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let owed = match posted.get("dwangsom") {
        "ja" => Some(true),
        "nee" => Some(false),
        _ => None,
    };
    let reasons = posted.get("redenen").to_owned();
    let input = PenaltyInput { task, version: version(&posted), owed, reasons };
    match services.set_penalty(&visit.scope(purpose::REVIEW), &input).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}
