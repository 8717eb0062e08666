//! From cookie to actor.

use std::sync::Arc;

use app::cookies;
use app::visit::Visit;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{Actor, CityCode, Lang};

use crate::layers::AppState;
use crate::secure_headers;

/// Looks up the session of this city's cookie and puts a [`Visit`] on the request.
pub async fn visit(
    State(state): State<AppState>,
    axum::Extension(city): axum::Extension<CityCode>,
    mut request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    let (actor, ends_at) = match cookies::cookie(headers, cookies::SESSION) {
        None => (Actor::Visitor, None),
        Some(token) => match state.services.session(city, token).await {
            Ok(session) => session.map_or((Actor::Visitor, None), |session| (session.actor, session.ends_at)),
            Err(problem) => {
                tracing::error!(error = &problem as &dyn std::error::Error, "session look-up failed");
                return StatusCode::SERVICE_UNAVAILABLE.into_response();
            }
        },
    };
    let catalog = state.services.catalog();
    let wanted = wanted(headers);
    let lang = catalog.city(city).map_or_else(Lang::default, |city| city.language(wanted));
    let lang = if matches!(actor, Actor::Staff { .. }) { lang.of_staff() } else { lang };
    let reviewed = app::texts::is_reviewed(lang) && catalog.is_reviewed(lang);
    let scheme = scheme(headers);
    let keys = cookies::cookie(headers, cookies::KEYS) != Some("uit");
    let Ok(nonce) = crate::random::nonce() else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let notice = state.services.catalog().city(city).and_then(|city| state.notices.of(&city.slug));
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).into();
    request.extensions_mut().insert(Visit {
        city,
        actor,
        lang,
        reviewed,
        scheme,
        keys,
        nonce: Arc::clone(&nonce),
        path,
        ends_at,
        demo: state.services.is_demo(),
        notice,
        assets: Arc::clone(&state.assets),
    });
    let mut response = next.run(request).await;
    secure_headers::set_policy(&mut response, &nonce);
    response
}

/// The languages that the visitor wants, best first: the one they chose, else those that their browser asks for.
pub fn wanted(headers: &HeaderMap) -> Vec<Lang> {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|asked| asked.to_str().ok());
    match cookies::cookie(headers, cookies::LANG).and_then(Lang::parse) {
        Some(chosen) => vec![chosen],
        None => domain::accepted(asked.unwrap_or_default()),
    }
}

/// Whether the visitor chose a language, rather than their browser.
pub fn has_chosen(headers: &HeaderMap) -> bool {
    cookies::cookie(headers, cookies::LANG).and_then(Lang::parse).is_some()
}

/// The light or dark screen that the visitor chose.
#[must_use]
pub fn scheme(headers: &HeaderMap) -> Option<&'static str> {
    match cookies::cookie(headers, cookies::SCHEME) {
        Some("dark") => Some("dark"),
        Some("light") => Some("light"),
        _ => None,
    }
}
