//! What every request passes, in order: request id, limits, city, session, cross-site check, guard, content policy.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use app::actions::preferences;
use app::http::Posted;
use app::paths::FILES;
use app::shell::{Assets, AssetsError, PageContext, Scheme, Who};
use app::visit::Visit;
use axum::extract::{DefaultBodyLimit, FromRequest as _, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Extension, Router};
use services::Services;
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::services::ServeDir;
use tower_http::timeout::TimeoutLayer;

use crate::host::{Place, place, port_of};
use crate::notices::Notices;
use crate::themes::Themes;
use crate::{for_everyone, guard, secure_headers, session};

/// The longest request body that is read. A file may be 20 MB; one that is larger is read as far as this, so
/// that its sender gets the page that says so.
const BODY: usize = 40 * 1024 * 1024;

/// After this a request is given up. Pages take milliseconds; an upload over a slow line takes a while.
const PATIENCE: Duration = Duration::from_secs(60);

/// What says that a file may be kept for ever.
pub(crate) const KEPT_FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// What the layers and handlers of the server share.
#[derive(Clone)]
pub struct AppState {
    /// The use cases.
    pub services: Services,
    /// Host name of which the cities are subdomains.
    pub base_host: Arc<str>,
    /// Names of the built files.
    pub assets: Arc<Assets>,
    /// What cities say about their sites.
    pub notices: Arc<Notices>,
}

/// What a city puts beside the program.
#[derive(Clone, Debug, Default)]
pub struct Mounted {
    /// Official looks.
    pub themes: Themes,
    /// What they say about their sites.
    pub notices: Arc<Notices>,
}

/// The whole site: pages and actions of `app` inside the layers, files of `site` beside them.
///
/// # Errors
/// When the folder lacks the list of built files.
pub fn site(services: &Services, base_host: &str, site: PathBuf) -> Result<Router, AssetsError> {
    around(app::routes(), services, base_host, site)
}

/// The same with what cities put beside the program.
///
/// # Errors
/// As [`site`].
pub fn site_with(
    services: &Services,
    base_host: &str,
    site: PathBuf,
    mounted: Mounted,
) -> Result<Router, AssetsError> {
    put_together(app::routes(), services, base_host, site, mounted)
}

/// The same around other pages: what the layers cost by themselves is measured so.
///
/// # Errors
/// As [`site`].
pub fn around(
    pages: Router<Services>,
    services: &Services,
    base_host: &str,
    site: PathBuf,
) -> Result<Router, AssetsError> {
    put_together(pages, services, base_host, site, Mounted::default())
}

fn put_together(
    pages: Router<Services>,
    services: &Services,
    base_host: &str,
    site: PathBuf,
    mounted: Mounted,
) -> Result<Router, AssetsError> {
    let Mounted { themes, notices } = mounted;
    let themes = Arc::new(themes);
    let assets = Arc::new(Assets::load(&site)?.with_themes(themes.faces().clone()));
    let state = AppState {
        services: services.clone(),
        base_host: base_host.into(),
        assets: Arc::clone(&assets),
        notices,
    };
    // The cross-site check stands before the guard: the guard keeps the form of who was signed out, and a form
    // of another site must not come along through the sign-in.
    let inner = ServiceBuilder::new()
        .layer(from_fn_with_state(state.clone(), city))
        .layer(from_fn_with_state(state.clone(), session::visit))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(state.clone(), guard::guard))
        .layer(from_fn(for_everyone::mark))
        .layer(from_fn_with_state(state.clone(), legible));
    let pages = pages.layer(inner).with_state(services.clone());
    let files = ServiceBuilder::new()
        .layer(from_fn_with_state(assets, lasting))
        .service(ServeDir::new(&site).precompressed_br().precompressed_gzip());
    let outer = ServiceBuilder::new()
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        // Fonts are compressed as they are. The next level makes laws and pages 4 % smaller; those above cost more than they give.
        .layer(
            CompressionLayer::new()
                .quality(CompressionLevel::Precise(5))
                .compress_when(DefaultPredicate::new().and(NotForContentType::const_new("font/"))),
        )
        .layer(from_fn(secure_headers::fixed))
        // Not a layer that answers by itself: handlers turn "too large" into their own page.
        .layer(DefaultBodyLimit::max(BODY));
    Ok(Router::new()
        .route("/gezond", get(|| async { "ok" }))
        .nest_service(FILES, files)
        .route("/thema/{city}/{file}", get(move |path| async move { themes.file(path) }))
        .merge(pages)
        .layer(outer))
}

/// What never changes may be kept for ever; whatever else lies in the folder is asked for anew.
async fn lasting(State(assets): State<Arc<Assets>>, request: Request, next: Next) -> Response {
    let address = format!("{FILES}{}", request.uri());
    let mut response = next.run(request).await;
    let kept = if assets.is_lasting(&address) && response.status() != StatusCode::NOT_FOUND {
        KEPT_FOR_EVER
    } else {
        HeaderValue::from_static("no-cache")
    };
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    response
}

/// An address or form that cannot be read, such as an id that is none, is told in our own page: it is answered
/// like what does not exist, and the words of the framework stay inside.
async fn legible(
    State(state): State<AppState>,
    Extension(visit): Extension<Visit>,
    request: Request,
    next: Next,
) -> Response {
    let response = next.run(request).await;
    let bare = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if response.status() == StatusCode::BAD_REQUEST && bare {
        return app::pages::not_found(&state.services, &visit);
    }
    response
}

/// Finds the city of the host name. The joint host shows the choice of cities, and nothing else.
async fn city(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let host = request
        .uri()
        .host()
        .or_else(|| request.headers().get(header::HOST).and_then(|host| host.to_str().ok()))
        .unwrap_or_default();
    match place(&state.services, &state.base_host, host) {
        Place::City(city) => {
            request.extensions_mut().insert(city);
            next.run(request).await
        }
        Place::Joint => joint(&state, request).await,
        Place::Unknown => StatusCode::MISDIRECTED_REQUEST.into_response(),
    }
}

/// The page to choose a city, in the language and scheme of the visitor, who can choose these too.
async fn joint(state: &AppState, request: Request) -> Response {
    if request.method() == Method::POST {
        let path = request.uri().path().to_owned();
        // Forms of other sites come no further than the cross-site check lets them in a city.
        let own = request.headers().get("sec-fetch-site").is_none_or(|from| from == "same-origin");
        if own
            && let Ok(posted) = Posted::from_request(request, &()).await
            && let Some(chosen) = preferences::jointly(&path, &posted)
        {
            return chosen;
        }
        return Redirect::to(app::paths::HOME).into_response();
    }
    let Ok(nonce) = crate::random::nonce() else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let headers = request.headers();
    // The cities live below the base host, also for who came here by a number.
    let port = headers.get(header::HOST).and_then(|host| host.to_str().ok()).and_then(port_of);
    let host = port.map_or_else(|| state.base_host.to_string(), |port| format!("{}:{port}", state.base_host));
    let lang = session::wanted(headers).first().copied().unwrap_or_default();
    let context = PageContext {
        city: None,
        lang,
        reviewed: app::texts::is_reviewed(lang) && state.services.catalog().is_reviewed(lang),
        scheme: Scheme::parse(session::scheme(headers)),
        demo: state.services.is_demo(),
        who: Who::Visitor,
        nonce: Arc::clone(&nonce),
        path: "/".into(),
        keys: true,
        unread: 0,
        ends_at: None,
        notice: None,
        sample: None,
        assets: Arc::clone(&state.assets),
    };
    let chosen = session::has_chosen(headers);
    let mut response = app::pages::choose_city(&state.services, &context, &host, request.uri(), chosen);
    secure_headers::set_policy(&mut response, &nonce);
    response
}
