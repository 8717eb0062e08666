//! Laying out what an article reads: inputs, calls and open terms.

use std::cmp::Reverse;
use std::sync::Arc;

use super::build::{Builder, NOWHERE};
use super::{Call, CellId, Fill, Make, Otherwise, Term};
use crate::corpus::{Active, ImplRef, Linked, NONE, Target, Way};
use crate::eval::machine::{narrow, wide};
use crate::model::{Article, Input, NameId, Op, OpId, OpenTerm, Source};

/// Where a slot stands.
#[derive(Clone, Copy)]
pub(super) struct Spot<'c> {
    pub linked: &'c Linked,
    pub article: &'c Article,
    pub number: u32,
    pub context: u32,
    pub frame: u32,
}

impl<'c> Builder<'c> {
    /// How the value of a slot is made. Nothing: the flat way has to be left there.
    pub fn slot_made(&mut self, frame: u32, slot: u32) -> Option<Make> {
        let known = self.frames.get(wide(frame))?;
        let (context, number) = (known.context, known.article);
        let linked = self.plain(self.contexts.get(wide(context))?.version)?;
        let spot = Spot { linked, article: linked.article(number)?, number, context, frame };
        let article = spot.article;
        if let Some(action) = wide(slot).checked_sub(article.action_base()) {
            return Some(Make::Work(self.operation(spot, article.body(action)?, 0), NONE));
        }
        if let Some(term) = wide(slot).checked_sub(article.term_base()) {
            return self.term(spot, term);
        }
        self.input(spot, wide(slot).checked_sub(article.input_base())?)
    }

    fn input(&mut self, spot: Spot<'c>, number: usize) -> Option<Make> {
        let input = spot.article.inputs.get(number)?;
        let way = *spot.linked.plans.get(wide(spot.number))?.ways.get(number)?;
        let limits = self.limits(&input.field);
        if let Some(cell) = self.fact(spot.context, spot.linked.sym(input.field.name)) {
            // What a caller from outside hands in for a conclusion is noted and passed over: the ordinary way.
            let outside = self.contexts.get(wide(spot.context))?.outside;
            let declared = spot.article.params.iter().any(|param| param.name == input.field.name);
            let taken = matches!(way, Way::Outside) || !outside || declared;
            return taken.then_some(Make::Fact(cell, limits));
        }
        match (way, &input.source) {
            (Way::Own { target, checked }, _) => {
                let visit = self.visit(spot.context, target)?;
                Some(Make::Own(visit, if checked { NONE } else { limits }))
            }
            (Way::Law { law, output }, Source::Law { parameters, .. }) => {
                self.call(spot, input, (law, output), parameters)
            }
            _ => None,
        }
    }

    fn call(
        &mut self,
        spot: Spot<'c>,
        input: &'c Input,
        (law, output): (u32, u32),
        mapping: &'c [(NameId, OpId)],
    ) -> Option<Make> {
        let Active::Version(version) = self.index.active(law, self.date) else { return None };
        let linked = self.plain(version)?;
        let target = linked.output(output)?;
        let mut facts = Vec::with_capacity(mapping.len());
        let mut args = Vec::with_capacity(mapping.len());
        for (name, op) in mapping {
            let cell = self.argument(spot, *op)?;
            args.push(cell);
            facts.push((spot.linked.sym(*name), cell));
        }
        crate::order::by_key(&mut facts, |(sym, _)| *sym);
        let needing = linked.article(target.article)?.params.iter();
        let needing = needing.filter(|field| field.required && !field.nullable);
        let found = |sym: u32| facts.iter().find(|(name, _)| *name == sym).map(|(_, cell)| *cell);
        let needed: Vec<CellId> = needing.filter_map(|field| found(linked.sym(field.name))).collect();
        let context = self.context(version, facts, false)?;
        let visit = self.visit(context, target)?;
        let limits = self.limits(&input.field);
        self.made.calls.push(Call { args, needed, visit, limits });
        Some(Make::Call(narrow(self.made.calls.len()) - 1))
    }

    /// The cell of what goes along with a call. The same source is the same cell, so that the same call is
    /// made once.
    fn argument(&mut self, spot: Spot<'c>, op: OpId) -> Option<CellId> {
        let made = self.operation(spot, op, 0);
        Some(match self.made.ops.get(wide(made))? {
            Op::Slot(cell) => *cell,
            Op::Fail(_) => NOWHERE,
            _ => self.worked(made),
        })
    }

    fn term(&mut self, spot: Spot<'c>, number: usize) -> Option<Make> {
        let term = spot.article.terms.get(number)?;
        let name = spot.linked.sym(term.field.name);
        let mut ranked = Vec::new();
        let plan = spot.linked.plans.get(wide(spot.number))?;
        for found in plan.implementers.get(number).map_or(&[][..], Vec::as_slice) {
            let now = self.index.active(found.law, self.date);
            let linked = self.index.version(found.version)?;
            let delegated = term.delegation_type.is_none_or(|wanted| wanted == linked.law.layer);
            if delegated && matches!(now, Active::Version(now) if now == found.version) {
                ranked.push(((linked.law.layer, Reverse(linked.law.valid_from)), *found));
            }
        }
        crate::order::by_key(&mut ranked, |(rank, _)| *rank);
        let mut fills = Vec::with_capacity(ranked.len());
        for (rank, found) in &ranked {
            let place = self.place(spot, *found)?;
            // One that cannot be laid out only matters where it is chosen.
            let visit = self.filled(spot, *found, name).unwrap_or(NONE);
            let rank = ranked.iter().position(|(other, _)| other == rank)?;
            fills.push(Fill { rank, place, visit });
        }
        let otherwise = self.otherwise(spot, term);
        self.made.terms.push(Term { fills, otherwise, falls: term.default.is_some() });
        Some(Make::Term(narrow(self.made.terms.len()) - 1))
    }

    /// Where a regulation holds. Nothing: the place is not known.
    fn place(&self, spot: Spot<'c>, found: ImplRef) -> Option<Vec<(CellId, Arc<str>)>> {
        let territory = &self.index.version(found.version)?.territory;
        let here = |(sym, code): &(u32, Arc<str>)| {
            self.fact(spot.context, *sym).map(|cell| (cell, Arc::clone(code)))
        };
        territory.iter().map(here).collect()
    }

    /// The output of a regulation that fills a term.
    fn filled(&mut self, spot: Spot<'c>, found: ImplRef, name: u32) -> Option<u32> {
        let linked = self.plain(found.version)?;
        let own = linked.promise(found.article, name);
        let own = own.map(|promise| Target { article: found.article, promise });
        let target = own.or_else(|| linked.output(name))?;
        let facts = self.declared(spot.context, found.version, target.article)?;
        let context = self.context(found.version, facts, false)?;
        self.visit(context, target)
    }

    fn otherwise(&mut self, spot: Spot<'c>, term: &OpenTerm) -> Otherwise {
        let Some(actions) = term.default else {
            return if term.field.required { Otherwise::Leave } else { Otherwise::Null };
        };
        let first = narrow(spot.article.extra_base()).saturating_add(actions.start);
        let plan = spot.linked.plans.get(wide(spot.number));
        let named = |slot: &u32| {
            plan.and_then(|plan| plan.slots.get(wide(*slot))).is_some_and(|step| step.name == term.field.name)
        };
        let last = (first..first.saturating_add(actions.len)).rev().find(named);
        let cell = |slot| self.slot(spot.frame, slot).map_or(Otherwise::Leave, Otherwise::Cell);
        last.map_or(Otherwise::Null, cell)
    }
}
