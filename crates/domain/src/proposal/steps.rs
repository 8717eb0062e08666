//! The trace of a proposal as people read it: each step with its outcome, its article and the steps it took.

use std::collections::BTreeSet;

use rules::{Trace, TraceNode, Unit, Value};

use super::FactTexts;
use super::spoken::{plain, spoken, with_unit};
use crate::decision::Proposal;
use crate::words::answers as words;
use crate::{Cents, Lang, Localized};

/// One step of a calculation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// What was worked out or looked up.
    pub what: Localized,
    /// The outcome, written for people.
    pub outcome: Localized,
    /// Law and article, as cited; empty for a fact.
    pub cited: String,
    /// Whether it is a fact about the person, not a rule.
    pub fact: bool,
    /// Why a figure in it is not confirmed yet.
    pub unconfirmed: Vec<String>,
    /// The steps it took; empty when they were shown before.
    pub steps: Vec<Step>,
}

impl Step {
    /// This step and all below it.
    #[must_use]
    pub fn count(&self) -> usize {
        1 + self.steps.iter().map(Self::count).sum::<usize>()
    }
}

/// The steps of a proposal, in the order of the law. What was worked out once is shown once.
///
/// A receipt without a readable trace, as an older program may have kept, gives no steps.
#[must_use]
pub fn steps(proposal: &Proposal, dictionary: &dyn FactTexts) -> Vec<Step> {
    let mut reader = Reader { dictionary, shown: BTreeSet::new() };
    let mut steps = Vec::new();
    for part in ["trace", "trace_lines"] {
        let read =
            proposal.receipt.get(part).and_then(|kept| serde_json::from_value::<Trace>(kept.clone()).ok());
        for node in read.into_iter().flat_map(|trace| trace.root().children.clone()) {
            reader.read(&node, &mut steps, true);
        }
    }
    steps
}

/// Reads a trace from the top down.
struct Reader<'a> {
    dictionary: &'a dyn FactTexts,
    /// Law and name of what was shown.
    shown: BTreeSet<(String, String)>,
}

impl Reader<'_> {
    /// Adds what `node` says to `into`. An operation is no step of its own: its operands are.
    /// At the top, what was shown below another step is not repeated.
    fn read(&mut self, node: &TraceNode, into: &mut Vec<Step>, top: bool) {
        if node.node_type == "operation" || node.name.is_empty() {
            node.children.iter().for_each(|child| self.read(child, into, top));
            return;
        }
        // A law that is asked, its article and the action that answers are one step to a reader.
        if let [only] = node.children.as_slice()
            && only.name == node.name
            && node.node_type != "action"
        {
            return self.read(only, into, top);
        }
        let definition = self.dictionary.definition(&node.name);
        let again = !self.shown.insert((node.anchor.law.clone(), node.name.clone()));
        if again && (top || into.iter().any(|step| step.what == self.what(node))) {
            return;
        }
        let mut steps = Vec::new();
        if !again {
            node.children.iter().for_each(|child| self.read(child, &mut steps, false));
        }
        into.push(Step {
            what: self.what(node),
            outcome: self.outcome(node),
            cited: if definition.is_some() { String::new() } else { cited(node) },
            fact: definition.is_some(),
            unconfirmed: node
                .unconfirmed
                .iter()
                .filter(|figure| figure.name == node.name)
                .map(|figure| figure.reason.clone())
                .collect(),
            steps,
        });
    }

    /// What the dictionary calls it, else what the law file says of it, else its name.
    fn what(&self, node: &TraceNode) -> Localized {
        if let Some(fact) = self.dictionary.definition(&node.name) {
            return fact.label.clone();
        }
        let said = node.description.clone().filter(|said| !said.is_empty());
        Localized::same(&said.unwrap_or_else(|| node.name.replace('_', " ")))
    }

    fn outcome(&self, node: &TraceNode) -> Localized {
        if !node.missing.is_empty() {
            let named = |lang: Lang| {
                let names = node.missing.iter().map(|name| {
                    let known = self.dictionary.definition(name);
                    known.map_or_else(|| name.replace('_', " "), |fact| fact.label.get(lang).to_owned())
                });
                names.collect::<Vec<_>>().join(", ")
            };
            return Localized::each(|lang| words::cannot_be_said(lang, named(lang)));
        }
        match self.dictionary.definition(&node.name) {
            Some(fact) => spoken(fact, &node.result),
            None => by_unit(node),
        }
    }
}

/// An outcome of the law by the unit it declares.
fn by_unit(node: &TraceNode) -> Localized {
    let unit = node.type_spec.as_ref().and_then(|spec| spec.unit);
    match (&node.result, unit) {
        (Value::Null, _) => Localized::each(words::none),
        (Value::Bool(true), _) => Localized::each(words::yes),
        (Value::Bool(false), _) => Localized::each(words::no),
        (value, Some(Unit::Eurocent)) => match value.as_int() {
            Some(cents) => Localized::each(|lang| Cents(cents).display(lang)),
            None => plain(value),
        },
        (Value::Text(day), _) => match day.parse() {
            Ok(day) => Localized::each(|lang| crate::calendar::written(day, lang)),
            Err(_) => Localized::same(day),
        },
        (value, unit) => with_unit(unit.map(Unit::word), plain(value)),
    }
}

/// Law, article and paragraph, as the file cites them there.
fn cited(node: &TraceNode) -> String {
    let basis = node.legal_basis.as_ref().filter(|basis| basis.cites(&node.anchor.law));
    let law = node.anchor.law_name.clone().unwrap_or_else(|| node.anchor.law.replace('_', " "));
    let article =
        basis.and_then(|basis| basis.article.clone()).unwrap_or_else(|| node.anchor.article.clone());
    if article.is_empty() {
        return law;
    }
    match basis.and_then(|basis| basis.paragraph.clone()) {
        Some(paragraph) => format!("{law}, art. {article} lid {paragraph}"),
        None => format!("{law}, art. {article}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::FactDefinition;

    fn node(kind: &str, name: &str, children: Vec<TraceNode>) -> TraceNode {
        let result = Value::Int(130_000);
        TraceNode {
            node_type: kind.to_owned(),
            name: name.to_owned(),
            result,
            children,
            ..TraceNode::default()
        }
    }

    fn read(nodes: &[TraceNode]) -> Vec<Step> {
        let none: Vec<FactDefinition> = Vec::new();
        let mut reader = Reader { dictionary: &none, shown: BTreeSet::new() };
        let mut steps = Vec::new();
        nodes.iter().for_each(|node| reader.read(node, &mut steps, true));
        steps
    }

    #[test]
    fn an_article_with_its_action_is_one_step_and_operations_are_none() {
        let fact = node("resolve", "inkomen", vec![]);
        let action = node("action", "norm", vec![node("operation", "ADD", vec![fact])]);
        let steps = read(&[node("article", "norm", vec![action])]);
        assert_eq!(steps.len(), 1);
        let step = steps.first().map(|step| (step.what.nl.as_str(), step.steps.len(), step.count()));
        assert_eq!(step, Some(("norm", 1, 2)));
    }

    #[test]
    fn what_was_shown_is_not_unfolded_again() {
        let norm = || node("article", "norm", vec![node("resolve", "leeftijd", vec![])]);
        let steps = read(&[norm(), node("article", "bedrag", vec![norm(), node("resolve", "loon", vec![])])]);
        let inner = steps.get(1).and_then(|step| step.steps.first());
        assert_eq!(inner.map(|step| (step.what.nl.as_str(), step.steps.len())), Some(("norm", 0)));
    }
}
