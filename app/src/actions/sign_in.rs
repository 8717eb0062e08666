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

/// `POST /inloggen` with `persona`, `naar` and what the sign-in carries along: `bewaard`, the form that was posted after
/// the session ended, or `begin` (ja), to start the application of the page one goes to, with the answers of `check`.
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
    let scope = Scope { city: visit.city, actor: session.actor, purpose: purpose::APPLY };
    let kept = posted.get("bewaard");
    if !kept.is_empty() {
        keep_typed(&services, &scope, next, kept).await;
    }
    let mut next = next.to_owned();
    if posted.get("begin") == "ja" {
        let check = Posted::parse(posted.get("check"));
        if let Some(draft) = begin(&services, &scope, &next, &check.0).await {
            next = draft;
        }
    }
    let mut response = see_other(&next);
    if let Some(cookie) = cookies::set(cookies::SESSION, &session.token) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// Starts the application of the start page at `path`, and gives the address of its list of parts.
///
/// Failure is harmless: the start page opens, with its button, and says to whom it is offered.
async fn begin(services: &Services, scope: &Scope, path: &str, check: &[(String, String)]) -> Option<String> {
    let product = path.strip_prefix(paths::PRODUCTS)?.strip_prefix('/')?;
    match services.start_application(scope, product, check).await {
        Ok(draft) => Some(paths::draft(draft)),
        Err(problem) => {
            tracing::info!(
                error = &problem as &dyn std::error::Error,
                "nothing was started after the sign-in"
            );
            None
        }
    }
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
    if let Err(problem) =
        services.save_page(scope, draft, page, item, &Posted::parse(kept).0, domain::Lang::default()).await
    {
        tracing::warn!(
            error = &problem as &dyn std::error::Error,
            "what was typed before sign-in could not be kept"
        );
    }
}
