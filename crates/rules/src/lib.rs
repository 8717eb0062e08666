//! Law files in, outcome and trace out.
//!
//! The engine reads laws in the RegelRecht format, checks them, compiles them once and evaluates the
//! compiled form. It is pure: no input or output, no clock, no binary floating point in a decision.
//! The same code runs on the server (`Send + Sync`, cheap to clone) and, without the `yaml` feature,
//! in the browser, where laws arrive in their compiled form.
//!
//! ```
//! # #[cfg(feature = "yaml")] {
//! use rules::{Corpus, Request};
//! let yaml = r#"
//! $schema: https://example.org/schema/v0.7.1/schema.json
//! $id: voorbeeldwet
//! regulatory_layer: WET
//! publication_date: 2026-01-01
//! valid_from: 2026-01-01
//! bwb_id: BWBR0000001
//! url: https://example.org/wet
//! articles:
//!   - number: "1"
//!     text: Wie een inkomen onder de grens heeft, heeft recht.
//!     url: https://example.org/wet#1
//!     machine_readable:
//!       definitions: {grens: 100000}
//!       execution:
//!         parameters: [{name: inkomen, type: amount}]
//!         output: [{name: recht, type: boolean}]
//!         actions:
//!           - output: recht
//!             value: {operation: LESS_THAN, subject: $inkomen, value: $grens}
//! "#;
//! let (corpus, problems) = Corpus::load([("wet.yaml".to_owned(), yaml.to_owned())]);
//! assert!(problems.is_empty(), "{problems:?}");
//! let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
//! let known = corpus.evaluate(&Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000)).unwrap();
//! assert_eq!(known.bool("recht"), Some(true));
//! let unknown = corpus.evaluate(&Request::new("voorbeeldwet", ["recht"], date)).unwrap();
//! assert!(unknown.missing().contains("inkomen"));
//! # }
//! ```
//!
//! To add an operation: a variant in `model::Op`, its keys in `load::operation`, its unit rule in
//! `load::units`, its meaning in `eval`, a test in `tests/operations.rs`.

mod brief;
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
pub mod notes;
mod order;
mod problem;
mod procedure;
pub mod protocol;
mod request;
#[cfg(feature = "yaml")]
pub mod scenario;
mod stored;
mod trace;
mod val;
mod value;
#[cfg(feature = "yaml")]
mod yaml;

pub use brief::{Brief, Place, Said};
pub use corpus::{ArticleInfo, Corpus, LawInfo, LawUsed};
pub use error::{EvalError, Failure, FormError};
pub use evaluation::{Evaluation, Output, Provenance, State};
pub use explain::{Explanation, NamedValue};
pub use model::{Layer, LegalBasis, TypeSpec, Unconfirmed, Unit};
pub use problem::LoadProblem;
pub use procedure::Progress;
pub use request::{Request, Table, UntranslatableMode};
pub use trace::{Anchor, Trace, TraceNode};
pub use value::{JsonError, Value};
