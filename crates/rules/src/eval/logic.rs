//! AND, OR, NOT and IF: decided as soon as possible, and never on a guess.

use super::machine::{At, Machine};
use super::ops::kids_of;
use super::spoil::Spoil;
use crate::error::{EvalError, Res};
use crate::model::{Kids, OpId};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// Whether a value decides for true; nothing when it is unknown or tainted.
    #[inline]
    pub fn decides(&self, at: &At<'c>, place: &str, value: Val) -> Res<Option<bool>> {
        match value {
            Val::Unknown(_) | Val::Taint(_) => Ok(None),
            Val::Bool(value) => Ok(Some(value)),
            Val::Null if at.lazy() => Err(EvalError::mismatch(place, "a condition", "null")),
            value => Ok(Some(self.view().truthy(value))),
        }
    }

    /// AND (stops at a false) and OR (stops at a true).
    pub fn all(&mut self, at: &At<'c>, kids: Kids, stop: bool) -> Res<Val> {
        match kids_of(at, kids)? {
            [] => Ok(Val::Bool(!stop)),
            [first, others @ ..] => {
                let first = self.eval(at, *first)?;
                self.decided_from(at, others, stop, first)
            }
        }
    }

    /// The same with the first value made already.
    #[inline(never)]
    pub fn decided_from(&mut self, at: &At<'c>, others: &[OpId], stop: bool, first: Val) -> Res<Val> {
        let place = if stop { "OR" } else { "AND" };
        let mut spoil = Spoil::default();
        let mut value = first;
        let mut others = others.iter();
        loop {
            match self.decides(at, place, value)? {
                Some(decided) if decided == stop => return Ok(Val::Bool(stop)),
                Some(_) => {}
                None => {
                    spoil.keep(&mut self.heap, value);
                }
            }
            match others.next() {
                Some(kid) => value = self.eval(at, *kid)?,
                None => return Ok(spoil.outcome().unwrap_or(Val::Bool(!stop))),
            }
        }
    }

    /// NOT.
    #[inline(never)]
    pub fn not(&mut self, at: &At<'c>, value: OpId) -> Res<Val> {
        let value = self.eval(at, value)?;
        self.opposite(at, value)
    }

    /// The opposite of a value.
    #[inline(never)]
    pub fn opposite(&mut self, at: &At<'c>, value: Val) -> Res<Val> {
        Ok(match self.decides(at, "NOT", value)? {
            Some(decided) => Val::Bool(!decided),
            None => value,
        })
    }

    /// IF: the first case that holds. On an unknown condition no branch is taken.
    #[inline(never)]
    pub fn choose(&mut self, at: &At<'c>, cases: Kids, default: Option<OpId>) -> Res<Val> {
        let (cases, _) = kids_of(at, cases)?.as_chunks::<2>();
        if self.search.is_some() {
            return self.every_case(at, cases, default);
        }
        for [when, then] in cases {
            let condition = self.eval(at, *when)?;
            match self.decides(at, "IF", condition)? {
                Some(true) => {
                    return self.eval(at, *then);
                }
                Some(false) => {}
                None => return Ok(condition),
            }
        }
        default.map_or(Ok(Val::Null), |default| self.eval(at, default))
    }
}
