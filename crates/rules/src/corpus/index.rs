use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::{Article, Character, DecisionType, HookPoint, LawVersion, NameId, Op, OpId};
use crate::val::Val;

/// Number of a name over all laws.
pub(crate) type Sym = u32;

/// A law version beside the others.
#[derive(Debug)]
pub(crate) struct Linked {
    pub law: Arc<LawVersion>,
    pub lazy: bool,
    pub consts: Vec<Val>,
    syms: Vec<Sym>,
    /// Per article and action, the actions it always reads; empty unless a row of them runs deep.
    pub needs: Vec<Vec<Vec<u32>>>,
    /// Overrides this version declares.
    pub overrides: Vec<OverrideRef>,
}

impl Linked {
    pub(crate) fn name(&self, name: NameId) -> &str {
        usize::try_from(name).ok().and_then(|at| self.law.names.get(at)).map_or("", String::as_str)
    }

    pub(crate) fn sym(&self, name: NameId) -> Sym {
        usize::try_from(name).ok().and_then(|at| self.syms.get(at)).copied().unwrap_or(Sym::MAX)
    }

    pub(crate) fn op(&self, id: OpId) -> Option<Op> {
        usize::try_from(id).ok().and_then(|at| self.law.ops.get(at)).copied()
    }

    pub(crate) fn article(&self, at: u32) -> Option<&Article> {
        usize::try_from(at).ok().and_then(|at| self.law.articles.get(at))
    }

    /// The article that lists an output.
    pub(crate) fn output(&self, name: &str) -> Option<(NameId, u32)> {
        let found = self.law.outputs.binary_search_by(|(id, _)| self.name(*id).cmp(name)).ok()?;
        self.law.outputs.get(found).copied()
    }
}

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

/// All laws, tied together.
#[derive(Debug)]
pub(crate) struct Index {
    pub versions: Vec<Linked>,
    pub laws: Vec<Law>,
    pub hooks: Vec<HookRef>,
    syms: HashMap<String, Sym>,
    implementers: BTreeMap<String, BTreeMap<(String, String), Vec<ImplRef>>>,
}

impl Index {
    pub(crate) fn new(mut versions: Vec<Arc<LawVersion>>) -> Self {
        crate::order::by_key(&mut versions, |law| (law.id.clone(), Reverse(law.valid_from)));
        let mut index = Self {
            versions: Vec::new(),
            laws: Vec::new(),
            hooks: Vec::new(),
            syms: HashMap::new(),
            implementers: BTreeMap::new(),
        };
        for law in versions {
            index.add(law);
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

    fn add(&mut self, law: Arc<LawVersion>) {
        let number = u32::try_from(self.versions.len()).unwrap_or(u32::MAX);
        match self.laws.last_mut() {
            Some(last) if last.id == law.id => last.versions.push(number),
            _ => self.laws.push(Law { id: law.id.clone(), versions: vec![number] }),
        }
        let at = u32::try_from(self.laws.len()).unwrap_or(u32::MAX).saturating_sub(1);
        let syms: Vec<Sym> = law.names.iter().map(|name| self.intern(name)).collect();
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
            for implements in &article.implements {
                let of_law = self.implementers.entry(implements.law.clone()).or_default();
                let key = (implements.article.clone(), implements.term.clone());
                of_law.entry(key).or_default().push(ImplRef { law: at, version: number, article: number_of });
            }
            for item in &article.overrides {
                let output = self.intern(&item.output);
                overrides.push(OverrideRef {
                    law: item.law.clone(),
                    article: item.article.clone(),
                    output,
                    by: number_of,
                    voids: item.voids.clone(),
                });
            }
        }
        self.versions.push(Linked {
            lazy: law.level.lazy(),
            consts: law.consts.iter().map(Val::from).collect(),
            syms,
            overrides,
            needs: super::needs::of(&law),
            law,
        });
    }

    fn intern(&mut self, name: &str) -> Sym {
        if let Some(sym) = self.syms.get(name) {
            return *sym;
        }
        let sym = Sym::try_from(self.syms.len()).unwrap_or(Sym::MAX);
        self.syms.insert(name.to_owned(), sym);
        sym
    }

    pub(crate) fn sym(&self, name: &str) -> Option<Sym> {
        self.syms.get(name).copied()
    }

    pub(crate) fn version(&self, at: u32) -> Option<&Linked> {
        usize::try_from(at).ok().and_then(|at| self.versions.get(at))
    }

    pub(crate) fn law_by_id(&self, id: &str) -> Option<u32> {
        let at = self.laws.binary_search_by(|law| law.id.as_str().cmp(id)).ok()?;
        u32::try_from(at).ok()
    }

    /// The version in force. Undated versions come last and always qualify; there is no fall through
    /// past a version that has ended.
    pub(crate) fn active(&self, law: u32, date: NaiveDate) -> Active {
        let law = usize::try_from(law).ok().and_then(|at| self.laws.get(at));
        for number in law.into_iter().flat_map(|law| &law.versions) {
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

    pub(crate) fn implementers(&self, law: &str, article: &str, term: &str) -> &[ImplRef] {
        let Some(of_law) = self.implementers.get(law) else { return &[] };
        of_law.get(&(article.to_owned(), term.to_owned())).map_or(&[], Vec::as_slice)
    }
}
