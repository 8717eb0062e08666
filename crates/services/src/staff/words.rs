//! Texts that staff type: trimmed, with a limit.

use domain::templates::has_mark;

use crate::{InputProblem, Result, ServiceError};

/// The most characters of a text for a resident.
const LONGEST: usize = 4_000;

/// The text as it is kept.
///
/// # Errors
/// When it is empty or too long; `field` says which.
pub(super) fn needed(text: &str, field: &'static str) -> Result<String> {
    let text = limited(text, field)?;
    if text.is_empty() { Err(ServiceError::invalid(field, "empty")) } else { Ok(text) }
}

/// The text as it is kept; it may be empty.
///
/// # Errors
/// When it is too long; `field` says which.
pub(super) fn limited(text: &str, field: &'static str) -> Result<String> {
    let text = text.trim().replace("\r\n", "\n");
    if text.chars().count() > LONGEST {
        return Err(ServiceError::invalid(field, "too_long"));
    }
    Ok(text)
}

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
