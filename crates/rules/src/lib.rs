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
#![doc = include_str!("manual.md")]

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
pub use receipt::{ENGINE, Receipt, ReplayError};
pub use request::{Request, Table, UntranslatableMode};
pub use sentences::{Language, Line};
pub use table::{DecisionTable, TableProblem};
pub use trace::{Anchor, Trace, TraceNode, TraceSource};
pub use value::{JsonError, Value};

/// The law that the examples of this manual use, `voorbeeldwet`: `recht` in article 1, `toeslag` in article 2, both
/// in force since 2026-01-01. Its facts are `inkomen`, in eurocents a month, and `kinderen`, a number up to 20.
/// It is made up; no figure in it is law.
///
/// ```
/// use rules::{Corpus, EXAMPLE};
/// let (corpus, problems) = Corpus::load([("wet.yaml".to_owned(), EXAMPLE.to_owned())]);
/// assert!(problems.is_empty() && corpus.law_ids().eq(["voorbeeldwet"]));
/// ```
#[cfg(feature = "yaml")]
pub const EXAMPLE: &str = include_str!("example.yaml");
