//! Starting an application, or going on with the one that was started.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::Actor;
use services::{Services, purpose};

use crate::http::{failed, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /aanvragen/{product}`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(product): Path<String>,
) -> Response {
    if visit.actor == Actor::Visitor {
        return pages::sign_in(&services, &visit, &paths::product(&product), None);
    }
    match services.start_application(&visit.scope(purpose::APPLY), &product).await {
        Ok(draft) => see_other(&paths::draft(draft)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
