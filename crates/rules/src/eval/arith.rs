//! Sums on exact numbers; every step is checked.

use rust_decimal::Decimal;

use super::machine::{At, Machine, too_deep};
use super::ops::kids_of;
use super::spoil::Spoil;
use crate::error::{EvalError, Res};
use crate::limits::{LIST_LEN, PRECISION};
use crate::model::{Kids, Op, OpId, Rounding};
use crate::number;
use crate::val::Val;

impl<'c> Machine<'c> {
    /// ADD: the kind of the first value decides.
    #[inline(never)]
    pub fn add(&mut self, at: &At<'c>, kids: Kids) -> Res<Val> {
        let row = kids_of(at, kids)?;
        let start = self.lay_down(at, row)?;
        let values = self.memory.operands.get(start..).unwrap_or_default();
        let mut total = Some(0_i64);
        for value in values {
            total = match (total, value) {
                (Some(sum), Val::Int(whole)) => sum.checked_add(*whole),
                _ => None,
            };
        }
        let made = match total {
            Some(sum) if !values.is_empty() => Ok(Val::Int(sum)),
            _ => self.add_long(at, row, start),
        };
        self.memory.operands.truncate(start);
        made
    }

    fn add_long(&mut self, at: &At<'c>, row: &[OpId], start: usize) -> Res<Val> {
        let values = self.memory.operands.get(start..).unwrap_or_default().to_vec();
        if let Some(spoilt) = self.spoilt_by(&values) {
            return Ok(spoilt);
        }
        let wanted = match values.first() {
            Some(Val::Int(_) | Val::Dec(_)) => "a number",
            Some(Val::Text(_) | Val::Date(_)) => "a text",
            Some(Val::List(_)) => "an array",
            _ => "a number, a text or an array",
        };
        let other = |value: &Val| match value {
            Val::Int(_) | Val::Dec(_) => wanted != "a number",
            Val::Text(_) | Val::Date(_) => wanted != "a text",
            Val::List(_) => wanted != "an array",
            _ => true,
        };
        if let Some(place) = values.iter().position(other)
            && let (Some(value), Some(id)) = (values.get(place), row.get(place))
        {
            return Err(EvalError::mismatch("ADD", wanted, self.told(at, *value, *id, place)));
        }
        self.sum(&values)
    }

    /// SUBTRACT, MULTIPLY, DIVIDE, MIN and MAX: from left to right. All operands are made first.
    #[inline(never)]
    pub fn arithmetic(&mut self, at: &At<'c>, op: &Op, kids: Kids) -> Res<Val> {
        let row = kids_of(at, kids)?;
        let start = self.lay_down(at, row)?;
        let made = match (op, self.memory.operands.get(start..).unwrap_or_default()) {
            (Op::Subtract(_), [Val::Int(a), Val::Int(b)]) => a.checked_sub(*b).map(Val::Int),
            (Op::Multiply(_), [Val::Int(a), Val::Int(b)]) => a.checked_mul(*b).map(Val::Int),
            (Op::Min(_), [Val::Int(a), Val::Int(b)]) => Some(Val::Int(*a.min(b))),
            (Op::Max(_), [Val::Int(a), Val::Int(b)]) => Some(Val::Int(*a.max(b))),
            _ => None,
        };
        let made = made.map_or_else(|| self.arithmetic_long(at, op, row, start), Ok);
        self.memory.operands.truncate(start);
        made
    }

    fn arithmetic_long(&mut self, at: &At<'c>, op: &Op, row: &[OpId], start: usize) -> Res<Val> {
        let name = op.name().unwrap_or_default();
        let values = self.memory.operands.get(start..).unwrap_or_default().to_vec();
        if let Some(spoilt) = self.spoilt_by(&values) {
            return Ok(spoilt);
        }
        if let Some(place) = values.iter().position(|value| !matches!(value, Val::Int(_) | Val::Dec(_)))
            && let (Some(value), Some(id)) = (values.get(place), row.get(place))
        {
            return Err(EvalError::mismatch(name, "a number", self.told(at, *value, *id, place)));
        }
        let mut values = values.into_iter();
        let first = match (values.next(), op) {
            (None, _) => return Err(EvalError::invalid(name, "no values")),
            (Some(Val::Int(whole)), Op::Divide(_)) => Val::Dec(whole.into()),
            (Some(first), _) => first,
        };
        values.try_fold(first, |total, value| step(op, name, total, value))
    }

    /// ROUND, CEIL and FLOOR. Ties go away from zero; a negative precision rounds to tens, hundreds.
    #[inline(never)]
    pub fn round(&mut self, at: &At<'c>, how: Rounding, of: OpId, precision: Option<OpId>) -> Res<Val> {
        let mut spoil = Spoil::default();
        let value = self.eval(at, of)?;
        spoil.keep(&mut self.heap, value);
        let places = match precision {
            None => Val::Int(0),
            Some(precision) => self.eval(at, precision)?,
        };
        spoil.keep(&mut self.heap, places);
        if let Some(spoilt) = spoil.outcome() {
            return Ok(spoilt);
        }
        let name = how.name();
        let Some(number) = value.decimal() else {
            return Err(EvalError::mismatch(name, "a number", self.told(at, value, of, 0)));
        };
        let places = match places {
            Val::Int(places) => Some(places),
            Val::Dec(places) if places.is_integer() => i64::try_from(places).ok(),
            _ => None,
        };
        let Some(places) = places.filter(|places| (-PRECISION..=PRECISION).contains(places)) else {
            return Err(EvalError::invalid(name, "precision is a whole number from -28 to 28"));
        };
        number::rounded(number, how, places).map(number::plain).ok_or_else(|| overflow(name))
    }

    /// The sum of values of one kind.
    pub fn sum(&mut self, values: &[Val]) -> Res<Val> {
        match values.first() {
            Some(Val::Int(_) | Val::Dec(_)) => {
                values.iter().try_fold(Val::Int(0), |total, value| plus(total, *value))
            }
            _ => self.joined(values),
        }
    }

    /// Texts joined, or lists joined.
    #[inline(never)]
    fn joined(&mut self, values: &[Val]) -> Res<Val> {
        match values.first() {
            Some(Val::Text(_) | Val::Date(_)) => {
                let mut text = String::new();
                for value in values {
                    match value {
                        Val::Text(part) => text.push_str(self.view().text(*part)),
                        Val::Date(date) => text.push_str(&date.to_string()),
                        other => return Err(EvalError::mismatch("ADD", "a text", other.kind())),
                    }
                }
                let joined = self.heap.text(&text);
                self.sized(joined)
            }
            Some(Val::List(_)) => {
                let mut items = Vec::new();
                for value in values {
                    match value {
                        Val::List(more) => items.extend_from_slice(self.view().list(*more)),
                        other => return Err(EvalError::mismatch("ADD", "an array", other.kind())),
                    }
                    if items.len() > LIST_LEN {
                        return Err(too_deep("an array", 1_000));
                    }
                }
                let joined = self.heap.list(&items);
                self.sized(joined)
            }
            Some(other) => Err(EvalError::mismatch("ADD", "a number, a text or an array", other.kind())),
            None => Err(EvalError::invalid("ADD", "no values")),
        }
    }
}

/// The sum of two numbers.
pub(super) fn plus(total: Val, value: Val) -> Res<Val> {
    if let (Val::Int(a), Val::Int(b)) = (total, value) {
        return a.checked_add(b).map(Val::Int).ok_or_else(|| overflow("ADD"));
    }
    let (a, b) = (number_of("ADD", total)?, number_of("ADD", value)?);
    number::plus(a, b).map(Val::Dec).ok_or_else(|| overflow("ADD"))
}

/// One step of SUBTRACT, MULTIPLY, DIVIDE, MIN or MAX.
pub(super) fn step(op: &Op, name: &str, total: Val, value: Val) -> Res<Val> {
    if let (Val::Int(a), Val::Int(b)) = (total, value) {
        let whole = match op {
            Op::Subtract(_) => a.checked_sub(b),
            Op::Multiply(_) => a.checked_mul(b),
            Op::Min(_) => Some(a.min(b)),
            Op::Max(_) => Some(a.max(b)),
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
        Op::Min(_) => return Ok(if b < a { value } else { total }),
        _ => return Ok(if b > a { value } else { total }),
    };
    exact.map(Val::Dec).ok_or_else(|| overflow(name))
}

/// The smallest or largest of two numbers.
pub(super) fn extreme(name: &str, largest: bool, total: Val, value: Val) -> Res<Val> {
    let kids = Kids { start: 0, len: 0 };
    step(&if largest { Op::Max(kids) } else { Op::Min(kids) }, name, total, value)
}

pub(super) fn number_of(name: &str, value: Val) -> Res<Decimal> {
    value.decimal().ok_or_else(|| EvalError::mismatch(name, "a number", value.kind()))
}

fn overflow(name: &str) -> Box<EvalError> {
    Box::new(EvalError::ArithmeticOverflow(name.to_owned()))
}
