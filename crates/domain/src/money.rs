//! Money in whole cents.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

use serde::{Deserialize, Serialize};

use crate::Lang;

/// An amount in eurocents. Sums saturate at the ends of `i64`; no real amount comes near.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Written for people: `€ 1.419,46` with a hard space, in English `€1,419.46`.
    #[must_use]
    pub fn display(self, lang: Lang) -> String {
        let sign = if self.0 < 0 { "−\u{a0}" } else { "" };
        let whole = self.0.unsigned_abs() / 100;
        let cents = self.0.unsigned_abs() % 100;
        let (group, point, gap) = match lang {
            Lang::En => (',', '.', ""),
            // As on letters and bank statements here, which readers of every other language meet as well.
            _ => ('.', ',', "\u{a0}"),
        };
        let digits = whole.to_string();
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(group);
            }
            grouped.push(digit);
        }
        format!("{sign}€{gap}{grouped}{point}{cents:02}")
    }

    /// What a person typed: `1.234,50`, `1234.5`, `€ 12` or `12`; none if it is no amount.
    ///
    /// A single separator followed by exactly three digits is a thousands mark, as people write
    /// `1.200`; any other last separator is the decimal mark. At most two decimals.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut text: String =
            text.chars().filter(|c| !c.is_whitespace() && *c != '€' && *c != '\u{a0}').collect();
        let negative = text.starts_with(['-', '−']);
        if negative {
            text = text.chars().skip(1).collect();
        }
        if text.is_empty() || !text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
            return None;
        }
        let (whole, decimals) = match text.rfind([',', '.']) {
            None => (text.as_str(), ""),
            Some(at) => {
                let (whole, rest) = text.split_at(at);
                let rest = rest.get(1..).unwrap_or("");
                let thousands = rest.len() == 3;
                let mark = text.chars().nth(at);
                if !thousands && whole.chars().any(|c| Some(c) == mark) {
                    return None;
                }
                if thousands { (text.as_str(), "") } else { (whole, rest) }
            }
        };
        if decimals.len() > 2 {
            return None;
        }
        let mut groups = whole.split([',', '.']);
        let first = groups.next().unwrap_or("");
        let rest: Vec<&str> = groups.collect();
        if first.is_empty()
            || rest.iter().any(|group| group.len() != 3)
            || (!rest.is_empty() && first.len() > 3)
        {
            return None;
        }
        let euros: i64 = whole.replace([',', '.'], "").parse().ok()?;
        let cents: i64 = format!("{decimals:0<2}").parse().ok()?;
        let amount = euros.checked_mul(100)?.checked_add(cents)?;
        Some(Self(if negative { -amount } else { amount }))
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.display(Lang::Nl))
    }
}

impl Add for Cents {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Cents {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Cents {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_for_people() {
        assert_eq!(Cents(141_946).display(Lang::Nl), "€\u{a0}1.419,46");
        assert_eq!(Cents(141_946).display(Lang::En), "€1,419.46");
        assert_eq!(Cents(-5).display(Lang::Nl), "−\u{a0}€\u{a0}0,05");
        assert_eq!(Cents(100_000_000).display(Lang::Nl), "€\u{a0}1.000.000,00");
    }

    #[test]
    fn typed_amounts_are_understood() {
        for (typed, cents) in [
            ("450", 45_000),
            ("450,00", 45_000),
            ("450.5", 45_050),
            ("1.200", 120_000),
            ("1.234,56", 123_456),
            ("1,234.56", 123_456),
            ("€ 12,05", 1_205),
            ("-12", -1_200),
            ("0", 0),
        ] {
            assert_eq!(Cents::parse(typed), Some(Cents(cents)), "{typed}");
        }
        for typed in ["", "abc", "1,2,3", "12,345,6", ",5", "1e3", "12,345.678,9", "99999999999999999999"] {
            assert_eq!(Cents::parse(typed), None, "{typed}");
        }
    }
}
