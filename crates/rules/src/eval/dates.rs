//! The date operations.

use chrono::{Datelike, NaiveDate};

use super::machine::{At, Machine};
use crate::date;
use crate::error::{EvalError, Res};
use crate::model::{DateUnit, Op, OpId};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// AGE, DATE_ADD, DATE, DAY_OF_WEEK, DATE_DIFF, DATE_PART and START_OF.
    #[inline(never)]
    pub fn date_operation(&mut self, at: &At<'c>, op: &Op) -> Res<Val> {
        let name = op.name().unwrap_or_default();
        match *op {
            Op::Age { birth, reference } => self.two_dates(at, name, birth, reference, date::age),
            Op::DateDiff { from, to, unit } => self.two_dates(
                at,
                name,
                from,
                to,
                match unit {
                    DateUnit::Years => date::years_between,
                    DateUnit::Months => date::months_between,
                    DateUnit::Days => date::days_between,
                },
            ),
            Op::DateAdd { date, steps } => self.date_add(at, date, steps),
            Op::Date { year, month, day } => self.date_of(at, [year, month, day]),
            Op::DayOfWeek(of) => self.one_date(at, name, of, |date| {
                Ok(Val::Int(i64::from(date.weekday().num_days_from_monday())))
            }),
            Op::DatePart(of, unit) => self.one_date(at, name, of, |date| {
                Ok(Val::Int(match unit {
                    DateUnit::Years => i64::from(date.year()),
                    DateUnit::Months => i64::from(date.month()),
                    DateUnit::Days => i64::from(date.day()),
                }))
            }),
            Op::StartOf(of, unit) => self.one_date(at, name, of, |date| {
                let month = if unit == DateUnit::Years { 1 } else { i64::from(date.month()) };
                date::from_parts(i64::from(date.year()), month, 1).map(Val::Date)
            }),
            _ => Err(EvalError::invalid("operation", "not a date operation")),
        }
    }

    #[inline(never)]
    fn one_date(
        &mut self,
        at: &At<'c>,
        name: &str,
        of: OpId,
        make: impl FnOnce(NaiveDate) -> Res<Val>,
    ) -> Res<Val> {
        match self.eval(at, of)? {
            spoilt @ (Val::Unknown(_) | Val::Taint(_)) => Ok(spoilt),
            value => make(self.date_in(at, name, (value, of), 0)?),
        }
    }

    #[inline(never)]
    fn two_dates(
        &mut self,
        at: &At<'c>,
        name: &str,
        from: OpId,
        to: OpId,
        make: fn(NaiveDate, NaiveDate) -> i64,
    ) -> Res<Val> {
        Ok(match self.pair(at, from, to)? {
            Ok((first, second)) => Val::Int(make(
                self.date_in(at, name, (first, from), 0)?,
                self.date_in(at, name, (second, to), 1)?,
            )),
            Err(spoilt) => spoilt,
        })
    }

    #[inline(never)]
    fn date_add(&mut self, at: &At<'c>, date: OpId, steps: [Option<OpId>; 4]) -> Res<Val> {
        let operands = [Some(date), steps[0], steps[1], steps[2], steps[3]];
        let made = match self.all_made(at, operands)? {
            Ok(made) => made,
            Err(spoilt) => return Ok(spoilt),
        };
        let [start, years, months, weeks, days] = made;
        let name = "DATE_ADD";
        let many = |count: i64, of: i64| {
            count.checked_mul(of).ok_or_else(|| Box::new(EvalError::ArithmeticOverflow(name.to_owned())))
        };
        let start = self.date_in(at, name, (start, date), 0)?;
        let years = self.whole_in(at, name, (years, steps[0]), 1)?;
        let months = self.whole_in(at, name, (months, steps[1]), 2)?;
        let weeks = self.whole_in(at, name, (weeks, steps[2]), 3)?;
        let days = self.whole_in(at, name, (days, steps[3]), 4)?;
        let date = date::add_months(start, many(years, 12)?)?;
        let date = date::add_months(date, months)?;
        let date = date::add_days(date, many(weeks, 7)?)?;
        date::add_days(date, days).map(Val::Date)
    }

    #[inline(never)]
    fn date_of(&mut self, at: &At<'c>, parts: [OpId; 3]) -> Res<Val> {
        let [year, month, day] = match self.all_made(at, parts.map(Some))? {
            Ok(made) => made,
            Err(spoilt) => return Ok(spoilt),
        };
        let year = self.whole_in(at, "DATE", (year, Some(parts[0])), 0)?;
        let month = self.whole_in(at, "DATE", (month, Some(parts[1])), 1)?;
        let day = self.whole_in(at, "DATE", (day, Some(parts[2])), 2)?;
        date::from_parts(year, month, day).map(Val::Date)
    }

    /// All operands, made from left to right before one of them is found wrong; one that is not there is 0.
    fn all_made<const N: usize>(
        &mut self,
        at: &At<'c>,
        operands: [Option<OpId>; N],
    ) -> Res<Result<[Val; N], Val>> {
        let mut made = [Val::Int(0); N];
        for (value, operand) in made.iter_mut().zip(operands) {
            if let Some(operand) = operand {
                *value = self.eval(at, operand)?;
            }
        }
        Ok(self.spoilt_by(&made).map_or(Ok(made), Err))
    }

    /// A date; a text that is none is a malformed date.
    fn date_in(&self, at: &At<'c>, name: &str, (value, id): (Val, OpId), place: usize) -> Res<NaiveDate> {
        let view = self.view();
        view.date(value).ok_or_else(|| match value {
            Val::Text(text) => Box::new(EvalError::InvalidDate(view.text(text).to_owned())),
            other => EvalError::mismatch(name, "a date", self.told(at, other, id, place)),
        })
    }

    /// A whole number; a fraction is cut off.
    fn whole_in(&self, at: &At<'c>, name: &str, (value, id): (Val, Option<OpId>), place: usize) -> Res<i64> {
        match value {
            Val::Int(whole) => Ok(whole),
            Val::Dec(number) => i64::try_from(number.trunc())
                .map_err(|_| Box::new(EvalError::ArithmeticOverflow(name.to_owned()))),
            other => {
                let told = id.map_or_else(|| other.kind().to_owned(), |id| self.told(at, other, id, place));
                Err(EvalError::mismatch(name, "a number", told))
            }
        }
    }
}
