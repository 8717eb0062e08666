//! A decision in, an accessible PDF and HTML letter out.
//!
//! A [`Letter`] is plain data. [`to_pdf`] lays it out with the templates of `catalog/letters/*.typ` as
//! PDF/A-2a and PDF/UA-1 in one file; [`to_html`] writes the same letter as a fragment for a page.
//! [`compose`] makes letters out of decisions with the sentences of `catalog/letters/blocks.yaml`.
//! What people typed travels as data and is never read as markup of either kind.
//!
//! Depends on `domain` alone; it is the only crate that names typst. No clock, no files: the
//! caller passes dates and the texts of the catalogue.
//!
//! To add one more letter: add its sentences to `blocks.yaml` and their names to `blocks/promised.rs`,
//! then a file beside `compose/receipt.rs`. To add one more kind of block: a variant of [`Block`], an arm in
//! `pdf/view.rs` with a function in `parts.typ`, and an arm in `html.rs`.

pub mod accent;
pub mod blocks;
pub mod compose;
pub mod html;
pub mod letter;
pub mod pdf;
mod words;
pub mod written;

pub use accent::Accent;
pub use blocks::{BlockProblem, Blocks};
pub use html::to_html;
pub use letter::{Block, CalculationLine, Gap, Letter, LetterKind, Recipient, Row, Sender, Signer};
pub use pdf::{Engine, LetterError, to_pdf};
