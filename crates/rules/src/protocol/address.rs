//! Law addresses: `regelrecht://law/output` names an output anywhere, `#output` one of the law that is asked.

use crate::error::EvalError;

const SCHEME: &str = "regelrecht:";

/// The law and the output of an address; nothing for a text that is an id. A law whose id holds a slash has no address,
/// and a field (`#field`) is no output that can be asked.
pub(super) fn of_law(text: &str) -> Result<Option<(&str, &str)>, EvalError> {
    if !text.to_lowercase().starts_with(SCHEME) {
        return Ok(None);
    }
    let parts = text.strip_prefix("regelrecht://").and_then(|rest| rest.split_once('/'));
    match parts {
        Some((law, output)) if plain(law) && plain(output) => Ok(Some((law, output))),
        _ => Err(EvalError::InvalidUri(text.to_owned())),
    }
}

/// The output that a name, or `#name`, stands for.
pub(super) fn of_output(text: &str) -> Result<&str, EvalError> {
    match text.strip_prefix('#') {
        None => Ok(text),
        Some(name) if plain(name) => Ok(name),
        Some(_) => Err(EvalError::InvalidUri(text.to_owned())),
    }
}

/// Whether a part of an address is one name.
fn plain(part: &str) -> bool {
    !part.is_empty() && !part.contains(['/', '#', '?', ' '])
}
