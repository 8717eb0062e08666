//! Sums on exact numbers; every step is checked.

use rust_decimal::{Decimal, RoundingStrategy};

use super::machine::{At, Machine};
use super::spoil::Spoil;
use crate::error::{EvalError, Res};
use crate::limits::{LIST_LEN, PRECISION};
use crate::model::{Kids, Op, OpId, Rounding};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// ADD: the kind of the first value decides.
    pub fn add(&mut self, at: At<'c>, kids: Kids) -> Res<Val> {
        let values = match self.operands(at, kids)? {
            Ok(values) => values,
            Err(spoilt) => return Ok(spoilt),
        };
        sum(&values)
    }

    /// SUBTRACT, MULTIPLY, DIVIDE, MIN and MAX: from left to right.
    pub fn arithmetic(&mut self, at: At<'c>, op: Op) -> Res<Val> {
        let (kids, name) = match op {
            Op::Subtract(kids) | Op::Multiply(kids) | Op::Divide(kids) | Op::Min(kids) | Op::Max(kids) => {
                (kids, op.name().unwrap_or_default())
            }
            _ => return Err(EvalError::invalid("operation", "not arithmetic")),
        };
        let mut spoil = Spoil::default();
        let mut total: Option<Val> = None;
        for number in 0..kids.len {
            let kid = self.kid(at, kids, number)?;
            let value = self.eval(at, kid)?;
            let Some(value) = spoil.keep(value) else { continue };
            if !matches!(value, Val::Int(_) | Val::Dec(_)) {
                return Err(EvalError::mismatch(name, "a number", value.kind()));
            }
            if spoil.spoilt() {
                continue;
            }
            total = Some(match total {
                None if matches!(op, Op::Divide(_)) => Val::Dec(number_of(name, &value)?),
                None => value,
                Some(total) => step(op, name, &total, &value)?,
            });
        }
        match spoil.outcome() {
            Some(spoilt) => Ok(spoilt),
            None => total.ok_or_else(|| EvalError::invalid(name, "no values")),
        }
    }

    /// ROUND, CEIL and FLOOR. Ties go away from zero; a negative precision rounds to tens, hundreds.
    pub fn round(&mut self, at: At<'c>, how: Rounding, value: OpId, precision: Option<OpId>) -> Res<Val> {
        let mut spoil = Spoil::default();
        let value = self.eval(at, value)?;
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
        let number = number_of(name, &value.unwrap_or(Val::Null))?;
        let places = match places.unwrap_or(Val::Null) {
            Val::Int(places) if (-PRECISION..=PRECISION).contains(&places) => places,
            _ => return Err(EvalError::invalid(name, "precision is a whole number from -28 to 28")),
        };
        rounded(name, number, how, places)
    }
}

/// The sum of values of one kind.
pub(super) fn sum(values: &[Val]) -> Res<Val> {
    match values.first() {
        Some(Val::Int(_) | Val::Dec(_)) => {
            let mut total = Val::Int(0);
            for value in values {
                total = match (&total, value) {
                    (Val::Int(a), Val::Int(b)) => Val::Int(a.checked_add(*b).ok_or_else(|| overflow("ADD"))?),
                    (a, b) => {
                        let (a, b) = (number_of("ADD", a)?, number_of("ADD", b)?);
                        Val::Dec(a.checked_add(b).ok_or_else(|| overflow("ADD"))?)
                    }
                };
            }
            Ok(total)
        }
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

fn step(op: Op, name: &str, total: &Val, value: &Val) -> Res<Val> {
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
        Op::Subtract(_) => a.checked_sub(b),
        Op::Multiply(_) => a.checked_mul(b),
        Op::Divide(_) if b.is_zero() => return Err(Box::new(EvalError::DivisionByZero(name.to_owned()))),
        Op::Divide(_) => a.checked_div(b),
        Op::Min(_) => return Ok(if b < a { value.clone() } else { total.clone() }),
        _ => return Ok(if b > a { value.clone() } else { total.clone() }),
    };
    exact.map(Val::Dec).ok_or_else(|| overflow(name))
}

/// The smallest or largest of two numbers.
pub(super) fn extreme(name: &str, largest: bool, total: &Val, value: &Val) -> Res<Val> {
    let kids = Kids { start: 0, len: 0 };
    step(if largest { Op::Max(kids) } else { Op::Min(kids) }, name, total, value)
}

pub(super) fn number_of(name: &str, value: &Val) -> Res<Decimal> {
    value.decimal().ok_or_else(|| EvalError::mismatch(name, "a number", value.kind()))
}

fn overflow(name: &str) -> Box<EvalError> {
    Box::new(EvalError::ArithmeticOverflow(name.to_owned()))
}

fn rounded(name: &str, number: Decimal, how: Rounding, places: i64) -> Res<Val> {
    let strategy = match how {
        Rounding::Round => RoundingStrategy::MidpointAwayFromZero,
        Rounding::Ceil => RoundingStrategy::ToPositiveInfinity,
        Rounding::Floor => RoundingStrategy::ToNegativeInfinity,
    };
    let result = match u32::try_from(places) {
        Ok(places) => number.round_dp_with_strategy(places, strategy),
        Err(_) => to_power(number, strategy, u32::try_from(places.unsigned_abs()).unwrap_or(0))
            .ok_or_else(|| overflow(name))?,
    };
    Ok(whole_if_whole(result))
}

/// Rounds to a multiple of a power of ten. The whole part is cut off first, so that no digit is lost.
fn to_power(number: Decimal, strategy: RoundingStrategy, power: u32) -> Option<Decimal> {
    let unit = Decimal::from_i128_with_scale(10_i128.checked_pow(power)?, 0);
    let below = number.checked_rem(unit)?;
    let base = number.checked_sub(below)?;
    let half = unit.checked_div(Decimal::TWO)?;
    let up = match strategy {
        RoundingStrategy::ToPositiveInfinity => below.is_sign_positive() && !below.is_zero(),
        RoundingStrategy::ToNegativeInfinity => false,
        _ => below >= half,
    };
    let down = match strategy {
        RoundingStrategy::ToPositiveInfinity => false,
        RoundingStrategy::ToNegativeInfinity => below.is_sign_negative() && !below.is_zero(),
        _ => below <= -half,
    };
    if up {
        base.checked_add(unit)
    } else if down {
        base.checked_sub(unit)
    } else {
        Some(base)
    }
}

pub(super) fn whole_if_whole(number: Decimal) -> Val {
    if number.is_integer()
        && let Ok(whole) = i64::try_from(number)
    {
        return Val::Int(whole);
    }
    Val::Dec(number)
}
