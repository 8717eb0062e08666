//! Bad definitions: one sound form, and in each test one thing spoilt. Each fault has its text and its line.

mod blocks;
mod carry;
mod limits;
mod names;
mod needs;
mod reach;
mod registers;
mod richer;
mod shapes;
mod signers;
mod texts;

use std::sync::LazyLock;

use super::*;
use crate::catalog::facts;

const PROEF: &str = include_str!("tests/proef.yaml");
const NAME: &str = "forms/proef/1.yaml";

static BUILT_IN: LazyLock<Files> = LazyLock::new(|| Files::with(&[]));
static FACTS: LazyLock<FactDictionary> = LazyLock::new(|| facts::load(&BUILT_IN, &mut Vec::new()));
static CHECK: LazyLock<Form> =
    LazyLock::new(|| BUILT_IN.get("forms/precheck/2026.11.1.yaml").unwrap().read().unwrap());

/// The faults of the form with this text.
fn faults(text: &str) -> Vec<CatalogProblem> {
    let files = Files::with(&[(NAME, text)]);
    let file = files.get(NAME).unwrap();
    let mut problems = Vec::new();
    let source = Source { files: &files, blocks: &[] };
    match file.read::<FormFile>() {
        Ok(form) => {
            if let Some(form) = source.check(file, form, &FACTS, &mut problems) {
                source.tell(file, form.check_carry(&CHECK), &mut problems);
            }
        }
        Err(problem) => problems.push(problem),
    }
    problems.sort();
    problems
}

/// With `to` in place of `from` there is this one fault. It stands where the change begins, or at the mark `#1`.
fn tells(from: &str, to: &str, fault: &str) {
    tells_all(from, to, &[fault]);
}

/// The same with the fault on the line that ends with `at`, which stands there once.
fn tells_at(from: &str, to: &str, at: &str, fault: &str) {
    tells_each_at(from, to, &[(at, fault)]);
}

/// The same with several faults, each on a line of its own.
fn tells_each_at(from: &str, to: &str, expected: &[(&str, &str)]) {
    assert_eq!(PROEF.matches(from).count(), 1, "{from}");
    let text = PROEF.replacen(from, to, 1);
    let line_of = |at: &str| {
        let lines = text.lines().enumerate().filter(|(_, line)| line.ends_with(at));
        let lines: Vec<usize> = lines.map(|(line, _)| line + 1).collect();
        let [line] = lines.as_slice() else { panic!("{at} stands on {lines:?}") };
        *line
    };
    let expected: Vec<String> =
        expected.iter().map(|(at, fault)| format!("{NAME}:{}: {fault}", line_of(at))).collect();
    let found: Vec<String> = faults(&text).iter().map(ToString::to_string).collect();
    assert_eq!(found, expected);
}

/// With `to` in place of `from` there are these faults and no others, each where the change begins, or at its mark:
/// `#1` for the first, `#2` for the second.
fn tells_all(from: &str, to: &str, expected: &[&str]) {
    assert_eq!(PROEF.matches(from).count(), 1, "{from}");
    let text = PROEF.replacen(from, to, 1);
    let line_at = |at: usize| text[..at].lines().count().max(1);
    let start = PROEF.find(from).unwrap() + 1;
    let expected: Vec<String> = expected
        .iter()
        .enumerate()
        .map(|(index, fault)| {
            let mark = text.find(&format!("#{}", index + 1));
            format!("{NAME}:{}: {fault}", line_at(mark.unwrap_or(start)))
        })
        .collect();
    let found: Vec<String> = faults(&text).iter().map(ToString::to_string).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_form_that_is_spoilt_is_sound() {
    assert_eq!(faults(PROEF), []);
}

#[test]
fn versions_are_ordered_by_number() {
    let mut versions = ["2026.11.10", "2026.2.1", "10", "2", "2026.11.2"];
    versions.sort_by(|a, b| compare(a, b));
    assert_eq!(versions, ["2", "10", "2026.2.1", "2026.11.2", "2026.11.10"]);
}
