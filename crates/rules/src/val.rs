//! Values while evaluating: cheap to copy, dates kept as dates, unknown and tainted apart.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::date;
use crate::stored::Stored;
use crate::value::Value;

/// The names of missing facts.
pub(crate) type Missing = Arc<BTreeSet<Arc<str>>>;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Val {
    Null,
    Bool(bool),
    Int(i64),
    Dec(Decimal),
    Text(Arc<str>),
    /// A date made by an operation; equal to its text.
    Date(NaiveDate),
    /// `$referencedate`: a record of year, month, day and iso.
    RefDate(NaiveDate),
    List(Arc<Vec<Val>>),
    Object(Arc<Vec<(Arc<str>, Val)>>),
    Unknown(Missing),
    Taint(Arc<(String, String)>),
}

impl Val {
    pub(crate) fn unknown(name: &str) -> Self {
        Self::Unknown(Arc::new(BTreeSet::from([Arc::from(name)])))
    }

    /// What kind of value it is, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Int(_) | Self::Dec(_) => "a number",
            Self::Text(_) => "a text",
            Self::Date(_) => "a date",
            Self::RefDate(_) | Self::Object(_) => "an object",
            Self::List(_) => "an array",
            Self::Unknown(_) => "unknown",
            Self::Taint(_) => "untranslatable",
        }
    }

    /// Whether it is neither unknown nor tainted.
    pub(crate) fn sound(&self) -> bool {
        !matches!(self, Self::Unknown(_) | Self::Taint(_))
    }

    pub(crate) fn truthy(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Bool(value) => *value,
            Self::Int(value) => *value != 0,
            Self::Dec(value) => !value.is_zero(),
            Self::Text(value) => !value.is_empty(),
            Self::List(items) => !items.is_empty(),
            _ => true,
        }
    }

    pub(crate) fn decimal(&self) -> Option<Decimal> {
        match self {
            Self::Int(value) => Some(Decimal::from(*value)),
            Self::Dec(value) => Some(*value),
            _ => None,
        }
    }

    /// The date it is: of a text, or of a record with an `iso`.
    pub(crate) fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) | Self::RefDate(date) => Some(*date),
            Self::Text(text) => date::parse(text),
            Self::Object(_) => match self.field("iso") {
                Some(Self::Text(text)) => date::parse(&text),
                _ => None,
            },
            _ => None,
        }
    }

    pub(crate) fn field(&self, name: &str) -> Option<Self> {
        match self {
            Self::Object(fields) => {
                fields.iter().find(|(field, _)| &**field == name).map(|(_, value)| value.clone())
            }
            Self::RefDate(date) => match name {
                "year" => Some(Self::Int(i64::from(date.year()))),
                "month" => Some(Self::Int(i64::from(date.month()))),
                "day" => Some(Self::Int(i64::from(date.day()))),
                "iso" => Some(Self::Date(*date)),
                _ => None,
            },
            Self::List(items) => name.parse::<usize>().ok().and_then(|at| items.get(at)).cloned(),
            _ => None,
        }
    }

    /// Equality of the format: by structure, numbers as numbers, dates as dates.
    pub(crate) fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Int(_) | Self::Dec(_), Self::Int(_) | Self::Dec(_)) => self.decimal() == other.decimal(),
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::List(a), Self::List(b)) => {
                a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| a.same(b))
            }
            (Self::Object(a), Self::Object(b)) => {
                a.len() == b.len() && a.iter().zip(b.iter()).all(|((ka, a), (kb, b))| ka == kb && a.same(b))
            }
            (Self::Date(a) | Self::RefDate(a), Self::Date(b) | Self::RefDate(b)) => a == b,
            (Self::Date(_), Self::Text(_))
            | (Self::Text(_), Self::Date(_))
            | (Self::RefDate(_) | Self::Object(_), Self::Text(_) | Self::Date(_))
            | (Self::Text(_) | Self::Date(_), Self::RefDate(_) | Self::Object(_)) => {
                matches!((self.date(), other.date()), (Some(a), Some(b)) if a == b)
            }
            (Self::RefDate(date), Self::Object(_)) => Self::spelled(*date).same(other),
            (Self::Object(_), Self::RefDate(date)) => self.same(&Self::spelled(*date)),
            _ => false,
        }
    }

    /// The record that stands for the calculation date.
    fn spelled(date: NaiveDate) -> Self {
        Self::Object(Arc::new(vec![
            ("day".into(), Self::Int(i64::from(date.day()))),
            ("iso".into(), Self::Text(date.to_string().into())),
            ("month".into(), Self::Int(i64::from(date.month()))),
            ("year".into(), Self::Int(i64::from(date.year()))),
        ]))
    }

    /// The value for outside. Unknown becomes null: its names travel separately.
    pub(crate) fn to_value(&self) -> Value {
        match self {
            Self::Null | Self::Unknown(_) => Value::Null,
            Self::Bool(value) => Value::Bool(*value),
            Self::Int(value) => Value::Int(*value),
            Self::Dec(value) => Value::Decimal(*value),
            Self::Text(value) => Value::Text(value.to_string()),
            Self::Date(date) => Value::Text(date.to_string()),
            Self::RefDate(date) => Self::spelled(*date).to_value(),
            Self::List(items) => Value::List(items.iter().map(Self::to_value).collect()),
            Self::Object(fields) => Value::Object(
                fields.iter().map(|(name, value)| (name.to_string(), value.to_value())).collect(),
            ),
            Self::Taint(taint) => {
                Value::Untranslatable { article: taint.0.clone(), construct: taint.1.clone() }
            }
        }
    }
}

impl From<&Value> for Val {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Int(value) => Self::Int(*value),
            Value::Decimal(value) => Self::Dec(*value),
            Value::Text(value) => Self::Text(value.as_str().into()),
            Value::List(items) => Self::List(Arc::new(items.iter().map(Self::from).collect())),
            Value::Object(fields) => Self::Object(Arc::new(
                fields.iter().map(|(name, value)| (name.as_str().into(), Self::from(value))).collect(),
            )),
            Value::Untranslatable { article, construct } => {
                Self::Taint(Arc::new((article.clone(), construct.clone())))
            }
        }
    }
}

impl From<&Stored> for Val {
    fn from(stored: &Stored) -> Self {
        Self::from(&Value::from(stored))
    }
}
