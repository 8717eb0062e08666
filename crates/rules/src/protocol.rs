//! The engine from outside: one JSON request per line, one JSON answer per line.
//!
//! Three requests are known: `laws`, `evaluate` and `resolve_note`. Every request stands alone. A line
//! that cannot be understood gets an answer too, so that answers stay in step with requests.
//!
//! | request | keys beside `op` | answer |
//! |---|---|---|
//! | `laws` | – | `laws`: the ids |
//! | `evaluate` | `law`, `outputs`, `date` (`YYYY-MM-DD`); perhaps `parameters`, `data`, `untranslatable_mode`, `trace` | `ok`, then `outputs` or `error`, and `trace` when it was asked |
//! | `resolve_note` | `articles` with `number` and `text`, `selector` with `exact`, perhaps `prefix` and `suffix` | `status`, and `matches` with `article` and `confidence` |
//!
//! `law` is an id, or an address `regelrecht://law/output` that names an output along with it; `outputs` may then be left
//! out. `data` is a list of tables: `source`, `key`, `law` (or null for all) and `rows`, see [`crate::Table`]. An output has
//! `state`, `value`, `missing` when it is unknown, and `provenance`. An error has `kind` and `message`. Numbers are
//! written and read with all their digits. A key of the sender's own in `evaluate`, such as a number of the request, is
//! passed over; one that looks like a misspelt key of the contract, there or in a table, is refused.
//!
//! ```
//! # use rules::{Corpus, protocol};
//! let (corpus, _) = Corpus::load([]);
//! assert_eq!(protocol::answer_line(&corpus, r#"{"op":"laws"}"#), r#"{"laws":[]}"#);
//! ```

mod address;
mod answer;
mod ask;
mod session;

pub use session::Session;

use crate::corpus::Corpus;
use crate::error::{EvalError, Failure};
use crate::evaluation::Evaluation;
use crate::notes;
use crate::request::Request;
use crate::value::Value;

/// Answers one line. The answer holds no line break and is always JSON. For many lines there is [`Session`].
///
/// ```
/// # use rules::{Corpus, protocol};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// let line = r#"{"op":"evaluate","law":"voorbeeldwet","outputs":["recht"],"date":"2026-07-01"}"#;
/// assert_eq!(
///     protocol::answer_line(&corpus, line),
///     r#"{"ok":true,"outputs":{"recht":{"state":"unknown","value":null,"missing":["inkomen"],"provenance":"direct"}}}"#
/// );
/// assert!(protocol::answer_line(&corpus, "hallo").starts_with(r#"{"ok":false,"error":{"kind":"InvalidOperation""#));
/// ```
pub fn answer_line(corpus: &Corpus, line: &str) -> String {
    answer_with(corpus, line, |request| answer(corpus, request))
}

/// Answers one line, with a way to answer questions.
fn answer_with(corpus: &Corpus, line: &str, evaluate: impl FnOnce(&Request) -> String) -> String {
    let request = match Value::from_json(line.trim_start_matches('\u{feff}').trim()) {
        Ok(Value::Object(request)) => request,
        Ok(_) => return refused("a request is a JSON object"),
        Err(error) => return refused(&error.to_string()),
    };
    match request.get("op").and_then(Value::as_str) {
        Some("laws") => answer::laws(corpus),
        Some("evaluate") => match ask::request(&request) {
            Ok(request) => evaluate(&request),
            Err(error) => answer::failure(&Failure { error, trace: None }),
        },
        Some("resolve_note") => match ask::note(&request) {
            Ok((articles, quotation)) => {
                let articles: Vec<(&str, &str)> =
                    articles.iter().map(|(number, text)| (number.as_str(), text.as_str())).collect();
                answer::note(&notes::resolve(&articles, &quotation))
            }
            Err(reason) => refused(&reason),
        },
        Some(other) => refused(&format!("unknown op `{other}`")),
        None => refused("`op` is not there"),
    }
}

/// Reads an `evaluate` request, with every digit of its numbers.
///
/// ```
/// let line = r#"{"op":"evaluate","law":"wet","outputs":["recht"],"date":"2026-07-01"}"#;
/// assert_eq!(rules::protocol::request(line).unwrap().law, "wet");
/// ```
///
/// # Errors
/// A line that is no such request: `InvalidOperation`, `InvalidDate`, `InvalidUri` for a malformed address of a law, or
/// `DataSourceError` for a table.
pub fn request(line: &str) -> Result<Request, EvalError> {
    match Value::from_json(line) {
        Ok(Value::Object(fields)) => ask::request(&fields),
        Ok(_) => Err(ask::bad("a request is a JSON object")),
        Err(error) => Err(ask::bad(error.to_string())),
    }
}

/// The answer to a request, as one line: that of [`answer_line`] to an `evaluate`.
///
/// ```
/// # use rules::{Corpus, Request, protocol};
/// # let (corpus, _) = Corpus::load([]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let answer = protocol::answer(&corpus, &Request::new("weg", ["recht"], date));
/// assert!(answer.starts_with(r#"{"ok":false,"error":{"kind":"LawNotFound""#));
/// ```
pub fn answer(corpus: &Corpus, request: &Request) -> String {
    evaluated(&corpus.evaluate(request))
}

fn evaluated(told: &Result<Evaluation, Failure>) -> String {
    match told {
        Ok(evaluation) => answer::evaluation(evaluation),
        Err(failure) => answer::failure(failure),
    }
}

/// An answer to a line that cannot be read at all, for instance because it is no UTF-8 or too long.
///
/// ```
/// assert_eq!(
///     rules::protocol::refused("the line is no UTF-8"),
///     r#"{"ok":false,"error":{"kind":"InvalidOperation","message":"request: the line is no UTF-8"}}"#
/// );
/// ```
pub fn refused(reason: &str) -> String {
    answer::failure(&Failure {
        error: EvalError::InvalidOperation { operation: "request".to_owned(), reason: reason.to_owned() },
        trace: None,
    })
}
