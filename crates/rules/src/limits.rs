//! The limits of the engine. Crossing one is an error, never a crash or an endless run.
//!
//! | of | limits | beyond it |
//! |---|---|---|
//! | a file | [`FILE_BYTES`], [`YAML_DEPTH`], [`YAML_KEYS`], [`YAML_NODES`] | a [`LoadProblem`](crate::LoadProblem), and the file is left out |
//! | an evaluation | [`CALL_DEPTH`], [`OPERATION_DEPTH`], [`PROPERTY_DEPTH`], [`STACK_DEPTH`], [`LIST_LEN`], [`VALUE_SIZE`], [`STEPS`] | [`MaxDepthExceeded`](crate::EvalError::MaxDepthExceeded) says what was counted |
//! | rounding | [`PRECISION`] | [`InvalidOperation`](crate::EvalError::InvalidOperation) |
//! | a trace | [`TRACE_NODES`] | the steps beyond it are not kept |
//! | looking for turns | [`TURN_PROBES`], [`TURN_ANSWERS`] | the search looks no finer |
//! | JSON | [`JSON_DEPTH`] | a [`JsonError`](crate::JsonError) |
//! | notes | [`NOTE_QUOTE`], [`NOTE_TEXT`], [`NOTE_WINDOWS`] | [`Skipped`](crate::notes::Status::Skipped) |
//!
//! ```
//! use rules::{Corpus, Request, Value, limits};
//! // A list of more than the format allows, in a law that adds it up.
//! let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), r#"
//! $id: optelwet
//! regulatory_layer: BELEIDSREGEL
//! publication_date: 2026-01-01
//! url: https://example.org/optellen
//! articles:
//!   - number: "1"
//!     text: Alle bedragen tellen mee.
//!     url: https://example.org/optellen#1
//!     machine_readable:
//!       execution:
//!         parameters: [{name: bedragen, type: array}]
//!         output: [{name: som, type: number}]
//!         actions: [{output: som, value: {operation: FOREACH, collection: $bedragen, body: $item, combine: ADD}}]
//! "#.to_owned())]);
//! let sum = |count: usize| {
//!     let request = Request::new("optelwet", ["som"], "2026-07-01".parse().unwrap());
//!     corpus.evaluate(&request.with("bedragen", vec![Value::Int(1); count]))
//! };
//! assert_eq!(sum(limits::LIST_LEN).unwrap().int("som"), Some(1_000));
//! assert_eq!(sum(limits::LIST_LEN + 1).unwrap_err().error.kind(), "MaxDepthExceeded");
//! // A file that is too large.
//! let large = "# ".to_owned() + &"x".repeat(limits::FILE_BYTES);
//! let (_, problems) = Corpus::load([("groot.yaml".to_owned(), large)]);
//! assert_eq!(problems[0].reason, "the file is larger than 1048576 bytes");
//! ```

/// Bytes of one law file: the format's own limit of a megabyte. The longest law in use is a fifth of it.
pub const FILE_BYTES: usize = 1_048_576;
/// Nested lists and maps in a file: a little over two per operation at [`OPERATION_DEPTH`].
pub const YAML_DEPTH: usize = 512;
/// Keys of one map: far more than any law has, few enough to compare them all.
pub const YAML_KEYS: usize = 2_000;
/// Values in one file after its aliases are filled in, so that a few lines cannot become gigabytes.
pub const YAML_NODES: usize = 500_000;
/// Calls inside calls (laws, articles, open terms, hooks and overrides together), the article that is asked not
/// counted: the format's limit.
pub const CALL_DEPTH: u32 = 20;
/// Operations inside one operation: the format's limit.
pub const OPERATION_DEPTH: u32 = 100;
/// Dots in one reference: the format's limit.
pub const PROPERTY_DEPTH: usize = 32;
/// Nested steps of one evaluation, all calls and operations together. Keeps the deepest evaluation
/// well inside the one-megabyte stack of a browser and of a worker thread.
pub const STACK_DEPTH: u32 = 600;
/// Elements of one list: the format's limit.
pub const LIST_LEN: usize = 1_000;
/// Characters and elements of one value when it is written out: a value may hold another many times over.
pub const VALUE_SIZE: u32 = 1_000_000;
/// Steps of one evaluation: about a second of work, a thousand times what a benefit takes. [`crate::Case::steps`]
/// tells how many an answer took.
pub const STEPS: u64 = 5_000_000;
/// Values that are tried, beside the figures met, when a turn is looked for: finer than any bracket in use.
pub const TURN_PROBES: i64 = 64;
/// Answers that are computed at most to look for turns that the output at both ends does not show.
pub const TURN_ANSWERS: usize = 2_000;
/// Nodes of one trace: a few megabytes of text. Beyond it the evaluation goes on without new nodes; the outcome is
/// the same.
pub const TRACE_NODES: usize = 50_000;
/// Nested lists and objects in a JSON value.
pub const JSON_DEPTH: usize = 64;
/// Decimal places and powers of ten that rounding accepts, both ways.
pub const PRECISION: i64 = 28;
/// Characters of a quotation that is looked for approximately; a longer one only exactly. The format's limit, as are
/// the next two.
pub const NOTE_QUOTE: usize = 120;
/// Characters of law text that are searched approximately, all articles together.
pub const NOTE_TEXT: usize = 250_000;
/// Windows that are compared with a quotation.
pub const NOTE_WINDOWS: usize = 10_000;
