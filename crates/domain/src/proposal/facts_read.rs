//! Which facts an evaluation actually looked at.

use std::collections::BTreeSet;

use rules::{Evaluation, TraceNode};

use super::CITY_FACT;

/// The names of all facts that were read, known or not.
pub(super) fn all(evaluation: &Evaluation) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&TraceNode> = evaluation.trace.iter().map(rules::Trace::root).collect();
    while let Some(node) = open.pop() {
        if node.resolve_type.as_deref() == Some("PARAMETER") && node.name != CITY_FACT {
            found.insert(node.name.clone());
        }
        open.extend(&node.children);
    }
    found
}
