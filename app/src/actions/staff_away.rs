//! Saying who is away, and that they are back.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use services::views::AbsenceInput;
use services::{ServiceError, Services, purpose};
use uuid::Uuid;

use crate::http::{Posted, failed, see_other};
use crate::pages::staff_away;
use crate::paths;
use crate::visit::Visit;

/// `POST /werk/afwezig` with `wie` (from the team lead), `van` and `tot` in three parts each, and `vervanger` (a member of
/// staff, or `team`).
pub async fn set(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let input = AbsenceInput {
        staff: posted.get("wie").parse().ok(),
        first: posted.day("van"),
        last: posted.day("tot"),
        deputy: posted.get("vervanger").parse().ok(),
    };
    match services.set_absence(&visit.scope(purpose::REVIEW), &input).await {
        Ok(()) => see_other(paths::AWAY),
        Err(ServiceError::Invalid(problems)) => staff_away::show(&services, &visit, &posted, &problems).await,
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /werk/afwezig/{absence}/terug`.
pub async fn end(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(absence): Path<Uuid>,
) -> Response {
    match services.end_absence(&visit.scope(purpose::REVIEW), absence).await {
        Ok(()) => see_other(paths::AWAY),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
