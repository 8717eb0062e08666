//! The date operations.

use chrono::{Datelike, NaiveDate};

use super::machine::{At, Machine};
use super::spoil::Spoil;
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
            value => make(self.date_in(name, value)?),
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
            Ok((from, to)) => Val::Int(make(self.date_in(name, from)?, self.date_in(name, to)?)),
            Err(spoilt) => spoilt,
        })
    }

    #[inline(never)]
    fn date_add(&mut self, at: &At<'c>, date: OpId, steps: [Option<OpId>; 4]) -> Res<Val> {
        let mut spoil = Spoil::default();
        let start = self.eval(at, date)?;
        let start = spoil.keep(&mut self.heap, start);
        let mut counts = [0_i64; 4];
        for (count, step) in counts.iter_mut().zip(steps) {
            let Some(step) = step else { continue };
            let value = self.eval(at, step)?;
            if let Some(value) = spoil.keep(&mut self.heap, value) {
                *count = whole_in("DATE_ADD", value)?;
            }
        }
        let Some(start) = start.filter(|_| !spoil.spoilt()) else {
            return Ok(spoil.outcome().unwrap_or(Val::Null));
        };
        let [years, months, weeks, days] = counts;
        let many = |count: i64, of: i64| {
            count
                .checked_mul(of)
                .ok_or_else(|| Box::new(EvalError::ArithmeticOverflow("DATE_ADD".to_owned())))
        };
        let date = date::add_months(self.date_in("DATE_ADD", start)?, many(years, 12)?)?;
        let date = date::add_months(date, months)?;
        let date = date::add_days(date, many(weeks, 7)?)?;
        date::add_days(date, days).map(Val::Date)
    }

    #[inline(never)]
    fn date_of(&mut self, at: &At<'c>, parts: [OpId; 3]) -> Res<Val> {
        let mut spoil = Spoil::default();
        let mut numbers = [0_i64; 3];
        for (number, part) in numbers.iter_mut().zip(parts) {
            let value = self.eval(at, part)?;
            if let Some(value) = spoil.keep(&mut self.heap, value) {
                *number = whole_in("DATE", value)?;
            }
        }
        let [year, month, day] = numbers;
        spoil.outcome().map_or_else(|| date::from_parts(year, month, day).map(Val::Date), Ok)
    }

    /// A date; a text that is none is a malformed date.
    fn date_in(&self, name: &str, value: Val) -> Res<NaiveDate> {
        let view = self.view();
        view.date(value).ok_or_else(|| match value {
            Val::Text(text) => Box::new(EvalError::InvalidDate(view.text(text).to_owned())),
            other => EvalError::mismatch(name, "a date", other.kind()),
        })
    }
}

/// A whole number; a fraction is cut off.
fn whole_in(name: &str, value: Val) -> Res<i64> {
    match value {
        Val::Int(whole) => Ok(whole),
        Val::Dec(number) => i64::try_from(number.trunc())
            .map_err(|_| Box::new(EvalError::ArithmeticOverflow(name.to_owned()))),
        other => Err(EvalError::mismatch(name, "a number", other.kind())),
    }
}
