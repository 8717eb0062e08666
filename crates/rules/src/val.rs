//! Values while evaluating: small enough to copy. What is larger lies in a [`Store`] and is named by number.

use chrono::NaiveDate;
use rust_decimal::Decimal;

pub(crate) use store::{Heap, Ref, Store, View};

mod read;
mod store;

/// A value. Texts, lists, records and the names behind an unknown lie in a store.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Val {
    Null,
    Bool(bool),
    Int(i64),
    Dec(Decimal),
    /// A date made by an operation; equal to its text.
    Date(NaiveDate),
    /// `$referencedate`: a record of year, month, day and iso.
    RefDate(NaiveDate),
    Text(Ref),
    List(Ref),
    Object(Ref),
    Unknown(Ref),
    Taint(Ref),
}

impl Val {
    /// What kind of value it is, for messages.
    pub(crate) fn kind(self) -> &'static str {
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
    pub(crate) fn sound(self) -> bool {
        !matches!(self, Self::Unknown(_) | Self::Taint(_))
    }

    pub(crate) fn decimal(self) -> Option<Decimal> {
        match self {
            Self::Int(value) => Some(Decimal::from(value)),
            Self::Dec(value) => Some(value),
            _ => None,
        }
    }
}
