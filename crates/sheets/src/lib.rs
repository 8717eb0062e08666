//! A table in, a file out that a spreadsheet opens: CSV ([`csv`]) and XLSX ([`xlsx`]).
//!
//! It knows nothing of cases or people: whoever calls it decided which columns there are and who may have them.
//! Dates stay dates and amounts stay numbers. A text never becomes a formula, whatever it begins with ([`csv::harmless`]).
//!
//! To add a kind of value: a variant of [`Cell`]; the compiler names both writers.

pub mod csv;
pub mod xlsx;

use chrono::NaiveDate;

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known or nothing applies.
    Empty,
    /// Words.
    Text(String),
    /// A civil date.
    Date(NaiveDate),
    /// A count.
    Count(i64),
    /// A number with one decimal, in tenths.
    Tenths(i64),
    /// An amount in euros, in cents.
    Cents(i64),
}

/// A table: heads, and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The name of the sheet, at most 31 characters; what a sheet may not be called is left out.
    pub name: String,
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A whole number of parts as a decimal number with a point: 1205 hundredths are `12.05`.
fn decimal(parts: i64, places: usize) -> String {
    let digits = format!("{:0width$}", parts.unsigned_abs(), width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    format!("{}{whole}.{rest}", if parts < 0 { "-" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn parts_become_decimals() {
        for (parts, places, text) in [
            (0, 1, "0.0"),
            (-3, 1, "-0.3"),
            (5, 2, "0.05"),
            (123_456, 2, "1234.56"),
            (i64::MIN, 2, "-92233720368547758.08"),
        ] {
            assert_eq!(decimal(parts, places), text);
        }
    }
}
