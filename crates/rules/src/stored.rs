//! Constants in their compiled form: a shape that does not depend on reading JSON.

use crate::value::Value;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stored {
    Null,
    Bool(bool),
    Int(i64),
    Decimal(rust_decimal::Decimal),
    Text(String),
    List(Vec<Stored>),
    Object(Vec<(String, Stored)>),
}

impl From<&Value> for Stored {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null | Value::Untranslatable { .. } => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Int(value) => Self::Int(*value),
            Value::Decimal(value) => Self::Decimal(*value),
            Value::Text(value) => Self::Text(value.clone()),
            Value::List(items) => Self::List(items.iter().map(Self::from).collect()),
            Value::Object(fields) => {
                Self::Object(fields.iter().map(|(name, value)| (name.clone(), Self::from(value))).collect())
            }
        }
    }
}

impl From<&Stored> for Value {
    fn from(stored: &Stored) -> Self {
        match stored {
            Stored::Null => Self::Null,
            Stored::Bool(value) => Self::Bool(*value),
            Stored::Int(value) => Self::Int(*value),
            Stored::Decimal(value) => Self::Decimal(*value),
            Stored::Text(value) => Self::Text(value.clone()),
            Stored::List(items) => Self::List(items.iter().map(Self::from).collect()),
            Stored::Object(fields) => {
                let mut object = std::collections::BTreeMap::new();
                for (name, value) in fields {
                    object.insert(name.clone(), Self::from(value));
                }
                Self::Object(object)
            }
        }
    }
}
