//! Sending an application, or a correction of one. A second click gives the same receipt.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::DraftId;
use services::{Services, SubmitOutcome, purpose};

use crate::http::{Posted, failed, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /aanvraag/{draft}/controleren` with a `verklaring` per declaration that was ticked.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(draft): Path<DraftId>,
    posted: Posted,
) -> Response {
    match services.submit(&visit.scope(purpose::APPLY), draft, &posted.all("verklaring")).await {
        Ok(SubmitOutcome::Received(case)) => {
            super::preferences::remember(&services, &visit, visit.lang).await;
            see_other(&paths::receipt(case))
        }
        Ok(SubmitOutcome::Corrected { case, number }) => see_other(&paths::receipt_number(case, number)),
        // The case page says what one can do instead.
        Ok(SubmitOutcome::TooLate(case)) => see_other(&paths::change(case)),
        Ok(SubmitOutcome::NotReady(view)) => {
            pages::check::render(&services, &visit, &view, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}
