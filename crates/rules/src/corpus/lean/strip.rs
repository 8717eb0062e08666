//! Emptying what is not needed of one version of a law.

use std::collections::{BTreeMap, BTreeSet};

use super::Kept;
use crate::model::{Article, Field, LawVersion, LegalBasis, NameId, Op, OpId, Source, TypeSpec, Unconfirmed};
use crate::stored::Stored;

/// What the kept articles use.
#[derive(Default)]
struct Used {
    names: BTreeSet<NameId>,
    ops: BTreeSet<OpId>,
    /// The definitions of the article at hand that its operations read.
    defined: BTreeSet<u32>,
    consts: BTreeSet<u32>,
    doubts: BTreeSet<u32>,
    faults: BTreeSet<u32>,
}

/// The version with only these articles, and of each what is needed.
pub(super) fn law(law: &LawVersion, articles: &BTreeMap<u32, &Kept>) -> LawVersion {
    let mut law = law.clone();
    let mut used = Used::default();
    // Where every action runs, those that are not needed still do: they make something without a name, which is no output.
    let nothing = (!law.level.lazy()).then(|| u32::try_from(law.names.len()).unwrap_or(u32::MAX));
    law.names.extend(nothing.map(|_| String::new()));
    for (at, article) in (0_u32..).zip(&mut law.articles) {
        match articles.get(&at) {
            Some(kept) => {
                strip(article, kept, nothing);
                bases(article).filter(|basis| basis.cites(&law.id)).for_each(|basis| basis.law = None);
            }
            None => *article = Article::default(),
        }
    }
    for (at, article) in (0_u32..).zip(&law.articles) {
        if let Some(kept) = articles.get(&at) {
            used.article(&law, article, kept);
        }
    }
    law.outputs
        .retain(|(name, article)| articles.get(article).is_some_and(|kept| kept.outputs.contains(name)));
    used.names.extend(law.outputs.iter().map(|(name, _)| *name));
    // A run of operands may belong to an operation that is left out; numbers in it then mean nothing.
    for (at, op) in (0_u32..).zip(&mut law.ops) {
        if !used.ops.contains(&at) {
            *op = Op::RefDate;
        }
    }
    let mut kids = vec![0; law.kids.len()];
    for op in &law.ops {
        if let Some(run) = op.row() {
            let start = usize::try_from(run.start).unwrap_or(usize::MAX);
            let range = start..start.saturating_add(usize::try_from(run.len).unwrap_or(0));
            if let Some((to, from)) = kids.get_mut(range.clone()).zip(law.kids.get(range)) {
                to.copy_from_slice(from);
            }
        }
    }
    law.kids = kids;
    empty(&mut law.names, &used.names, String::new);
    empty(&mut law.consts, &used.consts, || Stored::Null);
    empty(&mut law.faults, &used.faults, || crate::model::Fault::Depth(String::new(), 0));
    let nothing = || Unconfirmed { article: String::new(), name: String::new(), reason: String::new() };
    empty(&mut law.unconfirmed, &used.doubts, nothing);
    law
}

fn empty<T>(list: &mut [T], used: &BTreeSet<u32>, nothing: impl Fn() -> T) {
    for (at, item) in (0_u32..).zip(list) {
        if !used.contains(&at) {
            *item = nothing();
        }
    }
}

/// What the article cites. A law that cites itself need not say which it is.
fn bases(article: &mut Article) -> impl Iterator<Item = &mut LegalBasis> {
    let fields = article.params.iter_mut().chain(article.inputs.iter_mut().map(|input| &mut input.field));
    let fields = fields.chain(article.terms.iter_mut().map(|term| &mut term.field));
    let fields = fields.chain(article.outputs.iter_mut().map(|promise| &mut promise.field));
    let actions = article.actions.iter_mut().filter_map(|action| action.basis.as_deref_mut());
    fields.filter_map(|field| field.basis.as_deref_mut()).chain(actions)
}

/// A place that nobody reads: it keeps its number and says nothing.
fn blank(field: &mut Field) {
    (field.required, field.spec, field.basis) = (false, TypeSpec::default(), None);
}

/// Empties what is not needed of an article. Slots keep their numbers; actions get the name `nothing`, if there is one.
fn strip(article: &mut Article, kept: &Kept, nothing: Option<NameId>) {
    let (inputs, terms) = (article.input_base(), article.term_base());
    let (actions, extras) = (article.action_base(), article.extra_base());
    for (slot, param) in (0_u32..).zip(&mut article.params) {
        if !kept.keeps(slot, param) {
            blank(param);
        }
    }
    for (slot, input) in (inputs..).zip(&mut article.inputs) {
        if !kept.reads(slot) {
            blank(&mut input.field);
            input.source = Source::Outside;
        }
    }
    for (slot, term) in (terms..).zip(&mut article.terms) {
        if !kept.reads(slot) {
            blank(&mut term.field);
            (term.delegation_type, term.default) = (None, None);
        }
    }
    for (slot, action) in (actions..extras).zip(&mut article.actions) {
        if !kept.reads(slot) {
            action.basis = None;
            action.target = nothing.unwrap_or(action.target);
        }
    }
    // Also what is only read inside the article: a promise carries the doubts about its figures.
    let reads = |slot: u32| kept.slots.contains(&slot);
    article
        .outputs
        .retain(|promise| kept.outputs.contains(&promise.field.name) || promise.slot.is_some_and(reads));
}

impl Kept {
    /// Whether a parameter is read, or waited for.
    pub(super) fn keeps(&self, slot: u32, param: &Field) -> bool {
        self.slots.contains(&slot) || (self.called && param.required)
    }

    fn reads(&self, slot: usize) -> bool {
        u32::try_from(slot).is_ok_and(|slot| self.slots.contains(&slot))
    }
}

impl Used {
    fn article(&mut self, law: &LawVersion, article: &Article, kept: &Kept) {
        for (slot, param) in (0_u32..).zip(&article.params) {
            if kept.keeps(slot, param) || kept.handed.contains(&slot) {
                self.names.insert(param.name);
            }
        }
        for (slot, input) in (article.input_base()..).zip(&article.inputs) {
            if !kept.reads(slot) {
                continue;
            }
            self.names.insert(input.field.name);
            match &input.source {
                Source::Outside => {}
                Source::Own { output, .. } => {
                    self.names.insert(*output);
                }
                Source::Law { law: other, output, parameters } => {
                    self.names.extend([*other, *output]);
                    for (name, body) in parameters {
                        self.names.insert(*name);
                        self.op(law, *body);
                    }
                }
            }
        }
        for (slot, term) in (article.term_base()..).zip(&article.terms) {
            if kept.reads(slot) {
                self.names.insert(term.field.name);
            }
        }
        let actions = article.actions.iter().map(|action| (action.target, action.body));
        let extras = article.extras.iter().map(|extra| (extra.target, extra.body));
        for (slot, (target, body)) in (article.action_base()..).zip(actions.chain(extras)) {
            if kept.reads(slot) {
                self.names.insert(target);
                self.op(law, body);
            }
        }
        for promise in &article.outputs {
            self.names.insert(promise.field.name);
            self.doubts.extend(promise.unconfirmed);
        }
        // Reading one makes it used, so they come last.
        for (number, definition) in (0_u32..).zip(&article.definitions) {
            if self.defined.contains(&number) {
                self.names.insert(definition.name);
                self.consts.insert(definition.constant);
                self.doubts.extend(definition.unconfirmed);
            }
        }
        self.defined.clear();
        self.faults.extend(article.fault);
    }

    fn op(&mut self, law: &LawVersion, id: OpId) {
        let Some(op) = usize::try_from(id).ok().and_then(|at| law.ops.get(at)).copied() else { return };
        if !self.ops.insert(id) {
            return;
        }
        match op {
            Op::Defined(number) => {
                self.defined.insert(number);
            }
            Op::Const(number) => {
                self.consts.insert(number);
            }
            Op::Named(name) | Op::ElementField(name, _) | Op::Property(_, name) => {
                self.names.insert(name);
            }
            Op::Fail(number) => {
                self.faults.insert(number);
            }
            _ => {}
        }
        for child in op.children(&law.kids) {
            self.op(law, child);
        }
    }
}
