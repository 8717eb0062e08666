//! Calls to another law, and the facts that go along.

use std::rc::Rc;

use super::machine::{At, Machine, Params};
use super::spoil::Spoil;
use crate::error::{EvalError, Res};
use crate::model::{Article, NameId, OpId};
use crate::order;
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// An output of another law, with only the mapped parameters.
    pub fn call(&mut self, at: At<'c>, law: NameId, output: NameId, mapping: &[(NameId, OpId)]) -> Res<Val> {
        let (id, wanted) = (at.name(law), at.name(output));
        if let Some(tracer) = &mut self.tracer {
            tracer.enter((at.version, at.number), Label::Call(law, output), Resolve::None);
        }
        let value = self.call_law(at, id, wanted, mapping)?;
        if let Some(tracer) = &mut self.tracer {
            tracer.leave(&value);
        }
        Ok(value)
    }

    fn call_law(&mut self, at: At<'c>, id: &str, wanted: &str, mapping: &[(NameId, OpId)]) -> Res<Val> {
        let law = self.index.law_by_id(id).ok_or_else(|| Box::new(EvalError::LawNotFound(id.to_owned())))?;
        let version = self.in_force(law)?;
        let linked = self.linked(version)?;
        let Some((name, number)) = linked.output(wanted) else {
            return Err(Box::new(EvalError::OutputNotFound {
                output: wanted.to_owned(),
                law: id.to_owned(),
            }));
        };
        let mut params = Vec::with_capacity(mapping.len());
        for (name, op) in mapping {
            params.push((at.linked.sym(*name), self.eval(at, *op)?));
        }
        order::by_key(&mut params, |(name, _)| *name);
        if at.lazy()
            && let Some(target) = linked.article(number)
            && let Some(skipped) = skipped(&params, target, |name| linked.sym(name))
        {
            return Ok(skipped);
        }
        let layer = self.context_at(at.context)?.layer;
        let context = self.context(version, Rc::from(params), false, layer);
        self.output(context, number, name)
    }

    /// The facts of the current context that an article declares as parameters.
    pub fn declared_only(&self, at: At<'c>, article: &Article, sym: impl Fn(NameId) -> u32) -> Params {
        let mut params: Vec<(u32, Val)> = article
            .params
            .iter()
            .filter_map(|field| {
                let name = sym(field.name);
                self.param(at, name).map(|value| (name, value.clone()))
            })
            .collect();
        order::by_key(&mut params, |(name, _)| *name);
        Rc::from(params)
    }
}

/// A call for nobody is not made: an absent value for a required parameter gives absent, an unknown
/// one gives unknown.
fn skipped(params: &[(u32, Val)], target: &Article, sym: impl Fn(NameId) -> u32) -> Option<Val> {
    let mut spoil = Spoil::default();
    let mut absent = false;
    for field in target.params.iter().filter(|field| field.required && !field.nullable) {
        let name = sym(field.name);
        match params.iter().find(|(other, _)| *other == name).map(|(_, value)| value) {
            Some(Val::Null) => absent = true,
            Some(value) => {
                spoil.keep(value.clone());
            }
            None => {}
        }
    }
    if absent { Some(Val::Null) } else { spoil.outcome() }
}
