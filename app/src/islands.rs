//! Islands: the parts of a page that live in the browser.
//!
//! An island is drawn by the server as ordinary HTML and wakes up when its WebAssembly arrives; until then
//! and without scripts the form around it does the work. Rules:
//!
//! - its texts and data come in as properties (serialisable, already in the language of the reader);
//! - it listens to the fields that the server wrote and never binds their value, so what was typed stays;
//! - what can be tested without a browser is a plain function beside it;
//! - it is used in a page rendered with `island = true`.

pub mod live_page;

pub use live_page::LivePage;
