//! Starting an application, or going on with the one that was started.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::Actor;
use services::{Services, purpose};

use crate::http::{Posted, failed, see_other};
use crate::pages::Carried;
use crate::visit::Visit;
use crate::{pages, paths};

/// How the questions of the benefit check begin.
const CHECK: &str = "pc.";

/// `POST /aanvragen/{product}`, with the answers of the benefit check when the visitor takes those along. Who is not
/// signed in does that first, and is in the application then.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(product): Path<String>,
    posted: Posted,
) -> Response {
    let check = Posted(posted.0.into_iter().filter(|(name, _)| name.starts_with(CHECK)).collect());
    if visit.actor == Actor::Visitor {
        return pages::sign_in(&services, &visit, &paths::product(&product), Carried::Start(check.written()));
    }
    match services.start_application(&visit.scope(purpose::APPLY), &product, &check.0).await {
        Ok(draft) => see_other(&paths::draft(draft)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
