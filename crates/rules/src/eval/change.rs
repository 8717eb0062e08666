//! Which remembered values fall away when one fact changes.

use super::machine::{narrow, wide};
use super::memory::{Memory, Slot};
use crate::corpus::{Index, Linked, NONE, Way};
use crate::model::{Article, Op, OpId, Source};
use crate::request::Request;

impl Memory {
    /// Lets go of what rests on a fact. False: that cannot be told apart, and nothing may be kept.
    pub(crate) fn release(&mut self, index: &Index, request: &Request, name: &str) -> bool {
        let Some(root) = self.contexts.first().copied() else { return false };
        let Some(linked) = index.version(root.version) else { return false };
        let Some(fact) = index.sym(name) else { return true };
        let frames: Vec<u32> = self
            .frame_of
            .get(wide(root.frames)..wide(root.frames) + linked.plans.len())
            .unwrap_or_default()
            .to_vec();
        let open = |frame: &&u32| self.frames.get(wide(**frame)).is_some_and(|frame| frame.hooked);
        if !linked.lazy || !linked.overrides.is_empty() || frames.iter().any(|frame| open(&frame)) {
            return false;
        }
        let tables = !request.data.is_empty();
        let reach = Reach { index, linked, fact, tables };
        let mut stale = reach.start();
        while reach.spread(&mut stale) {}
        for ((article, frame), slots) in (0_usize..).zip(&frames).zip(&stale) {
            let Some(known) = self.frames.get_mut(wide(*frame)) else { continue };
            let params = linked.law.articles.get(article).map_or(0, |article| article.params.len());
            known.stale |= slots.iter().take(params).any(|stale| *stale);
            let base = wide(known.base);
            for (slot, stale) in slots.iter().enumerate() {
                if let Some(value) = self.slots.get_mut(base + slot).filter(|_| *stale) {
                    *value = Slot::Empty;
                }
            }
        }
        self.hooked.retain(|hooked| !frames.contains(&hooked.frame));
        self.give_anew(linked, fact);
        true
    }

    /// The facts of the request move to the end of the list, without the one that changes.
    fn give_anew(&mut self, linked: &Linked, changed: u32) {
        let Some(root) = self.contexts.first().copied() else { return };
        let kept: Vec<_> =
            self.row(root.params).iter().copied().filter(|(name, _)| *name != changed).collect();
        let start = narrow(self.params.len());
        self.params.extend(kept);
        self.place_facts(linked, start);
    }

    /// Ties the facts from `start` on to the first context.
    pub(super) fn place_facts(&mut self, linked: &Linked, start: u32) {
        let end = narrow(self.params.len());
        let Some(root) = self.contexts.first_mut() else { return };
        root.params = (start, end);
        let given = wide(root.given);
        let places = self.given.get_mut(given..given + linked.facts).unwrap_or_default();
        places.fill(NONE);
        for (at, (name, _)) in self.params.iter().enumerate().skip(wide(start)) {
            if let Some(place) = places.get_mut(wide(linked.fact(*name))) {
                *place = narrow(at);
            }
        }
    }
}

/// What a changed fact reaches in the law that was asked.
struct Reach<'a> {
    index: &'a Index,
    linked: &'a Linked,
    fact: u32,
    tables: bool,
}

/// Per article and slot, whether its value falls away.
type Stale = Vec<Vec<bool>>;

impl Reach<'_> {
    fn start(&self) -> Stale {
        self.linked.plans.iter().map(|plan| vec![false; plan.slots.len()]).collect()
    }

    /// Goes one step further; whether anything was added.
    fn spread(&self, stale: &mut Stale) -> bool {
        let mut added = false;
        for (number, article) in self.linked.law.articles.iter().enumerate() {
            for slot in 0..stale.get(number).map_or(0, Vec::len) {
                let known = stale.get(number).and_then(|slots| slots.get(slot)).copied().unwrap_or(true);
                if !known
                    && self.touches(number, article, slot, stale)
                    && let Some(place) = stale.get_mut(number).and_then(|slots| slots.get_mut(slot))
                {
                    *place = true;
                    added = true;
                }
            }
        }
        added
    }

    fn touches(&self, number: usize, article: &Article, slot: usize, stale: &Stale) -> bool {
        let Some(plan) = self.linked.plans.get(number) else { return true };
        if let Some(action) = slot.checked_sub(article.action_base()) {
            return article.body(action).is_some_and(|body| self.reads(number, body, stale));
        }
        let named = plan.slots.get(slot).is_some_and(|step| self.linked.sym(step.name) == self.fact);
        if let Some(term) = slot.checked_sub(article.term_base()) {
            return self.term(number, article, term, stale);
        }
        let Some(input) = slot.checked_sub(article.input_base()) else { return named };
        if named || self.tables {
            return true;
        }
        match (plan.ways.get(input), article.inputs.get(input).map(|input| &input.source)) {
            (Some(Way::Own { target, .. }), _) => {
                let place = self.linked.article(target.article);
                let promise = place.and_then(|place| place.outputs.get(wide(target.promise)));
                let made = promise.and_then(|promise| promise.slot);
                made.is_some_and(|made| marked(stale, wide(target.article), made))
            }
            (_, Some(Source::Law { parameters, .. })) => {
                parameters.iter().any(|(_, op)| self.reads(number, *op, stale))
            }
            _ => false,
        }
    }

    /// Who fills a term, and with what, rests on the territory and on the parameters of the lower rule.
    fn term(&self, number: usize, article: &Article, term: usize, stale: &Stale) -> bool {
        let default = article.terms.get(term).and_then(|term| term.default);
        let extras = default.map_or(0..0, |row| row.start..row.start.saturating_add(row.len));
        let base = narrow(article.extra_base());
        let fills = self.linked.plans.get(number).and_then(|plan| plan.implementers.get(term));
        extras.into_iter().any(|extra| marked(stale, number, base.saturating_add(extra)))
            || fills.into_iter().flatten().any(|found| {
                self.index.version(found.version).is_some_and(|linked| {
                    let articles = linked.law.articles.iter().flat_map(|article| &article.params);
                    linked.territory.iter().any(|(name, _)| *name == self.fact)
                        || articles.into_iter().any(|field| linked.sym(field.name) == self.fact)
                })
            })
    }

    fn reads(&self, number: usize, body: OpId, stale: &Stale) -> bool {
        let law = &self.linked.law;
        let mut open = vec![body];
        while let Some(id) = open.pop() {
            match law.ops.get(wide(id)) {
                Some(Op::Slot(slot)) if marked(stale, number, *slot) => return true,
                Some(Op::Named(name)) if self.linked.sym(*name) == self.fact => return true,
                Some(op) => open.extend(op.children(&law.kids)),
                None => return true,
            }
        }
        false
    }
}

fn marked(stale: &Stale, article: usize, slot: u32) -> bool {
    stale.get(article).and_then(|slots| slots.get(wide(slot))).copied().unwrap_or(true)
}
