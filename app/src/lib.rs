//! Pages and islands.
//!
//! Compiled for the server (`ssr`): shell, components, texts, pages and the handlers that load a view model
//! and render it. And for the browser, in four bundles (`questions`, `hydrate`, `staff`, `engine`): the islands alone,
//! so that a page without an island sends no WebAssembly at all, and each other page only what it needs.
//!
//! - Add a component: one file in `ui/`, shown in every state in `pages/style`.
//! - Add a text: one line in the file of its area in `texts/`, in every language.
//! - Add an island: one file in `islands/`; its texts come in as properties.

// Views are nested types; the compiler follows them this deep.
#![recursion_limit = "256"]

pub mod islands;

#[cfg(feature = "ssr")]
pub mod actions;
#[cfg(any(feature = "render", feature = "session"))]
pub mod ask;
#[cfg(feature = "ssr")]
pub mod cookies;
#[cfg(feature = "engine")]
mod engine;
#[cfg(any(feature = "render", feature = "precheck"))]
mod html;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "render")]
pub mod paths;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "render")]
pub mod shell;
#[cfg(feature = "render")]
pub mod texts;
#[cfg(feature = "render")]
pub mod ui;
#[cfg(feature = "render")]
pub mod visit;

#[cfg(feature = "ssr")]
pub use routes::routes;
#[cfg(feature = "render")]
pub use shell::{Assets, Bundle, CityFace, PageContext, Scheme, Who, render};

/// Wakes the islands of the page. Called by the loader script that [`render`] puts in pages with an island.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
