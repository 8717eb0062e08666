//! PDF: header in front, trailer at the end, no encryption.

use super::{FileProblem, contains};

/// Readers look for the header within this many bytes.
const HEAD: usize = 1024;

/// Readers look for the trailer within this many bytes of the end.
const TAIL: usize = 2048;

pub(super) fn is(bytes: &[u8]) -> bool {
    contains(bytes.get(..HEAD).unwrap_or(bytes), b"%PDF-")
}

pub(super) fn check(bytes: &[u8]) -> Result<(), FileProblem> {
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or(bytes);
    if !contains(tail, b"startxref") || !contains(tail, b"%%EOF") {
        return Err(FileProblem::Damaged);
    }
    if names_encryption(bytes) { Err(FileProblem::Encrypted) } else { Ok(()) }
}

/// Whether a trailer names an encryption dictionary: `/Encrypt 12 0 R` or `/Encrypt <<…`.
///
/// Trailers and cross-reference streams carry it in plain bytes, as the reader needs it first.
fn names_encryption(bytes: &[u8]) -> bool {
    const KEY: &[u8] = b"/Encrypt";
    bytes.windows(KEY.len()).enumerate().filter(|(_, window)| *window == KEY).any(|(at, _)| {
        let after = bytes.get(at + KEY.len()..).unwrap_or_default();
        let value = after.trim_ascii_start();
        let reference = value.len() < after.len() && value.first().is_some_and(u8::is_ascii_digit);
        reference || value.starts_with(b"<<")
    })
}
