//! Scenarios: worked examples that lie beside the laws.
//!
//! They are an addition of this engine to the format, for `loket laws test`. A scenario is a question with its facts
//! and what has to come out: a value, a state, or a kind of error.
//!
//! ```
//! use rules::{Corpus, scenario};
//! let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
//! let file = scenario::parse("wet.scenarios.yaml", "
//! scenarios:
//!   - name: Zonder inkomen valt er niets te zeggen
//!     date: '2026-07-01'
//!     law: voorbeeldwet
//!     expect: {recht: {state: unknown, missing: [inkomen]}}
//!   - name: De wet geldt nog niet
//!     date: '2025-07-01'
//!     law: voorbeeldwet
//!     outputs: [recht]
//!     error: LawNotYetInForce
//! ").unwrap();
//! assert!(scenario::run(&corpus, &file).iter().all(|result| result.passed));
//! ```

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::corpus::Corpus;
use crate::date;
use crate::evaluation::{Evaluation, State};
use crate::problem::LoadProblem;
use crate::request::Request;
use crate::value::Value;
use crate::yaml::{self, Body, Fault, Node, fault};

/// A file of scenarios.
///
/// ```
/// let text = "scenarios: [{name: A, date: 2026-07-01, law: voorbeeldwet, expect: {recht: true}}]";
/// let file = rules::scenario::parse("wet.scenarios.yaml", text).unwrap();
/// assert_eq!((file.file.as_str(), file.scenarios.len()), ("wet.scenarios.yaml", 1));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioFile {
    /// The path as it was handed in.
    pub file: String,
    /// The scenarios, in file order.
    pub scenarios: Vec<Scenario>,
}

/// One worked example.
///
/// ```
/// # use rules::scenario::{self, Expected};
/// let text = "scenarios:
///   - {name: A, date: 2026-07-01, law: wet, parameters: {inkomen: 90000}, expect: {recht: true}}";
/// let scenario = &scenario::parse("wet.scenarios.yaml", text).unwrap().scenarios[0];
/// assert_eq!((scenario.name.as_str(), scenario.line), ("A", 2));
/// // What is expected is what is asked.
/// assert_eq!(scenario.request.outputs, ["recht"]);
/// assert_eq!(scenario.expect["recht"], Expected::Value(true.into()));
/// assert_eq!(scenario.error, None);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// What it shows.
    pub name: String,
    /// Line in the file, counted from 1.
    pub line: usize,
    /// The question, with its facts and date.
    pub request: Request,
    /// The expected outcome per output; others are passed over.
    pub expect: BTreeMap<String, Expected>,
    /// The expected kind of error ([`crate::EvalError::kind`]), instead of outcomes.
    pub error: Option<String>,
}

/// What an output must come to.
///
/// ```
/// # use rules::scenario::{self, Expected};
/// let text = "scenarios:\n  - name: A\n    date: 2026-07-01\n    law: wet\n    \
///             expect: {a: 5, b: null, c: {state: unknown}, d: {state: unknown, missing: [inkomen]}}";
/// let expect = &scenario::parse("wet.scenarios.yaml", text).unwrap().scenarios[0].expect;
/// assert_eq!(expect["a"], Expected::Value(5.into()));
/// assert_eq!(expect["b"], Expected::Absent);
/// assert_eq!(expect["c"], Expected::Unknown(None));
/// assert_eq!(expect["d"], Expected::Unknown(Some(["inkomen".to_owned()].into())));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// This value; 1 and 1.0 are the same.
    Value(Value),
    /// Absent: known not to be there.
    Absent,
    /// Unknown, for lack of exactly these facts if any are named.
    Unknown(Option<BTreeSet<String>>),
    /// Untranslatable: for a person to judge.
    Untranslatable,
}

/// How one scenario went.
///
/// ```
/// # use rules::{Corpus, scenario};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// let text = "scenarios:
///   - {name: A, date: 2026-07-01, law: voorbeeldwet, parameters: {inkomen: 5}, expect: {recht: false}}";
/// let result = &scenario::run(&corpus, &scenario::parse("wet.scenarios.yaml", text).unwrap())[0];
/// assert!(!result.passed);
/// assert_eq!(result.differences, ["recht: expected false, got true"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ScenarioResult {
    /// The name of the scenario: what it shows.
    pub name: String,
    /// Line in the file, counted from 1.
    pub line: usize,
    /// Whether everything was as expected.
    pub passed: bool,
    /// What was not, one line an output; empty when it passed.
    pub differences: Vec<String>,
}

/// Reads `scenarios: [{name, date, law, outputs?, parameters, expect, error?}]`.
///
/// Without `outputs`, the outputs of `expect` are asked for. An expectation is a value, or
/// `{state: value | absent | unknown | untranslatable, value: …, missing: […]}`. `error` names the kind
/// of error that is expected instead.
///
/// ```
/// # use rules::scenario;
/// let text = "scenarios:\n  - {name: A, date: 2026-07-01, law: wet, facts: {}, expect: {recht: true}}";
/// let problem = scenario::parse("wet.scenarios.yaml", text).unwrap_err();
/// assert_eq!(problem.to_string(), "wet.scenarios.yaml:2: unknown key `facts`");
/// ```
///
/// # Errors
/// The first line that cannot be read; the file as a whole is left out.
pub fn parse(file: &str, text: &str) -> Result<ScenarioFile, LoadProblem> {
    let problem = |fault: Fault| LoadProblem {
        file: file.to_owned(),
        line: fault.line,
        reason: fault.reason,
        left_out: true,
    };
    let root = yaml::parse(text).map_err(problem)?;
    let scenarios = list(&root).map_err(problem)?;
    Ok(ScenarioFile { file: file.to_owned(), scenarios })
}

/// Runs every scenario of a file, in its order. Outputs that are not expected are passed over.
///
/// ```
/// # use rules::{Corpus, scenario};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// let file = scenario::parse("wet.scenarios.yaml", "
/// scenarios:
///   - name: Onder de grens
///     date: '2026-07-01'
///     law: voorbeeldwet
///     parameters: {inkomen: 90000}
///     expect: {recht: true}
/// ").unwrap();
/// assert!(scenario::run(&corpus, &file)[0].passed);
/// ```
pub fn run(corpus: &Corpus, file: &ScenarioFile) -> Vec<ScenarioResult> {
    file.scenarios
        .iter()
        .map(|scenario| {
            let differences = differences(corpus, scenario);
            ScenarioResult {
                name: scenario.name.clone(),
                line: scenario.line,
                passed: differences.is_empty(),
                differences,
            }
        })
        .collect()
}

fn differences(corpus: &Corpus, scenario: &Scenario) -> Vec<String> {
    match (corpus.evaluate(&scenario.request), &scenario.error) {
        (Err(failure), Some(kind)) if failure.error.kind() == kind => Vec::new(),
        (Err(failure), wanted) => vec![format!(
            "{}: {}{}",
            failure.error.kind(),
            failure.error,
            wanted.as_ref().map(|kind| format!(" (expected {kind})")).unwrap_or_default()
        )],
        (Ok(_), Some(kind)) => vec![format!("expected the error {kind}, but it was computed")],
        (Ok(evaluation), None) => scenario
            .expect
            .iter()
            .filter_map(|(name, expected)| difference(&evaluation, name, expected))
            .collect(),
    }
}

fn difference(evaluation: &Evaluation, name: &str, expected: &Expected) -> Option<String> {
    let Some(output) = evaluation.outputs.get(name) else {
        return Some(format!("{name}: did not arise"));
    };
    let same = match (expected, &output.state) {
        (Expected::Value(wanted), State::Value { value }) => wanted.same(value),
        (Expected::Absent, State::Absent) | (Expected::Untranslatable, State::Untranslatable { .. }) => true,
        (Expected::Unknown(wanted), State::Unknown { missing }) => {
            wanted.as_ref().is_none_or(|names| names == missing)
        }
        _ => false,
    };
    (!same).then(|| format!("{name}: expected {}, got {}", told(expected), state(&output.state)))
}

fn told(expected: &Expected) -> String {
    match expected {
        Expected::Value(value) => value.to_json(),
        Expected::Absent => "absent".to_owned(),
        Expected::Unknown(None) => "unknown".to_owned(),
        Expected::Unknown(Some(names)) => format!("unknown for lack of {names:?}"),
        Expected::Untranslatable => "untranslatable".to_owned(),
    }
}

fn state(state: &State) -> String {
    match state {
        State::Value { value } => value.to_json(),
        State::Absent => "absent".to_owned(),
        State::Unknown { missing } => format!("unknown for lack of {missing:?}"),
        State::Untranslatable { construct, .. } => format!("untranslatable ({construct})"),
    }
}

fn list(root: &Node) -> Result<Vec<Scenario>, Fault> {
    known(root, &["scenarios", "description"])?;
    match root.get("scenarios").map(|node| (&node.body, node.line)) {
        Some((Body::List(items), _)) => items.iter().map(|node| scenario(node)).collect(),
        Some((_, line)) => fault(line, "`scenarios` is a list"),
        None => fault(root.line, "`scenarios` is not there"),
    }
}

fn known(node: &Node, keys: &[&str]) -> Result<(), Fault> {
    let Body::Map(entries) = &node.body else { return fault(node.line, "a map was expected") };
    match entries.iter().find(|(name, ..)| !keys.contains(&name.as_str())) {
        Some((name, line, _)) => fault(*line, format!("unknown key `{name}`")),
        None => Ok(()),
    }
}

fn scenario(node: &Node) -> Result<Scenario, Fault> {
    known(node, &["name", "date", "law", "outputs", "parameters", "expect", "error", "description"])?;
    let text = |key: &str| match node.get(key).map(|found| (&found.body, found.line)) {
        Some((Body::Scalar { text, .. }, line)) => Ok((text.clone(), line)),
        Some((_, line)) => fault(line, format!("`{key}` is a text")),
        None => fault(node.line, format!("a scenario lacks `{key}`")),
    };
    let (day, line) = text("date")?;
    let Some(day) = date::parse(&day) else { return fault(line, format!("`{day}` is not a date")) };
    let mut expect = BTreeMap::new();
    for (name, found) in entries(node, "expect")? {
        expect.insert(name.to_owned(), expected(found)?);
    }
    let error = node.get("error").is_some().then(|| text("error")).transpose()?.map(|(kind, _)| kind);
    if expect.is_empty() && error.is_none() {
        return fault(node.line, "a scenario expects something");
    }
    let outputs = match node.get("outputs") {
        None => expect.keys().cloned().collect(),
        Some(found) => names(found)?,
    };
    Ok(Scenario {
        name: text("name")?.0,
        line: node.line,
        request: request(text("law")?.0, outputs, day, node)?,
        expect,
        error,
    })
}

fn request(law: String, outputs: Vec<String>, day: NaiveDate, node: &Node) -> Result<Request, Fault> {
    let mut request = Request::new(law, outputs, day);
    for (name, found) in entries(node, "parameters")? {
        request.parameters.insert(name.to_owned(), found.value()?);
    }
    Ok(request)
}

fn entries<'n>(node: &'n Node, key: &str) -> Result<Vec<(&'n str, &'n Node)>, Fault> {
    match node.get(key).filter(|found| !found.is_null()).map(|found| (&found.body, found.line)) {
        None => Ok(Vec::new()),
        Some((Body::Map(entries), _)) => {
            Ok(entries.iter().map(|(name, _, found)| (name.as_str(), &**found)).collect())
        }
        Some((_, line)) => fault(line, format!("`{key}` is a map")),
    }
}

fn names(node: &Node) -> Result<Vec<String>, Fault> {
    match node.value()? {
        Value::List(items) => Ok(items.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
        _ => fault(node.line, "a list of names was expected"),
    }
}

fn expected(node: &Node) -> Result<Expected, Fault> {
    let Some(state) = node.get("state") else {
        let value = node.value()?;
        return Ok(if value == Value::Null { Expected::Absent } else { Expected::Value(value) });
    };
    known(node, &["state", "value", "missing"])?;
    let word = state.value()?;
    Ok(match word.as_str() {
        Some("value") => match node.get("value") {
            Some(value) => Expected::Value(value.value()?),
            None => return fault(node.line, "`value` is not there"),
        },
        Some("absent") => Expected::Absent,
        Some("untranslatable") => Expected::Untranslatable,
        Some("unknown") => Expected::Unknown(
            node.get("missing").map(names).transpose()?.map(|names| names.into_iter().collect()),
        ),
        _ => return fault(state.line, "`state` is none of value, absent, unknown, untranslatable"),
    })
}
