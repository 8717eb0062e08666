//! Equality, order and membership.

use super::machine::{At, Machine};
use super::ops::kids_of;
use super::spoil::Spoil;
use crate::error::{EvalError, Res};
use crate::model::{Compare, Kids, OpId};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// Two operands, or what spoils them.
    #[inline]
    pub fn pair(&mut self, at: &At<'c>, left: OpId, right: OpId) -> Res<Result<(Val, Val), Val>> {
        let left = self.eval(at, left)?;
        let right = self.eval(at, right)?;
        if left.sound() && right.sound() {
            return Ok(Ok((left, right)));
        }
        Ok(Err(self.spoilt([left, right])))
    }

    /// What two operands come to of which one is spoilt.
    #[cold]
    fn spoilt(&mut self, operands: [Val; 2]) -> Val {
        let mut spoil = Spoil::default();
        for operand in operands {
            spoil.keep(&mut self.heap, operand);
        }
        spoil.outcome().unwrap_or(Val::Null)
    }

    /// EQUALS and its opposite.
    #[inline(never)]
    pub fn equals(&mut self, at: &At<'c>, negate: bool, left: OpId, right: OpId) -> Res<Val> {
        Ok(match self.pair(at, left, right)? {
            Ok((left, right)) => Val::Bool(self.view().same(left, right) != negate),
            Err(spoilt) => spoilt,
        })
    }

    /// The four orderings: two numbers or two dates.
    #[inline(never)]
    pub fn compare(&mut self, at: &At<'c>, how: Compare, left: OpId, right: OpId) -> Res<Val> {
        match self.pair(at, left, right)? {
            Ok(pair) => self.ordered(at, how, pair, (left, right)),
            Err(spoilt) => Ok(spoilt),
        }
    }

    /// The order of two operands, or what spoils them.
    #[inline(never)]
    pub fn ordered(
        &mut self,
        at: &At<'c>,
        how: Compare,
        (left, right): (Val, Val),
        operands: (OpId, OpId),
    ) -> Res<Val> {
        if !left.sound() || !right.sound() {
            return Ok(self.spoilt([left, right]));
        }
        let view = self.view();
        let order = match (left, right) {
            (Val::Int(a), Val::Int(b)) => a.cmp(&b),
            _ => match (left.decimal(), right.decimal()) {
                (Some(a), Some(b)) => a.cmp(&b),
                _ => match (view.date(left), view.date(right)) {
                    (Some(a), Some(b)) => a.cmp(&b),
                    _ => {
                        let left = self.told(at, left, operands.0, 0);
                        let right = self.told(at, right, operands.1, 1);
                        let given = format!("{left} and {right}");
                        return Err(EvalError::mismatch(how.name(), "two numbers or two dates", given));
                    }
                },
            },
        };
        Ok(Val::Bool(how.holds(order)))
    }

    /// IS_NULL and NOT_NULL.
    #[inline(never)]
    pub fn is_null(&mut self, at: &At<'c>, negate: bool, value: OpId) -> Res<Val> {
        Ok(match self.eval(at, value)? {
            spoilt @ (Val::Unknown(_) | Val::Taint(_)) => spoilt,
            value => Val::Bool((value == Val::Null) != negate),
        })
    }

    /// IN a value: its elements, or itself when it is no list.
    #[inline(never)]
    pub fn within(&mut self, at: &At<'c>, negate: bool, subject: OpId, list: OpId) -> Res<Val> {
        let (subject, list) = match self.pair(at, subject, list)? {
            Ok(pair) => pair,
            Err(spoilt) => return Ok(spoilt),
        };
        let view = self.view();
        let single = [list];
        let items = if let Val::List(items) = list { view.list(items) } else { &single };
        if items.iter().any(|item| view.same(subject, *item)) {
            return Ok(Val::Bool(!negate));
        }
        let spoilt: Vec<Val> = items.iter().copied().filter(|item| !item.sound()).collect();
        let mut spoil = Spoil::default();
        for item in spoilt {
            spoil.keep(&mut self.heap, item);
        }
        Ok(spoil.outcome().unwrap_or(Val::Bool(negate)))
    }

    /// IN a row of expressions: a definite match decides.
    #[inline(never)]
    pub fn within_any(&mut self, at: &At<'c>, negate: bool, subject: OpId, items: Kids) -> Res<Val> {
        let subject = self.eval(at, subject)?;
        let mut spoil = Spoil::default();
        let subject = spoil.keep(&mut self.heap, subject);
        let mut found = false;
        for kid in kids_of(at, items)? {
            let item = self.eval(at, *kid)?;
            if let (Some(item), Some(subject)) = (spoil.keep(&mut self.heap, item), subject) {
                found |= self.view().same(subject, item);
            }
        }
        // A match decides over what is unknown, but not over what cannot be expressed.
        if found && !spoil.tainted() {
            return Ok(Val::Bool(!negate));
        }
        Ok(spoil.outcome().unwrap_or(Val::Bool(negate)))
    }
}
