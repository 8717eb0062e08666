//! Saying what one thinks of facts, before a decision.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{CaseId, HearingId};
use services::{ServiceError, Services, purpose};

use crate::http::{Posted, failed, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /zaken/{case}/zienswijze/{hearing}` with `zienswijze`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((case, hearing)): Path<(CaseId, HearingId)>,
    posted: Posted,
) -> Response {
    let typed = posted.get("zienswijze");
    match services.give_views(&visit.scope(purpose::MESSAGE), case, hearing, typed).await {
        Ok(()) => see_other(&paths::case(case)),
        Err(ServiceError::Invalid(problems)) => {
            pages::case::with_views(&services, &visit, case, &problems, typed).await
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}
