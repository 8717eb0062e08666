//! Writing down that a notice of default came in.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::CaseId;
use services::{ServiceError, Services, purpose};

use crate::http::{Posted, failed, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/zaken/{case}/ingebreke` with the day `ingebreke` in three parts.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
    posted: Posted,
) -> Response {
    let done = services.note_default(&visit.scope(purpose::REVIEW), case, posted.day("ingebreke")).await;
    match done {
        Ok(()) => see_other(&paths::case_file(case)),
        Err(ServiceError::Invalid(problems)) => {
            pages::staff_case::show(&services, &visit, case, &posted, &problems).await
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}
