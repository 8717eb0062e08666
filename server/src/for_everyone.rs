//! Marks what a browser may keep: pages for everyone, made for somebody who is not signed in.
//!
//! Every other page says `no-store` (see [`crate::secure_headers`]), and the service worker keeps nothing that does.

use app::paths;
use app::visit::Visit;
use axum::Extension;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use domain::Actor;

/// Lets a page for everyone be kept, to be asked for anew each time there is a network.
pub async fn mark(Extension(visit): Extension<Visit>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let asked_for_everyone = *request.method() == Method::GET
        && visit.actor == Actor::Visitor
        && paths::is_for_everyone(path)
        // What stands behind a question mark is what somebody looked for; only the two pages of the worker have a language there.
        && (request.uri().query().is_none() || path == paths::OFFLINE || path == paths::UNSENT);
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if asked_for_everyone
        && !headers.contains_key(header::SET_COOKIE)
        && !headers.contains_key(header::CACHE_CONTROL)
    {
        // Language and screen stand in cookies.
        headers.append(header::VARY, HeaderValue::from_static("cookie"));
        let kept = HeaderValue::from_static("no-cache");
        if response.status() == StatusCode::OK {
            response.headers_mut().insert(header::CACHE_CONTROL, kept);
        }
    }
    response
}
