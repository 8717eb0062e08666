//! What can still matter: a fact that is not named changes nothing, however the others turn out.

use std::collections::BTreeSet;

use rules::{Request, Value};

use super::catalog::catalog;
use super::support::{NEW, OLD, corpus, law, today};

const FACTS: &str = "{name: a, type: boolean}, {name: b, type: boolean}, {name: x, type: number}, {name: y, type: number}, {name: rij, type: array}";

/// The facts that matter for these outputs of one article; none when that cannot be told.
fn matters(level: &str, actions: &str, outputs: &[&str], facts: &[(&str, &str)]) -> Option<Vec<String>> {
    let promised: Vec<String> = outputs
        .iter()
        .map(|name| {
            let kind = if name.starts_with("recht") { "boolean" } else { "number" };
            format!("{{name: {name}, type: {kind}, nullable: true}}")
        })
        .collect();
    let machine = format!(
        "execution:\n  parameters: [{FACTS}]\n  output: [{}]\n  actions:\n{actions}",
        promised.join(", ")
    );
    let corpus = corpus(&[law(level, "wet", &[("1", &machine)])]);
    let facts = facts.iter().map(|(name, json)| (*name, Value::from_json(json).expect("JSON")));
    let request = Request::new("wet", outputs.iter().copied(), today()).with_all(facts);
    Some(corpus.matters(&request).expect("an answer")?.into_iter().collect())
}

fn one(value: &str, facts: &[(&str, &str)]) -> Option<Vec<String>> {
    matters(NEW, &format!("    - {{output: uit, value: {value}}}\n"), &["uit"], facts)
}

fn names(names: &[&str]) -> Option<Vec<String>> {
    Some(names.iter().map(|name| (*name).to_owned()).collect())
}

#[test]
fn every_branch_that_is_open_is_followed() {
    let choice = "{operation: IF, cases: [{when: $a, then: $x}, {when: $b, then: 1}], default: $y}";
    assert_eq!(one(choice, &[]), names(&["a", "b", "x", "y"]));
    assert_eq!(one(choice, &[("a", "true")]), names(&["x"]));
    assert_eq!(one(choice, &[("a", "false"), ("b", "true")]), names(&[]));
    assert_eq!(one(choice, &[("b", "true")]), names(&["a", "x"]), "the default is never reached");
    assert_eq!(one(choice, &[("x", "5"), ("y", "6")]), names(&["a", "b"]));
}

#[test]
fn a_condition_between_equal_outcomes_matters_because_the_outcome_waits_for_it() {
    let choice = "{operation: IF, cases: [{when: $a, then: $x}], default: 0}";
    assert_eq!(one(choice, &[("x", "0")]), names(&["a"]));
    assert_eq!(one(choice, &[("a", "false")]), names(&[]));
}

#[test]
fn a_condition_that_is_decided_needs_no_more() {
    let both =
        "{operation: IF, cases: [{when: {operation: AND, conditions: [$a, $b]}, then: 1}], default: 2}";
    assert_eq!(one(both, &[("a", "false")]), names(&[]));
    assert_eq!(one(both, &[("a", "true")]), names(&["b"]));
}

#[test]
fn an_unmet_condition_closes_no_other_and_nothing_that_rests_on_it() {
    let right = "    - {output: recht_a, value: {operation: LESS_THAN, subject: $x, value: 10}}
    - {output: recht, value: {operation: AND, conditions: [$recht_a, $b]}}
    - {output: bedrag, value: {operation: IF, cases: [{when: $recht, then: $y}], default: 0}}
";
    let outputs = ["recht", "recht_a", "bedrag"];
    assert_eq!(matters(NEW, right, &outputs, &[("x", "99")]), names(&["b", "y"]));
    assert_eq!(matters(NEW, right, &outputs, &[("x", "99"), ("b", "false")]), names(&["y"]));
    assert_eq!(matters(NEW, right, &["recht", "bedrag"], &[("x", "99")]), names(&["b", "y"]), "asked or not");
    assert_eq!(matters(NEW, right, &["bedrag"], &[("x", "99")]), names(&[]), "no right is asked about");
}

#[test]
fn what_cannot_be_followed_is_not_told() {
    let sum = "{operation: FOREACH, collection: $rij, as: r, body: $x, combine: ADD}";
    assert_eq!(one(sum, &[]), None, "how long the list is, is not known");
    assert_eq!(one(sum, &[("rij", "[1, 2]")]), names(&["x"]));
    assert_eq!(one(sum, &[("rij", "[]")]), names(&[]));
}

#[test]
fn a_missing_fact_of_the_old_level_is_an_error_here_too() {
    let machine = "execution:\n  output: [{name: uit, type: number}]\n  actions:\n    - {output: uit, value: {operation: ADD, values: [$x, 1]}}\n  parameters: [{name: x, type: number}]\n";
    let corpus = corpus(&[law(OLD, "wet", &[("1", machine)])]);
    assert!(corpus.matters(&Request::new("wet", ["uit"], today())).is_err());
}

/// Facts are taken away from every scenario, in several ways; of those, what does not matter without the others may stay
/// away: whatever is asked comes out as with all of them.
#[test]
fn what_does_not_matter_changes_no_scenario() {
    let (corpus, scenarios) = catalog();
    let (mut left_away, mut told) = (0, 0);
    for (number, scenario) in scenarios.iter().enumerate() {
        let whole = &scenario.request;
        let Ok(wanted) = corpus.evaluate(whole) else { continue };
        for step in 2..5 {
            let mut open = whole.clone();
            let mut place = number;
            open.parameters.retain(|name, _| {
                place += 1;
                place % step != 0 || name == "gemeente_code"
            });
            let Ok(Some(matters)) = corpus.matters(&open) else { continue };
            told += 1;
            let gone: BTreeSet<&String> = whole
                .parameters
                .keys()
                .filter(|name| !open.parameters.contains_key(*name) && !matters.contains(*name))
                .collect();
            left_away += gone.len();
            let mut less = whole.clone();
            less.parameters.retain(|name, _| !gone.contains(name));
            let found = corpus.evaluate(&less);
            for output in &whole.outputs {
                let found = found.as_ref().map(|found| &found.outputs[output.as_str()].state);
                assert_eq!(
                    found.ok(),
                    Some(&wanted.outputs[output.as_str()].state),
                    "{}: {output} without {gone:?}",
                    scenario.name
                );
            }
        }
    }
    assert!(told > 4_000 && left_away > 2_000, "{told} answers, {left_away} facts left away");
}
