//! Open terms: what a lower regulation fills in, on this date and for this territory.

use std::cmp::Reverse;

use super::machine::{At, Machine, broken};
use crate::corpus::{Active, ImplRef};
use crate::error::{EvalError, Res};
use crate::model::{OpenTerm, Spelled};
use crate::val::Val;

/// Whether a regulation holds for the place that is asked about.
enum Reach {
    Here,
    Elsewhere,
    /// The place is not known.
    Perhaps(Val),
}

impl<'c> Machine<'c> {
    /// The value of an open term.
    pub fn term(&mut self, at: At<'c>, number: usize) -> Res<Val> {
        let term = at.article.terms.get(number).ok_or_else(|| broken("an open term"))?;
        let name = at.name(term.field.name);
        let (mut candidates, perhaps) = self.candidates(at, term, name)?;
        crate::order::by_key(&mut candidates, |(layer, from, _)| (*layer, Reverse(*from)));
        if let [first, second, ..] = candidates.as_slice()
            && (first.0, first.1) == (second.0, second.1)
        {
            return Err(self.tie(name, first.2, second.2));
        }
        let Some((layer, _, winner)) = candidates.first().copied() else {
            return perhaps.map_or_else(|| self.default_of(at, term, name), Ok);
        };
        if let Some(wanted) = term.delegation_type
            && wanted != layer
        {
            return Err(resolution(format!(
                "open term `{name}` is delegated to a {}, not to a {}",
                wanted.word(),
                layer.word()
            )));
        }
        let value = self.implemented(at, winner, name)?;
        if at.lazy() && value == Val::Null && term.default.is_some() {
            return self.default_of(at, term, name);
        }
        Ok(value)
    }

    /// Implementations in force here, and the unknown that stands in the way of some others.
    #[expect(clippy::type_complexity, reason = "a private pair, named in the comment")]
    fn candidates(
        &self,
        at: At<'c>,
        term: &OpenTerm,
        name: &str,
    ) -> Res<(Vec<(crate::model::Layer, Option<chrono::NaiveDate>, ImplRef)>, Option<Val>)> {
        let mut candidates = Vec::new();
        let mut perhaps = None;
        for found in self.index.implementers(&at.linked.law.id, &at.article.number, name) {
            if !matches!(self.index.active(found.law, self.date), Active::Version(version) if version == found.version)
            {
                continue;
            }
            let law = &self.linked(found.version)?.law;
            if at.lazy() && term.delegation_type.is_some_and(|wanted| wanted != law.layer) {
                continue;
            }
            match self.reach(at, found.version)? {
                Reach::Here => candidates.push((law.layer, law.valid_from, *found)),
                Reach::Elsewhere => {}
                Reach::Perhaps(unknown) => perhaps = Some(unknown),
            }
        }
        Ok((candidates, perhaps))
    }

    fn reach(&self, at: At<'c>, version: u32) -> Res<Reach> {
        let Some((territory, code)) = &self.linked(version)?.law.territory else { return Ok(Reach::Here) };
        let here = self.index.sym(territory.word()).and_then(|name| self.param(at, name));
        Ok(match here {
            Some(Val::Text(here)) if **here == **code => Reach::Here,
            Some(unknown @ Val::Unknown(_)) => Reach::Perhaps(unknown.clone()),
            None if at.lazy() => Reach::Perhaps(Val::unknown(territory.word())),
            _ => Reach::Elsewhere,
        })
    }

    fn implemented(&mut self, at: At<'c>, winner: ImplRef, name: &str) -> Res<Val> {
        let linked = self.linked(winner.version)?;
        let own = linked.article(winner.article).into_iter().flat_map(|article| &article.outputs);
        let own = own.map(|promise| promise.field.name).find(|output| linked.name(*output) == name);
        let found = own.map(|output| (output, winner.article)).or_else(|| linked.output(name));
        let Some((output, number)) = found else {
            return Err(resolution(format!(
                "`{}` fills `{name}` but gives no output of that name",
                linked.law.id
            )));
        };
        let article = linked.article(number).ok_or_else(|| broken("an article"))?;
        let params = self.declared_only(at, article, |name| linked.sym(name));
        let layer = self.context_at(at.context)?.layer;
        let context = self.context(winner.version, params, false, layer);
        self.output(context, number, output)
    }

    fn default_of(&mut self, at: At<'c>, term: &OpenTerm, name: &str) -> Res<Val> {
        let Some(actions) = &term.default else {
            if term.field.required {
                return Err(resolution(format!(
                    "no regulation fills the open term `{name}` of article {} of `{}`",
                    at.article.number, at.linked.law.id
                )));
            }
            return Ok(Val::Null);
        };
        let mut value = Val::Null;
        for action in actions {
            let made = self.eval(at, action.body)?;
            if action.target == term.field.name {
                value = made;
            }
        }
        Ok(value)
    }

    fn tie(&self, name: &str, first: ImplRef, second: ImplRef) -> Box<EvalError> {
        let id =
            |found: ImplRef| self.index.version(found.version).map_or("", |linked| linked.law.id.as_str());
        resolution(format!("`{}` and `{}` both fill the open term `{name}`", id(first), id(second)))
    }
}

fn resolution(text: String) -> Box<EvalError> {
    Box::new(EvalError::Resolution(text))
}
