//! Declared types, bounds and nullability, checked where values cross into or out of an article.

use rust_decimal::Decimal;

use super::machine::{At, Machine};
use crate::error::{EvalError, Res};
use crate::model::{Field, Kind, Spelled};
use crate::val::{Val, View};

impl<'c> Machine<'c> {
    /// A value against its declaration. `origin` says where it came from.
    #[inline]
    pub fn check_field(&self, at: &At<'c>, field: &Field, value: Val, origin: &str) -> Res<()> {
        match (field.kind, value) {
            (Kind::Bool, Val::Bool(_)) | (Kind::Text, Val::Text(_)) => Ok(()),
            (Kind::Number | Kind::Amount, Val::Int(_)) if field.spec.unbounded() => Ok(()),
            _ => self.check_long(at, field, value, origin),
        }
    }

    #[inline(never)]
    fn check_long(&self, at: &At<'c>, field: &Field, value: Val, origin: &str) -> Res<()> {
        if !fits(self.view(), field.kind, field.nullable, value) {
            return Err(self.misfit(at, field, value, origin));
        }
        match value {
            Val::Int(_) | Val::Dec(_) if !field.spec.unbounded() => self.check_bounds(at, field, value),
            _ => Ok(()),
        }
    }

    #[cold]
    fn misfit(&self, at: &At<'c>, field: &Field, value: Val, origin: &str) -> Box<EvalError> {
        let law = self.context_at(at.context).is_ok_and(|context| !context.outside);
        let how = match origin {
            "a parameter" if law => " from a law",
            "a parameter" => " from the caller",
            "an output" if value == Val::Null => " that evaluated to null",
            "from another law" if value == Val::Null => "; a call that cannot be made for nobody is null too",
            _ => "",
        };
        self.refused(at, field, field.kind.word(), format!("{} ({origin}{how})", value.kind()))
    }

    #[inline(never)]
    fn check_bounds(&self, at: &At<'c>, field: &Field, value: Val) -> Res<()> {
        let Some(number) = value.decimal() else { return Ok(()) };
        let bound = match (field.spec.min, field.spec.max) {
            (Some(min), _) if number < min => format!("at least {min}"),
            (_, Some(max)) if number > max => format!("at most {max}"),
            _ => return Ok(()),
        };
        Err(self.refused(at, field, &bound, number.to_string()))
    }

    fn refused(&self, at: &At<'c>, field: &Field, expected: &str, given: String) -> Box<EvalError> {
        EvalError::mismatch(&format!("`{}` of `{}`", at.name(field.name), at.linked.law.id), expected, given)
    }
}

/// Whether a value is of a kind. What is not known yet is of every kind.
fn fits(view: View<'_>, kind: Kind, nullable: bool, value: Val) -> bool {
    match (kind, value) {
        (_, Val::Unknown(_) | Val::Taint(_))
        | (Kind::Bool, Val::Bool(_))
        | (Kind::Text, Val::Text(_) | Val::Date(_))
        | (Kind::Object, Val::Object(_) | Val::RefDate(_))
        | (Kind::Array, Val::List(_))
        | (Kind::Date, Val::Date(_) | Val::RefDate(_))
        | (Kind::Number | Kind::Amount, Val::Int(_) | Val::Dec(_)) => true,
        (_, Val::Null) => nullable,
        (Kind::Date, _) => view.date(value).is_some(),
        _ => false,
    }
}

/// What a field accepts, by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Limits {
    kind: Kind,
    nullable: bool,
    min: Option<Decimal>,
    max: Option<Decimal>,
}

impl Limits {
    /// The limits of a field.
    pub fn of(field: &Field) -> Self {
        Self { kind: field.kind, nullable: field.nullable, min: field.spec.min, max: field.spec.max }
    }

    /// Whether a value is within them.
    #[inline]
    pub fn hold(&self, view: View<'_>, value: Val) -> bool {
        match (self.kind, value) {
            (Kind::Bool, Val::Bool(_)) | (Kind::Text, Val::Text(_)) => true,
            (Kind::Number | Kind::Amount, Val::Int(_)) if self.min.is_none() && self.max.is_none() => true,
            _ => self.hold_long(view, value),
        }
    }

    #[inline(never)]
    fn hold_long(&self, view: View<'_>, value: Val) -> bool {
        let number = value.decimal();
        fits(view, self.kind, self.nullable, value)
            && number.is_none_or(|number| {
                self.min.is_none_or(|min| number >= min) && self.max.is_none_or(|max| number <= max)
            })
    }
}
