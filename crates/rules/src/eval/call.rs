//! Calls to another law, and the facts that go along.

use std::sync::Arc;

use super::machine::{At, Machine, broken};
use super::spoil::Spoil;
use crate::corpus::{Linked, NONE};
use crate::error::{EvalError, Res};
use crate::model::{Article, Input, NameId, OpId, Source};
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// An output of another law, with only the mapped parameters.
    pub fn call(
        &mut self,
        at: &At<'c>,
        input: &'c Input,
        wanted: (u32, u32),
        mapping: &'c [(NameId, OpId)],
    ) -> Res<Val> {
        let Source::Law { law, output, .. } = &input.source else { return Err(broken("a call")) };
        self.trace(at, Label::Call(*law, *output), Resolve::None);
        if wanted.0 == NONE {
            return Err(Box::new(EvalError::LawNotFound(at.name(*law).to_owned())));
        }
        let value = self.call_law(at, wanted, mapping)?;
        self.traced(&value);
        Ok(value)
    }

    fn call_law(&mut self, at: &At<'c>, (law, output): (u32, u32), mapping: &[(NameId, OpId)]) -> Res<Val> {
        let version = self.in_force(law)?;
        let linked = self.linked(version)?;
        let Some(target) = linked.output(output) else {
            return Err(Box::new(EvalError::OutputNotFound {
                output: self.index.text(output).to_owned(),
                law: linked.law.id.clone(),
            }));
        };
        let mut params = Vec::with_capacity(mapping.len());
        for (name, op) in mapping {
            params.push((at.linked.sym(*name), self.eval(at, *op)?));
        }
        params.sort_by_key(|(name, _)| *name);
        if at.lazy()
            && let Some(article) = linked.article(target.article)
            && let Some(skipped) = skipped(&params, linked, article)
        {
            return Ok(skipped);
        }
        let layer = self.layer(at)?;
        let context = self.context(version, Arc::from(params), false, layer)?;
        self.output(context, target)
    }
}

/// A call for nobody is not made: an absent value for a required parameter gives absent, an unknown
/// one gives unknown.
fn skipped(params: &[(u32, Val)], linked: &Linked, article: &Article) -> Option<Val> {
    let mut spoil = Spoil::default();
    let mut absent = false;
    for field in article.params.iter().filter(|field| field.required && !field.nullable) {
        let name = linked.sym(field.name);
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
