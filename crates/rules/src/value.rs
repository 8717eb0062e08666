mod convert;
mod json;
mod plain;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

pub use json::JsonError;
pub(crate) use json::{number, write_text};

/// A value of the format. Dates are texts of the form `YYYY-MM-DD`.
///
/// With serde it is plain JSON. Decimals are written with all their digits; reading through serde
/// keeps 15 digits, [`Value::from_json`] keeps 28. An untranslatable value is written as null.
///
/// `From` takes what Rust has for it: `bool`, whole numbers, `Decimal`, texts, `NaiveDate`, lists, maps, and options,
/// of which `None` is [`Value::Null`].
///
/// ```
/// use rules::Value;
/// let value = Value::from_json(r#"{"bedrag": 1401.50}"#).unwrap();
/// assert_eq!(value.to_json(), r#"{"bedrag":1401.50}"#);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Absent: known not to be there. (What is not known has no value.)
    #[default]
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number of 64 bits; amounts are most often whole eurocents.
    Int(i64),
    /// An exact decimal of at most 28 digits.
    Decimal(Decimal),
    /// A text, or a date of the form `YYYY-MM-DD` (ISO 8601).
    Text(String),
    /// A list: values in an order.
    List(Vec<Value>),
    /// A record: values by name.
    Object(BTreeMap<String, Value>),
    /// The outcome of a part of the law that the format cannot express.
    Untranslatable {
        /// The article that holds the part.
        article: String,
        /// What cannot be expressed.
        construct: String,
    },
}

impl Value {
    /// The boolean, if it is one. Nothing else counts as true or false here.
    ///
    /// ```
    /// use rules::Value;
    /// assert_eq!(Value::from(true).as_bool(), Some(true));
    /// assert_eq!(Value::from(1).as_bool(), None);
    /// ```
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The whole number, if it is one; a decimal without a fraction counts.
    ///
    /// ```
    /// use rules::Value;
    /// let read = |json: &str| Value::from_json(json).unwrap().as_int();
    /// assert_eq!((read("1401"), read("1401.0"), read("1401.5")), (Some(1401), Some(1401), None));
    /// ```
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(value) => Some(*value),
            Self::Decimal(value) if value.is_integer() => i64::try_from(*value).ok(),
            _ => None,
        }
    }

    /// The number as a decimal, if it is a number.
    ///
    /// ```
    /// use rules::Value;
    /// let euros = Value::from(140_150).as_decimal().unwrap() / rust_decimal::Decimal::ONE_HUNDRED;
    /// assert_eq!(euros.to_string(), "1401.50");
    /// assert_eq!(Value::from("1401.50").as_decimal(), None);
    /// ```
    pub fn as_decimal(&self) -> Option<Decimal> {
        match self {
            Self::Int(value) => Some(Decimal::from(*value)),
            Self::Decimal(value) => Some(*value),
            _ => None,
        }
    }

    /// The text, if it is one; a date is a text.
    ///
    /// ```
    /// use rules::Value;
    /// let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// assert_eq!(Value::from(date).as_str(), Some("2026-07-01"));
    /// ```
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(value) => Some(value),
            _ => None,
        }
    }

    /// The elements, if it is a list. A single value is no list of one.
    ///
    /// ```
    /// use rules::Value;
    /// let children = Value::from_json(r#"["2020-05-01","2023-01-31"]"#).unwrap();
    /// assert_eq!(children.as_list().unwrap()[1].as_str(), Some("2023-01-31"));
    /// assert_eq!(Value::from("2020-05-01").as_list(), None);
    /// ```
    pub fn as_list(&self) -> Option<&[Value]> {
        match self {
            Self::List(value) => Some(value),
            _ => None,
        }
    }

    /// Equality as the format sees it (EQUALS): 1 and 1.0 are equal, also inside lists and records; the text "1" is
    /// neither.
    ///
    /// ```
    /// use rules::Value;
    /// let read = |json: &str| Value::from_json(json).unwrap();
    /// assert!(read(r#"[1, {"a": 2.50}]"#).same(&read(r#"[1.0, {"a": 2.5}]"#)));
    /// assert!(!read("1").same(&read(r#""1""#)));
    /// ```
    pub fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List(a), Self::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same(b)),
            (Self::Object(a), Self::Object(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|((ka, a), (kb, b))| ka == kb && a.same(b))
            }
            (a, b) => match (a.as_decimal(), b.as_decimal()) {
                (Some(a), Some(b)) => a == b,
                _ => a == b,
            },
        }
    }
}
