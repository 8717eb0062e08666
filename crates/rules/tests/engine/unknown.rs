//! Value, absent, unknown and untranslatable, kept apart.

use rules::{Request, UntranslatableMode, Value};

use super::support::{NEW, OLD, ask, compute_with, corpus, law, shown, today};

const TWO: &str = "{name: a, type: number, nullable: true}, {name: b, type: boolean, nullable: true}";

fn later(expression: &str, facts: &[(&str, &str)]) -> String {
    compute_with(NEW, TWO, expression, facts)
}

#[test]
fn unknown_names_the_missing_facts_and_spreads() {
    assert_eq!(later("{operation: ADD, values: [$a, 1]}", &[]), r#"unknown {"a"}"#);
    assert_eq!(later("{operation: EQUALS, subject: $a, value: $b}", &[]), r#"unknown {"a", "b"}"#);
    assert_eq!(later("{operation: LIST, items: [$a]}", &[]), r#"unknown {"a"}"#);
    assert_eq!(later("{operation: NOT, value: $b}", &[]), r#"unknown {"b"}"#);
}

#[test]
fn a_decided_condition_does_not_need_the_unknown_one() {
    assert_eq!(later("{operation: AND, conditions: [$b, false]}", &[]), "false");
    assert_eq!(later("{operation: OR, conditions: [$b, true]}", &[]), "true");
    assert_eq!(later("{operation: AND, conditions: [$b, true]}", &[]), r#"unknown {"b"}"#);
    assert_eq!(later("{operation: IN, subject: 1, values: [$a, 1]}", &[]), "true");
    assert_eq!(later("{operation: IN, subject: 2, values: [$a, 1]}", &[]), r#"unknown {"a"}"#);
}

#[test]
fn an_unknown_condition_takes_no_branch() {
    let branch = "{operation: IF, cases: [{when: $b, then: 1}], default: 2}";
    assert_eq!(later(branch, &[]), r#"unknown {"b"}"#);
    assert_eq!(later(branch, &[("b", "false")]), "2");
}

#[test]
fn absent_may_be_tested_but_not_computed_with() {
    assert_eq!(later("{operation: EQUALS, subject: $a, value: null}", &[("a", "null")]), "true");
    assert_eq!(later("{operation: IN, subject: $a, values: [1, null]}", &[("a", "null")]), "true");
    assert_eq!(later("{operation: ADD, values: [$a, 1]}", &[("a", "null")]), "TypeMismatch");
    assert_eq!(later("{operation: GREATER_THAN, subject: $a, value: 1}", &[("a", "null")]), "TypeMismatch");
    for decision in [
        "{operation: NOT, value: $b}",
        "{operation: AND, conditions: [$b]}",
        "{operation: OR, conditions: [$b]}",
        "{operation: IF, cases: [{when: $b, then: 1}]}",
    ] {
        assert_eq!(later(decision, &[("b", "null")]), "TypeMismatch", "{decision}");
    }
}

#[test]
fn null_counts_as_false_at_the_old_level() {
    let old = |expression: &str| compute_with(OLD, TWO, expression, &[("a", "null"), ("b", "null")]);
    assert_eq!(old("{operation: IF, cases: [{when: $b, then: 1}], default: 2}"), "2");
    assert_eq!(old("{operation: NOT, value: $b}"), "true");
    assert_eq!(old("{operation: ADD, values: [$a, 1]}"), "TypeMismatch");
}

#[test]
fn a_missing_fact_is_an_error_at_the_old_level_once_it_is_read() {
    assert_eq!(compute_with(OLD, TWO, "{operation: ADD, values: [$a, 1]}", &[]), "VariableNotFound");
    let machine = "execution:
  input: [{name: feit, type: number, source: {}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: 1}]";
    let corpus = corpus(&[law(OLD, "wet", &[("1", machine)])]);
    assert_eq!(ask(&corpus, &["uit"], &[]).unwrap().int("uit"), Some(1));
}

#[test]
fn fields_of_absent_records_are_absent_and_of_incomplete_ones_unknown() {
    let parameters = "{name: partner, type: object, nullable: true}";
    let run = |fact: &str| compute_with(NEW, parameters, "$partner.inkomen", &[("partner", fact)]);
    assert_eq!(run("null"), "absent");
    assert_eq!(run("{}"), r#"unknown {"inkomen"}"#);
    assert_eq!(run(r#"{"inkomen": 5}"#), "5");
}

#[test]
fn required_types_and_bounds_are_enforced_at_the_later_level_only() {
    let parameters = "{name: a, type: number, required: true, type_spec: {min: 0, max: 10}}";
    let run = |level: &str, facts: &[(&str, &str)]| compute_with(level, parameters, "1", facts);
    assert_eq!(run(NEW, &[]), "MissingParameter");
    assert_eq!(run(NEW, &[("a", "\"tekst\"")]), "TypeMismatch");
    assert_eq!(run(NEW, &[("a", "null")]), "TypeMismatch");
    assert_eq!(run(NEW, &[("a", "11")]), "TypeMismatch");
    assert_eq!(run(NEW, &[("a", "10")]), "1");
    assert_eq!(run(OLD, &[]), "1");
    assert_eq!(run(OLD, &[("a", "11")]), "1");
}

#[test]
fn a_message_about_null_names_field_law_and_origin() {
    let machine = "execution:
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: null}]";
    let corpus = corpus(&[law(NEW, "wet", &[("1", machine)])]);
    let text = ask(&corpus, &["uit"], &[]).unwrap_err().to_string();
    for part in ["uit", "wet", "null"] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn a_call_for_nobody_is_skipped() {
    let caller = "execution:
  parameters: [{name: partner, type: string, nullable: true}]
  input:
    - {name: leeftijd, type: number, nullable: true, source: {regulation: ander, output: leeftijd, parameters: {bsn: $partner}}}
  output: [{name: uit, type: number, nullable: true}]
  actions: [{output: uit, value: $leeftijd}]";
    let called = "execution:
  parameters: [{name: bsn, type: string, required: true}]
  output: [{name: leeftijd, type: number}]
  actions: [{output: leeftijd, value: 40}]";
    let corpus = corpus(&[law(NEW, "wet", &[("1", caller)]), law(NEW, "ander", &[("1", called)])]);
    let run = |facts: &[(&str, &str)]| shown(&ask(&corpus, &["uit"], facts).unwrap().outputs["uit"].state);
    assert_eq!(run(&[("partner", "null")]), "absent");
    assert_eq!(run(&[]), r#"unknown {"partner"}"#);
    assert_eq!(run(&[("partner", "\"1\"")]), "40");
}

const UNTRANSLATABLE: &str =
    "untranslatables: [{construct: redelijkheid, reason: vraagt een oordeel, accepted: ACCEPTED}]
execution:
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: 1}]";

#[test]
fn untranslatable_parts_follow_the_mode() {
    let run = |accepted: &str, mode: UntranslatableMode| {
        let corpus = corpus(&[law(NEW, "wet", &[("1", &UNTRANSLATABLE.replace("ACCEPTED", accepted))])]);
        let mut request = Request::new("wet", ["uit"], today());
        request.mode = mode;
        match corpus.evaluate(&request) {
            Ok(evaluation) => {
                format!("{}, {} warnings", shown(&evaluation.outputs["uit"].state), evaluation.warnings.len())
            }
            Err(failure) => failure.error.kind().to_owned(),
        }
    };
    assert_eq!(run("false", UntranslatableMode::Error), "Untranslatable");
    assert_eq!(run("true", UntranslatableMode::Error), "1, 0 warnings");
    assert_eq!(run("false", UntranslatableMode::Ignore), "Untranslatable");
    assert_eq!(run("false", UntranslatableMode::Warn), "1, 1 warnings");
    assert_eq!(run("true", UntranslatableMode::Propagate), "untranslatable redelijkheid, 0 warnings");
}

#[test]
fn taint_spreads_through_operations_but_not_past_a_decision() {
    let caller = "execution:
  input: [{name: oordeel, type: number, source: {output: uit}}]
  output: [{name: som, type: number}, {name: nooit, type: boolean}]
  actions:
    - {output: som, value: {operation: ADD, values: [$oordeel, 1]}}
    - {output: nooit, value: {operation: AND, conditions: [$oordeel, false]}}";
    let corpus =
        corpus(&[law(OLD, "wet", &[("1", &UNTRANSLATABLE.replace("ACCEPTED", "false")), ("2", caller)])]);
    let mut request = Request::new("wet", ["som", "nooit"], today());
    request.mode = UntranslatableMode::Propagate;
    let evaluation = corpus.evaluate(&request).unwrap();
    assert_eq!(shown(&evaluation.outputs["som"].state), "untranslatable redelijkheid");
    assert_eq!(evaluation.bool("nooit"), Some(false));
}

#[test]
fn an_open_request_lists_what_is_missing() {
    let machine = "execution:
  parameters: [{name: a, type: number}, {name: b, type: number}]
  output: [{name: uit, type: number}, {name: ander, type: number}]
  actions:
    - {output: uit, value: {operation: ADD, values: [$a, $b]}}
    - {output: ander, value: 1}";
    let corpus = corpus(&[law(NEW, "wet", &[("1", machine)])]);
    let evaluation = ask(&corpus, &["uit", "ander"], &[("a", "1")]).unwrap();
    assert_eq!(evaluation.missing().into_iter().collect::<Vec<_>>(), ["b"]);
    assert_eq!(evaluation.value("ander"), Some(&Value::Int(1)));
}
