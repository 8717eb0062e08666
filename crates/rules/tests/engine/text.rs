//! The text of small laws. It stands by itself, for the fuzz targets write laws with it too.

use std::fmt::Write;

/// The level at which everything runs eagerly and null is an ordinary value.
pub const OLD: &str = "0.5.6";
/// The level with absent and unknown apart.
pub const NEW: &str = "0.7.1";

/// The head of a law file; `extra` holds more root keys.
pub fn head(level: &str, id: &str, extra: &str) -> String {
    format!(
        "$schema: https://example.org/schema/v{level}/schema.json\n$id: {id}\nregulatory_layer: WET\n\
         publication_date: 2020-01-01\nbwb_id: BWBR0000001\nurl: https://example.org/{id}\n{extra}\narticles:\n"
    )
}

/// An article around the text of its `machine_readable`.
pub fn article(number: &str, machine: &str) -> String {
    let mut out = format!(
        "  - number: '{number}'\n    text: Tekst van artikel {number}.\n    url: https://example.org/#{number}\n    \
         machine_readable:\n"
    );
    for line in machine.trim_matches('\n').lines() {
        writeln!(out, "      {line}").expect("a string grows");
    }
    out
}
