//! Throwing an application away that was not sent.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{Actor, DraftId};
use services::{Services, purpose};

use crate::http::{failed, see_other};
use crate::paths;
use crate::visit::Visit;

/// `POST /aanvraag/{draft}/weg`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(draft): Path<DraftId>,
) -> Response {
    match services.delete_draft(&visit.scope(purpose::APPLY), draft).await {
        Ok(()) => see_other(overview(&visit)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// The overview of whoever is signed in.
pub fn overview(visit: &Visit) -> &'static str {
    if matches!(visit.actor, Actor::Company { .. }) { paths::COMPANY } else { paths::OVERVIEW }
}
