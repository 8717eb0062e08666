//! Choosing a language, a light or dark screen, and whether single keys work.

use axum::Extension;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use services::{Services, purpose};

use crate::cookies;
use crate::http::{Posted, own_path, see_other};
use crate::paths;
use crate::visit::Visit;

/// A year, in seconds: how long a choice is kept.
const YEAR: u32 = 365 * 24 * 3600;

/// `POST /taal` with `taal` and `terug`.
///
/// Who is signed in is written to in that language from then on.
pub async fn language(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let city = services.catalog().city(visit.city);
    let offered = |lang: &domain::Lang| city.is_some_and(|city| city.languages.contains(lang));
    let chosen = domain::Lang::parse(posted.get("taal")).filter(offered);
    if let Some(lang) = chosen {
        remember(&services, &visit, lang).await;
    }
    let chosen = chosen.map(domain::Lang::as_str);
    keep(cookies::LANG, chosen, posted.get("terug"))
}

/// `POST /scherm` with `scherm` and `terug`.
pub async fn scheme(State(_services): State<Services>, posted: Posted) -> Response {
    keep_scheme(&posted)
}

/// The same two where one chooses a city, in every language there is; nothing where `path` is neither.
#[must_use]
pub fn jointly(path: &str, posted: &Posted) -> Option<Response> {
    match path {
        paths::LANGUAGE => {
            let chosen = domain::Lang::parse(posted.get("taal")).map(domain::Lang::as_str);
            Some(keep(cookies::LANG, chosen, posted.get("terug")))
        }
        paths::SCHEME => Some(keep_scheme(posted)),
        _ => None,
    }
}

/// `GET /?taal=…`, as the page to choose a city leads to a city: the language that was chosen there goes along.
#[must_use]
pub fn brought(lang: domain::Lang) -> Response {
    keep(cookies::LANG, Some(lang.as_str()), paths::HOME)
}

fn keep_scheme(posted: &Posted) -> Response {
    let chosen = ["light", "dark"].into_iter().find(|scheme| *scheme == posted.get("scherm"));
    keep(cookies::SCHEME, chosen, posted.get("terug"))
}

/// Keeps the language of a resident or company. Failure is harmless: the page is in the language all the same.
pub async fn remember(services: &Services, visit: &Visit, lang: domain::Lang) {
    if let Err(problem) = services.keep_language(&visit.scope(purpose::FOLLOW), lang).await {
        tracing::warn!(error = &problem as &dyn std::error::Error, "the language could not be kept");
    }
}

/// `POST /werk/toetsen` with `toetsen`: `aan` or `uit`.
pub async fn keys(State(_services): State<Services>, posted: Posted) -> Response {
    let chosen = ["aan", "uit"].into_iter().find(|word| *word == posted.get("toetsen"));
    keep(cookies::KEYS, chosen, paths::KEYS)
}

fn keep(name: &str, chosen: Option<&str>, back: &str) -> Response {
    let mut response = see_other(own_path(back));
    if let Some(cookie) = chosen.and_then(|value| cookies::lasting(name, value, YEAR)) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}
