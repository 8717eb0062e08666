//! Single sentences of the format that are easily read over: one small law and one question each.

use std::fmt::Write;

use rules::protocol::answer_line;
use rules::{Request, UntranslatableMode};

use super::support::{NEW, OLD, ask, compute, compute_with, corpus, law, load, shown, today};

const ONE: &str = "execution: {output: [{name: uit, type: number}], actions: [{output: uit, value: 1}]}";

#[test]
fn operations_that_stand_under_a_value_only_are_not_taken_inline() {
    let machine = "execution:
  output: [{name: uit, type: number}, {name: goed, type: boolean}]
  actions:
    - {output: goed, operation: IN, subject: 1, values: [1]}
    - {output: uit, OPERATION}";
    for inline in [
        "operation: IF, cases: [{when: true, then: 1}]",
        "operation: LIST, items: []",
        "operation: DATE, year: 2024, month: 1, day: 1",
    ] {
        let (corpus, problems) = load(&[law(NEW, "wet", &[("1", &machine.replace("OPERATION", inline))])]);
        assert!(
            problems.iter().any(|problem| problem.reason.contains("stands under `value`")),
            "{problems:?}"
        );
        assert_eq!(ask(&corpus, &["goed"], &[]).unwrap().bool("goed"), Some(true));
        assert_eq!(ask(&corpus, &["uit"], &[]).unwrap_err().error.kind(), "InvalidOperation", "{inline}");
    }
}

#[test]
fn a_mapping_sees_the_parameter_and_not_yet_the_open_term_of_that_name() {
    let caller = "open_terms: [{id: x, type: number, default: {actions: [{output: x, value: 9}]}}]
execution:
  parameters: [{name: x, type: number}]
  input: [{name: y, type: number, source: {regulation: ander, output: y, parameters: {p: $x}}}]
  output: [{name: uit, type: array}]
  actions: [{output: uit, value: [$x, $y]}]";
    let called = "execution:
  parameters: [{name: p, type: number}]
  output: [{name: y, type: number}]
  actions: [{output: y, value: $p}]";
    let corpus = corpus(&[law(OLD, "wet", &[("1", caller)]), law(OLD, "ander", &[("1", called)])]);
    assert_eq!(shown(&ask(&corpus, &["uit"], &[("x", "5")]).unwrap().outputs["uit"].state), "[9,5]");
}

/// The outcome of an expression over `$t`, which rests on an untranslatable part.
fn tainted(expression: &str) -> String {
    let user = format!(
        "execution:\n  input: [{{name: t, type: number, source: {{output: oordeel}}}}]\n  output: [{{name: uit, \
         type: number}}]\n  actions: [{{output: uit, value: {expression}}}]"
    );
    let judged = "untranslatables: [{construct: redelijk, reason: oordeel}]
execution: {output: [{name: oordeel, type: number}], actions: [{output: oordeel, value: 1}]}";
    let corpus = corpus(&[law(OLD, "wet", &[("1", &user), ("2", judged)])]);
    let mut request = Request::new("wet", ["uit"], today());
    request.mode = UntranslatableMode::Propagate;
    match corpus.evaluate(&request) {
        Ok(evaluation) => shown(&evaluation.outputs["uit"].state),
        Err(failure) => failure.error.kind().to_owned(),
    }
}

#[test]
fn an_operation_with_a_tainted_operand_is_tainted_whatever_the_others_are() {
    for expression in [
        "{operation: IN, subject: 1, values: [$t, 1]}",
        "{operation: SUBTRACT, values: [$t, tekst]}",
        "{operation: DIVIDE, values: [$t, 0]}",
        "{operation: DATE_ADD, date: $t, days: tekst}",
        "{operation: DATE, year: tekst, month: 1, day: $t}",
        "{operation: IF, cases: [{when: $t, then: 1}], default: 2}",
    ] {
        assert_eq!(tainted(expression), "untranslatable redelijk", "{expression}");
    }
    assert_eq!(tainted("{operation: AND, conditions: [$t, false]}"), "false");
    assert_eq!(tainted("{operation: OR, conditions: [$t, true]}"), "true");
}

#[test]
fn unknown_spreads_before_another_operand_is_found_wrong() {
    let parameters = "{name: a, type: number}";
    for expression in
        ["{operation: MULTIPLY, values: [$a, tekst]}", "{operation: DATE, year: tekst, month: $a, day: 1}"]
    {
        assert_eq!(compute_with(NEW, parameters, expression, &[]), r#"unknown {"a"}"#, "{expression}");
    }
}

#[test]
fn operands_of_date_operations_are_all_made_first() {
    let failing = "{operation: DIVIDE, values: [1, 0]}";
    for expression in [
        format!("{{operation: DATE_ADD, date: '2026-01-01', months: tekst, days: {failing}}}"),
        format!("{{operation: DATE, year: tekst, month: 1, day: {failing}}}"),
        format!("{{operation: AGE, date_of_birth: tekst, reference_date: {failing}}}"),
    ] {
        assert_eq!(compute(OLD, &expression), "DivisionByZero", "{expression}");
    }
}

#[test]
fn a_message_about_null_says_which_operand_of_which_operation() {
    let machine = "execution:
  parameters: [{name: geboren, type: date, nullable: true}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: EXPRESSION}]";
    for (expression, parts) in [
        (
            "{operation: AGE, date_of_birth: $geboren, reference_date: $referencedate}",
            "AGE null `$geboren` operand 1",
        ),
        (
            "{operation: DATE_DIFF, from: $referencedate, to: $geboren, in: days}",
            "DATE_DIFF `$geboren` operand 2",
        ),
        ("{operation: ADD, values: [tekst, $geboren]}", "ADD null `$geboren` operand 2"),
    ] {
        let corpus = corpus(&[law(NEW, "wet", &[("1", &machine.replace("EXPRESSION", expression))])]);
        let text = ask(&corpus, &["uit"], &[("geboren", "null")]).unwrap_err().to_string();
        assert!(parts.split(' ').all(|part| text.contains(part)), "{text}");
    }
}

#[test]
fn a_message_about_null_says_where_it_came_from() {
    let caller = "execution:
  parameters: [{name: a, type: number, nullable: true}]
  input: [{name: q, type: number, source: {regulation: ander, output: y, parameters: {p: $a}}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $q}]";
    let told = |required: bool| {
        let called = format!(
            "execution:\n  parameters: [{{name: p, type: number, required: {required}}}]\n  output: [{{name: y, type: \
             number}}]\n  actions: [{{output: y, value: 1}}]"
        );
        let corpus = corpus(&[law(NEW, "wet", &[("1", caller)]), law(NEW, "ander", &[("1", &called)])]);
        ask(&corpus, &["uit"], &[("a", "null")]).unwrap_err().to_string()
    };
    assert_eq!(told(false), "`p` of `ander`: expected number, given null (a parameter from a law)");
    assert!(told(true).contains("`q` of `wet`") && told(true).contains("cannot be made for nobody"));
    let wrong = "execution: {output: [{name: uit, type: number}], actions: [{output: uit, value: tekst}]}";
    let text = ask(&corpus(&[law(NEW, "wet", &[("1", wrong)])]), &["uit"], &[]).unwrap_err().to_string();
    assert_eq!(text, "`uit` of `wet`: expected number, given a text (an output)");
}

#[test]
fn units_are_checked_inside_every_operation_and_in_defaults() {
    let definitions =
        "definitions: {e: {value: 1, type_spec: {unit: euro}}, c: {value: 2, type_spec: {unit: eurocent}}}";
    let clash = "{operation: ADD, values: [$e, $c]}";
    let nested = format!(
        "{definitions}\nexecution:\n  output: [{{name: uit, type: date}}]\n  actions: [{{output: uit, value: \
         {{operation: DATE_ADD, date: $referencedate, days: {clash}}}}}]"
    );
    let default = format!(
        "{definitions}\nopen_terms: [{{id: x, type: number, default: {{actions: [{{output: x, value: {clash}}}]}}}}]\n\
         execution:\n  output: [{{name: uit, type: number}}]\n  actions: [{{output: uit, value: $x}}]"
    );
    for machine in [nested, default] {
        let corpus = corpus(&[law(OLD, "wet", &[("1", &machine)])]);
        assert_eq!(ask(&corpus, &["uit"], &[]).unwrap_err().error.kind(), "UnitMismatch", "{machine}");
    }
}

#[test]
fn the_key_of_a_table_is_found_without_regard_to_case() {
    let machine = "execution:
  parameters: [{name: bsn, type: string}]
  input: [{name: inkomen, type: number, source: {}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $inkomen}]";
    for level in [OLD, NEW] {
        let corpus = corpus(&[law(level, "wet", &[("1", machine)])]);
        let line = r#"{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01","parameters":{"bsn":"1"},"data":[{"source":"t","key":"BSN","law":null,"rows":[{"Bsn":"1","INKOMEN":5}]}]}"#;
        assert!(answer_line(&corpus, line).contains(r#""state":"value","value":5,"#), "{level}");
    }
}

#[test]
fn a_law_that_is_needed_is_unknown_or_no_other_law_is_at_hand() {
    let machine = "execution:
  input: [{name: q, type: number, source: {regulation: weg, output: y}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $q}]";
    let wet = law(OLD, "wet", &[("1", machine)]);
    let alone = ask(&corpus(std::slice::from_ref(&wet)), &["uit"], &[]).unwrap_err();
    assert_eq!(alone.error.kind(), "ExternalReferenceNotResolved");
    assert!(["`q`", "`weg`", "`y`"].iter().all(|part| alone.to_string().contains(part)), "{alone}");
    let beside = ask(&corpus(&[wet, law(OLD, "ander", &[("1", ONE)])]), &["uit"], &[]).unwrap_err();
    assert_eq!((beside.error.kind(), beside.to_string().contains("`weg`")), ("LawNotFound", true));
}

#[test]
fn keys_of_drafts_are_kept_wherever_they_stand() {
    for key in ["submission: {a: 1}", "decides_on: x", "executes: [a]", "declares: [{name: x}]"] {
        for place in ["execution:\n", "execution:\n  produces: {legal_character: BESCHIKKING, KEY}\n"] {
            let indent = if place.contains("KEY") { String::new() } else { format!("  {key}\n") };
            let machine = format!(
                "{}{indent}  output: [{{name: uit, type: number}}]\n  actions: [{{output: uit, value: 1}}]",
                place.replace("KEY", key)
            );
            let corpus = corpus(&[law("0.8.0", "wet", &[("1", &machine)])]);
            assert_eq!(ask(&corpus, &["uit"], &[]).unwrap().int("uit"), Some(1), "{machine}");
        }
    }
}

#[test]
fn a_marking_touches_the_outputs_it_names() {
    for target in ["uit", "{output: uit}"] {
        let machine = format!(
            "markings: [{{about: a, reason: r, resolution: model, accepted: true, target: [{target}]}}]\nexecution:\n  \
             output: [{{name: uit, type: number}}, {{name: vrij, type: number}}]\n  actions: [{{output: uit, value: 1}}, \
             {{output: vrij, value: 2}}]"
        );
        let corpus = corpus(&[law(NEW, "wet", &[("1", &machine)])]);
        let mut request = Request::new("wet", ["uit", "vrij"], today());
        request.mode = UntranslatableMode::Propagate;
        let outputs = corpus.evaluate(&request).unwrap().outputs;
        assert_eq!(
            (shown(&outputs["uit"].state), shown(&outputs["vrij"].state)),
            ("untranslatable a".to_owned(), "2".to_owned())
        );
    }
}

#[test]
fn numbers_of_yaml_are_numbers_or_are_refused() {
    assert_eq!(compute(OLD, "0x1F"), "31");
    assert_eq!(compute(OLD, "0o17"), "15");
    assert_eq!(compute(OLD, "0xyz"), "\"0xyz\"");
    for endless in [".inf", "-.Inf", ".nan"] {
        let machine = format!("definitions: {{x: {endless}}}\n{ONE}");
        assert!(load(&[law(OLD, "wet", &[("1", &machine)])]).1[0].left_out, "{endless}");
    }
}

#[test]
fn constants_keep_the_digits_they_were_written_with() {
    assert_eq!(compute(OLD, "[0.10, 0.1, 0.100]"), "[0.10,0.1,0.100]");
}

#[test]
fn nought_less_nought_has_no_sign() {
    assert_eq!(
        compute_with(
            NEW,
            "{name: d, type: number}",
            "{operation: SUBTRACT, values: [0, $d]}",
            &[("d", "0.0")]
        ),
        "0.0"
    );
}

#[test]
fn figures_beyond_their_own_bounds_are_reported() {
    let machine = "definitions: {a: {value: 5, type_spec: {max: 4}}, b: {value: -1, type_spec: {min: 0}}, c: {value: 1, type_spec: {min: 0, max: 1}}}
execution: {output: [{name: uit, type: array}], actions: [{output: uit, value: [$a, $b, $c]}]}";
    let (_, problems) = load(&[law(OLD, "wet", &[("1", machine)])]);
    let told: Vec<&str> = problems.iter().map(|problem| problem.reason.as_str()).collect();
    assert_eq!(told, ["definition `a` is 5, above its max 4", "definition `b` is -1, below its min 0"]);
}

#[test]
fn constants_that_look_like_rules_are_reported() {
    let machine =
        "definitions: {a: $b, c: {operation: ADD, values: [1]}, d: {value: {operation: ADD, values: [1]}}}
execution: {output: [{name: uit, type: array}], actions: [{output: uit, value: [$a, $c, $d]}]}";
    let (_, problems) = load(&[law(OLD, "wet", &[("1", machine)])]);
    let told = |part: &str| problems.iter().filter(|problem| problem.reason.contains(part)).count();
    assert_eq!((told("not a reference"), told("never run")), (1, 2), "{problems:?}");
}

#[test]
fn a_mark_of_the_byte_order_is_passed_over() {
    let corpus = corpus(&[format!("\u{feff}{}", law(OLD, "wet", &[("1", ONE)])).replace('\n', "\r\n")]);
    assert_eq!(answer_line(&corpus, "\u{feff}{\"op\":\"laws\"}\r"), r#"{"laws":["wet"]}"#);
}

#[test]
fn loops_in_loops_end_at_the_number_of_steps() {
    let items = vec!["1"; 1_000].join(",");
    let loops = "{operation: FOREACH, collection: $x, combine: ADD, body: ".repeat(3);
    let machine = format!(
        "definitions: {{x: [{items}]}}\nexecution:\n  output: [{{name: uit, type: number}}]\n  actions: [{{output: uit, \
         value: {loops}1{}}}]",
        "}".repeat(3)
    );
    let failure = ask(&corpus(&[law(OLD, "wet", &[("1", &machine)])]), &["uit"], &[]).unwrap_err();
    assert_eq!(failure.error.kind(), "MaxDepthExceeded");
}

#[test]
fn hooks_that_fire_each_other_end_at_the_number_of_steps() {
    let decision = "execution:
  produces: {legal_character: BESCHIKKING}
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: 1}]";
    let mut files = vec![law(OLD, "wet", &[("1", decision)])];
    for at in 0..9 {
        let hook = decision.replace("uit", &format!("h{at}"));
        let hooks = "hooks: [{hook_point: post_actions, applies_to: {legal_character: BESCHIKKING}}]";
        files.push(law(OLD, &format!("awb{at}"), &[("1", &format!("{hooks}\n{hook}"))]));
    }
    let corpus_of = |count: usize| corpus(files.get(..count).unwrap_or_default());
    assert_eq!(ask(&corpus_of(5), &["uit"], &[]).unwrap().int("h3"), Some(1));
    assert_eq!(ask(&corpus_of(10), &["uit"], &[]).unwrap_err().error.kind(), "MaxDepthExceeded");
}

#[test]
fn a_hundred_thousand_constants_and_five_thousand_articles_are_read() {
    let numbers = (0..100_000).map(|number| number.to_string()).collect::<Vec<_>>().join(",");
    let machine = format!(
        "execution:\n  output: [{{name: uit, type: number}}]\n  actions: [{{output: uit, value: 1}}, {{output: x, value: \
         [{numbers}]}}]"
    );
    assert_eq!(
        ask(&corpus(&[law(NEW, "wet", &[("1", &machine)])]), &["uit"], &[]).unwrap().int("uit"),
        Some(1)
    );
    let mut text = law(NEW, "wet", &[]);
    for at in 0..5_000 {
        writeln!(
            text,
            "  - {{number: '{at}', text: t, url: u, machine_readable: {{execution: {{output: [{{name: u{at}, type: \
             number}}], actions: [{{output: u{at}, value: {at}}}]}}}}}}"
        )
        .expect("a string grows");
    }
    assert_eq!(ask(&corpus(&[text]), &["u4999"], &[]).unwrap().int("u4999"), Some(4_999));
}
