use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::BuildHasherDefault;
use std::sync::Arc;

use chrono::NaiveDate;

use super::linked::{self, Linked, NONE, Plan, Target};
use super::quick::Quick;
use crate::model::{Character, DecisionType, HookPoint, LawVersion, Spelled};
use crate::name::Name;
use crate::val::Store;

/// Number of a name over all laws; in the order of the names.
pub(crate) type Sym = u32;

/// An article that replaces or voids an output of another.
#[derive(Debug)]
pub(crate) struct OverrideRef {
    pub law: String,
    pub article: String,
    pub output: Sym,
    pub by: u32,
    pub voids: Option<String>,
}

/// A law: its versions, newest first.
#[derive(Debug)]
pub(crate) struct Law {
    pub id: String,
    versions: Vec<u32>,
}

/// What is in force on a date.
pub(crate) enum Active {
    Version(u32),
    NotYet,
    Ended(NaiveDate),
}

/// An article that runs along with decisions.
#[derive(Debug)]
pub(crate) struct HookRef {
    pub law: u32,
    pub version: u32,
    pub article: u32,
    pub point: HookPoint,
    pub character: Character,
    pub decision_type: Option<DecisionType>,
    pub stage: Option<String>,
}

/// An article that fills an open term.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ImplRef {
    pub law: u32,
    pub version: u32,
    pub article: u32,
}

type Terms = BTreeMap<(String, String, String), Vec<ImplRef>>;

/// All laws, tied together.
#[derive(Debug)]
pub(crate) struct Index {
    pub versions: Vec<Linked>,
    pub laws: Vec<Law>,
    pub hooks: Vec<HookRef>,
    /// The texts, lists and records among the constants of all laws.
    pub store: Store,
    /// Every name, in order: a symbol is its place here.
    names: Vec<Name>,
    syms: HashMap<Name, Sym, BuildHasherDefault<Quick>>,
    by_id: HashMap<String, u32, BuildHasherDefault<Quick>>,
}

impl Index {
    pub(crate) fn new(mut versions: Vec<Arc<LawVersion>>) -> Self {
        crate::order::by_key(&mut versions, |law| (law.id.clone(), Reverse(law.valid_from)));
        let names = names(&versions);
        let syms = names.iter().zip(0..).map(|(name, sym)| (name.clone(), sym)).collect();
        let mut index = Self {
            versions: Vec::with_capacity(versions.len()),
            laws: Vec::new(),
            hooks: Vec::new(),
            store: Store::default(),
            names,
            syms,
            by_id: HashMap::default(),
        };
        let mut terms = Terms::new();
        for law in versions {
            index.add(law, &mut terms);
        }
        let plans: Vec<Vec<Plan>> = index.versions.iter().map(|linked| index.plans(linked, &terms)).collect();
        for (linked, plans) in index.versions.iter_mut().zip(plans) {
            linked.plans = plans;
        }
        let rank = |hook: &HookRef| {
            let law = usize::try_from(hook.version).ok().and_then(|at| index.versions.get(at));
            law.map(|linked| (linked.law.layer, Reverse(linked.law.valid_from), hook.version, hook.article))
        };
        let mut hooks = std::mem::take(&mut index.hooks);
        crate::order::by_key(&mut hooks, rank);
        index.hooks = hooks;
        index
    }

    fn add(&mut self, law: Arc<LawVersion>, terms: &mut Terms) {
        let number = count(self.versions.len());
        match self.laws.last_mut() {
            Some(last) if last.id == law.id => last.versions.push(number),
            _ => {
                self.by_id.insert(law.id.clone(), count(self.laws.len()));
                self.laws.push(Law { id: law.id.clone(), versions: vec![number] });
            }
        }
        let at = count(self.laws.len()).saturating_sub(1);
        let syms: Vec<Sym> = law.names.iter().map(|name| self.sym(name).unwrap_or(NONE)).collect();
        let mut overrides = Vec::new();
        for (article, number_of) in law.articles.iter().zip(0_u32..) {
            for hook in &article.hooks {
                self.hooks.push(HookRef {
                    law: at,
                    version: number,
                    article: number_of,
                    point: hook.point,
                    character: hook.character,
                    decision_type: hook.decision_type,
                    stage: hook.stage.clone(),
                });
            }
            for item in &article.implements {
                let key = (item.law.clone(), item.article.clone(), item.term.clone());
                let found = ImplRef { law: at, version: number, article: number_of };
                terms.entry(key).or_default().push(found);
            }
            for item in &article.overrides {
                overrides.push(OverrideRef {
                    law: item.law.clone(),
                    article: item.article.clone(),
                    output: self.sym(&item.output).unwrap_or(NONE),
                    by: number_of,
                    voids: item.voids.clone(),
                });
            }
        }
        let territory = law
            .territory
            .iter()
            .filter_map(|(kind, code)| self.sym(kind.word()).map(|sym| (sym, Arc::from(code.as_str()))))
            .collect();
        let (fact_of, facts) = linked::facts(&law, &syms, self.names.len());
        let mut consts = Vec::with_capacity(law.consts.len());
        for stored in &law.consts {
            let (store, value) = std::mem::take(&mut self.store).constant(stored);
            self.store = store;
            consts.push(value);
        }
        self.versions.push(Linked {
            lazy: law.level.lazy(),
            consts,
            id: Name::of_law(&law.id),
            sha256: Name::of_law(&law.sha256),
            fact_of,
            facts,
            plans: Vec::new(),
            outputs: outputs(&law, &syms),
            overrides,
            territory,
            syms,
            law,
        });
    }

    fn plans(&self, linked: &Linked, terms: &Terms) -> Vec<Plan> {
        let fills = |number: &str, term: &str| {
            terms.get(&(linked.law.id.clone(), number.to_owned(), term.to_owned())).cloned()
        };
        let needs = super::needs::of(&linked.law);
        let articles = linked.law.articles.iter().zip(needs);
        let plan = |(article, needs): (&crate::model::Article, Vec<Vec<u32>>)| {
            let ways = linked::ways(linked, article, |id| self.law_by_id(id), |name| linked.sym(name));
            Plan {
                slots: linked::slots(linked, article, &ways, !needs.is_empty()),
                ways,
                implementers: article
                    .terms
                    .iter()
                    .map(|term| fills(&article.number, linked.name(term.field.name)).unwrap_or_default())
                    .collect(),
                number: Name::of_law(&article.number),
                needs,
            }
        };
        articles.map(plan).collect()
    }

    pub(crate) fn sym(&self, name: &str) -> Option<Sym> {
        self.syms.get(name).copied()
    }

    /// The name behind a symbol.
    pub(crate) fn text(&self, sym: Sym) -> &str {
        self.name(sym).map_or("", Name::as_str)
    }

    /// The name of a symbol, to be handed out.
    pub(crate) fn name(&self, sym: Sym) -> Option<&Name> {
        usize::try_from(sym).ok().and_then(|at| self.names.get(at))
    }

    pub(crate) fn version(&self, number: u32) -> Option<&Linked> {
        usize::try_from(number).ok().and_then(|at| self.versions.get(at))
    }

    pub(crate) fn law_by_id(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    /// The version of a law in force on a date. A version that ended does not give way to an older one.
    pub(crate) fn active(&self, law: u32, date: NaiveDate) -> Active {
        let versions = usize::try_from(law).ok().and_then(|at| self.laws.get(at));
        for number in versions.map_or(&[][..], |law| law.versions.as_slice()) {
            let Some(version) = self.version(*number) else { continue };
            if version.law.valid_from.is_none_or(|from| from <= date) {
                return match version.law.valid_to {
                    Some(last) if last < date => Active::Ended(last),
                    _ => Active::Version(*number),
                };
            }
        }
        Active::NotYet
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE)
}

/// Every name that may have to be compared, each once, in order.
fn names(versions: &[Arc<LawVersion>]) -> Vec<Name> {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for law in versions {
        names.extend(law.names.iter().map(String::as_str));
        names.extend(law.territory.iter().map(|(kind, _)| kind.word()));
        let overrides = law.articles.iter().flat_map(|article| &article.overrides);
        names.extend(overrides.map(|item| item.output.as_str()));
    }
    names.into_iter().map(Name::of_law).collect()
}

fn outputs(law: &LawVersion, syms: &[Sym]) -> Vec<(Sym, Target)> {
    let mut outputs: Vec<(Sym, Target)> = law
        .outputs
        .iter()
        .filter_map(|(name, article)| {
            let promises = &law.articles.get(usize::try_from(*article).ok()?)?.outputs;
            let promise = promises.iter().position(|promise| promise.field.name == *name)?;
            let sym = *syms.get(usize::try_from(*name).ok()?)?;
            Some((sym, Target { article: *article, promise: count(promise) }))
        })
        .collect();
    crate::order::by_key(&mut outputs, |(sym, _)| *sym);
    outputs
}
