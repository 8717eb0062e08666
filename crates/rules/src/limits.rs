//! The limits of the engine. Crossing one is an error, never a crash or an endless run.

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
/// Steps of one evaluation: about a second of work, a thousand times what a benefit takes.
pub const STEPS: u64 = 5_000_000;
/// Values that are tried, beside the figures met, when a turn is looked for: finer than any bracket in use.
pub const TURN_PROBES: i64 = 64;
/// Answers that are computed at most to look for turns that the output at both ends does not show.
pub const TURN_ANSWERS: usize = 2_000;
/// Nodes of one trace: a few megabytes of text. Beyond it the evaluation goes on without new nodes.
pub const TRACE_NODES: usize = 50_000;
/// Nested lists and objects in a JSON value.
pub const JSON_DEPTH: usize = 64;
/// Decimal places and powers of ten that rounding accepts, both ways.
pub const PRECISION: i64 = 28;
/// Characters of a quotation that is looked for approximately.
pub const NOTE_QUOTE: usize = 120;
/// Characters of law text that are searched approximately.
pub const NOTE_TEXT: usize = 250_000;
/// Windows that are compared with a quotation.
pub const NOTE_WINDOWS: usize = 10_000;
