//! Emptying what is not needed of one version of a law.

use std::collections::BTreeSet;

use crate::model::{Article, Field, LawVersion, LegalBasis, NameId, Op, OpId, Source, Unconfirmed};
use crate::stored::Stored;

/// What the kept articles use.
#[derive(Default)]
struct Used {
    names: BTreeSet<NameId>,
    ops: BTreeSet<OpId>,
    consts: BTreeSet<u32>,
    doubts: BTreeSet<u32>,
    faults: BTreeSet<u32>,
}

/// The version with only these articles.
pub(super) fn law(law: &LawVersion, articles: &BTreeSet<u32>) -> LawVersion {
    let mut law = law.clone();
    (law.url, law.bwb_id, law.sha256, law.procedures) = (String::new(), None, String::new(), Vec::new());
    let mut used = Used::default();
    for (at, article) in (0_u32..).zip(&mut law.articles) {
        if articles.contains(&at) {
            strip(article);
        } else {
            *article = Article::default();
        }
    }
    for article in &law.articles {
        used.article(&law, article);
    }
    law.outputs.retain(|(_, article)| articles.contains(article));
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

/// Leaves out what is only for reading.
fn strip(article: &mut Article) {
    (article.text, article.url, article.procedure) = (String::new(), String::new(), None);
    article.cited.clear();
    let inputs = article.inputs.iter_mut().map(|input| &mut input.field);
    let terms = article.terms.iter_mut().map(|term| &mut term.field);
    let outputs = article.outputs.iter_mut().map(|promise| &mut promise.field);
    article.params.iter_mut().chain(inputs).chain(terms).chain(outputs).for_each(field);
    for action in &mut article.actions {
        action.basis.iter_mut().for_each(|basis| shorten(basis));
    }
}

fn field(field: &mut Field) {
    field.description = None;
    field.basis.iter_mut().for_each(|basis| shorten(basis));
}

/// Article and paragraph are told; the rest of what is cited is for reading on.
fn shorten(basis: &mut LegalBasis) {
    let (article, paragraph) = (basis.article.take(), basis.paragraph.take());
    *basis = LegalBasis { article, paragraph, ..LegalBasis::default() };
}

impl Used {
    fn article(&mut self, law: &LawVersion, article: &Article) {
        for definition in &article.definitions {
            self.names.insert(definition.name);
            self.consts.insert(definition.constant);
            self.doubts.extend(definition.unconfirmed);
        }
        self.names.extend(article.params.iter().map(|field| field.name));
        for input in &article.inputs {
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
        for term in &article.terms {
            self.names.insert(term.field.name);
        }
        for extra in &article.extras {
            self.names.insert(extra.target);
            self.op(law, extra.body);
        }
        for action in &article.actions {
            self.names.insert(action.target);
            self.op(law, action.body);
        }
        for promise in &article.outputs {
            self.names.insert(promise.field.name);
            self.doubts.extend(promise.unconfirmed);
        }
        self.faults.extend(article.fault);
    }

    fn op(&mut self, law: &LawVersion, id: OpId) {
        let Some(op) = usize::try_from(id).ok().and_then(|at| law.ops.get(at)).copied() else { return };
        if !self.ops.insert(id) {
            return;
        }
        match op {
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
