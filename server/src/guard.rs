//! Who may enter where. Stands before rendering; no page decides who may see it.

use app::pages::Carried;
use app::visit::Visit;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::Actor;

use crate::layers::AppState;

/// What a path asks of the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing.
    Anyone,
    /// A resident or a company: pages about one's own cases.
    Owner,
    /// A member of staff.
    Staff,
}

/// The longest form that is kept over a sign-in, in bytes.
const KEPT: usize = 64 * 1024;

/// What `path` asks.
#[must_use]
pub fn need(path: &str) -> Need {
    match path.split('/').nth(1) {
        Some(
            "overzicht" | "berichten" | "gegevens" | "aanvraag" | "zaken" | "ondertekenen" | "documenten"
            | "bedrijf",
        ) => Need::Owner,
        Some("werk") => Need::Staff,
        _ => Need::Anyone,
    }
}

/// Lets through who may enter; sends who is not signed in to the sign-in; tells others there is nothing here.
///
/// Whoever was signed out while typing loses nothing: the form comes along through the sign-in.
pub async fn guard(
    State(state): State<AppState>,
    axum::Extension(visit): axum::Extension<Visit>,
    request: Request,
    next: Next,
) -> Response {
    let need = need(request.uri().path());
    let fits = match need {
        Need::Anyone => true,
        Need::Owner => matches!(visit.actor, Actor::Resident { .. } | Actor::Company { .. }),
        Need::Staff => matches!(visit.actor, Actor::Staff { .. }),
    };
    if fits {
        return next.run(request).await;
    }
    if visit.actor != Actor::Visitor {
        return app::pages::not_found(&state.services, &visit);
    }
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return app::pages::to_sign_in(&visit.path);
    }
    let urlencoded = request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    let path = request.uri().path().to_owned();
    let carried = if request.method() == Method::POST && urlencoded {
        match to_bytes(request.into_body(), KEPT).await {
            Ok(body) => String::from_utf8(body.to_vec()).map_or(Carried::Nothing, Carried::Typed),
            Err(_) => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        }
    } else {
        Carried::Nothing
    };
    app::pages::sign_in(&state.services, &visit, &path, carried)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_pages_ask_an_owner_and_staff_pages_ask_staff() {
        for path in [
            "/overzicht",
            "/gegevens",
            "/aanvraag/1/2",
            "/zaken/1",
            "/ondertekenen/1",
            "/documenten/1",
            "/bedrijf",
        ] {
            assert_eq!(need(path), Need::Owner, "{path}");
        }
        for path in ["/werk", "/werk/taken/1"] {
            assert_eq!(need(path), Need::Staff, "{path}");
        }
        for path in ["/", "/inloggen", "/producten/bijstand", "/pkg/loket.css", "//overzicht"] {
            assert_eq!(need(path), Need::Anyone, "{path}");
        }
    }
}
