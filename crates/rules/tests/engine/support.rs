//! Small laws for tests.

use chrono::NaiveDate;
use rules::{Corpus, Evaluation, Failure, LoadProblem, Request, State, Value};

pub use super::text::{NEW, OLD, article, head};

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn today() -> NaiveDate {
    day("2026-07-01")
}

/// A law in force since 2020 with these articles.
pub fn law(level: &str, id: &str, articles: &[(&str, &str)]) -> String {
    let mut out = head(level, id, "valid_from: 2020-01-01");
    for (number, machine) in articles {
        out.push_str(&article(number, machine));
    }
    out
}

/// Loads files that are expected to be usable; other problems are passed over.
pub fn corpus(files: &[String]) -> Corpus {
    let (corpus, problems) = load(files);
    assert!(problems.iter().all(|problem| !problem.left_out), "{problems:#?}");
    corpus
}

pub fn load(files: &[String]) -> (Corpus, Vec<LoadProblem>) {
    Corpus::load(files.iter().enumerate().map(|(at, text)| (format!("{at}.yaml"), text.clone())))
}

/// Asks law `wet` for outputs; a question made ready beforehand answers the same.
pub fn ask(corpus: &Corpus, outputs: &[&str], facts: &[(&str, &str)]) -> Result<Evaluation, Failure> {
    let facts = facts.iter().map(|(name, json)| (*name, Value::from_json(json).expect("JSON")));
    let request = Request::new("wet", outputs.iter().copied(), today()).with_all(facts);
    super::prepared::same(corpus, &corpus.prepare(&request), &request, "made ready");
    corpus.evaluate(&request)
}

/// The outcome of one expression, as JSON, or the kind of the error.
pub fn compute(level: &str, expression: &str) -> String {
    compute_with(level, "", expression, &[])
}

/// The same with parameters: YAML list items, one a line.
pub fn compute_with(level: &str, parameters: &str, expression: &str, facts: &[(&str, &str)]) -> String {
    let parameters = if parameters.is_empty() { "[]".to_owned() } else { format!("[{parameters}]") };
    let machine = format!(
        "execution:\n  parameters: {parameters}\n  output: [{{name: uit, type: string}}]\n  actions:\n    \
         - output: tussen\n      value: {expression}\n    - output: uit\n      value: {{operation: IF, cases: [{{when: \
         {{operation: EQUALS, subject: $tussen, value: nooit}}, then: ja}}], default: nee}}\n"
    );
    let corpus = corpus(&[law(level, "wet", &[("1", &machine)])]);
    match ask(&corpus, &["uit"], facts) {
        Ok(evaluation) => shown(&evaluation.outputs["tussen"].state),
        Err(failure) => failure.error.kind().to_owned(),
    }
}

/// A state as text.
pub fn shown(state: &State) -> String {
    match state {
        State::Value { value } => value.to_json(),
        State::Absent => "absent".to_owned(),
        State::Unknown { missing } => format!("unknown {missing:?}"),
        State::Untranslatable { construct, .. } => format!("untranslatable {construct}"),
    }
}
