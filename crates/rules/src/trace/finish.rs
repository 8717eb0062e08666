//! From the small records to the tree that others read.

use std::collections::HashMap;

use super::paths::label;
use super::record::{Label, Mark, Record, Resolve, Tracer, slot_name};
use super::source::Steps;
use super::{Anchor, TraceNode};
use crate::corpus::{Index, Linked};
use crate::model::{Article, LegalBasis, TypeSpec, Unconfirmed};
use crate::val::{Val, View};

/// The tree. An error is noted at the step where it arose.
pub(super) fn tree(tracer: &Tracer, index: &Index, view: View<'_>, error: Option<&str>) -> TraceNode {
    let records = tracer.records.as_slice();
    let steps = Steps { records, tables: &tracer.tables, index };
    let firsts = firsts(records);
    let marks = marks(records, &firsts, index);
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); records.len()];
    for (at, record) in records.iter().enumerate() {
        if let Some(list) = usize::try_from(record.parent).ok().and_then(|parent| children.get_mut(parent)) {
            list.push(at);
        }
    }
    let mut paths = HashMap::new();
    // Children come after their parent, so that from the back every child is ready.
    let mut nodes: Vec<Option<TraceNode>> = vec![None; records.len()];
    for (at, record) in records.iter().enumerate().rev() {
        let first = firsts.get(at).copied().unwrap_or(at);
        let origin = records.get(first).unwrap_or(record);
        let mut node = node(record, origin.resolve, index, view);
        if let Label::Operation(op) = record.label
            && let Some(linked) = index.version(record.at.0)
            && let Some(article) = linked.article(record.at.1)
        {
            let paths = paths.entry(record.at).or_insert_with(|| super::paths::of(linked, article));
            if let Some(path) = paths.get(&op) {
                node.yaml_path = format!("{}.{path}", node.yaml_path);
            }
        }
        if let (Label::Call(..), Some(input)) = (record.label, usize::try_from(record.parent).ok()) {
            node.yaml_path = records.get(input).map_or_else(String::new, |input| place(input, index));
        }
        node.unconfirmed = marks.get(at).map(|marks| told(marks, index)).unwrap_or_default();
        let own = children.get(at).map_or(&[][..], Vec::as_slice);
        let made = children.get(first).map_or(&[][..], Vec::as_slice);
        node.source = steps.source(at, first, made);
        // The request as a whole has no outcome of its own.
        node.unfinished = record.result.is_none() && (record.label != Label::Law || error.is_some());
        node.children = own.iter().filter_map(|child| nodes.get_mut(*child)?.take()).collect();
        if record.result.is_none() && !own.iter().any(|child| open(records, *child)) {
            node.message = error.map(str::to_owned);
        }
        if let Some(place) = nodes.get_mut(at) {
            *place = Some(node);
        }
    }
    // An error before the law was entered is all there is to tell.
    let nothing = || TraceNode {
        node_type: "article".to_owned(),
        message: error.map(str::to_owned),
        ..TraceNode::default()
    };
    let mut root = nodes.into_iter().next().flatten().unwrap_or_else(nothing);
    number(&mut root, "n".to_owned());
    root
}

/// Where in its file a step stands.
fn place(record: &Record, index: &Index) -> String {
    let linked = index.version(record.at.0);
    let article = linked.and_then(|linked| Some((linked, linked.article(record.at.1)?)));
    article.map_or_else(String::new, |(linked, article)| Facts::of(record, linked, article).path)
}

fn open(records: &[Record], at: usize) -> bool {
    records.get(at).is_some_and(|record| record.result.is_none())
}

fn number(node: &mut TraceNode, id: String) {
    for (at, child) in node.children.iter_mut().enumerate() {
        let separator = if id == "n" { "" } else { "." };
        number(child, format!("{id}{separator}{at}"));
    }
    node.node_id = id;
}

/// Per record, the one that first made the value: itself, unless the value was remembered.
fn firsts(records: &[Record]) -> Vec<usize> {
    let mut made = HashMap::new();
    let mut firsts = Vec::with_capacity(records.len());
    for (at, record) in records.iter().enumerate() {
        let key = (record.at, record.label);
        if record.resolve == Resolve::Cached {
            firsts.push(made.get(&key).copied().unwrap_or(at));
        } else {
            made.entry(key).or_insert(at);
            firsts.push(at);
        }
    }
    firsts
}

/// Per record, the unconfirmed figures behind it.
fn marks(records: &[Record], firsts: &[usize], index: &Index) -> Vec<Vec<Mark>> {
    let mut marks: Vec<Vec<Mark>> =
        records.iter().map(|record| record.mark(index).into_iter().collect()).collect();
    if marks.iter().all(Vec::is_empty) {
        return marks;
    }
    // A remembered result carries what its first computation carried. That one may itself rest on a
    // remembered result further on, so rounds are made until nothing is added.
    let mut added = true;
    while added {
        added = false;
        for (at, record) in records.iter().enumerate().rev() {
            let first = firsts.get(at).copied().unwrap_or(at);
            if first != at {
                added |= merge(&mut marks, first, at);
            }
            if let Ok(parent) = usize::try_from(record.parent)
                && parent < records.len()
            {
                added |= merge(&mut marks, at, parent);
            }
        }
    }
    marks
}

/// Adds the marks of one record to another; whether any was new.
fn merge(marks: &mut [Vec<Mark>], from: usize, into: usize) -> bool {
    let found = marks.get(from).filter(|found| !found.is_empty()).cloned().unwrap_or_default();
    let Some(known) = marks.get_mut(into) else { return false };
    let before = known.len();
    for mark in found {
        if !known.contains(&mark) {
            known.push(mark);
        }
    }
    known.len() > before
}

fn told(marks: &[Mark], index: &Index) -> Vec<Unconfirmed> {
    let told = |(version, number): &Mark| {
        let law = &index.version(*version)?.law;
        law.unconfirmed.get(usize::try_from(*number).ok()?).cloned()
    };
    marks.iter().filter_map(told).collect()
}

fn node(record: &Record, origin: Resolve, index: &Index, view: View<'_>) -> TraceNode {
    let Some(linked) = index.version(record.at.0) else { return TraceNode::default() };
    let article = linked.article(record.at.1);
    let facts = article.map(|article| Facts::of(record, linked, article)).unwrap_or_default();
    let result = record.result.unwrap_or(Val::Null);
    TraceNode {
        node_type: node_type(record, article).to_owned(),
        name: if facts.name.is_empty() { linked.law.id.clone() } else { facts.name },
        result: view.to_value(result),
        resolve_type: resolve_type(record.label, origin).map(str::to_owned),
        missing: match result {
            Val::Unknown(names) => {
                view.missing(names).iter().map(|name| index.text(*name).to_owned()).collect()
            }
            _ => Vec::new(),
        },
        anchor: Anchor {
            law: linked.law.id.clone(),
            law_name: linked.law.name.clone(),
            bwb_id: linked.law.bwb_id.clone(),
            valid_from: linked.law.valid_from,
            article: article.map(|article| article.number.clone()).unwrap_or_default(),
            url: article.map_or_else(|| linked.law.url.clone(), |article| article.url.clone()),
        },
        legal_basis: facts.basis,
        yaml_path: facts.path,
        uri: facts.uri,
        type_spec: facts.spec.filter(|spec| *spec != TypeSpec::default()),
        description: facts.description,
        ..TraceNode::default()
    }
}

/// The address of an output. It has one part for the law, so a law whose id holds a slash has none.
fn address(law: &str, output: &str) -> Option<String> {
    (!law.contains('/')).then(|| format!("regelrecht://{law}/{output}"))
}

#[derive(Default)]
struct Facts {
    name: String,
    path: String,
    basis: Option<LegalBasis>,
    spec: Option<TypeSpec>,
    description: Option<String>,
    uri: Option<String>,
}

impl Facts {
    fn of(record: &Record, linked: &Linked, article: &Article) -> Self {
        let root = format!("articles.{}.machine_readable", label(&article.number));
        let named = |id: u32, path: &str| {
            let name = linked.name(id).to_owned();
            Self { path: format!("{root}.{path}.{}", label(&name)), name, ..Self::default() }
        };
        match record.label {
            Label::Law => Self::default(),
            Label::Article(name) | Label::Hook(name) | Label::Override(name) => {
                let promise = article.outputs.iter().find(|promise| promise.field.name == name);
                Self {
                    uri: address(&linked.law.id, linked.name(name)),
                    description: promise.and_then(|promise| promise.field.description.clone()),
                    basis: promise.and_then(|promise| promise.field.basis.as_deref().cloned()),
                    spec: promise.map(|promise| promise.field.spec.clone()),
                    ..named(name, "execution.output")
                }
            }
            // It stands in the file where its input does, see `tree`.
            Label::Call(law, output) => Self {
                uri: address(linked.name(law), linked.name(output)),
                name: linked.name(output).to_owned(),
                ..Self::default()
            },
            Label::ReferenceDate => Self { name: "referencedate".to_owned(), ..Self::default() },
            Label::Element => Self { name: "element".to_owned(), ..Self::default() },
            Label::Name(name) => Self { name: linked.name(name).to_owned(), ..Self::default() },
            Label::Definition(at) => {
                let definition = usize::try_from(at).ok().and_then(|at| article.definitions.get(at));
                definition.map_or_else(Self::default, |definition| Self {
                    spec: Some(definition.spec.clone()),
                    ..named(definition.name, "definitions")
                })
            }
            Label::Operation(op) => Self {
                name: usize::try_from(op)
                    .ok()
                    .and_then(|at| linked.law.ops.get(at))
                    .and_then(|op| op.name())
                    .unwrap_or_default()
                    .to_owned(),
                basis: article.cited.iter().find(|(id, _)| *id == op).map(|(_, basis)| basis.clone()),
                path: root,
                ..Self::default()
            },
            Label::Slot(slot) => Self::slot(linked, article, slot, &root),
        }
    }

    fn slot(linked: &Linked, article: &Article, slot: u32, root: &str) -> Self {
        let id = slot_name(article, slot);
        let name = linked.name(id).to_owned();
        let at = usize::try_from(slot).unwrap_or(usize::MAX);
        let input = at.checked_sub(article.input_base()).and_then(|at| article.inputs.get(at));
        let term = at.checked_sub(article.term_base()).and_then(|at| article.terms.get(at));
        let action = at.checked_sub(article.action_base()).and_then(|at| article.actions.get(at));
        let part = label(&name);
        let (field, place) = match (article.params.get(at), input, term, action) {
            (Some(field), ..) => (Some(field), format!("execution.parameters.{part}")),
            (_, Some(input), ..) => (Some(&input.field), format!("execution.input.{part}")),
            (_, _, Some(term), _) => (Some(&term.field), format!("open_terms.{}", at - article.term_base())),
            (_, _, _, Some(_)) => {
                let promise = article.outputs.iter().find(|promise| promise.field.name == id);
                (promise.map(|promise| &promise.field), format!("execution.actions.{part}"))
            }
            _ => (None, format!("open_terms.{}.default.actions.{part}", term_of(article, at))),
        };
        let own = action.and_then(|action| action.basis.as_deref());
        // An intermediate cannot be asked for, so it has no address.
        let promised = action.is_some() && field.is_some();
        Self {
            uri: promised.then(|| address(&linked.law.id, &name)).flatten(),
            path: format!("{root}.{place}"),
            basis: own.or(field.and_then(|field| field.basis.as_deref())).cloned(),
            spec: field.map(|field| field.spec.clone()),
            description: field.and_then(|field| field.description.clone()),
            name,
        }
    }
}

/// The place of the open term whose default holds an action, by the slot of that action.
fn term_of(article: &Article, slot: usize) -> usize {
    let extra = slot.checked_sub(article.extra_base()).and_then(|extra| u32::try_from(extra).ok());
    let holds = |row: crate::model::Kids| {
        extra.is_some_and(|extra| (row.start..row.start.saturating_add(row.len)).contains(&extra))
    };
    article.terms.iter().position(|term| term.default.is_some_and(holds)).unwrap_or_default()
}

fn node_type(record: &Record, article: Option<&Article>) -> &'static str {
    match (record.resolve, record.label) {
        (Resolve::Cached, _) => "cached",
        (_, Label::Law | Label::Article(_)) => "article",
        (_, Label::Call(..)) => "cross_law_reference",
        (_, Label::Operation(_)) => "operation",
        (_, Label::Hook(_)) => "hook_resolution",
        (_, Label::Override(_)) => "override_resolution",
        (Resolve::OpenTerm, _) => "open_term_resolution",
        (_, Label::Slot(slot)) => {
            let base = article.map_or(usize::MAX, Article::action_base);
            if usize::try_from(slot).is_ok_and(|slot| slot >= base) { "action" } else { "resolve" }
        }
        _ => "resolve",
    }
}

pub(super) fn resolve_type(label: Label, origin: Resolve) -> Option<&'static str> {
    Some(match origin {
        Resolve::Parameter => "PARAMETER",
        Resolve::Missing => "INPUT",
        Resolve::DataSource => "DATA_SOURCE",
        Resolve::ResolvedInput => "RESOLVED_INPUT",
        Resolve::OpenTerm => "OPEN_TERM",
        Resolve::Definition => "DEFINITION",
        Resolve::Context => "CONTEXT",
        Resolve::Local => "LOCAL",
        Resolve::Hook => "HOOK",
        Resolve::Override => "OVERRIDE",
        Resolve::Cached | Resolve::None => match label {
            Label::Call(..) => "URI",
            Label::Slot(_) => "OUTPUT",
            _ => return None,
        },
    })
}
