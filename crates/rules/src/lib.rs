//! Law files in, outcome and trace out.
//!
//! The engine reads laws in the RegelRecht format, checks them, compiles them once and evaluates the
//! compiled form. It is pure: no input or output, no clock, no binary floating point in a decision.
//! The same code runs on the server (`Send + Sync`, cheap to clone) and, without the `yaml` feature,
//! in the browser, where laws arrive in their compiled form.
//!
//! ```
//! use rules::{Corpus, Request};
//! let (corpus, problems) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
//! assert!(problems.is_empty(), "{problems:?}");
//! let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
//! let known = corpus.evaluate(&Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000)).unwrap();
//! assert_eq!(known.bool("recht"), Some(true));
//! let unknown = corpus.evaluate(&Request::new("voorbeeldwet", ["recht"], date)).unwrap();
//! assert!(unknown.missing().contains("inkomen"));
//! ```
//!
//! # Asking and being told
//!
//! | to | use |
//! |---|---|
//! | load law files | [`Corpus::load`]; what is wrong comes back as [`LoadProblem`]s with file, line and reason |
//! | ask | [`Request`], answered by [`Corpus::evaluate`] with an [`Evaluation`] or a [`Failure`] |
//! | see why | [`Request::traced`], then [`Evaluation::explain`], [`Trace::sentences`] or [`Trace::root`] |
//! | ask the same of many cases | [`Corpus::prepare`] |
//! | ask again with another fact | [`Corpus::case`] |
//! | know what would change | [`Corpus::what_if`] and [`Corpus::turns`] |
//! | know what to ask next | [`Corpus::still_needed`] |
//! | keep a decision | [`Receipt`] |
//! | go stage by stage | [`Corpus::advance`] |
//! | write brackets | [`DecisionTable`] |
//! | speak to other programs | [`protocol`] |
//!
//! # Four states
//!
//! An outcome is a *value*, *absent* (known not to be there), *unknown* (with the names of the facts that are
//! missing) or *untranslatable* (it rests on a part of the law that the format cannot express); see [`State`].
//! A fact that is not handed in is unknown, never false: nobody is refused because nobody asked.
//!
//! # Levels
//!
//! The `$schema` of a file decides what its text means. Up to 0.5.7 an article is run as a whole and in file order,
//! null is an ordinary value, a missing fact is an error once it is read, and what a caller hands in wins over
//! the source of an input. From 0.5.8 on only what is asked is run, absent and unknown are apart, types, bounds and
//! `nullable` are enforced, and a caller cannot hand in what a law computes. Laws of different levels call each
//! other; each keeps its own meaning.
//!
//! # Numbers, dates and units
//!
//! Whole numbers have 64 bits, decimals 28 digits; every step is checked, and too large is an error. Dates are
//! `YYYY-MM-DD`. A unit ([`Unit`]) is a label that never changes a value: euro and eurocent do not add up, and an
//! article that tries is refused with `UnitMismatch`. A percentage is not divided by a hundred.
//!
//! # Errors
//!
//! [`EvalError::kind`] names the kind as other engines do; the message names what the author of a law or the
//! sender of a request has to look at. Files that cannot mean anything are left out of the corpus; faults that
//! leave the meaning alone are reported and nothing more. The [`limits`] turn into errors too.
//!
//! # For those who work on it
//!
//! `load` turns text into the compiled form (`model`), `corpus` ties all laws together, `eval` runs them.
//! To add an operation: a variant in `model::Op`, its keys in `load::operation`, its unit rule in
//! `load::units`, its meaning in `eval`, its keys again in `trace::paths`, a test in `tests/engine/operations.rs`.

mod brief;
mod case;
pub mod coded;
mod corpus;
mod date;
mod error;
mod eval;
mod evaluation;
mod explain;
pub mod limits;
#[cfg(feature = "yaml")]
mod load;
mod model;
mod name;
pub mod notes;
mod number;
mod order;
mod outputs;
mod prepared;
mod problem;
mod procedure;
pub mod protocol;
mod question;
mod receipt;
mod request;
#[cfg(feature = "yaml")]
pub mod scenario;
mod sentences;
mod stored;
mod table;
mod trace;
mod val;
mod value;
#[cfg(feature = "yaml")]
mod yaml;

pub use brief::{Brief, Place, Said};
pub use case::Case;
pub use corpus::{ArticleInfo, Corpus, LawInfo, LawUsed};
pub use error::{EvalError, Failure, FormError};
pub use evaluation::{Evaluation, Output, Provenance, State};
pub use explain::{Explanation, NamedValue};
pub use model::{HookPoint, Layer, LegalBasis, TypeSpec, Unconfirmed, Unit};
pub use name::Name;
pub use outputs::Outputs;
pub use prepared::Prepared;
pub use problem::LoadProblem;
pub use procedure::Progress;
pub use question::{Difference, Needed, Turn};
pub use receipt::{Receipt, ReplayError};
pub use request::{Request, Table, UntranslatableMode};
pub use sentences::{Language, Line};
pub use table::{DecisionTable, TableProblem};
pub use trace::{Anchor, Trace, TraceNode};
pub use value::{JsonError, Value};

/// The law that the examples of this manual use: `recht` in article 1, `toeslag` in article 2.
#[cfg(feature = "yaml")]
pub const EXAMPLE: &str = include_str!("example.yaml");
