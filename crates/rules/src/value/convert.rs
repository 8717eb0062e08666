use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Value;

macro_rules! from {
    ($($source:ty => $make:expr),* $(,)?) => {
        $(impl From<$source> for Value {
            fn from(value: $source) -> Self {
                $make(value)
            }
        })*
    };
}

from! {
    bool => Value::Bool,
    i32 => |value| Value::Int(i64::from(value)),
    i64 => Value::Int,
    u32 => |value| Value::Int(i64::from(value)),
    Decimal => Value::Decimal,
    &str => |value: &str| Value::Text(value.to_owned()),
    String => Value::Text,
    NaiveDate => |value: NaiveDate| Value::Text(value.to_string()),
    Vec<Value> => Value::List,
    BTreeMap<String, Value> => Value::Object,
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}
