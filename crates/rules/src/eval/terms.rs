//! Open terms: what a lower regulation fills in, on this date and for this territory.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::machine::{At, Machine, broken, narrow};
use crate::corpus::{Active, ImplRef, Linked, Target};
use crate::error::{EvalError, Res};
use crate::model::{Layer, OpenTerm};
use crate::val::Val;

/// Whether a regulation holds for the place that is asked about.
enum Reach {
    Here,
    Elsewhere,
    /// The place is not known.
    Perhaps(Val),
}

/// A regulation that may fill a term: its rank, its first day, and where it stands.
type Candidate = (Layer, Reverse<Option<NaiveDate>>, ImplRef);

impl<'c> Machine<'c> {
    /// The value of an open term.
    pub fn term(&mut self, at: &At<'c>, number: usize) -> Res<Val> {
        let term = at.article.terms.get(number).ok_or_else(|| broken("an open term"))?;
        let fills = at.plan.implementers.get(number).map_or(&[][..], Vec::as_slice);
        let name = at.linked.sym(term.field.name);
        let mut best: Option<Candidate> = None;
        let mut rival = None;
        let mut perhaps: Option<(Layer, Val)> = None;
        let mut possible: Vec<ImplRef> = Vec::new();
        for found in fills {
            if !matches!(self.index.active(found.law, self.date), Active::Version(now) if now == found.version)
            {
                continue;
            }
            let linked = self.linked(found.version)?;
            let layer = linked.law.layer;
            if at.lazy() && term.delegation_type.is_some_and(|wanted| wanted != layer) {
                continue;
            }
            match self.reach(at, linked) {
                Reach::Here => {
                    let next = (layer, Reverse(linked.law.valid_from), *found);
                    match best {
                        Some(known) if (known.0, known.1) == (next.0, next.1) => rival = Some(next),
                        Some(known) if (known.0, known.1) < (next.0, next.1) => {}
                        _ => {
                            best = Some(next);
                            rival = None;
                        }
                    }
                }
                Reach::Elsewhere => {}
                Reach::Perhaps(unknown) => {
                    possible.push(*found);
                    if perhaps.as_ref().is_none_or(|(known, _)| layer < *known) {
                        perhaps = Some((layer, unknown));
                    }
                }
            }
        }
        if let (Some(first), Some(second)) = (best, rival) {
            return Err(self.tie(name, first.2, second.2));
        }
        // Where the place is not known, a regulation of the same or a higher rank may still come before.
        if let Some((layer, unknown)) = perhaps
            && best.is_none_or(|known| layer <= known.0)
        {
            if self.search.is_some() {
                possible.extend(best.map(|known| known.2));
                return self.any_of(at, number, unknown, &possible);
            }
            return Ok(unknown);
        }
        let Some((layer, _, winner)) = best else { return self.default_of(at, term) };
        if let Some(wanted) = term.delegation_type
            && wanted != layer
        {
            return Err(resolution(format!(
                "open term `{}` is delegated to a {}, not to a {}",
                self.index.text(name),
                wanted.word(),
                layer.word()
            )));
        }
        let value = self.implemented(at, winner, name)?;
        if at.lazy() && value == Val::Null && term.default.is_some() {
            return self.default_of(at, term);
        }
        if self.search.is_some() && matches!(value, Val::Unknown(_)) && term.default.is_some() {
            // It may turn out absent, and then the default counts.
            let other = self.default_of(at, term)?;
            return Ok(self.either(value, other));
        }
        Ok(value)
    }

    /// What it comes to when the place is not known: it rests on that, and on all that may fill the term.
    fn any_of(&mut self, at: &At<'c>, number: usize, place: Val, fills: &[ImplRef]) -> Res<Val> {
        let term = at.article.terms.get(number).ok_or_else(|| broken("an open term"))?;
        let name = at.linked.sym(term.field.name);
        let mut all = place;
        for found in fills {
            let value = self.implemented(at, *found, name)?;
            all = self.either(all, value);
        }
        if term.default.is_some() {
            let value = self.default_of(at, term)?;
            all = self.either(all, value);
        }
        Ok(all)
    }

    fn reach(&mut self, at: &At<'c>, linked: &Linked) -> Reach {
        let mut perhaps = None;
        for (territory, code) in &linked.territory {
            match self.param(at, *territory) {
                Some(Val::Text(here)) if self.view().text(here) == &**code => {}
                Some(unknown @ Val::Unknown(_)) => perhaps = Some(unknown),
                None if at.lazy() => perhaps = Some(self.heap.unknown(*territory)),
                _ => return Reach::Elsewhere,
            }
        }
        perhaps.map_or(Reach::Here, Reach::Perhaps)
    }

    fn implemented(&mut self, at: &At<'c>, winner: ImplRef, name: u32) -> Res<Val> {
        let linked = self.linked(winner.version)?;
        let own = linked.promise(winner.article, name);
        let own = own.map(|promise| Target { article: winner.article, promise });
        let Some(target) = own.or_else(|| linked.output(name)) else {
            return Err(resolution(format!(
                "`{}` fills `{}` but gives no output of that name",
                linked.law.id,
                self.index.text(name)
            )));
        };
        let article = linked.article(target.article).ok_or_else(|| broken("an article"))?;
        let params = self.declared_only(at, linked, article);
        let layer = self.layer(at)?;
        let context = self.context(winner.version, params, false, layer)?;
        self.output(context, target)
    }

    fn default_of(&mut self, at: &At<'c>, term: &OpenTerm) -> Res<Val> {
        let Some(actions) = term.default else {
            if term.field.required {
                return Err(resolution(format!(
                    "no regulation fills the open term `{}` of article {} of `{}`",
                    at.name(term.field.name),
                    at.article.number,
                    at.linked.law.id
                )));
            }
            return Ok(Val::Null);
        };
        let first = narrow(at.article.extra_base()).saturating_add(actions.start);
        let row = first..first.saturating_add(actions.len);
        let last = row.clone().rev().find(|slot| at.slot_name(*slot) == term.field.name);
        if at.lazy() {
            return last.map_or(Ok(Val::Null), |slot| self.slot(at, slot));
        }
        let mut value = Val::Null;
        for slot in row {
            let made = self.slot(at, slot)?;
            if Some(slot) == last {
                value = made;
            }
        }
        Ok(value)
    }

    fn tie(&self, name: u32, first: ImplRef, second: ImplRef) -> Box<EvalError> {
        let id =
            |found: ImplRef| self.index.version(found.version).map_or("", |linked| linked.law.id.as_str());
        let term = self.index.text(name);
        resolution(format!("`{}` and `{}` both fill the open term `{term}`", id(first), id(second)))
    }
}

fn resolution(text: String) -> Box<EvalError> {
    Box::new(EvalError::Resolution(text))
}
