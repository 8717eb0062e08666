//! CSV by RFC 4180: a comma between fields, lines that end in CR LF, quotes where they are needed.

use std::borrow::Cow;

use crate::{Cell, Table, decimal};

/// The mark that tells Excel that a file is UTF-8.
pub const BOM: &str = "\u{feff}";

/// The table as CSV in UTF-8, after a byte order mark when `bom` asks for it. Dates are ISO 8601, decimals have a point.
#[must_use]
pub fn write(table: &Table, bom: bool) -> Vec<u8> {
    let mut out = String::new();
    if bom {
        out.push_str(BOM);
    }
    line(&mut out, table.heads.iter().map(|head| harmless(head)));
    for row in &table.rows {
        line(&mut out, row.iter().map(text));
    }
    out.into_bytes()
}

/// A text that no spreadsheet takes for a formula: what begins like one (`=`, `+`, `-`, `@`, also in wide letters, a tab
/// or an end of line) gets an apostrophe in front, which spreadsheets read as "this is text".
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n') => {
            Cow::Owned(format!("'{text}"))
        }
        _ => Cow::Borrowed(text),
    }
}

fn text(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => harmless(text),
        Cell::Date(day) => Cow::Owned(day.format("%Y-%m-%d").to_string()),
        // Numbers are ours: a minus in front of one is no formula.
        Cell::Count(number) => Cow::Owned(number.to_string()),
        Cell::Tenths(tenths) => Cow::Owned(decimal(*tenths, 1)),
        Cell::Cents(cents) => Cow::Owned(decimal(*cents, 2)),
    }
}

fn line<'a>(out: &mut String, fields: impl Iterator<Item = Cow<'a, str>>) {
    for (place, field) in fields.enumerate() {
        if place > 0 {
            out.push(',');
        }
        if field.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&field);
        }
    }
    out.push_str("\r\n");
}
