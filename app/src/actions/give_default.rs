//! Giving notice of default.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::CaseId;
use services::{Services, purpose};

use crate::http::{failed, see_other};
use crate::paths;
use crate::visit::Visit;

/// `POST /zaken/{case}/ingebreke`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    match services.give_default(&visit.scope(purpose::MESSAGE), case).await {
        Ok(()) => see_other(&paths::case(case)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
