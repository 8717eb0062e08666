//! Declared types, bounds and nullability, checked where values cross into or out of an article.

use super::machine::{At, Machine};
use crate::error::{EvalError, Res};
use crate::model::{Field, Kind, Spelled};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// A value against its declaration. `origin` says where it came from.
    pub fn check_field(&self, at: &At<'c>, field: &Field, value: &Val, origin: &str) -> Res<()> {
        let given = match value {
            Val::Unknown(_) | Val::Taint(_) => return Ok(()),
            Val::Null if field.nullable => return Ok(()),
            Val::Null => format!("null ({origin})"),
            value if fits(field.kind, value) => match out_of_bounds(field, value) {
                None => return Ok(()),
                Some(bound) => return Err(self.refused(at, field, &bound, shown(value))),
            },
            value => format!("{} ({origin})", value.kind()),
        };
        Err(self.refused(at, field, field.kind.word(), given))
    }

    fn refused(&self, at: &At<'c>, field: &Field, expected: &str, given: String) -> Box<EvalError> {
        EvalError::mismatch(&format!("`{}` of `{}`", at.name(field.name), at.linked.law.id), expected, given)
    }
}

fn fits(kind: Kind, value: &Val) -> bool {
    match kind {
        Kind::Text => matches!(value, Val::Text(_) | Val::Date(_)),
        Kind::Number | Kind::Amount => matches!(value, Val::Int(_) | Val::Dec(_)),
        Kind::Bool => matches!(value, Val::Bool(_)),
        Kind::Object => matches!(value, Val::Object(_) | Val::RefDate(_)),
        Kind::Array => matches!(value, Val::List(_)),
        Kind::Date => value.date().is_some(),
    }
}

fn out_of_bounds(field: &Field, value: &Val) -> Option<String> {
    if field.spec.min.is_none() && field.spec.max.is_none() {
        return None;
    }
    let number = value.decimal()?;
    match (field.spec.min, field.spec.max) {
        (Some(min), _) if number < min => Some(format!("at least {min}")),
        (_, Some(max)) if number > max => Some(format!("at most {max}")),
        _ => None,
    }
}

fn shown(value: &Val) -> String {
    value.decimal().map(|number| number.to_string()).unwrap_or_default()
}
