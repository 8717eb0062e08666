//! Objecting to the decision of a case.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::CaseId;
use services::{Services, purpose};

use crate::http::{failed, see_other};
use crate::paths;
use crate::visit::Visit;

/// `POST /zaken/{case}/bezwaar`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    match services.start_objection(&visit.scope(purpose::APPLY), case).await {
        Ok(draft) => see_other(&paths::draft(draft)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
