//! Texts that people type, on either side: trimmed, with a limit.

use crate::{Result, ServiceError};

/// The most characters of a text.
const LONGEST: usize = 4_000;

/// The text as it is kept.
///
/// # Errors
/// When it is empty or too long; `field` says which.
pub(crate) fn needed(text: &str, field: &'static str) -> Result<String> {
    let text = limited(text, field)?;
    if text.is_empty() { Err(ServiceError::invalid(field, "empty")) } else { Ok(text) }
}

/// The text as it is kept; it may be empty.
///
/// # Errors
/// When it is too long; `field` says which.
pub(crate) fn limited(text: &str, field: &'static str) -> Result<String> {
    let text = text.trim().replace("\r\n", "\n");
    if text.chars().count() > LONGEST {
        return Err(ServiceError::invalid(field, "too_long"));
    }
    Ok(text)
}
