//! Exact sums: what fits in 64 bits goes the short way, everything else the checked long way.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::Rounding;
use crate::val::Val;

/// Powers of ten that fit in 64 bits.
const POWERS: [i64; 19] = {
    let mut powers = [1_i64; 19];
    let mut at = 1;
    while at < powers.len() {
        #[expect(clippy::indexing_slicing, reason = "computed while compiling, where `get` cannot be used")]
        {
            powers[at] = powers[at - 1] * 10;
        }
        at += 1;
    }
    powers
};

fn power(places: u32) -> Option<i64> {
    usize::try_from(places).ok().and_then(|at| POWERS.get(at)).copied()
}

/// The digits of a number as a whole number, when they fit, and its decimal places.
fn short(number: Decimal) -> Option<(i64, u32)> {
    i64::try_from(number.mantissa()).ok().map(|digits| (digits, number.scale()))
}

/// The sum of two numbers.
pub(crate) fn plus(left: Decimal, right: Decimal) -> Option<Decimal> {
    if let (Some((a, scale)), Some((b, same))) = (short(left), short(right))
        && scale == same
        && let Some(sum) = a.checked_add(b)
    {
        return Some(Decimal::new(sum, scale));
    }
    left.checked_add(right)
}

/// The difference of two numbers.
pub(crate) fn minus(left: Decimal, right: Decimal) -> Option<Decimal> {
    // Zero has no sign: nought less nought is not "-0.0".
    plus(left, if right.is_zero() { right } else { -right })
}

/// The product of two numbers.
pub(crate) fn times(left: Decimal, right: Decimal) -> Option<Decimal> {
    if let (Some((a, scale)), Some((b, more))) = (short(left), short(right))
        && scale + more <= Decimal::MAX_SCALE
        && let Some(product) = a.checked_mul(b).filter(|product| *product != 0)
    {
        return Some(Decimal::new(product, scale + more));
    }
    left.checked_mul(right)
}

/// The quotient of two numbers. A quotient that ends within a few places is found by whole numbers.
pub(crate) fn over(left: Decimal, right: Decimal) -> Option<Decimal> {
    if let (Some((mut rest, 0)), Some((by, 0))) = (short(left), short(right)) {
        for scale in 0..4 {
            match (rest.checked_rem(by), rest.checked_div(by), rest.checked_mul(10)) {
                (Some(0), Some(whole), _) => return Some(Decimal::new(whole, scale)),
                (Some(_), _, Some(more)) => rest = more,
                _ => break,
            }
        }
    }
    left.checked_div(right)
}

/// A number to so many decimal places; with fewer than none to tens, hundreds and so on.
pub(crate) fn rounded(number: Decimal, how: Rounding, places: i64) -> Option<Decimal> {
    let Ok(places) = u32::try_from(places) else {
        return to_power(number, how, u32::try_from(places.unsigned_abs()).ok()?);
    };
    if number.scale() <= places {
        return Some(number);
    }
    if let Some((digits, scale)) = short(number)
        && let Some(unit) = power(scale - places)
    {
        let (whole, rest) = (digits / unit, digits % unit);
        let up = match how {
            Rounding::Round => rest.unsigned_abs() * 2 >= unit.unsigned_abs(),
            Rounding::Ceil => rest > 0,
            Rounding::Floor => rest < 0,
        };
        let step = if !up {
            0
        } else if rest < 0 {
            -1
        } else {
            1
        };
        return Some(Decimal::new(whole + step, places));
    }
    let strategy = match how {
        Rounding::Round => RoundingStrategy::MidpointAwayFromZero,
        Rounding::Ceil => RoundingStrategy::ToPositiveInfinity,
        Rounding::Floor => RoundingStrategy::ToNegativeInfinity,
    };
    Some(number.round_dp_with_strategy(places, strategy))
}

/// Rounds to a multiple of a power of ten. The whole part is cut off first, so that no digit is lost.
fn to_power(number: Decimal, how: Rounding, power: u32) -> Option<Decimal> {
    let unit = Decimal::from_i128_with_scale(10_i128.checked_pow(power)?, 0);
    let below = number.checked_rem(unit)?;
    let base = number.checked_sub(below)?;
    let half = unit.checked_div(Decimal::TWO)?;
    let step = match how {
        Rounding::Ceil if below.is_sign_positive() && !below.is_zero() => unit,
        Rounding::Floor if below.is_sign_negative() && !below.is_zero() => -unit,
        Rounding::Round if below >= half => unit,
        Rounding::Round if below <= -half => -unit,
        _ => return Some(base),
    };
    base.checked_add(step)
}

/// A whole number as an integer, if it fits.
pub(crate) fn plain(number: Decimal) -> Val {
    if let Some((digits, scale)) = short(number)
        && let Some(unit) = power(scale)
    {
        return if digits % unit == 0 { Val::Int(digits / unit) } else { Val::Dec(number) };
    }
    match i64::try_from(number) {
        Ok(whole) if number.is_integer() => Val::Int(whole),
        _ => Val::Dec(number),
    }
}
