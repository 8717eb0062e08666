mod contract;
mod finish;
mod form;
mod paths;
mod record;
mod source;

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub(crate) use record::{Label, Record, Resolve, Tracer, slot_name};

use crate::corpus::Index;
use crate::model::{LegalBasis, TypeSpec, Unconfirmed};
use crate::val::{Store, View};
use crate::value::Value;

/// The steps of an evaluation, as a tree: trace version 1.
///
/// While evaluating only small records are kept. The tree is made of them when someone looks at it, and
/// then stays. With serde it is the document `{trace_version, steps}`: the steps one after the other, each before those
/// below it, placed by their `node_id`, so that no depth is too much for who reads it. Keys besides the agreed ones are
/// `missing`, `unfinished`, `description`, `unconfirmed`, `law_name` and bounds. The agreed `{trace_version, root}`, a tree,
/// is read as well, as deep as the reader of the JSON goes; [`crate::protocol`] writes it, with the agreed keys alone.
///
/// ```
/// # use rules::{Corpus, Request, Trace};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000).traced();
/// let trace = corpus.evaluate(&request).unwrap().trace.unwrap();
/// let kept = serde_json::to_string(&trace).unwrap();
/// assert!(kept.starts_with(r#"{"trace_version":1,"steps":[{"node_id":"n","#));
/// let again: Trace = serde_json::from_str(&kept).unwrap();
/// assert_eq!(again, trace);
/// ```
#[derive(Clone, Debug)]
pub struct Trace {
    kept: Option<Arc<Kept>>,
    root: OnceLock<Box<TraceNode>>,
}

/// What the tree is made of.
#[derive(Debug)]
struct Kept {
    tracer: Tracer,
    store: Store,
    index: Arc<Index>,
    error: Option<String>,
}

impl Trace {
    /// The version of the form: `trace_version` of the document. Another one is refused.
    pub const VERSION: u32 = 1;

    pub(crate) fn kept(tracer: Tracer, store: Store, index: &Arc<Index>, error: Option<String>) -> Self {
        let kept = Kept { tracer, store, index: Arc::clone(index), error };
        Self { kept: Some(Arc::new(kept)), root: OnceLock::new() }
    }

    /// The request, with every step below it.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000).traced();
    /// let trace = corpus.evaluate(&request).unwrap().trace.unwrap();
    /// let article = &trace.root().children[0];
    /// assert_eq!((article.name.as_str(), article.anchor.article.as_str()), ("recht", "1"));
    /// ```
    pub fn root(&self) -> &TraceNode {
        self.root.get_or_init(|| {
            let finish = |kept: &Arc<Kept>| {
                let view = View::new(&kept.index.store, &kept.store);
                finish::tree(&kept.tracer, &kept.index, view, kept.error.as_deref())
            };
            Box::new(self.kept.as_ref().map(finish).unwrap_or_default())
        })
    }

    /// How many steps were taken: the nodes of the tree, without making it.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000).traced();
    /// let trace = corpus.evaluate(&request).unwrap().trace.unwrap();
    /// // The law, its article, the action, the comparison, the fact and the figure.
    /// assert_eq!(trace.steps(), 6);
    /// ```
    pub fn steps(&self) -> usize {
        fn count(node: &TraceNode) -> usize {
            1 + node.children.iter().map(count).sum::<usize>()
        }
        self.kept.as_ref().map_or_else(|| count(self.root()), |kept| kept.tracer.records.len())
    }
}

impl PartialEq for Trace {
    fn eq(&self, other: &Self) -> bool {
        self.root() == other.root()
    }
}

/// One step, with the steps it took.
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000).traced();
/// let trace = corpus.evaluate(&request).unwrap().trace.unwrap();
/// let action = &trace.root().children[0].children[0];
/// assert_eq!((action.node_id.as_str(), action.node_type.as_str()), ("n0.0", "action"));
/// assert_eq!((action.name.as_str(), &action.result), ("recht", &true.into()));
/// assert_eq!(action.yaml_path, "articles.1.machine_readable.execution.actions.recht");
/// let comparison = &action.children[0];
/// assert_eq!((comparison.node_type.as_str(), comparison.name.as_str()), ("operation", "LESS_THAN"));
/// assert_eq!(comparison.children[0].resolve_type.as_deref(), Some("PARAMETER"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TraceNode {
    /// Its place in the tree: `n`, `n0`, `n0.2`.
    pub node_id: String,
    /// resolve, operation, action, cross_law_reference, article, cached, open_term_resolution,
    /// hook_resolution, override_resolution. `requirement`, a word of the format too, stands for a part of an article
    /// that no level known here has; no step is called so.
    pub node_type: String,
    /// What was made or looked up; for an operation its word in the format.
    pub name: String,
    /// The outcome, in the unit of `type_spec`; null when absent or unknown.
    pub result: Value,
    /// How the value was found: URI, PARAMETER, DEFINITION, OUTPUT, INPUT, LOCAL, CONTEXT, RESOLVED_INPUT,
    /// DATA_SOURCE, OPEN_TERM, HOOK or OVERRIDE.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolve_type: Option<String>,
    /// The facts that are missing, when the outcome is unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// Whether the step did not come to an end, because of an error in it or below it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unfinished: bool,
    /// A remark for readers, such as the error that arose here; not part of the agreement on the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Where in the law the engine was: the version and the article.
    pub anchor: Anchor,
    /// What the file cites there (`legal_basis`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_basis: Option<LegalBasis>,
    /// Place in the file: list items by output, name or number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub yaml_path: String,
    /// Address of the thing: `regelrecht://law/output`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// Who supplied the value, for a fact or an input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<TraceSource>,
    /// Unit and bounds of the result, if the file declares any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub type_spec: Option<TypeSpec>,
    /// What the file says of it (`description`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Figures behind this outcome that nobody has confirmed yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unconfirmed: Vec<Unconfirmed>,
    /// The steps it took, in the order in which they were taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<TraceNode>,
}

/// Where in the law a step was taken.
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000).traced();
/// let trace = corpus.evaluate(&request).unwrap().trace.unwrap();
/// let anchor = &trace.root().children[0].anchor;
/// assert_eq!((anchor.law.as_str(), anchor.article.as_str()), ("voorbeeldwet", "1"));
/// assert_eq!((anchor.bwb_id.as_deref(), anchor.url.as_str()), (Some("BWBR0000001"), "https://example.org/wet#1"));
/// assert!(trace.root().anchor.article.is_empty(), "the request stands at the law as a whole");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The law id (`$id`).
    #[serde(rename = "law_id", alias = "law")]
    pub law: String,
    /// The `name` of the law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law_name: Option<String>,
    /// Its number in the Basiswettenbestand (BWB).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bwb_id: Option<String>,
    /// First day of the version of the law that was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// The article; empty for the law as a whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub article: String,
    /// Address of the text of the article, or of the law as a whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
}

/// Who supplied a value, and for which law.
///
/// [`crate::protocol`] tells provider and scope for tables alone, as the agreement on the form has it; here they say
/// also which law made a value or handed it on.
///
/// ```
/// # use rules::{Corpus, Request, TraceSource};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000).traced();
/// let trace = corpus.evaluate(&request).unwrap().trace.unwrap();
/// let comparison = &trace.root().children[0].children[0].children[0];
/// let income: Option<&TraceSource> = comparison.children[0].source.as_ref();
/// assert_eq!(income.map(|source| source.kind.as_str()), Some("PARAMETER"));
/// assert_eq!(income.and_then(|source| source.provider.as_deref()), None, "whoever asks gave it");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraceSource {
    /// How it was found, in the words of [`TraceNode::resolve_type`]. INPUT: nobody supplied it.
    pub kind: String,
    /// Who supplied it: the name of a table, or the id of the law that made it or handed it on. None for what whoever
    /// asks gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// The id of the law for which it was supplied; none when it holds for every law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}
