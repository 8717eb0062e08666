//! Sums on exact numbers; every step is checked.

use rust_decimal::Decimal;

use super::machine::{At, Machine};
use super::ops::kids_of;
use super::spoil::Spoil;
use crate::error::{EvalError, Res};
use crate::limits::{LIST_LEN, PRECISION};
use crate::model::{Kids, Op, OpId, Rounding};
use crate::number;
use crate::val::Val;

impl<'c> Machine<'c> {
    /// ADD: the kind of the first value decides.
    pub fn add(&mut self, at: &At<'c>, kids: Kids) -> Res<Val> {
        let row = kids_of(at, kids)?;
        let mut values: Vec<Val> = Vec::new();
        let mut total = Val::Int(0);
        let mut spoil = Spoil::default();
        let mut wrong = None;
        for (kid, place) in row.iter().zip(0_usize..) {
            let value = self.eval(at, *kid)?;
            let Some(value) = spoil.keep(value) else { continue };
            if values.is_empty() && matches!(value, Val::Int(_) | Val::Dec(_)) && wrong.is_none() {
                match plus(&total, &value) {
                    Ok(sum) => total = sum,
                    Err(error) => wrong = Some(error),
                }
            } else if values.is_empty() && place > 0 && wrong.is_none() && !spoil.spoilt() {
                let given = self.told(at, &value, *kid, place);
                wrong = Some(EvalError::mismatch("ADD", "a number", given));
            } else {
                values.push(value);
            }
        }
        if let Some(spoilt) = spoil.outcome() {
            return Ok(spoilt);
        }
        match wrong {
            Some(error) => Err(error),
            None if values.is_empty() && !row.is_empty() => Ok(total),
            None => joined(&values),
        }
    }

    /// SUBTRACT, MULTIPLY, DIVIDE, MIN and MAX: from left to right. All operands are made first.
    pub fn arithmetic(&mut self, at: &At<'c>, op: &Op, kids: Kids) -> Res<Val> {
        let name = op.name().unwrap_or_default();
        let mut spoil = Spoil::default();
        let mut total: Option<Val> = None;
        let mut wrong: Option<Box<EvalError>> = None;
        for (kid, place) in kids_of(at, kids)?.iter().zip(0_usize..) {
            let value = self.eval(at, *kid)?;
            let Some(value) = spoil.keep(value) else { continue };
            if wrong.is_some() {
                continue;
            }
            if !matches!(value, Val::Int(_) | Val::Dec(_)) {
                let given = self.told(at, &value, *kid, place);
                wrong = Some(EvalError::mismatch(name, "a number", given));
                continue;
            }
            if spoil.spoilt() {
                continue;
            }
            let next = match &total {
                None if matches!(op, Op::Divide(_)) => number_of(name, &value).map(Val::Dec),
                None => Ok(value),
                Some(total) => step(op, name, total, &value),
            };
            match next {
                Ok(next) => total = Some(next),
                Err(error) => wrong = Some(error),
            }
        }
        match (wrong, spoil.outcome()) {
            (Some(error), _) => Err(error),
            (None, Some(spoilt)) => Ok(spoilt),
            (None, None) => total.ok_or_else(|| EvalError::invalid(name, "no values")),
        }
    }

    /// ROUND, CEIL and FLOOR. Ties go away from zero; a negative precision rounds to tens, hundreds.
    pub fn round(&mut self, at: &At<'c>, how: Rounding, of: OpId, precision: Option<OpId>) -> Res<Val> {
        let mut spoil = Spoil::default();
        let value = self.eval(at, of)?;
        let value = spoil.keep(value);
        let places = match precision {
            None => Some(Val::Int(0)),
            Some(precision) => {
                let places = self.eval(at, precision)?;
                spoil.keep(places)
            }
        };
        if let Some(spoilt) = spoil.outcome() {
            return Ok(spoilt);
        }
        let name = how.name();
        let value = value.unwrap_or(Val::Null);
        let Some(number) = value.decimal() else {
            return Err(EvalError::mismatch(name, "a number", self.told(at, &value, of, 0)));
        };
        let places = match places.as_ref().and_then(Val::decimal).filter(Decimal::is_integer) {
            Some(places) => i64::try_from(places).ok().filter(|at| (-PRECISION..=PRECISION).contains(at)),
            None => None,
        };
        let Some(places) = places else {
            return Err(EvalError::invalid(name, "precision is a whole number from -28 to 28"));
        };
        number::rounded(number, how, places).map(number::plain).ok_or_else(|| overflow(name))
    }
}

fn plus(total: &Val, value: &Val) -> Res<Val> {
    if let (Val::Int(a), Val::Int(b)) = (total, value) {
        return a.checked_add(*b).map(Val::Int).ok_or_else(|| overflow("ADD"));
    }
    let (a, b) = (number_of("ADD", total)?, number_of("ADD", value)?);
    number::plus(a, b).map(Val::Dec).ok_or_else(|| overflow("ADD"))
}

/// The sum of values of one kind.
pub(super) fn sum(values: &[Val]) -> Res<Val> {
    match values.first() {
        Some(Val::Int(_) | Val::Dec(_)) => {
            values.iter().try_fold(Val::Int(0), |total, value| plus(&total, value))
        }
        _ => joined(values),
    }
}

/// Texts joined, or lists joined.
fn joined(values: &[Val]) -> Res<Val> {
    match values.first() {
        Some(Val::Text(_) | Val::Date(_)) => {
            let mut text = String::new();
            for value in values {
                match value {
                    Val::Text(part) => text.push_str(part),
                    Val::Date(date) => text.push_str(&date.to_string()),
                    other => return Err(EvalError::mismatch("ADD", "a text", other.kind())),
                }
            }
            Ok(Val::Text(text.into()))
        }
        Some(Val::List(_)) => {
            let mut items = Vec::new();
            for value in values {
                match value {
                    Val::List(more) => items.extend(more.iter().cloned()),
                    other => return Err(EvalError::mismatch("ADD", "an array", other.kind())),
                }
                if items.len() > LIST_LEN {
                    return Err(super::machine::too_deep("an array", 1_000));
                }
            }
            Ok(Val::List(std::sync::Arc::new(items)))
        }
        Some(other) => Err(EvalError::mismatch("ADD", "a number, a text or an array", other.kind())),
        None => Err(EvalError::invalid("ADD", "no values")),
    }
}

fn step(op: &Op, name: &str, total: &Val, value: &Val) -> Res<Val> {
    if let (Val::Int(a), Val::Int(b)) = (total, value) {
        let whole = match op {
            Op::Subtract(_) => a.checked_sub(*b),
            Op::Multiply(_) => a.checked_mul(*b),
            Op::Min(_) => Some(*a.min(b)),
            Op::Max(_) => Some(*a.max(b)),
            _ => None,
        };
        if !matches!(op, Op::Divide(_)) {
            return whole.map(Val::Int).ok_or_else(|| overflow(name));
        }
    }
    let (a, b) = (number_of(name, total)?, number_of(name, value)?);
    let exact = match op {
        Op::Subtract(_) => number::minus(a, b),
        Op::Multiply(_) => number::times(a, b),
        Op::Divide(_) if b.is_zero() => return Err(Box::new(EvalError::DivisionByZero(name.to_owned()))),
        Op::Divide(_) => number::over(a, b),
        Op::Min(_) => return Ok(if b < a { value.clone() } else { total.clone() }),
        _ => return Ok(if b > a { value.clone() } else { total.clone() }),
    };
    exact.map(Val::Dec).ok_or_else(|| overflow(name))
}

/// The smallest or largest of two numbers.
pub(super) fn extreme(name: &str, largest: bool, total: &Val, value: &Val) -> Res<Val> {
    let kids = Kids { start: 0, len: 0 };
    step(&if largest { Op::Max(kids) } else { Op::Min(kids) }, name, total, value)
}

pub(super) fn number_of(name: &str, value: &Val) -> Res<Decimal> {
    value.decimal().ok_or_else(|| EvalError::mismatch(name, "a number", value.kind()))
}

fn overflow(name: &str) -> Box<EvalError> {
    Box::new(EvalError::ArithmeticOverflow(name.to_owned()))
}
