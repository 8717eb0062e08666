//! The trace as it travels by the JSON-lines contract: the agreed keys of trace version 1 and no others.
//!
//! What this engine keeps besides (missing facts, descriptions, unconfirmed figures) goes into `result` and
//! `message`, the two places that the agreement leaves for it.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::{Anchor, Trace, TraceNode, TraceSource};
use crate::model::{LegalBasis, TypeSpec, Unit};
use crate::value::Value;

impl Trace {
    /// The document of the contract, as one line of JSON.
    pub(crate) fn agreed(&self) -> Option<String> {
        serde_json::to_string(&Document { trace_version: Self::VERSION, root: Step(self.root()) }).ok()
    }
}

#[derive(Serialize)]
struct Document<'a> {
    trace_version: u32,
    root: Step<'a>,
}

struct Step<'a>(&'a TraceNode);

impl Serialize for Step<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let node = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("node_id", &node.node_id)?;
        map.serialize_entry("node_type", &node.node_type)?;
        map.serialize_entry("name", &name(node))?;
        // A step that failed, and the request as a whole, come to nothing; that is not the same as null.
        match &node.result {
            _ if !node.missing.is_empty() => {
                map.serialize_entry("result", &Unknown { state: "unknown", missing: &node.missing })?;
            }
            _ if node.unfinished || node.anchor.article.is_empty() => {}
            Value::Untranslatable { article, construct } => {
                map.serialize_entry("result", &Tainted { state: "untranslatable", article, construct })?;
            }
            result => map.serialize_entry("result", result)?,
        }
        optional(&mut map, "resolve_type", node.resolve_type.as_ref())?;
        optional(&mut map, "message", message(node).as_ref())?;
        if !node.anchor.law.is_empty() {
            map.serialize_entry("anchor", &Place(&node.anchor))?;
        }
        optional(&mut map, "legal_basis", node.legal_basis.as_ref().map(Citation).as_ref())?;
        if !node.yaml_path.is_empty() {
            map.serialize_entry("yaml_path", &node.yaml_path)?;
        }
        optional(&mut map, "uri", node.uri.as_ref())?;
        optional(&mut map, "source", source(node).as_ref())?;
        optional(&mut map, "type_spec", node.type_spec.as_ref().and_then(measure).as_ref())?;
        map.serialize_entry("children", &node.children.iter().map(Step).collect::<Vec<_>>())?;
        map.end()
    }
}

fn optional<M: SerializeMap, T: Serialize>(
    map: &mut M,
    key: &str,
    value: Option<&T>,
) -> Result<(), M::Error> {
    value.map_or(Ok(()), |value| map.serialize_entry(key, value))
}

/// Who reads `source` alone finds there how the value was looked up. A provider is a registered table and a scope the
/// law that the table is bound to: no other value has them, also not one that another law made or handed on.
fn source(node: &TraceNode) -> Option<TraceSource> {
    let kind = node.resolve_type.clone()?;
    let table = node.source.clone().filter(|_| kind == "DATA_SOURCE").unwrap_or_default();
    Some(TraceSource { kind, ..table })
}

/// A reference to another law is named `law#output`, everything else by its own name.
fn name(node: &TraceNode) -> String {
    match &node.source {
        Some(TraceSource { provider: Some(law), .. }) if node.node_type == "cross_law_reference" => {
            format!("{law}#{}", node.name)
        }
        _ => node.name.clone(),
    }
}

/// What there is to say to a reader: the error, what the file says of it, and which figures nobody confirmed.
fn message(node: &TraceNode) -> Option<String> {
    let said = node.message.iter().chain(&node.description).cloned();
    let doubts =
        node.unconfirmed.iter().map(|doubt| format!("{} is not confirmed: {}", doubt.name, doubt.reason));
    let parts: Vec<String> = said.chain(doubts).collect();
    (!parts.is_empty()).then(|| parts.join(" | "))
}

/// The outcome of a step that cannot be decided yet.
#[derive(Serialize)]
struct Unknown<'a> {
    state: &'static str,
    missing: &'a [String],
}

/// The outcome of a step that rests on a part of the law that the format cannot express.
#[derive(Serialize)]
struct Tainted<'a> {
    state: &'static str,
    article: &'a str,
    construct: &'a str,
}

struct Place<'a>(&'a Anchor);

impl Serialize for Place<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let anchor = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("law_id", &anchor.law)?;
        optional(&mut map, "law", anchor.law_name.as_ref())?;
        optional(&mut map, "bwb_id", anchor.bwb_id.as_ref())?;
        optional(&mut map, "article", Some(&anchor.article).filter(|article| !article.is_empty()))?;
        optional(&mut map, "url", Some(&anchor.url).filter(|url| !url.is_empty()))?;
        optional(&mut map, "valid_from", anchor.valid_from.as_ref())?;
        map.end()
    }
}

struct Citation<'a>(&'a LegalBasis);

impl Serialize for Citation<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let basis = self.0;
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in [
            ("law", &basis.law),
            ("bwb_id", &basis.bwb_id),
            ("article", &basis.article),
            ("paragraph", &basis.paragraph),
            ("sentence", &basis.sentence),
            ("url", &basis.url),
            ("juriconnect", &basis.juriconnect),
            ("explanation", &basis.explanation),
        ] {
            optional(&mut map, key, value.as_ref())?;
        }
        map.end()
    }
}

/// Unit and precision; bounds say what a value may be and nothing about one that was computed.
#[derive(Serialize)]
struct Measure {
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Unit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<u32>,
}

fn measure(spec: &TypeSpec) -> Option<Measure> {
    let measure = Measure { unit: spec.unit, precision: spec.precision };
    (measure.unit.is_some() || measure.precision.is_some()).then_some(measure)
}
