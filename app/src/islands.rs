//! Islands: the parts of a page that live in the browser.
//!
//! An island is drawn by the server as ordinary HTML and wakes up when its WebAssembly arrives; until then
//! and without scripts the form around it does the work. Rules:
//!
//! - its texts and data come in as properties (serialisable, already in the language of the reader);
//! - it listens to the fields that the server wrote and never binds their value, so what was typed stays;
//! - what can be tested without a browser is a plain function beside it;
//! - it is used in a page rendered with `island = true`.
//!
//! There are four bundles for the browser, so that a page fetches what it needs and no more:
//!
//! - `questions`: pages of questions and the benefit check. Thin islands ([`thin`]), without the framework.
//! - `hydrate`: uploads and status, of residents and companies: islands of the framework.
//! - `staff`: keys and progress of staff. Thin islands.
//! - `engine`: no island but the rules engine, which the benefit check asks.
//!
//! Bytes count: an island changes what the server drew by hand, and reactive views stay where they earn them.

#[cfg(any(feature = "render", feature = "desk"))]
pub mod batch_progress;
#[cfg(any(feature = "render", feature = "session"))]
pub mod keep_session;
#[cfg(any(feature = "render", feature = "questions"))]
pub mod live_page;
#[cfg(feature = "portal")]
pub mod live_status;
#[cfg(any(feature = "render", feature = "desk"))]
pub mod palette;
#[cfg(feature = "precheck")]
pub mod precheck;
#[cfg(any(feature = "render", feature = "desk"))]
pub mod staff_keys;
#[cfg(any(feature = "render", feature = "browser"))]
pub mod thin;
#[cfg(feature = "portal")]
pub mod upload_field;

#[cfg(feature = "render")]
pub use batch_progress::BatchProgress;
#[cfg(feature = "render")]
pub use keep_session::KeepSession;
#[cfg(feature = "render")]
pub use live_page::LivePage;
#[cfg(feature = "render")]
pub use live_status::LiveStatus;
#[cfg(feature = "render")]
pub use palette::Palette;
#[cfg(feature = "render")]
pub use precheck::Precheck;
#[cfg(feature = "render")]
pub use staff_keys::StaffKeys;
#[cfg(feature = "render")]
pub use upload_field::UploadField;
