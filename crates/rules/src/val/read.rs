//! What values mean: truth, equality, dates and fields.

use chrono::{Datelike, NaiveDate};

use super::{Val, View};
use crate::date;
use crate::value::Value;

impl View<'_> {
    pub(crate) fn truthy(self, value: Val) -> bool {
        match value {
            Val::Null => false,
            Val::Bool(value) => value,
            Val::Int(value) => value != 0,
            Val::Dec(value) => !value.is_zero(),
            Val::Text(at) => !self.text(at).is_empty(),
            Val::List(at) => !self.list(at).is_empty(),
            _ => true,
        }
    }

    /// The date it is: of a text, or of a record with an `iso`.
    pub(crate) fn date(self, value: Val) -> Option<NaiveDate> {
        match value {
            Val::Date(date) | Val::RefDate(date) => Some(date),
            Val::Text(at) => date::parse(self.text(at)),
            Val::Object(_) => match self.field(value, "iso") {
                Some(Val::Text(at)) => date::parse(self.text(at)),
                _ => None,
            },
            _ => None,
        }
    }

    pub(crate) fn field(self, value: Val, name: &str) -> Option<Val> {
        match value {
            Val::Object(at) => {
                let found = self.fields(at).iter().find(|(field, _)| self.text(*field) == name);
                found.map(|(_, value)| *value)
            }
            Val::RefDate(date) => match name {
                "iso" => Some(Val::Date(date)),
                "year" => Some(Val::Int(i64::from(date.year()))),
                "month" => Some(Val::Int(i64::from(date.month()))),
                "day" => Some(Val::Int(i64::from(date.day()))),
                _ => None,
            },
            Val::List(at) => name.parse::<usize>().ok().and_then(|place| self.list(at).get(place)).copied(),
            _ => None,
        }
    }

    /// Equality of the format: by structure, numbers as numbers, dates as dates.
    pub(crate) fn same(self, left: Val, right: Val) -> bool {
        match (left, right) {
            (Val::Null, Val::Null) => true,
            (Val::Bool(a), Val::Bool(b)) => a == b,
            (Val::Int(a), Val::Int(b)) => a == b,
            (Val::Int(_) | Val::Dec(_), Val::Int(_) | Val::Dec(_)) => left.decimal() == right.decimal(),
            (Val::Text(a), Val::Text(b)) => a == b || self.text(a) == self.text(b),
            (Val::List(a), Val::List(b)) => {
                let (a, b) = (self.list(a), self.list(b));
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.same(*a, *b))
            }
            (Val::Object(a), Val::Object(b)) => {
                let (a, b) = (self.fields(a), self.fields(b));
                a.len() == b.len()
                    && a.iter()
                        .zip(b)
                        .all(|((ka, a), (kb, b))| self.text(*ka) == self.text(*kb) && self.same(*a, *b))
            }
            (Val::Date(a) | Val::RefDate(a), Val::Date(b) | Val::RefDate(b)) => a == b,
            (Val::Date(_), Val::Text(_))
            | (Val::Text(_), Val::Date(_))
            | (Val::RefDate(_) | Val::Object(_), Val::Text(_) | Val::Date(_))
            | (Val::Text(_) | Val::Date(_), Val::RefDate(_) | Val::Object(_)) => {
                matches!((self.date(left), self.date(right)), (Some(a), Some(b)) if a == b)
            }
            (Val::RefDate(_), Val::Object(_)) => self.spells(right, left),
            (Val::Object(_), Val::RefDate(_)) => self.spells(left, right),
            _ => false,
        }
    }

    /// Whether a record says just what the calculation date says.
    fn spells(self, record: Val, date: Val) -> bool {
        let Val::Object(at) = record else { return false };
        let fields = self.fields(at);
        fields.len() == 4
            && fields.iter().all(|(name, value)| {
                self.field(date, self.text(*name)).is_some_and(|wanted| self.same(wanted, *value))
            })
    }

    /// Whether two values cannot be told apart at all.
    pub(crate) fn identical(self, left: Val, right: Val) -> bool {
        left == right
            || match (left, right) {
                (Val::Text(a), Val::Text(b)) => self.text(a) == self.text(b),
                (Val::List(a), Val::List(b)) => {
                    let (a, b) = (self.list(a), self.list(b));
                    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.identical(*a, *b))
                }
                (Val::Object(a), Val::Object(b)) => {
                    let (a, b) = (self.fields(a), self.fields(b));
                    a.len() == b.len()
                        && a.iter().zip(b).all(|((ka, a), (kb, b))| {
                            self.text(*ka) == self.text(*kb) && self.identical(*a, *b)
                        })
                }
                (Val::Unknown(a), Val::Unknown(b)) => self.missing(a) == self.missing(b),
                (Val::Taint(a), Val::Taint(b)) => self.tainted(a) == self.tainted(b),
                _ => false,
            }
    }

    /// The value for outside. Unknown becomes null: its names travel separately.
    pub(crate) fn to_value(self, value: Val) -> Value {
        match value {
            Val::Null | Val::Unknown(_) => Value::Null,
            Val::Bool(value) => Value::Bool(value),
            Val::Int(value) => Value::Int(value),
            Val::Dec(value) => Value::Decimal(value),
            Val::Text(at) => Value::Text(self.text(at).to_owned()),
            Val::Date(date) => Value::Text(date.to_string()),
            Val::RefDate(_) => Value::Object(
                ["day", "iso", "month", "year"]
                    .into_iter()
                    .filter_map(|name| Some((name.to_owned(), self.to_value(self.field(value, name)?))))
                    .collect(),
            ),
            Val::List(at) => Value::List(self.list(at).iter().map(|item| self.to_value(*item)).collect()),
            Val::Object(at) => Value::Object(
                self.fields(at)
                    .iter()
                    .map(|(name, value)| (self.text(*name).to_owned(), self.to_value(*value)))
                    .collect(),
            ),
            Val::Taint(at) => {
                let (article, construct) = self.tainted(at);
                Value::Untranslatable { article: article.to_owned(), construct: construct.to_owned() }
            }
        }
    }
}
