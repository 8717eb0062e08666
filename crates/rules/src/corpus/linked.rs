//! A law version made ready to run: every name and reference settled beforehand.

use std::sync::Arc;

use super::index::{ImplRef, OverrideRef, Sym};
use crate::model::{Article, LawVersion, NameId, Source};
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
    /// Names that articles of this version may take from whoever asks, in order.
    pub facts: Vec<Sym>,
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
    /// Per action, the actions it always reads; empty unless a row of them runs deep.
    pub needs: Vec<Vec<u32>>,
}

/// A slot: its name, its number among the facts, and the promise it makes good.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub name: NameId,
    pub fact: u32,
    pub promise: u32,
}

/// Where an input comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way {
    /// The caller or a table.
    Outside,
    /// Another article of the same law.
    Own(Target),
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
        self.facts.binary_search(&sym).ok().and_then(|at| u32::try_from(at).ok()).unwrap_or(NONE)
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

/// The names that articles may take from whoever asks: parameters, inputs and names nobody declares.
pub(super) fn facts(law: &LawVersion, syms: &[Sym]) -> Vec<Sym> {
    let articles = law.articles.iter().flat_map(|article| {
        let params = article.params.iter().map(|field| field.name);
        params.chain(article.inputs.iter().map(|input| input.field.name))
    });
    let named = law.ops.iter().filter_map(|op| match op {
        crate::model::Op::Named(name) => Some(*name),
        _ => None,
    });
    let mut facts: Vec<Sym> = articles.chain(named).filter_map(|name| at(syms, name).copied()).collect();
    facts.sort_unstable();
    facts.dedup();
    facts
}

/// The slots of an article; `fact` gives the number of a name among the facts.
pub(super) fn slots(article: &Article, fact: impl Fn(NameId) -> u32) -> Vec<Step> {
    let promise = |name: NameId| {
        let found = article.outputs.iter().position(|promise| promise.field.name == name);
        found.and_then(|at| u32::try_from(at).ok()).unwrap_or(NONE)
    };
    let given = |name: NameId| Step { name, fact: fact(name), promise: NONE };
    let params = article.params.iter().map(|field| given(field.name));
    let inputs = article.inputs.iter().map(|input| given(input.field.name));
    let terms = article.terms.iter().map(|term| Step { name: term.field.name, fact: NONE, promise: NONE });
    let actions = article.actions.iter().map(|action| Step {
        name: action.target,
        fact: NONE,
        promise: promise(action.target),
    });
    let extras = article.extras.iter().map(|extra| Step { name: extra.target, fact: NONE, promise: NONE });
    params.chain(inputs).chain(terms).chain(actions).chain(extras).collect()
}

/// Where each input of an article comes from.
pub(super) fn ways(
    linked: &Linked,
    article: &Article,
    law_of: impl Fn(&str) -> Option<u32>,
    sym_of: impl Fn(NameId) -> Sym,
) -> Vec<Way> {
    let way = |source: &Source| match source {
        Source::Outside => Way::Outside,
        Source::Own { output, .. } => linked.output(sym_of(*output)).map_or(Way::Nowhere(*output), Way::Own),
        Source::Law { law, output, .. } => {
            Way::Law { law: law_of(linked.name(*law)).unwrap_or(NONE), output: sym_of(*output) }
        }
    };
    article.inputs.iter().map(|input| way(&input.source)).collect()
}
