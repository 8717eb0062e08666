//! A PDF in, the words of its text out: what a search may keep of it.
//!
//! It knows nothing of cases or people. Whoever calls it hands in bytes that anybody may have made, so whatever they hold,
//! nothing is answered but words: a broken file, one with a password and a scan have none. There are limits on pages, text and
//! drawing steps. What no limit inside a program can hold (a file that fills the memory, nests without end or draws itself
//! for ever) is the caller's part: let a process of its own do this, with limits on memory and time.
//!
//! To keep or leave out one more kind of word: [`kept`], which has its rules in one file.

mod listen;
mod text;
mod words;

use std::collections::BTreeSet;

pub use text::{MOST_BYTES, MOST_PAGES, text};
pub use words::{LONGEST, kept};

/// The words of a PDF that may be kept, each once, in small letters and in the order of the alphabet: what stood beside
/// what, and how often, is gone.
#[must_use]
pub fn words(pdf: Vec<u8>) -> BTreeSet<String> {
    kept(&text(pdf))
}
