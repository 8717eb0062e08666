//! Starting an application, or going on with the one that was started. What is open already is shown, not doubled.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::Actor;
use services::{ServiceError, Services, purpose};
use uuid::Uuid;

use crate::http::{Posted, failed, see_other};
use crate::pages::Carried;
use crate::visit::Visit;
use crate::{pages, paths};

/// How the questions of the benefit check begin.
const CHECK: &str = "pc.";

/// `POST /aanvragen/{product}`, with the answers of the benefit check when the visitor takes those along, or `nieuw`, the
/// key of the page, to start another one beside a draft. Who is not signed in does that first, and is in the application
/// then.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(product): Path<String>,
    posted: Posted,
) -> Response {
    let another: Option<Uuid> = posted.get("nieuw").parse().ok();
    let check = Posted(posted.0.into_iter().filter(|(name, _)| name.starts_with(CHECK)).collect());
    if visit.actor == Actor::Visitor {
        return pages::sign_in(&services, &visit, &paths::product(&product), Carried::Start(check.written()));
    }
    let scope = visit.scope(purpose::APPLY);
    let started = match another {
        Some(key) => services.start_another(&scope, &product, key).await,
        None => services.start_application(&scope, &product, &check.0).await,
    };
    match started {
        Ok(draft) => see_other(&paths::draft(draft)),
        // The start page shows what is open.
        Err(ServiceError::Conflict(_)) => see_other(&paths::product(&product)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
