//! The shell around every page: head, header, language and screen choice, help, footer.
//!
//! A handler loads one view model, then calls [`render`]. The page is written out whole before the first
//! byte leaves, so status and headers are plain axum. Within the view, [`crate::ui::lang`] tells the language.

mod assets;
mod context;
mod document;
mod footer;
mod header;
mod nav;
mod notice;
pub mod palette;
mod skylines;
mod sprite;
mod switches;

pub use assets::{Assets, AssetsError, Bundle, IconFile, Installed, Logo, Theme};
pub use context::{CityFace, PageContext, Sample, Scheme, Who};
pub(crate) use document::escape;
pub use document::{Main, render, to_html};
pub use notice::{Notice, NoticeKind};
pub use skylines::skyline;
