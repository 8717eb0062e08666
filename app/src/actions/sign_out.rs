//! Signing out.

use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use services::Services;

use crate::http::{failed, see_other};
use crate::visit::Visit;
use crate::{cookies, paths};

/// `POST /uitloggen`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    headers: HeaderMap,
) -> Response {
    if let Some(token) = cookies::cookie(&headers, cookies::SESSION)
        && let Err(problem) = services.sign_out(visit.city, token).await
    {
        return failed(&services, &visit, &problem);
    }
    let mut response = see_other(paths::HOME);
    if let Some(cookie) = cookies::ended(cookies::SESSION) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}
