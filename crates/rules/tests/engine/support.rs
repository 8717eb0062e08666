//! Small laws for tests.

use std::fmt::Write;

use chrono::NaiveDate;
use rules::{Corpus, Evaluation, Failure, LoadProblem, Request, State, Value};

/// The level at which everything runs eagerly and null is an ordinary value.
pub const OLD: &str = "0.5.6";
/// The level with absent and unknown apart.
pub const NEW: &str = "0.7.1";

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn today() -> NaiveDate {
    day("2026-07-01")
}

/// The head of a law file; `extra` holds more root keys.
pub fn head(level: &str, id: &str, extra: &str) -> String {
    format!(
        "$schema: https://example.org/schema/v{level}/schema.json\n$id: {id}\nregulatory_layer: WET\n\
         publication_date: 2020-01-01\nbwb_id: BWBR0000001\nurl: https://example.org/{id}\n{extra}\narticles:\n"
    )
}

/// An article around the text of its `machine_readable`.
pub fn article(number: &str, machine: &str) -> String {
    let mut out = format!(
        "  - number: '{number}'\n    text: Tekst van artikel {number}.\n    url: https://example.org/#{number}\n    \
         machine_readable:\n"
    );
    for line in machine.trim_matches('\n').lines() {
        writeln!(out, "      {line}").expect("a string grows");
    }
    out
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
