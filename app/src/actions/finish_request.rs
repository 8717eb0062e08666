//! "I sent everything": the term runs again.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{CaseId, InformationRequestId};
use services::{Services, purpose};

use crate::http::{failed, see_other};
use crate::paths;
use crate::visit::Visit;

/// `POST /zaken/{case}/verzoek/{request}`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((case, request)): Path<(CaseId, InformationRequestId)>,
) -> Response {
    match services.finish_request(&visit.scope(purpose::APPLY), case, request).await {
        Ok(()) => see_other(&paths::case(case)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
