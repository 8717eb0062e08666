//! The operations of the flat way, on values that are there.

use chrono::{Datelike, NaiveDate};

use super::run::Run;
use crate::date;
use crate::eval::arith;
use crate::eval::machine::wide;
use crate::limits::PRECISION;
use crate::model::{Compare, DateUnit, Kids, Op, OpId, Rounding};
use crate::number;
use crate::val::Val;

impl<'p> Run<'p> {
    /// The value of an operation.
    #[inline]
    pub fn value(&mut self, id: OpId) -> Option<Val> {
        let op = self.program.ops.get(wide(id))?;
        match *op {
            Op::Slot(cell) => self.cell(cell),
            Op::Const(at) => self.program.consts.get(wide(at)).copied(),
            _ => self.work(op),
        }
    }

    /// Whether a condition holds.
    #[inline]
    fn holds(&mut self, id: OpId) -> Option<bool> {
        let op = self.program.ops.get(wide(id))?;
        let value = match *op {
            Op::Slot(cell) => self.cell(cell)?,
            judging if judging.judges() => return self.judge(op),
            _ => self.value(id)?,
        };
        match value {
            Val::Bool(held) => Some(held),
            Val::Null => None,
            value => Some(self.view().truthy(value)),
        }
    }

    /// The operations that come to true or false.
    #[inline(never)]
    fn judge(&mut self, op: &'p Op) -> Option<bool> {
        match *op {
            Op::Compare(how, left, right) => self.compare(how, left, right),
            Op::And(kids) => self.decided(kids, false),
            Op::Or(kids) => self.decided(kids, true),
            Op::Not(of) => self.holds(of).map(|held| !held),
            Op::Equals { negate, left, right } => {
                let (left, right) = (self.value(left)?, self.value(right)?);
                Some(self.view().same(left, right) != negate)
            }
            Op::IsNull { negate, value } => Some((self.value(value)? == Val::Null) != negate),
            Op::In { negate, subject, list } => self.within(negate, subject, list),
            Op::InAny { negate, subject, items } => self.within_any(negate, subject, items),
            _ => None,
        }
    }

    #[inline(never)]
    fn work(&mut self, op: &'p Op) -> Option<Val> {
        match *op {
            Op::If { cases, default } => self.first(cases, default),
            Op::Add(kids) => self.add(kids),
            Op::Subtract(kids) | Op::Multiply(kids) | Op::Divide(kids) | Op::Min(kids) | Op::Max(kids) => {
                self.arithmetic(op, kids)
            }
            Op::Round { how, value, precision } => self.round(how, value, precision),
            Op::Property(of, name) => self.property(of, name),
            judging if judging.judges() => self.judge(op).map(Val::Bool),
            _ => self.dated(op),
        }
    }

    fn row(&self, kids: Kids) -> Option<&'p [OpId]> {
        let start = wide(kids.start);
        self.program.kids.get(start..start.saturating_add(wide(kids.len)))
    }

    fn add(&mut self, kids: Kids) -> Option<Val> {
        let mut total = Val::Int(0);
        for kid in self.row(kids).filter(|row| !row.is_empty())? {
            total = match (total, self.value(*kid)?) {
                (Val::Int(a), Val::Int(b)) => Val::Int(a.checked_add(b)?),
                (total, value) => arith::plus(total, value).ok()?,
            };
        }
        Some(total)
    }

    fn arithmetic(&mut self, op: &Op, kids: Kids) -> Option<Val> {
        let (first, others) = self.row(kids)?.split_first()?;
        let mut total = match (self.value(*first)?, op) {
            (Val::Int(whole), Op::Divide(_)) => Val::Dec(whole.into()),
            (first @ (Val::Int(_) | Val::Dec(_)), _) => first,
            _ => return None,
        };
        for kid in others {
            total = match (op, total, self.value(*kid)?) {
                (Op::Subtract(_), Val::Int(a), Val::Int(b)) => Val::Int(a.checked_sub(b)?),
                (Op::Multiply(_), Val::Int(a), Val::Int(b)) => Val::Int(a.checked_mul(b)?),
                (_, total, value) => arith::step(op, "", total, value).ok()?,
            };
        }
        Some(total)
    }

    fn round(&mut self, how: Rounding, of: OpId, precision: Option<OpId>) -> Option<Val> {
        let value = self.value(of)?;
        let places = match precision.map(|precision| self.value(precision)) {
            None => 0,
            Some(places) => match places? {
                Val::Int(places) => places,
                Val::Dec(places) if places.is_integer() => i64::try_from(places).ok()?,
                _ => return None,
            },
        };
        if !(-PRECISION..=PRECISION).contains(&places) {
            return None;
        }
        number::rounded(value.decimal()?, how, places).map(number::plain)
    }

    fn compare(&mut self, how: Compare, left: OpId, right: OpId) -> Option<bool> {
        let order = match (self.value(left)?, self.value(right)?) {
            (Val::Int(a), Val::Int(b)) => a.cmp(&b),
            (left, right) => match (left.decimal(), right.decimal()) {
                (Some(a), Some(b)) => a.cmp(&b),
                _ => self.view().date(left)?.cmp(&self.view().date(right)?),
            },
        };
        Some(how.holds(order))
    }

    fn decided(&mut self, kids: Kids, stop: bool) -> Option<bool> {
        for kid in self.row(kids)? {
            if self.holds(*kid)? == stop {
                return Some(stop);
            }
        }
        Some(!stop)
    }

    fn first(&mut self, cases: Kids, default: Option<OpId>) -> Option<Val> {
        let (cases, _) = self.row(cases)?.as_chunks::<2>();
        for [when, then] in cases {
            if self.holds(*when)? {
                return self.value(*then);
            }
        }
        default.map_or(Some(Val::Null), |default| self.value(default))
    }

    fn within(&mut self, negate: bool, subject: OpId, list: OpId) -> Option<bool> {
        let (subject, list) = (self.value(subject)?, self.value(list)?);
        let view = self.view();
        let single = [list];
        let items = if let Val::List(items) = list { view.list(items) } else { &single };
        if !items.iter().all(|item| item.sound()) {
            return None;
        }
        Some(items.iter().any(|item| view.same(subject, *item)) != negate)
    }

    fn within_any(&mut self, negate: bool, subject: OpId, items: Kids) -> Option<bool> {
        let subject = self.value(subject)?;
        let mut found = false;
        for item in self.row(items)? {
            let item = self.value(*item)?;
            found |= self.view().same(subject, item);
        }
        Some(found != negate)
    }

    fn property(&mut self, of: OpId, name: u32) -> Option<Val> {
        match self.value(of)? {
            Val::Null => Some(Val::Null),
            owner => {
                let name = self.program.names.get(wide(name))?;
                self.view().field(owner, name).filter(|part| part.sound())
            }
        }
    }

    fn date(&mut self, id: OpId) -> Option<NaiveDate> {
        let value = self.value(id)?;
        self.view().date(value)
    }

    /// A whole number; a fraction is cut off.
    fn whole(&mut self, id: OpId) -> Option<i64> {
        match self.value(id)? {
            Val::Int(whole) => Some(whole),
            Val::Dec(number) => i64::try_from(number.trunc()).ok(),
            _ => None,
        }
    }

    fn dated(&mut self, op: &Op) -> Option<Val> {
        Some(match *op {
            Op::Age { birth, reference } => Val::Int(date::age(self.date(birth)?, self.date(reference)?)),
            Op::DateDiff { from, to, unit } => {
                let (from, to) = (self.date(from)?, self.date(to)?);
                Val::Int(match unit {
                    DateUnit::Years => date::years_between(from, to),
                    DateUnit::Months => date::months_between(from, to),
                    DateUnit::Days => date::days_between(from, to),
                })
            }
            Op::DateAdd { date, steps } => {
                let start = self.date(date)?;
                let mut counts = [0_i64; 4];
                for (count, step) in counts.iter_mut().zip(steps) {
                    if let Some(step) = step {
                        *count = self.whole(step)?;
                    }
                }
                let [years, months, weeks, days] = counts;
                let moved = date::add_months(start, years.checked_mul(12)?).ok()?;
                let moved = date::add_months(moved, months).ok()?;
                let moved = date::add_days(moved, weeks.checked_mul(7)?).ok()?;
                Val::Date(date::add_days(moved, days).ok()?)
            }
            Op::Date { year, month, day } => {
                let (year, month, day) = (self.whole(year)?, self.whole(month)?, self.whole(day)?);
                Val::Date(date::from_parts(year, month, day).ok()?)
            }
            Op::DayOfWeek(of) => Val::Int(i64::from(self.date(of)?.weekday().num_days_from_monday())),
            Op::DatePart(of, unit) => {
                let date = self.date(of)?;
                Val::Int(match unit {
                    DateUnit::Years => i64::from(date.year()),
                    DateUnit::Months => i64::from(date.month()),
                    DateUnit::Days => i64::from(date.day()),
                })
            }
            Op::StartOf(of, unit) => {
                let date = self.date(of)?;
                let month = if unit == DateUnit::Years { 1 } else { i64::from(date.month()) };
                Val::Date(date::from_parts(i64::from(date.year()), month, 1).ok()?)
            }
            _ => return None,
        })
    }
}
