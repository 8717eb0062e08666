//! Signing in as one of the demo's personas.

use axum::Extension;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use domain::{Actor, DraftId, Scope};
use services::{Services, purpose};

use crate::http::{Posted, failed, own_path, see_other};
use crate::visit::Visit;
use crate::{cookies, paths};

/// `POST /inloggen` with `persona`, `naar` and, after a sign-out while typing, `bewaard`: the form as it was posted.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let session = match services.sign_in_persona(visit.city, posted.get("persona")).await {
        Ok(session) => session,
        Err(problem) => return failed(&services, &visit, &problem),
    };
    let home = match session.actor {
        Actor::Staff { .. } => paths::QUEUE,
        Actor::Company { .. } => paths::COMPANY,
        _ => paths::OVERVIEW,
    };
    let next = match own_path(posted.get("naar")) {
        "/" => home,
        next => next,
    };
    let kept = posted.get("bewaard");
    if !kept.is_empty() {
        let scope = Scope { city: visit.city, actor: session.actor, purpose: purpose::APPLY };
        keep_typed(&services, &scope, next, kept).await;
    }
    let mut response = see_other(next);
    if let Some(cookie) = cookies::set(cookies::SESSION, &session.token) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// Saves what was typed before the session ended, if it was a page of an own application.
///
/// Failure is harmless: the page opens with what was saved before.
async fn keep_typed(services: &Services, scope: &Scope, path: &str, kept: &str) {
    let mut parts = path.trim_start_matches('/').split('/');
    let (Some("aanvraag"), Some(draft), Some("vraag"), Some(page)) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return;
    };
    let item = parts.next().and_then(|item| item.parse().ok());
    let Ok(draft) = draft.parse::<DraftId>() else { return };
    if let Err(problem) = services.save_page(scope, draft, page, item, &Posted::parse(kept).0).await {
        tracing::warn!(
            error = &problem as &dyn std::error::Error,
            "what was typed before sign-in could not be kept"
        );
    }
}
