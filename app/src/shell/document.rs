//! The whole document.

use std::sync::Arc;

use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::*;
use leptos::reactive::owner::Owner;

use super::footer::Footer;
use super::header::Header;
use super::{Bundle, PageContext, Scheme, sprite};
use crate::paths;
use crate::texts::{common, line};

/// Renders a page. `islands` says which bundle its islands are in; without one no script is sent, but that of the keys of staff.
///
/// Give another status with axum: `(StatusCode::UNPROCESSABLE_ENTITY, render(..)).into_response()`.
/// The view is made of one or more [`Main`] blocks; a coloured band over the full width may stand before.
pub fn render<V: IntoView + 'static>(
    ctx: &PageContext,
    title: impl Into<String>,
    islands: Option<Bundle>,
    view: impl FnOnce() -> V,
) -> Response {
    let language = [(header::CONTENT_LANGUAGE, HeaderValue::from_static(ctx.lang.as_str()))];
    (language, Html(to_html(ctx, &title.into(), islands, view))).into_response()
}

/// The text of the document that [`render`] sends.
pub fn to_html<V: IntoView + 'static>(
    ctx: &PageContext,
    title: &str,
    islands: Option<Bundle>,
    view: impl FnOnce() -> V,
) -> String {
    let body = body(ctx, view);
    let mut page = String::with_capacity(body.len() + 8 * 1024);
    page.push_str("<!doctype html>");
    page.push_str(&head(ctx, title, islands));
    page.push_str("<body class=\"utrecht-root\">");
    sprite::push(&mut page, &body);
    page.push_str(&body);
    page.push_str("</body></html>");
    page
}

/// The words of the page: everything between header and footer, in an owner of its own that is cleaned up here.
fn body<V: IntoView + 'static>(ctx: &PageContext, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        provide_context(ctx.lang);
        let content = view();
        let skyline = (!ctx.who.is_staff()).then(|| super::footer::skyline_of(ctx));
        let skip = common::skip_to_content(ctx.lang);
        view! {
            <a class="utrecht-skip-link" href="#inhoud">{skip}</a>
            <Header ctx=ctx.clone()/>
            <main id="inhoud" tabindex="-1">{content}</main>
            {skyline}
            <Footer ctx=ctx.clone()/>
            {super::palette::palette(ctx)}
        }
        .to_html()
    });
    owner.cleanup();
    html
}

/// The opening of `html` and the whole `head`.
fn head(ctx: &PageContext, title: &str, islands: Option<Bundle>) -> String {
    let mut out = String::with_capacity(2048);
    out.push_str("<html lang=\"");
    out.push_str(ctx.lang.as_str());
    out.push_str("\" dir=\"");
    let mirrored = ctx.sample.is_some_and(|sample| sample.mirrored);
    out.push_str(if mirrored { "rtl" } else { ctx.lang.direction() });
    out.push_str("\" data-city=\"");
    out.push_str(&escape(ctx.city.as_ref().map_or("loket", |city| &city.slug)));
    if let Some(scheme) = ctx.scheme.as_str() {
        out.push_str("\" data-scheme=\"");
        out.push_str(scheme);
    }
    if ctx.who.is_staff() {
        out.push_str("\" class=\"staff");
    }
    out.push_str("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>");
    out.push_str(&escape(&common::page_title(ctx.lang, title, ctx.site())));
    out.push_str("</title><meta name=\"color-scheme\" content=\"light dark\">");
    push_installed(&mut out, ctx);
    out.push_str("<link rel=\"preload\" href=\"");
    let theme = ctx.theme();
    out.push_str(&escape(theme.and_then(|theme| theme.font.as_deref()).unwrap_or_else(|| ctx.assets.font())));
    out.push_str("\" as=\"font\" type=\"font/woff2\" crossorigin><link rel=\"stylesheet\" href=\"");
    out.push_str(&escape(ctx.assets.portal()));
    // A page of questions shows nothing of it.
    if islands != Some(Bundle::Questions) {
        out.push_str("\"><link rel=\"stylesheet\" href=\"");
        out.push_str(&escape(ctx.assets.screens()));
    }
    if ctx.who.is_staff() {
        out.push_str("\"><link rel=\"stylesheet\" href=\"");
        out.push_str(&escape(ctx.assets.staff()));
    }
    if ctx.sample.is_some() {
        out.push_str("\"><link rel=\"stylesheet\" href=\"");
        out.push_str(&escape(ctx.assets.samples()));
    }
    if let Some(sheet) = theme.and_then(|theme| theme.sheet.as_deref()) {
        out.push_str("\"><link rel=\"stylesheet\" href=\"");
        out.push_str(&escape(sheet));
    }
    out.push_str("\"><link rel=\"icon\" type=\"image/svg+xml\" href=\"");
    out.push_str(&escape(ctx.assets.icon()));
    out.push_str("\">");
    // The keys of staff work on all their pages.
    if let Some(bundle) = islands.or_else(|| ctx.who.is_staff().then_some(Bundle::Staff)) {
        out.push_str(&ctx.assets.loader(bundle, &ctx.nonce));
    }
    push_line(&mut out, ctx);
    out.push_str("</head>");
    out
}

/// What a browser needs to install the site of a city, and the colour around the page.
fn push_installed(out: &mut String, ctx: &PageContext) {
    let Some(city) = &ctx.city else { return };
    if let Some((light, dark)) = ctx.assets.colours(&city.slug) {
        let parts = match ctx.scheme {
            Scheme::Light => vec![("", light)],
            Scheme::Dark => vec![("", dark)],
            Scheme::Auto => vec![("", light), ("\" media=\"(prefers-color-scheme:dark)", dark)],
        };
        // The first that fits counts, so the one with a condition stands before.
        for (condition, colour) in parts.into_iter().rev() {
            out.push_str("<meta name=\"theme-color\" content=\"");
            out.push_str(&escape(colour));
            out.push_str(condition);
            out.push_str("\">");
        }
        out.push_str("<link rel=\"manifest\" href=\"");
        out.push_str(paths::MANIFEST);
        out.push_str("\">");
    }
}

/// The small script of every page, with its words. Sending that takes long is not told to staff: they fetch files by forms, and
/// then the page stays.
fn push_line(out: &mut String, ctx: &PageContext) {
    if ctx.city.is_none() || ctx.assets.line().is_empty() {
        return;
    }
    let slow = if ctx.who.is_staff() { "" } else { line::line_slow(ctx.lang) };
    let pieces = [
        ("<script defer src=\"", ctx.assets.line()),
        ("\" nonce=\"", &ctx.nonce),
        ("\" data-weg=\"", line::line_gone(ctx.lang)),
        ("\" data-traag=\"", slow),
    ];
    for (markup, words) in pieces {
        out.push_str(markup);
        out.push_str(&escape(words));
    }
    out.push_str("\"></script>");
}

/// Text made safe for HTML, in an element or in a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    crate::html::push_escaped(&mut out, text);
    out
}

/// A block of the page, at the width of the site.
#[component]
pub fn Main(
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! { <div class="wrap main">{children()}</div> }
}
