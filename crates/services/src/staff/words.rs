//! What staff type.

use domain::templates::has_mark;

pub(super) use crate::shared::typed::{limited, needed};
use crate::{InputProblem, Result, ServiceError};

/// Refuses what misses a field that it needs: each with its field and code, and whether it is missing.
///
/// # Errors
/// Invalid, with all that is missing.
pub(super) fn complete<const N: usize>(fields: [(&'static str, &'static str, bool); N]) -> Result<()> {
    let missing = fields.into_iter().filter(|(.., missing)| *missing);
    let problems: Vec<_> = missing.map(|(field, code, _)| InputProblem { field, code }).collect();
    if problems.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(problems)) }
}

/// Refuses a text for somebody else in which a template left something to fill in.
///
/// # Errors
/// When it has such a mark; `field` says which.
pub(super) fn unmarked(text: &str, field: &'static str) -> Result<()> {
    if has_mark(text) { Err(ServiceError::invalid(field, "mark")) } else { Ok(()) }
}

/// The most characters of a name.
const LONGEST_NAME: usize = 60;

/// A name as it is kept: on one line.
///
/// # Errors
/// When it is empty or too long; `field` says which.
pub(super) fn short(text: &str, field: &'static str) -> Result<String> {
    let text = needed(text, field)?.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > LONGEST_NAME { Err(ServiceError::invalid(field, "too_long")) } else { Ok(text) }
}
