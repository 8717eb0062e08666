use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::model::{LegalBasis, TypeSpec, Unconfirmed};
use crate::trace::{Trace, TraceNode};
use crate::value::Value;

/// Why an output is what it is, one step deep. Follow the names in `outputs` to go deeper.
///
/// ```
/// # use rules::{Corpus, Request, Unit};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000).with("kinderen", 1);
/// let evaluation = corpus.evaluate(&request.traced()).unwrap();
/// let why = evaluation.explain("toeslag").unwrap();
/// assert_eq!((why.law_name.as_deref(), why.article.as_str()), (Some("Voorbeeldwet"), "2"));
/// assert_eq!((why.value.as_int(), why.type_spec.as_ref().unwrap().unit), (Some(10_000), Some(Unit::Eurocent)));
/// assert_eq!(why.facts[0].name, "kinderen");
/// assert_eq!(why.figures[0].name, "bedrag_per_kind");
/// // `recht` and `verschil` went in as well; this is what lies behind the first.
/// assert_eq!(evaluation.explain(&why.outputs[0].name).unwrap().facts[0].name, "inkomen");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// The name of the output.
    pub output: String,
    /// Its value, in the unit of `type_spec`; null when absent or unknown.
    pub value: Value,
    /// The facts that are missing, when it is unknown.
    pub missing: Vec<String>,
    /// The law that made it (`$id`).
    pub law: String,
    /// The name of that law.
    pub law_name: Option<String>,
    /// First day of the version of that law.
    pub valid_from: Option<NaiveDate>,
    /// The number of the article that made it.
    pub article: String,
    /// Address of the text of the article.
    pub url: String,
    /// What the file cites for this step (`legal_basis`): article, paragraph, address.
    pub legal_basis: Option<LegalBasis>,
    /// What the file says the output is (`description`), in the language of the file.
    pub description: Option<String>,
    /// Unit and bounds of the value, if the file declares any.
    pub type_spec: Option<TypeSpec>,
    /// Facts used directly, in the order of use, each once.
    pub facts: Vec<NamedValue>,
    /// Figures of the article (`definitions`) used directly.
    pub figures: Vec<NamedValue>,
    /// Other outcomes used directly, of this law and of others.
    pub outputs: Vec<NamedValue>,
    /// Figures behind the outcome, however deep, that nobody has confirmed yet.
    pub unconfirmed: Vec<Unconfirmed>,
}

/// A value by name, as it was used: a fact, a figure or an outcome.
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000).traced();
/// let why = corpus.evaluate(&request).unwrap().explain("recht").unwrap();
/// let income = &why.facts[0];
/// assert_eq!((income.name.as_str(), &income.value), ("inkomen", &90_000.into()));
/// assert_eq!(income.description.as_deref(), Some("Inkomen per maand"));
/// assert!(!income.unconfirmed && income.missing.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NamedValue {
    /// The name by which it was used.
    pub name: String,
    /// The value, in the unit of `type_spec`; null when absent or unknown.
    pub value: Value,
    /// What the file says it is (`description`).
    pub description: Option<String>,
    /// Unit and bounds of the value, if the file declares any.
    pub type_spec: Option<TypeSpec>,
    /// The law that made it, for an outcome.
    pub law: String,
    /// The article that made it, for an outcome.
    pub article: String,
    /// The facts that are missing, when it is unknown.
    pub missing: Vec<String>,
    /// Whether an unconfirmed figure stands behind it.
    pub unconfirmed: bool,
}

impl Trace {
    /// Why an output is what it is. The output nearest to the request is meant; nothing when none of that name
    /// was made. What remembered values rest on is followed to where they were made first.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000).with("kinderen", 1);
    /// let trace = corpus.evaluate(&request.traced()).unwrap().trace.unwrap();
    /// // Intermediate outcomes can be explained too.
    /// let why = trace.explain("verschil").unwrap();
    /// assert_eq!((why.value.as_int(), why.facts[0].name.as_str()), (Some(10_000), "inkomen"));
    /// assert!(trace.explain("weg").is_none());
    /// ```
    pub fn explain(&self, output: &str) -> Option<Explanation> {
        let node = nearest(self.root(), output)?;
        let mut explanation = Explanation {
            output: output.to_owned(),
            value: node.result.clone(),
            missing: node.missing.clone(),
            law: node.anchor.law.clone(),
            law_name: node.anchor.law_name.clone(),
            valid_from: node.anchor.valid_from,
            article: node.anchor.article.clone(),
            url: node.anchor.url.clone(),
            legal_basis: node.legal_basis.clone(),
            description: node.description.clone(),
            type_spec: node.type_spec.clone(),
            facts: Vec::new(),
            figures: Vec::new(),
            outputs: Vec::new(),
            unconfirmed: node.unconfirmed.clone(),
        };
        for child in &node.children {
            gather(self.root(), child, &mut explanation);
        }
        Some(explanation)
    }

    /// Every output that was made, nearest to the request first, each once: the names that
    /// [`Trace::explain`] can tell about.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000).with("kinderen", 1);
    /// let trace = corpus.evaluate(&request.traced()).unwrap().trace.unwrap();
    /// assert_eq!(trace.made()[0], "toeslag");
    /// assert!(trace.made().contains(&"recht") && trace.made().contains(&"verschil"));
    /// ```
    pub fn made(&self) -> Vec<&str> {
        let mut names = Vec::new();
        let mut level = vec![self.root()];
        while !level.is_empty() {
            for node in &level {
                if node.node_type == "action" && !names.contains(&node.name.as_str()) {
                    names.push(&node.name);
                }
            }
            level = level.iter().flat_map(|node| &node.children).collect();
        }
        names
    }
}

/// The action nearest to the root that makes the output; an override goes before what it replaced.
fn nearest<'t>(root: &'t TraceNode, output: &str) -> Option<&'t TraceNode> {
    let mut level = vec![root];
    while !level.is_empty() {
        let replaced =
            level.iter().find(|node| node.node_type == "override_resolution" && node.name == output);
        if let Some(found) =
            replaced.and_then(|node| node.children.iter().find_map(|child| nearest(child, output)))
        {
            return Some(found);
        }
        if let Some(found) = level.iter().find(|node| node.node_type == "action" && node.name == output) {
            return Some(found);
        }
        level = level.iter().flat_map(|node| &node.children).collect();
    }
    None
}

fn gather(root: &TraceNode, node: &TraceNode, into: &mut Explanation) {
    let list = match (node.node_type.as_str(), node.resolve_type.as_deref()) {
        ("operation", _) => {
            for child in &node.children {
                gather(root, child, into);
            }
            return;
        }
        (_, Some("DEFINITION")) => &mut into.figures,
        (_, Some("PARAMETER" | "DATA_SOURCE" | "INPUT")) => &mut into.facts,
        ("resolve" | "action" | "cached" | "open_term_resolution", _) => &mut into.outputs,
        _ => return,
    };
    if list.iter().any(|known| known.name == node.name) {
        return;
    }
    let maker = maker(if node.node_type == "cached" { first(root, node).unwrap_or(node) } else { node });
    list.push(NamedValue {
        name: node.name.clone(),
        value: node.result.clone(),
        description: node.description.clone(),
        type_spec: node.type_spec.clone(),
        law: maker.anchor.law.clone(),
        article: maker.anchor.article.clone(),
        missing: node.missing.clone(),
        unconfirmed: !node.unconfirmed.is_empty(),
    });
}

/// The step that made a value which was remembered later.
fn first<'t>(root: &'t TraceNode, cached: &TraceNode) -> Option<&'t TraceNode> {
    let same =
        root.node_type != "cached" && root.yaml_path == cached.yaml_path && root.anchor == cached.anchor;
    if same && root.name == cached.name {
        return Some(root);
    }
    root.children.iter().find_map(|child| first(child, cached))
}

/// The step that made a value: behind an input, the article of the other law.
fn maker(node: &TraceNode) -> &TraceNode {
    let call = node
        .children
        .iter()
        .find(|child| matches!(child.node_type.as_str(), "cross_law_reference" | "article"));
    match call {
        Some(call) if call.node_type == "article" => call,
        Some(call) => call.children.iter().find(|child| child.node_type == "article").unwrap_or(call),
        None => node,
    }
}
