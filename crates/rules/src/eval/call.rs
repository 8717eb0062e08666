//! Calls to another law, and the facts that go along.

use super::machine::{At, Machine, broken};
use super::spoil::Spoil;
use crate::corpus::{Linked, NONE};
use crate::error::{EvalError, Res};
use crate::model::{Article, Input, NameId, OpId, Source};
use crate::trace::{Label, Resolve};
use crate::val::Val;

/// Facts of a call that are kept without asking for room.
const FEW: usize = 8;

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
            return Err(self.not_at_hand(at, input, (*law, *output)));
        }
        let value = self.call_law(at, wanted, mapping)?;
        self.traced(value);
        Ok(value)
    }

    /// Another law is needed: either no other law is at hand at all, or this one is not known.
    #[cold]
    fn not_at_hand(&self, at: &At<'c>, input: &Input, (law, output): (NameId, NameId)) -> Box<EvalError> {
        let law = at.name(law).to_owned();
        if self.index.laws.len() > 1 {
            return Box::new(EvalError::LawNotFound(law));
        }
        let (input, output) = (at.name(input.field.name).to_owned(), at.name(output).to_owned());
        Box::new(EvalError::ExternalReferenceNotResolved { input, law, output })
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
        // Evaluating one mapped value may lay down the facts of another call, so these wait.
        let mut params = [(0_u32, Val::Null); FEW];
        let mut more = Vec::new();
        for (number, (name, op)) in mapping.iter().enumerate() {
            let fact = (at.linked.sym(*name), self.eval(at, *op)?);
            match params.get_mut(number) {
                Some(place) => *place = fact,
                None => more.push(fact),
            }
        }
        let start = self.memory.params.len();
        self.memory.params.extend(params.iter().take(mapping.len()).chain(&more));
        self.sort_facts(start);
        if at.lazy()
            && let Some(article) = linked.article(target.article)
            && let Some(skipped) = self.skipped(start, linked, article)
        {
            let skipped = self.with_open_facts(skipped, start);
            self.memory.params.truncate(start);
            return Ok(skipped);
        }
        let layer = self.layer(at)?;
        let context = self.context(version, start, false, layer)?;
        self.output(context, target)
    }

    /// A call for nobody is not made: an absent value for a required parameter gives absent, an unknown
    /// one gives unknown.
    fn skipped(&mut self, start: usize, linked: &Linked, article: &Article) -> Option<Val> {
        let mut spoil = Spoil::default();
        let mut absent = false;
        for field in article.params.iter().filter(|field| field.required && !field.nullable) {
            let name = linked.sym(field.name);
            let given = self.memory.params.iter().skip(start).find(|(other, _)| *other == name);
            match given.map(|(_, value)| *value) {
                Some(Val::Null) => absent = true,
                Some(value) => {
                    spoil.keep(&mut self.heap, value);
                }
                None => {}
            }
        }
        if absent { Some(Val::Null) } else { spoil.outcome() }
    }
}
