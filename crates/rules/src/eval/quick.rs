//! The short way: what most evaluations spend their time on, without what they do not need.
//!
//! It is taken when no trace is kept, the law that was asked overrides nothing and taint does not spread.
//! Whatever is out of the ordinary is handed to the long way, which everything can take. That both come to
//! the same is checked by running every scenario and every property both ways.

use super::machine::{At, Machine, broken, wide};
use super::memory::Slot;
use super::ops::{constant_of, kids_of};
use crate::corpus::{Target, What};
use crate::error::Res;
use crate::model::{Op, OpId};
use crate::request::UntranslatableMode;
use crate::val::Val;

impl<'c> Machine<'c> {
    /// Whether the short way may be taken.
    pub fn may_be_quick(&self) -> bool {
        self.tracer.is_none()
            && self.search.is_none()
            && !self.overriding
            && self.mode != UntranslatableMode::Propagate
    }

    /// The value of an expression. What is at hand already is fetched where it is needed.
    #[inline]
    pub fn quick(&mut self, at: &At<'c>, id: OpId) -> Res<Val> {
        let op = at.linked.law.ops.get(wide(id)).ok_or_else(|| broken("an operation"))?;
        match op {
            Op::Slot(slot) => match self.slot_at(at, *slot) {
                Some(Slot::Done(value)) => Ok(value),
                Some(Slot::Empty) => self.make_quick(at, *slot),
                _ => self.slot_below(at, *slot),
            },
            Op::Const(constant) => constant_of(at, *constant),
            Op::Defined(number) => self.figure(at, *number),
            _ => self.quick_operation(at, id, op),
        }
    }

    #[inline(never)]
    fn quick_operation(&mut self, at: &At<'c>, id: OpId, op: &'c Op) -> Res<Val> {
        self.descend()?;
        let value = match op {
            Op::Compare(how, left, right) => match (self.quick(at, *left)?, self.quick(at, *right)?) {
                (Val::Int(a), Val::Int(b)) => Val::Bool(how.holds(a.cmp(&b))),
                pair => self.ordered(at, *how, pair, (*left, *right))?,
            },
            Op::Not(value) => match self.quick(at, *value)? {
                Val::Bool(value) => Val::Bool(!value),
                other => self.opposite(at, other)?,
            },
            Op::If { cases, default } => {
                let (cases, _) = kids_of(at, *cases)?.as_chunks::<2>();
                self.first_case(at, cases, *default)?
            }
            Op::And(kids) => self.decided_by(at, kids_of(at, *kids)?, false)?,
            Op::Or(kids) => self.decided_by(at, kids_of(at, *kids)?, true)?,
            _ => self.operation(at, id, op)?,
        };
        self.stack -= 1;
        Ok(value)
    }

    #[inline]
    fn first_case(&mut self, at: &At<'c>, cases: &[[OpId; 2]], default: Option<OpId>) -> Res<Val> {
        for [when, then] in cases {
            match self.quick(at, *when)? {
                Val::Bool(true) => return self.quick(at, *then),
                Val::Bool(false) => {}
                condition => match self.decides(at, "IF", condition)? {
                    Some(true) => return self.quick(at, *then),
                    Some(false) => {}
                    None => return Ok(condition),
                },
            }
        }
        default.map_or(Ok(Val::Null), |default| self.quick(at, default))
    }

    #[inline]
    fn decided_by(&mut self, at: &At<'c>, kids: &[OpId], stop: bool) -> Res<Val> {
        for (kid, place) in kids.iter().zip(1_usize..) {
            match self.quick(at, *kid)? {
                Val::Bool(decided) if decided == stop => return Ok(Val::Bool(stop)),
                Val::Bool(_) => {}
                other => return self.decided_from(at, kids.get(place..).unwrap_or_default(), stop, other),
            }
        }
        Ok(Val::Bool(!stop))
    }

    #[inline(never)]
    fn make_quick(&mut self, at: &At<'c>, slot: u32) -> Res<Val> {
        let step = at.plan.slots.get(wide(slot)).ok_or_else(|| broken("a slot"))?;
        let value = match step.what {
            What::Action(body) => {
                self.descend()?;
                self.set(at, slot, Slot::Busy)?;
                self.memory.path.push((at.version, step.name));
                let value = self.quick(at, body)?;
                self.memory.path.pop();
                self.stack -= 1;
                value
            }
            What::Own { target, slot: made } if self.no_tables && self.fact(at, step.fact).is_none() => {
                self.set(at, slot, Slot::Busy)?;
                self.beside_quick(at, target, made)?
            }
            _ => return self.slot_below(at, slot),
        };
        self.set(at, slot, Slot::Done(value))?;
        Ok(value)
    }

    /// An output of another article of the same law.
    #[inline]
    fn beside_quick(&mut self, beside: &At<'c>, target: Target, made: u32) -> Res<Val> {
        self.enter_call()?;
        let article = beside.linked.law.articles.get(wide(target.article));
        let plan = beside.linked.plans.get(wide(target.article));
        let (Some(article), Some(plan)) = (article, plan) else { return Err(broken("an article")) };
        let promise = article.outputs.get(wide(target.promise)).ok_or_else(|| broken("an output"))?;
        let mut at = At { article, plan, number: target.article, ..*beside };
        self.settle(&mut at, beside.frames + wide(target.article))?;
        let value = match self.slot_at(&at, made) {
            Some(Slot::Done(value)) => value,
            _ => {
                self.memory.path.push((at.version, promise.field.name));
                let value = self.make_quick(&at, made)?;
                self.memory.path.pop();
                value
            }
        };
        self.leave_call();
        self.check_field(&at, &promise.field, value, "an output")?;
        Ok(value)
    }
}
