//! The form in which a trace is kept: its steps in a row.
//!
//! A tree of objects inside objects is as deep as the evaluation was, and readers of JSON stop at some depth
//! (`serde_json` at 128, which is 60 steps). In a row nothing is deep; the place of a step is in its `node_id`.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{OnceLock, Trace, TraceNode};

/// What is written.
#[derive(Serialize)]
struct Row {
    trace_version: u32,
    steps: Vec<TraceNode>,
}

/// What is read: the row, or the tree of the agreed form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Either {
    trace_version: u32,
    #[serde(default)]
    root: Option<TraceNode>,
    #[serde(default)]
    steps: Vec<TraceNode>,
}

impl Serialize for Trace {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut steps = Vec::with_capacity(self.steps());
        let mut open = vec![self.root()];
        while let Some(node) = open.pop() {
            steps.push(alone(node));
            open.extend(node.children.iter().rev());
        }
        Row { trace_version: Self::VERSION, steps }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Trace {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Either::deserialize(deserializer)?;
        if read.trace_version != Self::VERSION {
            return Err(D::Error::custom("another version of the trace"));
        }
        let root = match (read.root, read.steps.is_empty()) {
            (Some(root), true) => Some(root),
            (None, false) => tree(read.steps),
            _ => None,
        };
        let root = root.ok_or_else(|| D::Error::custom("the steps of a trace are not one tree"))?;
        Ok(Self { kept: None, root: OnceLock::from(Box::new(root)) })
    }
}

/// The step without those below it. Every field is named, so that a new one is not forgotten here.
fn alone(node: &TraceNode) -> TraceNode {
    TraceNode {
        node_id: node.node_id.clone(),
        node_type: node.node_type.clone(),
        name: node.name.clone(),
        result: node.result.clone(),
        resolve_type: node.resolve_type.clone(),
        missing: node.missing.clone(),
        unfinished: node.unfinished,
        message: node.message.clone(),
        anchor: node.anchor.clone(),
        legal_basis: node.legal_basis.clone(),
        yaml_path: node.yaml_path.clone(),
        uri: node.uri.clone(),
        source: node.source.clone(),
        type_spec: node.type_spec.clone(),
        description: node.description.clone(),
        unconfirmed: node.unconfirmed.clone(),
        children: Vec::new(),
    }
}

/// How far below the request a step stands: `n` 0, `n0` 1, `n0.2` 2.
fn depth(node_id: &str) -> usize {
    if node_id == "n" { 0 } else { 1 + node_id.matches('.').count() }
}

/// The tree of steps in a row; none when they are not one tree.
fn tree(steps: Vec<TraceNode>) -> Option<TraceNode> {
    let mut open: Vec<TraceNode> = Vec::new();
    for node in steps {
        let depth = depth(&node.node_id);
        if depth > open.len() || (depth == 0 && !open.is_empty()) {
            return None;
        }
        close(&mut open, depth);
        open.push(node);
    }
    close(&mut open, 1);
    open.pop()
}

/// Puts finished steps below the one they belong to, until `depth` are open.
fn close(open: &mut Vec<TraceNode>, depth: usize) {
    while open.len() > depth.max(1)
        && let Some(done) = open.pop()
        && let Some(parent) = open.last_mut()
    {
        parent.children.push(done);
    }
}
