//! A law version made ready to run: every name and reference settled beforehand.

use std::sync::Arc;

use super::index::{ImplRef, OverrideRef, Sym};
use crate::model::{Article, Field, Input, LawVersion, NameId, OpId, Source};
use crate::name::Name;
use crate::val::Val;

/// No such thing, in the places where a number says which.
pub(crate) const NONE: u32 = u32::MAX;

/// A law version beside the others.
#[derive(Debug)]
pub(crate) struct Linked {
    pub law: Arc<LawVersion>,
    pub lazy: bool,
    pub consts: Vec<Val>,
    pub syms: Vec<Sym>,
    /// The law id.
    pub id: Name,
    /// The hash of its text.
    pub sha256: Name,
    /// Per symbol its number among the names that articles of this version may take from whoever asks.
    pub fact_of: Vec<u32>,
    /// How many such names there are.
    pub facts: usize,
    /// One per article.
    pub plans: Vec<Plan>,
    /// Output names in order, with where each is promised.
    pub outputs: Vec<(Sym, Target)>,
    /// Overrides this version declares.
    pub overrides: Vec<OverrideRef>,
    /// The territory, as the name of the fact and the value it must have.
    pub territory: Vec<(Sym, Arc<str>)>,
}

/// A promised output: article and number of the promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub article: u32,
    pub promise: u32,
}

/// An article made ready.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub slots: Vec<Step>,
    /// Per input, where it comes from.
    pub ways: Vec<Way>,
    /// Per open term, what may fill it.
    pub implementers: Vec<Vec<ImplRef>>,
    /// Its number in the law.
    pub number: Name,
    /// Per action, the actions it always reads; empty unless a row of them runs deep.
    pub needs: Vec<Vec<u32>>,
}

/// A slot: its name, its number among the facts, and the promise it makes good.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub name: NameId,
    pub fact: u32,
    pub promise: u32,
    pub what: What,
}

/// How the value of a slot is made, as far as it can be made the short way.
#[derive(Clone, Copy, Debug)]
pub(crate) enum What {
    /// The outcome of an expression.
    Action(OpId),
    /// What another article of the same law makes in a slot of its own.
    Own { target: Target, slot: u32 },
    /// Everything else.
    Other,
}

/// Where an input comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way {
    /// The caller or a table.
    Outside,
    /// Another article of the same law. `checked`: whatever that output may be, this input may be too.
    Own { target: Target, checked: bool },
    /// An output that no article of the law gives.
    Nowhere(NameId),
    /// Another law (none: not loaded) and the output there.
    Law { law: u32, output: Sym },
}

impl Linked {
    pub(crate) fn name(&self, name: NameId) -> &str {
        at(&self.law.names, name).map_or("", String::as_str)
    }

    pub(crate) fn sym(&self, name: NameId) -> Sym {
        at(&self.syms, name).copied().unwrap_or(NONE)
    }

    pub(crate) fn article(&self, number: u32) -> Option<&Article> {
        at(&self.law.articles, number)
    }

    /// Number of a name among the facts.
    pub(crate) fn fact(&self, sym: Sym) -> u32 {
        at(&self.fact_of, sym).copied().unwrap_or(NONE)
    }

    /// Where an output is promised.
    pub(crate) fn output(&self, sym: Sym) -> Option<Target> {
        let found = self.outputs.binary_search_by_key(&sym, |(name, _)| *name).ok()?;
        self.outputs.get(found).map(|(_, target)| *target)
    }

    /// The promise of an article with a name.
    pub(crate) fn promise(&self, article: u32, sym: Sym) -> Option<u32> {
        let promises = &self.article(article)?.outputs;
        let found = promises.iter().position(|promise| self.sym(promise.field.name) == sym)?;
        u32::try_from(found).ok()
    }
}

fn at<T>(items: &[T], number: u32) -> Option<&T> {
    usize::try_from(number).ok().and_then(|at| items.get(at))
}

/// Numbers the names that articles may take from whoever asks: parameters, inputs and names nobody
/// declares. The list goes by symbol.
pub(super) fn facts(law: &LawVersion, syms: &[Sym], names: usize) -> (Vec<u32>, usize) {
    let articles = law.articles.iter().flat_map(|article| {
        let params = article.params.iter().map(|field| field.name);
        params.chain(article.inputs.iter().map(|input| input.field.name))
    });
    let named = law.ops.iter().filter_map(|op| match op {
        crate::model::Op::Named(name) => Some(*name),
        _ => None,
    });
    let mut numbers = vec![NONE; names];
    let mut count = 0;
    for sym in articles.chain(named).filter_map(|name| at(syms, name).copied()) {
        let place = usize::try_from(sym).ok().and_then(|at| numbers.get_mut(at));
        if let Some(number) = place.filter(|number| **number == NONE) {
            *number = count;
            count += 1;
        }
    }
    (numbers, usize::try_from(count).unwrap_or(usize::MAX))
}

/// The slots of an article.
pub(super) fn slots(linked: &Linked, article: &Article, ways: &[Way], deep: bool) -> Vec<Step> {
    let short = linked.lazy && linked.overrides.is_empty();
    let promise = |name: NameId| {
        let found = article.outputs.iter().position(|promise| promise.field.name == name);
        found.and_then(|at| u32::try_from(at).ok()).unwrap_or(NONE)
    };
    let plain = |name: NameId, fact: u32| Step { name, fact, promise: NONE, what: What::Other };
    let fact = |name: NameId| linked.fact(linked.sym(name));
    let params = article.params.iter().map(|field| plain(field.name, fact(field.name)));
    let own = |way: &Way| match way {
        Way::Own { target, checked: true } if short => {
            let promise =
                linked.article(target.article).and_then(|article| at(&article.outputs, target.promise));
            let slot = promise.and_then(|promise| promise.slot);
            slot.map_or(What::Other, |slot| What::Own { target: *target, slot })
        }
        _ => What::Other,
    };
    let inputs = article.inputs.iter().zip(ways).map(|(input, way)| {
        let name = input.field.name;
        Step { name, fact: fact(name), promise: NONE, what: own(way) }
    });
    let terms = article.terms.iter().map(|term| plain(term.field.name, NONE));
    let actions = article.actions.iter().map(|action| Step {
        name: action.target,
        fact: NONE,
        promise: promise(action.target),
        what: if short && !deep { What::Action(action.body) } else { What::Other },
    });
    let extras = article.extras.iter().map(|extra| plain(extra.target, NONE));
    params.chain(inputs).chain(terms).chain(actions).chain(extras).collect()
}

/// Where each input of an article comes from.
pub(super) fn ways(
    linked: &Linked,
    article: &Article,
    law_of: impl Fn(&str) -> Option<u32>,
    sym_of: impl Fn(NameId) -> Sym,
) -> Vec<Way> {
    let way = |input: &Input| match &input.source {
        Source::Outside => Way::Outside,
        Source::Own { output, .. } => match linked.output(sym_of(*output)) {
            Some(target) => Way::Own { target, checked: covers(&input.field, linked, target) },
            None => Way::Nowhere(*output),
        },
        Source::Law { law, output, .. } => {
            Way::Law { law: law_of(linked.name(*law)).unwrap_or(NONE), output: sym_of(*output) }
        }
    };
    article.inputs.iter().map(way).collect()
}

/// Whether a field accepts everything that an output may be.
fn covers(field: &Field, linked: &Linked, target: Target) -> bool {
    let promise = linked.article(target.article).and_then(|article| at(&article.outputs, target.promise));
    promise.is_some_and(|promise| {
        field.kind == promise.field.kind
            && (field.nullable || !promise.field.nullable)
            && field.spec.min.is_none()
            && field.spec.max.is_none()
    })
}
