//! Acts on many tasks: asking for one, and taking it back.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::StaffId;
use services::views::{BatchAct, BatchInput};
use services::{ServiceError, Services, purpose};
use uuid::Uuid;

use crate::http::{Posted, failed, see_other};
use crate::pages::staff_batch;
use crate::paths;
use crate::visit::Visit;

/// `POST /werk/samen` with `sleutel`, `kies` per task, `naar` (a member of staff, `vrij` or `toekennen`) and `reden`.
pub async fn start(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let act = match posted.get("naar") {
        "vrij" => Some(BatchAct::Release),
        "toekennen" => Some(BatchAct::Grant),
        staff => staff.parse::<StaffId>().ok().map(BatchAct::Give),
    };
    let Ok(key) = posted.get("sleutel").parse() else {
        // Not from a page of ours: look once more, with a key that makes a second click harmless.
        return staff_batch::show(&services, &visit, &posted, &[]).await;
    };
    let input =
        BatchInput { key, act, reason: posted.get("reden").to_owned(), tasks: staff_batch::tasks(&posted) };
    match services.start_batch(&visit.scope(purpose::REVIEW), &input).await {
        Ok(batch) => see_other(&paths::batch(batch)),
        Err(ServiceError::Invalid(problems)) => {
            staff_batch::show(&services, &visit, &posted, &problems).await
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /werk/samen/{batch}/terug`.
pub async fn undo(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(batch): Path<Uuid>,
) -> Response {
    match services.undo_batch(&visit.scope(purpose::REVIEW), batch).await {
        Ok(undo) => see_other(&paths::batch(undo)),
        Err(ServiceError::Conflict(_)) => see_other(&paths::batch(batch)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
