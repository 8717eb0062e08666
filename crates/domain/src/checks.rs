//! Checks on what people type. Each returns the text in its one normal form, or none if it is wrong.
//!
//! No regular expressions: the same code runs in the browser, where every kilobyte counts.
//! To add one, write it in a file below, with its real test values beside it, and name it here.

mod account;
mod contact;
mod numbers;
mod vehicle;

pub use account::{iban, iban_grouped};
pub use contact::{email, phone, postcode};
pub use numbers::{branch, bsn, characters, kvk, looks_like_bsn, rsin, wage_tax_number};
pub use vehicle::plate;

/// The text without what people put between digits: white space, dots and dashes.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '‐' | '‑' | '–')).collect()
}

/// The bare text in capitals, if it is plain ASCII letters and digits.
fn bare_code(text: &str) -> Option<String> {
    let code = bare(text).to_ascii_uppercase();
    code.bytes().all(|byte| byte.is_ascii_alphanumeric()).then_some(code)
}

/// The bare text, if it is exactly `length` digits.
fn digits(text: &str, length: usize) -> Option<String> {
    let text = bare(text);
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}
