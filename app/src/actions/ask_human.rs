//! Asking that a person looks at a decision of the computer.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::CaseId;
use services::{ServiceError, Services, purpose};

use crate::http::{Posted, failed, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /zaken/{case}/mens` with `mens`, which may be empty.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
    posted: Posted,
) -> Response {
    let typed = posted.get("mens");
    match services.ask_human(&visit.scope(purpose::MESSAGE), case, typed).await {
        Ok(()) => see_other(&format!("{}#mens-kijkt", paths::case(case))),
        Err(ServiceError::Invalid(_)) => pages::case::with_human(&services, &visit, case, typed).await,
        Err(problem) => failed(&services, &visit, &problem),
    }
}
