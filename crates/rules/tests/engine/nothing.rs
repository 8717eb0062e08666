//! Null, unknown and untranslatable as an operand: in every place of every operation, at both levels.

use rules::{Request, UntranslatableMode};

use super::support::{NEW, OLD, compute_with, corpus, law, shown, today};

/// An expression over `$a`, and what it comes to when `$a` is null at the older and at the later level.
type Row = (&'static str, &'static str, &'static str);

/// What null gives in an operation that computes with it.
const WRONG: &str = "TypeMismatch";

/// Unknown and untranslatable spoil all of these, whatever stands beside them.
const SPREADING: &[Row] = &[
    ("{operation: ADD, values: [$a, 1]}", WRONG, WRONG),
    ("{operation: ADD, values: [1, $a]}", WRONG, WRONG),
    ("{operation: SUBTRACT, values: [$a, 1]}", WRONG, WRONG),
    ("{operation: SUBTRACT, values: [1, $a]}", WRONG, WRONG),
    ("{operation: MULTIPLY, values: [0, $a]}", WRONG, WRONG),
    ("{operation: MULTIPLY, values: [$a]}", WRONG, WRONG),
    ("{operation: DIVIDE, values: [$a, 1]}", WRONG, WRONG),
    ("{operation: DIVIDE, values: [1, $a]}", WRONG, WRONG),
    ("{operation: MIN, values: [1, $a]}", WRONG, WRONG),
    ("{operation: MIN, values: [$a]}", WRONG, WRONG),
    ("{operation: MAX, values: [$a, 1]}", WRONG, WRONG),
    ("{operation: ROUND, value: $a}", WRONG, WRONG),
    ("{operation: ROUND, value: 1.25, precision: $a}", "InvalidOperation", "InvalidOperation"),
    ("{operation: CEIL, value: $a, precision: 1}", WRONG, WRONG),
    ("{operation: FLOOR, value: $a}", WRONG, WRONG),
    ("{operation: EQUALS, subject: $a, value: null}", "true", "true"),
    ("{operation: EQUALS, subject: 0, value: $a}", "false", "false"),
    ("{operation: EQUALS, subject: $a, value: ''}", "false", "false"),
    ("{operation: NOT_EQUALS, subject: $a, value: false}", "true", "true"),
    ("{operation: IS_NULL, subject: $a}", "true", "true"),
    ("{operation: NOT_NULL, value: $a}", "false", "false"),
    ("{operation: GREATER_THAN, subject: $a, value: 1}", WRONG, WRONG),
    ("{operation: LESS_THAN, subject: 1, value: $a}", WRONG, WRONG),
    ("{operation: GREATER_THAN_OR_EQUAL, subject: $a, value: $a}", WRONG, WRONG),
    ("{operation: LESS_THAN_OR_EQUAL, subject: '2026-01-01', value: $a}", WRONG, WRONG),
    ("{operation: AND, conditions: [$a]}", "false", WRONG),
    ("{operation: AND, conditions: [true, $a, true]}", "false", WRONG),
    ("{operation: OR, conditions: [$a]}", "false", WRONG),
    ("{operation: OR, conditions: [false, $a, false]}", "false", WRONG),
    ("{operation: NOT, value: $a}", "true", WRONG),
    ("{operation: IF, cases: [{when: $a, then: 1}], default: 2}", "2", WRONG),
    ("{operation: IF, cases: [{when: false, then: 1}, {when: $a, then: 2}]}", "absent", WRONG),
    ("{operation: IF, cases: [{when: true, then: $a}], default: 2}", "absent", "absent"),
    ("{operation: IF, cases: [{when: false, then: 1}], default: $a}", "absent", "absent"),
    ("{operation: IN, subject: $a, values: [1, 2]}", "false", "false"),
    ("{operation: IN, subject: $a, values: [1, null]}", "true", "true"),
    ("{operation: IN, subject: $a, values: []}", "false", "false"),
    ("{operation: IN, subject: 3, values: [1, $a, 2]}", "false", "false"),
    ("{operation: IN, subject: 3, value: $a}", "false", "false"),
    ("{operation: NOT_IN, subject: 3, value: $a}", "true", "true"),
    ("{operation: LIST, items: [1, $a]}", "[1,null]", "[1,null]"),
    ("[[$a]]", "[[null]]", "[[null]]"),
    ("{deel: $a}", r#"{"deel":null}"#, r#"{"deel":null}"#),
    ("{operation: AGE, date_of_birth: $a, reference_date: $referencedate}", WRONG, WRONG),
    ("{operation: AGE, date_of_birth: '2000-01-01', reference_date: $a}", WRONG, WRONG),
    ("{operation: DATE_ADD, date: $a, days: 1}", WRONG, WRONG),
    ("{operation: DATE_ADD, date: $referencedate, years: $a}", WRONG, WRONG),
    ("{operation: DATE_ADD, date: $referencedate, months: $a}", WRONG, WRONG),
    ("{operation: DATE_ADD, date: $referencedate, weeks: $a}", WRONG, WRONG),
    ("{operation: DATE_ADD, date: $referencedate, days: $a}", WRONG, WRONG),
    ("{operation: DATE, year: $a, month: 1, day: 1}", WRONG, WRONG),
    ("{operation: DATE, year: 2026, month: $a, day: 1}", WRONG, WRONG),
    ("{operation: DATE, year: 2026, month: 1, day: $a}", WRONG, WRONG),
    ("{operation: DAY_OF_WEEK, date: $a}", WRONG, WRONG),
    ("{operation: DATE_DIFF, from: $a, to: $referencedate, in: days}", WRONG, WRONG),
    ("{operation: DATE_DIFF, from: $referencedate, to: $a, in: months}", WRONG, WRONG),
    ("{operation: DATE_PART, date: $a, in: year}", WRONG, WRONG),
    ("{operation: START_OF, date: $a, in: month}", WRONG, WRONG),
    ("{operation: FOREACH, collection: $a, body: $item}", "[]", "[]"),
    ("{operation: FOREACH, collection: $a, body: $item, combine: ADD}", "0", "0"),
    ("{operation: FOREACH, collection: [1], body: $a}", "[null]", "[null]"),
    ("{operation: FOREACH, collection: [1], filter: $a, body: $item}", "[]", WRONG),
    ("{operation: FOREACH, collection: [1, 2], body: $a, combine: ADD}", WRONG, WRONG),
    ("{operation: FOREACH, collection: [1, 2], body: $a, combine: MIN}", WRONG, WRONG),
    ("{operation: FOREACH, collection: [1], body: $a, combine: MAX}", WRONG, WRONG),
    ("{operation: FOREACH, collection: [1, 2], body: $a, combine: OR}", "false", WRONG),
    ("{operation: FOREACH, collection: [1, 2], body: $a, combine: AND}", "false", WRONG),
    ("$a.deel", WRONG, "absent"),
    ("$a.deel.dieper", WRONG, "absent"),
];

const PARAMETER: &str = "{name: a, type: string, nullable: true}";

#[test]
fn null_may_be_compared_and_kept_and_is_else_an_error() {
    for (expression, old, new) in SPREADING {
        let null = [("a", "null")];
        assert_eq!(compute_with(OLD, PARAMETER, expression, &null), *old, "{expression} at {OLD}");
        assert_eq!(compute_with(NEW, PARAMETER, expression, &null), *new, "{expression} at {NEW}");
    }
}

#[test]
fn unknown_goes_through_every_operation_and_is_an_error_at_the_older_level() {
    for (expression, ..) in SPREADING {
        assert_eq!(compute_with(OLD, PARAMETER, expression, &[]), "VariableNotFound", "{expression}");
        assert_eq!(compute_with(NEW, PARAMETER, expression, &[]), r#"unknown {"a"}"#, "{expression}");
    }
}

/// The outcome of an expression over an output that rests on an untranslatable part.
fn tainted(level: &str, expression: &str) -> String {
    let user = format!(
        "execution:\n  parameters: [{{name: b, type: string}}]\n  input: [{{name: a, type: string, source: {{output: \
         oordeel}}}}]\n  output: [{{name: uit, type: array}}]\n  actions:\n    - output: tussen\n      \
         value: {expression}\n    - {{output: uit, value: {{operation: LIST, items: [$tussen]}}}}"
    );
    let judged = "untranslatables: [{construct: redelijk, reason: oordeel}]
execution: {output: [{name: oordeel, type: string}], actions: [{output: oordeel, value: tekst}]}";
    let corpus = corpus(&[law(level, "wet", &[("1", &user), ("2", judged)])]);
    let mut request = Request::new("wet", ["uit"], today());
    request.mode = UntranslatableMode::Propagate;
    match corpus.evaluate(&request) {
        Ok(evaluation) => shown(&evaluation.outputs["tussen"].state),
        Err(failure) => failure.error.kind().to_owned(),
    }
}

#[test]
fn what_cannot_be_expressed_goes_through_every_operation() {
    for (expression, ..) in SPREADING {
        for level in [OLD, NEW] {
            assert_eq!(tainted(level, expression), "untranslatable redelijk", "{expression} at {level}");
        }
    }
}

#[test]
fn only_a_false_and_a_true_and_a_match_decide_over_them() {
    for (expression, unknown, taint) in [
        ("{operation: AND, conditions: [$a, false]}", "false", "false"),
        ("{operation: AND, conditions: [false, $a]}", "false", "false"),
        ("{operation: OR, conditions: [$a, 1]}", "true", "true"),
        ("{operation: OR, conditions: [$a, {operation: AND, conditions: [$a, '']}, tekst]}", "true", "true"),
        ("{operation: IF, cases: [{when: true, then: 1}, {when: $a, then: 2}]}", "1", "1"),
        (
            "{operation: FOREACH, collection: [0, 1], body: {operation: OR, conditions: [$item, $a]}, combine: OR}",
            "true",
            "true",
        ),
        ("{operation: IN, subject: 1, values: [$a, 1]}", "true", "untranslatable redelijk"),
        ("{operation: NOT_IN, subject: 1, values: [$a, 1]}", "false", "untranslatable redelijk"),
    ] {
        assert_eq!(compute_with(NEW, PARAMETER, expression, &[]), unknown, "{expression}");
        for level in [OLD, NEW] {
            assert_eq!(tainted(level, expression), taint, "{expression} at {level}");
        }
    }
}

#[test]
fn what_cannot_be_expressed_weighs_more_than_what_is_unknown() {
    for expression in [
        "{operation: ADD, values: [$b, $a]}",
        "{operation: EQUALS, subject: $b, value: $a}",
        "{operation: AND, conditions: [$b, $a]}",
        "{operation: OR, conditions: [$b, $a]}",
        "{operation: IN, subject: $b, values: [$a]}",
        "{operation: LIST, items: [$b, $a]}",
        "{operation: DATE_ADD, date: $b, days: $a}",
        "{operation: FOREACH, collection: [1], filter: $b, body: $a}",
        "{operation: FOREACH, collection: [1, 2], body: {operation: IF, cases: [{when: {operation: EQUALS, subject: $item, value: 1}, then: $b}], default: $a}}",
    ] {
        let told = tainted(NEW, expression);
        let filtered = expression.contains("filter");
        assert_eq!(
            told,
            if filtered { r#"unknown {"b"}"# } else { "untranslatable redelijk" },
            "{expression}"
        );
    }
}

#[test]
fn all_missing_facts_are_named_wherever_they_stand() {
    let three = "{name: a, type: number}, {name: b, type: number}, {name: c, type: number}";
    for expression in [
        "{operation: ADD, values: [$a, {operation: MULTIPLY, values: [$b, $c]}]}",
        "{operation: AND, conditions: [$a, $b, {operation: NOT, value: $c}]}",
        "{operation: IN, subject: $a, values: [1, $b, $c]}",
        "{operation: DATE, year: $a, month: $b, day: $c}",
        "{operation: ROUND, value: {operation: MIN, values: [$c, $b]}, precision: $a}",
        "[$a, {deel: $b, rest: [$c]}]",
        "{operation: FOREACH, collection: [1, 2], body: {operation: ADD, values: [$a, $b, $c]}, combine: MAX}",
    ] {
        assert_eq!(compute_with(NEW, three, expression, &[]), r#"unknown {"a", "b", "c"}"#, "{expression}");
    }
    let branch = "{operation: IF, cases: [{when: $a, then: $b}], default: $c}";
    assert_eq!(compute_with(NEW, three, branch, &[]), r#"unknown {"a"}"#, "no branch is taken");
}
