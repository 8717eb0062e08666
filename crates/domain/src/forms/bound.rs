//! Limits of a field.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A limit: a number (cents for money, characters for text), or a day.
///
/// A day is written `2026-01-31`, `today`, or counted from today in days, months or years:
/// `today+90d`, `today-3m`, `today-120y`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Bound {
    /// A number.
    Number(i64),
    /// A day.
    Day(String),
}

impl Bound {
    /// The number, if it is one.
    #[must_use]
    pub const fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Day(_) => None,
        }
    }

    /// The day, seen from `today`, if it is one.
    #[must_use]
    pub fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        let Self::Day(text) = self else { return None };
        let Some(shift) = text.strip_prefix("today") else { return crate::calendar::parse_day(text) };
        if shift.is_empty() {
            return Some(today);
        }
        let back = shift.starts_with('-');
        let rest = shift.strip_prefix(['-', '+'])?;
        let unit = rest.chars().last()?;
        let count: u32 = rest.strip_suffix(unit)?.parse().ok()?;
        match (unit, back) {
            ('d', false) => today.checked_add_days(Days::new(count.into())),
            ('d', true) => today.checked_sub_days(Days::new(count.into())),
            ('m' | 'y', _) => {
                let months = Months::new(count.checked_mul(if unit == 'y' { 12 } else { 1 })?);
                if back { today.checked_sub_months(months) } else { today.checked_add_months(months) }
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_today() {
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        let day = |text: &str| Bound::Day(text.to_owned()).day(today).map(|day| day.to_string());
        assert_eq!(day("today").as_deref(), Some("2026-11-23"));
        assert_eq!(day("today-3m").as_deref(), Some("2026-08-23"));
        assert_eq!(day("today+90d").as_deref(), Some("2027-02-21"));
        assert_eq!(day("today-120y").as_deref(), Some("1906-11-23"));
        assert_eq!(day("2020-02-29").as_deref(), Some("2020-02-29"));
        assert_eq!(day("today-3w"), None);
        assert_eq!(day("tomorrow"), None);
    }
}
