//! Changing what was sent, while nobody judges it yet.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::CaseId;
use services::{ServiceError, Services, purpose};

use crate::http::{failed, see_other};
use crate::paths;
use crate::visit::Visit;

/// `POST /zaken/{case}/veranderen`. When it is too late the case page says what one can do instead.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    match services.start_correction(&visit.scope(purpose::APPLY), case).await {
        Ok(draft) => see_other(&paths::draft(draft)),
        Err(ServiceError::Conflict(_)) => see_other(&paths::change(case)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
