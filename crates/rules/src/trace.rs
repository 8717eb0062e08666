mod finish;
mod record;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub(crate) use record::{Label, Record, Resolve, Tracer, slot_name};

use crate::model::{LegalBasis, TypeSpec, Unconfirmed};
use crate::value::Value;

/// The steps of an evaluation, as a tree: trace version 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trace {
    /// Always 1.
    pub trace_version: u32,
    /// The request.
    pub root: TraceNode,
}

/// One step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TraceNode {
    /// Its place in the tree: `n`, `n0`, `n0.2`.
    pub node_id: String,
    /// resolve, operation, action, cross_law_reference, article, cached, open_term_resolution,
    /// hook_resolution, override_resolution.
    pub node_type: String,
    /// What was made or looked up.
    pub name: String,
    /// The outcome; null when absent or unknown.
    pub result: Value,
    /// How the value was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolve_type: Option<String>,
    /// The facts that are missing, when the outcome is unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// A remark for readers; not part of the agreement on the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Where in the law the engine was.
    pub anchor: Anchor,
    /// What the file cites there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_basis: Option<LegalBasis>,
    /// Place in the file: list items by output, name or number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub yaml_path: String,
    /// Address of the thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// Who supplied a value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<TraceSource>,
    /// Unit and bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub type_spec: Option<TypeSpec>,
    /// What the file says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Figures behind this outcome that nobody has confirmed yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unconfirmed: Vec<Unconfirmed>,
    /// The steps it took.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<TraceNode>,
}

/// Where in the law a step was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The law id.
    pub law: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law_name: Option<String>,
    /// Its BWB number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bwb_id: Option<String>,
    /// First day of the version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// The article; empty for the law as a whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub article: String,
    /// Where the text stands.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
}

/// Who supplied a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraceSource {
    /// caller, table, law or missing.
    pub kind: String,
    /// The law, when a law supplied it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
}
