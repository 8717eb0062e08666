//! Limits of a field.

use std::borrow::Cow;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::calendar::parse_day;

/// A limit: a number (cents for money, characters for text), or a day.
///
/// A day is written `2026-01-31`, `today`, or counted from such a day in days, months or years:
/// `today+90d`, `today-3m`, `today-120y`. In place of `today` stands the id of a date that the same page asks before:
/// `pp.start+2m`. While that date is not there, it limits nothing. With several days, `[today, pp.start]`, each of them
/// is a limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Bound {
    /// A number.
    Number(i64),
    /// A day.
    Day(String),
    /// Several days.
    Days(Vec<String>),
}

impl Bound {
    /// The number, if it is one.
    #[must_use]
    pub const fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Day(_) | Self::Days(_) => None,
        }
    }

    /// As a `min`: the day before which nothing passes, seen from `today`.
    #[must_use]
    pub fn first(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.texts().iter().filter_map(|text| day(text, today)).max()
    }

    /// As a `max`: the day after which nothing passes, seen from `today`.
    #[must_use]
    pub fn last(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.texts().iter().filter_map(|text| day(text, today)).min()
    }

    /// Its days as they are written; none for a number.
    #[must_use]
    pub fn texts(&self) -> &[String] {
        match self {
            Self::Number(_) => &[],
            Self::Day(text) => std::slice::from_ref(text),
            Self::Days(texts) => texts,
        }
    }

    /// The ids of the dates that it is counted from.
    pub fn counted_from(&self) -> impl Iterator<Item = &str> {
        self.texts().iter().filter_map(|text| counted(text)).map(|(id, _)| id)
    }

    /// The limit among these answers: what is counted from a date becomes a day, or nothing while that date is not there.
    #[must_use]
    pub fn among(&self, answers: &Map<String, Json>) -> Cow<'_, Self> {
        if self.counted_from().next().is_none() {
            return Cow::Borrowed(self);
        }
        let fixed = |text: &String| match counted(text) {
            None => Some(text.clone()),
            Some((id, shift)) => {
                let day = answers.get(id)?.as_str().filter(|day| parse_day(day).is_some())?;
                Some(format!("{day}{shift}"))
            }
        };
        Cow::Owned(Self::Days(self.texts().iter().filter_map(fixed).collect()))
    }
}

/// The day that a text means, seen from `today`; none while it hangs on an answer.
pub(super) fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match text.strip_prefix("today") {
        Some(shift) => shifted(today, shift),
        // A day takes ten characters.
        None => shifted(parse_day(text.get(..10)?)?, text.get(10..)?),
    }
}

/// The id of the date from which a day is counted, and how far from it. Ids of fields have a point.
pub(super) fn counted(text: &str) -> Option<(&str, &str)> {
    let end = text.find(['+', '-']).unwrap_or(text.len());
    let (id, shift) = text.split_at(end);
    id.contains('.').then_some((id, shift))
}

/// A day so much later or earlier: `+2m`, `-90d`; the day itself for nothing.
fn shifted(day: NaiveDate, shift: &str) -> Option<NaiveDate> {
    if shift.is_empty() {
        return Some(day);
    }
    let back = shift.starts_with('-');
    let rest = shift.strip_prefix(['-', '+'])?;
    let unit = rest.chars().last()?;
    let count: u32 = rest.strip_suffix(unit)?.parse().ok()?;
    match (unit, back) {
        ('d', false) => day.checked_add_days(Days::new(count.into())),
        ('d', true) => day.checked_sub_days(Days::new(count.into())),
        ('m' | 'y', _) => {
            let months = Months::new(count.checked_mul(if unit == 'y' { 12 } else { 1 })?);
            if back { day.checked_sub_months(months) } else { day.checked_add_months(months) }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_today() {
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        let day = |text: &str| day(text, today).map(|day| day.to_string());
        assert_eq!(day("today").as_deref(), Some("2026-11-23"));
        assert_eq!(day("today-3m").as_deref(), Some("2026-08-23"));
        assert_eq!(day("today+90d").as_deref(), Some("2027-02-21"));
        assert_eq!(day("today-120y").as_deref(), Some("1906-11-23"));
        assert_eq!(day("2020-02-29").as_deref(), Some("2020-02-29"));
        assert_eq!(day("today-3w"), None);
        assert_eq!(day("tomorrow"), None);
        assert_eq!(day("2026-01-31+1m").as_deref(), Some("2026-02-28"));
        assert_eq!(day("2026-01-31+"), None);
    }

    #[test]
    fn days_count_from_another_answer() {
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        let given =
            serde_json::json!({"a.start": "2026-12-31", "a.wrong": {"day": "31"}, "a.free": "eind mei"});
        let among = |texts: &[&str]| {
            let bound = Bound::Days(texts.iter().map(|&text| text.to_owned()).collect());
            let bound = bound.among(given.as_object().unwrap()).into_owned();
            [bound.first(today), bound.last(today)]
                .map(|day| day.map(|day| day.to_string()).unwrap_or_default())
        };
        for (text, day) in [
            ("a.start", "2026-12-31"),
            ("a.start+2m", "2027-02-28"),
            ("a.start-1d", "2026-12-30"),
            ("today+1d", "2026-11-24"),
            ("a.wrong", ""),
            ("a.free", ""),
            ("a.none+2m", ""),
        ] {
            assert_eq!(among(&[text]), [day, day], "{text}");
        }
        assert_eq!(among(&["today", "a.start"]), ["2026-12-31", "2026-11-23"]);
        assert_eq!(among(&["today", "a.none"]), ["2026-11-23", "2026-11-23"]);
    }
}
