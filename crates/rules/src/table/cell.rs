use super::{Domain, Fact};
use crate::value::{Value, number};

/// A condition on one fact.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Any,
    OneOf(Vec<Value>),
    /// From and to, both inclusive; whole numbers.
    Between(Option<i64>, Option<i64>),
}

impl Cell {
    pub fn parse(text: &str) -> Result<Self, String> {
        if matches!(text, "" | "-") {
            return Ok(Self::Any);
        }
        let whole = |text: &str| {
            text.trim().parse::<i64>().map_err(|_| format!("`{}` is no whole number", text.trim()))
        };
        let next = |number: i64, step: i64| number.checked_add(step).ok_or_else(|| "too large".to_owned());
        if let Some(bound) = text.strip_prefix(">=") {
            return Ok(Self::Between(Some(whole(bound)?), None));
        }
        if let Some(bound) = text.strip_prefix("<=") {
            return Ok(Self::Between(None, Some(whole(bound)?)));
        }
        if let Some(bound) = text.strip_prefix('>') {
            return Ok(Self::Between(Some(next(whole(bound)?, 1)?), None));
        }
        if let Some(bound) = text.strip_prefix('<') {
            return Ok(Self::Between(None, Some(next(whole(bound)?, -1)?)));
        }
        if let Some((low, high)) = text.split_once("..") {
            let (low, high) = (whole(low)?, whole(high)?);
            return if low <= high {
                Ok(Self::Between(Some(low), Some(high)))
            } else {
                Err("an empty range".into())
            };
        }
        Ok(Self::OneOf(text.split('|').map(value).collect()))
    }

    pub fn holds(&self, case: &Value) -> bool {
        match (self, case) {
            (Self::Any, _) => true,
            (Self::OneOf(values), case) => values.iter().any(|value| value.same(case)),
            (Self::Between(low, high), Value::Int(case)) => {
                low.is_none_or(|low| low <= *case) && high.is_none_or(|high| *case <= high)
            }
            (Self::Between(..), _) => false,
        }
    }
}

/// A value as it stands in a cell.
pub(super) fn value(text: &str) -> Value {
    match text.trim() {
        "ja" | "true" => Value::Bool(true),
        "nee" | "false" => Value::Bool(false),
        "null" => Value::Null,
        text => number(text).unwrap_or_else(|| Value::Text(text.to_owned())),
    }
}

/// The head of a column: a name, and what it can be.
pub(super) fn fact(text: &str) -> Result<Fact, String> {
    let (name, domain) = if let Some((name, range)) = text.split_once('[') {
        match Cell::parse(range.trim_end_matches(']'))? {
            Cell::Between(Some(low), Some(high)) => (name, Domain::Range(low, high)),
            _ => return Err("a range such as [18..120] was expected".to_owned()),
        }
    } else if let Some((name, words)) = text.split_once('{') {
        (name, Domain::Words(words.trim_end_matches('}').split('|').map(value).collect()))
    } else {
        (text, Domain::Any)
    };
    let name = name.trim();
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if !plain {
        return Err(format!("`{name}` is not a name"));
    }
    Ok(Fact { name: name.to_owned(), domain })
}
