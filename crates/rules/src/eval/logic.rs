//! AND, OR, NOT and IF: decided as soon as possible, and never on a guess.

use super::machine::{At, Machine};
use super::ops::kids_of;
use super::spoil::Spoil;
use crate::error::{EvalError, Res};
use crate::model::{Kids, OpId};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// Whether a value decides for true; nothing when it is unknown or tainted.
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
        let place = if stop { "OR" } else { "AND" };
        let mut spoil = Spoil::default();
        for kid in kids_of(at, kids)? {
            let value = self.eval(at, *kid)?;
            match self.decides(at, place, value)? {
                Some(decided) if decided == stop => return Ok(Val::Bool(stop)),
                Some(_) => {}
                None => {
                    spoil.keep(&mut self.heap, value);
                }
            }
        }
        Ok(spoil.outcome().unwrap_or(Val::Bool(!stop)))
    }

    /// NOT.
    pub fn not(&mut self, at: &At<'c>, value: OpId) -> Res<Val> {
        let value = self.eval(at, value)?;
        Ok(match self.decides(at, "NOT", value)? {
            Some(decided) => Val::Bool(!decided),
            None => value,
        })
    }

    /// IF: the first case that holds. On an unknown condition no branch is taken.
    pub fn choose(&mut self, at: &At<'c>, cases: Kids, default: Option<OpId>) -> Res<Val> {
        let (cases, _) = kids_of(at, cases)?.as_chunks::<2>();
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
