//! What files and requests of others may hold: everything the format allows loads and means what it says.

use rules::protocol::answer_line;
use rules::{Corpus, Request, Value};

use super::support::{NEW, OLD, article, ask, compute, compute_with, corpus, day, head, law, load, shown};

/// A file with every key the format knows, also the dead and the descriptive ones.
const EVERYTHING: &str = "
  - number: 1
    text: |
      Een artikel met alles.
    url: https://example.org/1
    references:
      - {id: r1, bwb_id: BWBR0000002, artikel: '3', lid: '1', onderdeel: a, hoofdstuk: '1', paragraaf: '1', afdeling: '1'}
    machine_readable:
      competent_authority: {name: college, type: INSTANCE}
      endpoint: berekening
      requires: [{law: ander, values: [x]}]
      enables: {iets: true}
      definitions:
        kaal: 5
        vol: {value: 2, type: number, type_spec: {unit: years, precision: 0, min: 0, max: 120}, description: figuur}
        record: {code: A, naam: B}
      execution:
        produces: {legal_character: TOETS, decision_type: GOEDKEURING, procedure_id: p}
        parameters:
          - {name: bsn, type: string, required: true, description: nummer, temporal: {type: point_in_time, reference: $calculation_date}}
        input:
          - name: inkomen
            type: amount
            type_spec: {unit: eurocent}
            temporal: {type: period, period_type: year, reference: $prev_january_first}
            legal_basis: {law: ander, bwb_id: BWBR0000002, article: '1', paragraph: '2', sentence: '1', url: u, juriconnect: j, explanation: e}
            source: {}
        output:
          - {name: uit, type: number, description: uitkomst, legal_basis: [{law: ander, article: '1'}]}
        actions:
          - output: tussen
            operation: ADD
            values: [$kaal, $vol]
            legal_basis: {law: wet, article: '1'}
          - output: uit
            value: {operation: MULTIPLY, values: [$tussen, 2], legal_basis: {article: '1', explanation: e}}
";

fn everything(level: &str) -> String {
    let extra = "uuid: 0a0a\nvalid_from: 2020-01-01\neli: x\nunts_nummer: x\nstcrt_id: x\norganisation: x\n\
                 competent_authority: '#college'\nname: '#naam'\nlegal_basis: [{law_id: ander, article: '1', description: d}]\n\
                 preamble: {text: Wij, url: u, machine_readable: {}}";
    head(level, "wet", extra).trim_end().to_owned() + EVERYTHING
}

#[test]
fn a_file_with_every_legal_key_is_used() {
    for level in [OLD, "0.5.3", "0.5.7", "0.6.0", NEW] {
        let (corpus, problems) = load(&[everything(level)]);
        assert!(problems.iter().all(|problem| !problem.left_out), "{level}: {problems:#?}");
        let evaluation = ask(&corpus, &["uit"], &[("bsn", "\"1\"")]).unwrap();
        assert_eq!((evaluation.int("uit"), evaluation.int("tussen")), (Some(14), Some(7)), "{level}");
    }
}

#[test]
fn faults_of_quality_never_make_a_file_unusable() {
    let machine = "definitions: {ongebruikt: 1, a: {value: 1, type_spec: {unit: euro, min: 9, max: 1}}}
execution:
  parameters:
    - {name: soort, type: string, temporal: {type: period, vreemd: 1}, legal_basis: {artikel: '3'}}
    - {name: soort, type: string}
  output: [{name: uit, type: number}, {name: uit, type: number}]
  actions:
    - output: uit
      value:
        operation: IF
        cases:
          - {when: false, then: 7}
          - {when: {operation: EQUALS, subject: $soort, value: a}, then: $a}
          - {when: {operation: EQUALS, subject: $soort, value: a}, then: 2}
        default: 3";
    let file =
        head(OLD, "wet", "valid_from: 2020-13-45\nvalid_to: ooit").replace("bwb_id: BWBR0000001\n", "");
    let (corpus, problems) = load(&[file + &article("1", machine)]);
    assert!(problems.len() > 7 && problems.iter().all(|problem| !problem.left_out), "{problems:#?}");
    assert_eq!(ask(&corpus, &["uit"], &[("soort", "\"b\"")]).unwrap().int("uit"), Some(3));
    for reason in
        ["valid_from", "valid_to", "nothing reads definition `ongebruikt`", "vreemd", "artikel", "lies above"]
    {
        assert!(problems.iter().any(|problem| problem.reason.contains(reason)), "{reason}: {problems:#?}");
    }
}

#[test]
fn a_version_whose_date_cannot_be_read_comes_last_and_always_qualifies() {
    let one = |from: &str, value: u32| {
        head(OLD, "wet", &format!("valid_from: {from}"))
            + &article(
                "1",
                &format!(
                    "execution: {{output: [{{name: x, type: number}}], actions: [{{output: x, value: {value}}}]}}"
                ),
            )
    };
    let corpus = corpus(&[one("'#datum'", 1), one("2026-01-01", 2)]);
    let on = |date: &str| corpus.evaluate(&Request::new("wet", ["x"], day(date))).unwrap().int("x");
    assert_eq!((on("1950-01-01"), on("2026-07-01")), (Some(1), Some(2)));
}

#[test]
fn unknown_schemas_are_refused_and_an_absent_one_is_accepted() {
    let machine = "execution: {output: [{name: x, type: number}], actions: [{output: x, value: 1}]}";
    let text = law(OLD, "wet", &[("1", machine)]);
    let without: String = text.lines().skip(1).map(|line| format!("{line}\n")).collect();
    assert_eq!(ask(&corpus(&[without]), &["x"], &[]).unwrap().int("x"), Some(1));
    let (corpus, problems) = load(&[text.replace("v0.5.6", "v9.9.9")]);
    assert!(corpus.law_ids().next().is_none() && problems[0].left_out, "{problems:?}");
}

#[test]
fn the_aliases_mean_what_their_names_say() {
    for level in [OLD, NEW] {
        for (expression, expected) in [
            ("{operation: NOT_EQUALS, subject: 1, value: 1.0}", "false"),
            ("{operation: IS_NULL, subject: null}", "true"),
            ("{operation: IS_NULL, value: 0}", "false"),
            ("{operation: NOT_NULL, subject: a}", "true"),
            ("{operation: NOT_NULL, value: null}", "false"),
            ("{operation: NOT_IN, subject: a, values: [b, c]}", "true"),
            ("{operation: SWITCH, cases: [{when: true, then: 1}]}", "1"),
        ] {
            assert_eq!(compute(level, expression), expected, "{expression} at {level}");
        }
    }
}

#[test]
fn operands_are_all_made_before_one_of_them_is_found_wrong() {
    let failing = "{operation: DIVIDE, values: [1, 0]}";
    for operation in ["ADD", "SUBTRACT", "MULTIPLY", "DIVIDE", "MIN", "MAX"] {
        let expression = format!("{{operation: {operation}, values: [tekst, 1, {failing}]}}");
        assert_eq!(compute(OLD, &expression), "DivisionByZero", "{operation}");
    }
}

#[test]
fn a_message_names_the_operation_and_the_operand() {
    let machine = "execution:
  parameters: [{name: bedrag, type: number, nullable: true}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: {operation: SUBTRACT, values: [10, $bedrag]}}]";
    for level in [OLD, NEW] {
        let failure = ask(&corpus(&[law(level, "wet", &[("1", machine)])]), &["uit"], &[("bedrag", "null")])
            .unwrap_err();
        let text = failure.to_string();
        for part in ["SUBTRACT", "null", "$bedrag", "operand 2"] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
}

#[test]
fn numbers_keep_their_digits_and_whole_ones_become_integers() {
    for (expression, expected) in [
        ("{operation: DIVIDE, values: [1, 3]}", "0.3333333333333333333333333333"),
        ("{operation: DIVIDE, values: [484730, 100]}", "4847.3"),
        ("{operation: DIVIDE, values: [-7, 2]}", "-3.5"),
        ("{operation: DIVIDE, values: [-9223372036854775808, -1]}", "9223372036854775808"),
        ("{operation: MULTIPLY, values: [0.1, 0.1]}", "0.01"),
        ("{operation: SUBTRACT, values: [0.3, 0.1]}", "0.2"),
        ("{operation: SUBTRACT, values: [0.30, 0.1]}", "0.20"),
        ("{operation: ROUND, value: 4847.5}", "4848"),
        ("{operation: ROUND, value: -4847.5}", "-4848"),
        ("{operation: ROUND, value: 4847.49}", "4847"),
        ("{operation: CEIL, value: -0.5}", "0"),
        ("{operation: FLOOR, value: -0.5}", "-1"),
        ("{operation: ROUND, value: 1.005, precision: 2}", "1.01"),
        ("2.0", "2"),
        ("12345678901234567890.12345678", "12345678901234567890.12345678"),
    ] {
        for level in [OLD, NEW] {
            assert_eq!(compute(level, expression), expected, "{expression}");
        }
    }
}

#[test]
fn defaults_of_open_terms_may_take_several_steps() {
    let machine = "open_terms:
  - {id: bedrag, type: number, default: {actions: [{output: helft, value: {operation: DIVIDE, values: [$x, 2]}}, {output: bedrag, value: {operation: ADD, values: [$helft, $helft, 1]}}]}}
execution:
  parameters: [{name: x, type: number}]
  output: [{name: bedrag, type: number}]
  actions: [{output: bedrag, value: $bedrag}]";
    for level in [OLD, NEW] {
        let corpus = corpus(&[law(level, "wet", &[("1", machine)])]);
        let evaluation = ask(&corpus, &["bedrag"], &[("x", "7")]).unwrap();
        assert_eq!(shown(&evaluation.outputs["bedrag"].state), "8.0", "{level}");
        assert!(!evaluation.outputs.contains_key("helft"), "a step of a default is no output");
    }
    let empty =
        machine.replace("default: {actions", "required: false, default: null, description: 'x', x: {actions");
    assert!(load(&[law(OLD, "wet", &[("1", &empty)])]).1[0].left_out, "an unknown key is refused");
}

#[test]
fn an_input_may_use_earlier_inputs_and_a_parameter_of_its_own_name() {
    let caller = "execution:
  parameters: [{name: bsn, type: string}]
  input:
    - {name: adres, type: string, source: {regulation: ander, output: adres, parameters: {bsn: $bsn}}}
    - {name: plaats, type: string, source: {regulation: ander, output: plaats, parameters: {adres: $adres, land: NL}}}
  output: [{name: uit, type: string}]
  actions: [{output: uit, value: $plaats}]";
    let called = "execution:
  parameters: [{name: bsn, type: string}]
  output: [{name: adres, type: string}]
  actions: [{output: adres, value: {operation: ADD, values: [straat, $bsn]}}]";
    let place = "execution:
  parameters: [{name: adres, type: string}, {name: land, type: string}]
  output: [{name: plaats, type: string}]
  actions: [{output: plaats, value: {operation: ADD, values: [$adres, $land]}}]";
    for level in [OLD, NEW] {
        let corpus = corpus(&[
            law(level, "wet", &[("1", caller)]),
            law(level, "ander", &[("1", called), ("2", place)]),
        ]);
        assert_eq!(ask(&corpus, &["uit"], &[("bsn", "\"1\"")]).unwrap().text("uit"), Some("straat1NL"));
        let given = ask(&corpus, &["uit"], &[("bsn", "\"1\""), ("adres", "\"weg\"")]).unwrap();
        assert_eq!(given.text("uit"), Some(if level == OLD { "wegNL" } else { "straat1NL" }));
    }
}

#[test]
fn a_row_of_a_table_is_found_by_a_fact_that_no_law_declares() {
    let machine = "execution:
  input: [{name: inkomen, type: number, source: {}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $inkomen}]";
    for level in [OLD, NEW] {
        let corpus = corpus(&[law(level, "wet", &[("1", machine)])]);
        let line = r#"{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01","parameters":{"persoonsnummer":"7"},"data":[{"source":"bron","key":"persoonsnummer","law":"wet","rows":[{"persoonsnummer":"6","inkomen":1},{"persoonsnummer":"7","inkomen":2}]}]}"#;
        assert!(answer_line(&corpus, line).contains(r#""uit":{"state":"value","value":2,"#), "{level}");
    }
}

#[test]
fn a_table_that_is_bound_to_no_law_shadows_an_input_with_a_source() {
    let machine = "execution:
  parameters: [{name: bsn, type: string}]
  input: [{name: x, type: number, source: {output: y}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $x}]";
    let other = "execution: {output: [{name: y, type: number}], actions: [{output: y, value: 1}]}";
    for level in [OLD, NEW] {
        let corpus = corpus(&[law(level, "wet", &[("1", machine), ("2", other)])]);
        let run = |data: &str| {
            answer_line(
                &corpus,
                &format!(
                    r#"{{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01","parameters":{{"bsn":"1"}},"data":[{data}]}}"#
                ),
            )
        };
        assert!(run("").contains(r#""uit":{"state":"value","value":1,"#));
        assert!(
            run(r#"{"source":"t","key":"bsn","law":null,"rows":[{"bsn":"1","X":9}]}"#)
                .contains(r#""value":9,"#)
        );
    }
}

#[test]
fn units_of_dates_are_undeclared_and_never_an_error() {
    let machine = "definitions: {grens: {value: 6, type_spec: {unit: weeks}}}
execution:
  parameters: [{name: d, type: date}]
  output: [{name: uit, type: boolean}]
  actions: [{output: uit, value: {operation: GREATER_THAN, subject: {operation: DATE_DIFF, from: $d, to: $referencedate, in: days}, value: $grens}}]";
    let corpus = corpus(&[law(OLD, "wet", &[("1", machine)])]);
    assert_eq!(ask(&corpus, &["uit"], &[("d", "\"2026-01-01\"")]).unwrap().bool("uit"), Some(true));
}

#[test]
fn a_value_of_many_copies_of_itself_is_an_error_and_not_gigabytes() {
    for start in ["[1, 2]", "tekst"] {
        let mut machine = format!(
            "execution:\n  output: [{{name: uit, type: string}}]\n  actions:\n    - {{output: a0, value: {start}}}\n"
        );
        for at in 1..60 {
            let before = at - 1;
            let value = if start.starts_with('[') {
                format!("[$a{before}, $a{before}]")
            } else {
                format!("{{operation: ADD, values: [$a{before}, $a{before}]}}")
            };
            machine.push_str(&format!("    - {{output: a{at}, value: {value}}}\n"));
        }
        machine.push_str("    - {output: uit, value: {operation: EQUALS, subject: $a59, value: x}}\n");
        let failure = ask(&corpus(&[law(OLD, "wet", &[("1", &machine)])]), &["uit"], &[]).unwrap_err();
        assert_eq!(failure.error.kind(), "MaxDepthExceeded");
    }
}

#[test]
fn both_codes_of_a_territory_must_be_right() {
    let open = "open_terms: [{id: bedrag, type: number, required: false}]
execution:
  parameters: [{name: gemeente_code, type: string}, {name: provincie_code, type: string}]
  output: [{name: bedrag, type: number}]
  actions: [{output: bedrag, value: $bedrag}]";
    let local = head(OLD, "lokaal", "valid_from: 2020-01-01\ngemeente_code: GM0344\nprovincie_code: PV26")
        .replace("regulatory_layer: WET", "regulatory_layer: GEMEENTELIJKE_VERORDENING")
        + &article(
            "1",
            "implements: [{law: wet, article: '1', open_term: bedrag, gelet_op: artikel 1}]\nexecution: {output: [{name: bedrag, type: number}], actions: [{output: bedrag, value: 5}]}",
        );
    let corpus = corpus(&[law(OLD, "wet", &[("1", open)]), local]);
    let run =
        |facts: &[(&str, &str)]| shown(&ask(&corpus, &["bedrag"], facts).unwrap().outputs["bedrag"].state);
    assert_eq!(run(&[("gemeente_code", "\"GM0344\""), ("provincie_code", "\"PV26\"")]), "5");
    assert_eq!(run(&[("gemeente_code", "\"GM0344\""), ("provincie_code", "\"PV27\"")]), "absent");
}

#[test]
fn an_unknown_place_keeps_a_higher_local_rule_open() {
    let open = "open_terms: [{id: bedrag, type: number}]
execution:
  parameters: [{name: gemeente_code, type: string}]
  output: [{name: bedrag, type: number}]
  actions: [{output: bedrag, value: $bedrag}]";
    let fills = |id: &str, layer: &str, extra: &str, value: u32| {
        head(NEW, id, &format!("valid_from: 2020-01-01\n{extra}"))
            .replace("regulatory_layer: WET", &format!("regulatory_layer: {layer}"))
            + &article(
                "1",
                &format!(
                    "implements: [{{law: wet, article: '1', open_term: bedrag}}]\nexecution: {{output: [{{name: bedrag, type: number}}], actions: [{{output: bedrag, value: {value}}}]}}"
                ),
            )
    };
    let corpus = corpus(&[
        law(NEW, "wet", &[("1", open)]),
        fills("lokaal", "GEMEENTELIJKE_VERORDENING", "gemeente_code: GM0344", 1),
        fills("landelijk", "BELEIDSREGEL", "", 2),
    ]);
    let run =
        |facts: &[(&str, &str)]| shown(&ask(&corpus, &["bedrag"], facts).unwrap().outputs["bedrag"].state);
    assert_eq!(run(&[]), r#"unknown {"gemeente_code"}"#);
    assert_eq!(run(&[("gemeente_code", "\"GM0344\"")]), "1");
    assert_eq!(run(&[("gemeente_code", "\"GM0599\"")]), "2");
}

#[test]
fn untranslatables_follow_the_mode() {
    let machine = |accepted: bool| {
        format!(
            "untranslatables: [{{construct: redelijkheid, reason: oordeel, suggestion: s, legal_text_excerpt: t, accepted: {accepted}}}]
execution:
  output: [{{name: uit, type: number}}]
  actions: [{{output: uit, value: 1}}]"
        )
    };
    for level in [OLD, NEW] {
        for (accepted, mode, expected) in [
            (false, "error", r#""kind":"Untranslatable""#),
            (true, "error", r#""state":"value","value":1"#),
            (false, "ignore", r#""kind":"Untranslatable""#),
            (true, "ignore", r#""state":"value","value":1"#),
            (false, "warn", r#""state":"value","value":1"#),
            (false, "propagate", r#""state":"untranslatable""#),
            (true, "propagate", r#""state":"untranslatable""#),
        ] {
            let corpus = corpus(&[law(level, "wet", &[("1", &machine(accepted))])]);
            let line = format!(
                r#"{{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01","untranslatable_mode":"{mode}"}}"#
            );
            let answer = answer_line(&corpus, &line);
            assert!(answer.contains(expected), "{level} {accepted} {mode}: {answer}");
        }
    }
}

#[test]
fn words_that_only_look_like_an_operation_are_data() {
    let machine = "execution:
  output: [{name: uit, type: object}]
  actions: [{output: uit, value: {cooperatie: true, operatie_datum: x}}]";
    let corpus = corpus(&[law(OLD, "wet", &[("1", machine)])]);
    assert!(ask(&corpus, &["uit"], &[]).is_ok());
    for misspelt in ["operatoin", "operaton", "Operation", "operations"] {
        let text = machine
            .replace("cooperatie: true, operatie_datum: x", &format!("{misspelt}: ADD, getallen: [1]"));
        let (_, problems) = load(&[law(OLD, "wet", &[("1", &text)])]);
        assert!(problems[0].left_out, "{misspelt}");
    }
}

#[test]
fn the_trace_of_the_contract_has_anchors_with_ids_and_always_children() {
    let corpus = corpus(&[everything(NEW)]);
    let line = r#"{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01","parameters":{"bsn":"1"},"trace":true}"#;
    let answer = answer_line(&corpus, line);
    let Ok(Value::Object(fields)) = Value::from_json(&answer) else { panic!("{answer}") };
    let trace = serde_json::to_string(&fields["trace"]).unwrap();
    for part in [
        r#""trace_version":1"#,
        r#""law_id":"wet""#,
        r#""bwb_id":"BWBR0000001""#,
        r#""valid_from":"2020-01-01""#,
        r#""children":[]"#,
        r#""node_id":"n""#,
    ] {
        assert!(trace.contains(part), "{part}: {trace}");
    }
}

#[test]
fn a_tag_for_text_makes_a_text() {
    assert_eq!(compute(OLD, "!!str 42"), "\"42\"");
    assert_eq!(compute_with(OLD, "", "{operation: EQUALS, subject: '42', value: 42}", &[]), "false");
}

#[test]
fn no_laws_at_all_is_a_corpus_too() {
    let (corpus, problems) = Corpus::load([]);
    assert!(problems.is_empty() && corpus.law_ids().next().is_none());
}

#[test]
fn dead_parts_of_older_files_do_not_keep_them_from_being_used() {
    let machine = "execution:
  input: [{name: x, type: number, source: {delegation: {law_id: wet, article: '1', select_on: []}}}]
  output: [{name: uit, type: number}, {name: dood, type: number}]
  actions:
    - {output: uit, value: 1}";
    let corpus_old = corpus(&[law(OLD, "wet", &[("1", machine)])]);
    assert_eq!(ask(&corpus_old, &["uit"], &[]).unwrap().int("uit"), Some(1));
    let resolving =
        format!("{machine}\n    - {{output: dood, resolve: {{type: ministeriele_regeling, output: x}}}}");
    let (_, problems) = load(&[law(NEW, "wet", &[("1", &resolving)])]);
    assert!(problems.iter().all(|problem| !problem.left_out), "{problems:#?}");
    let corpus_new = corpus(&[law(NEW, "wet", &[("1", &resolving)])]);
    assert_eq!(ask(&corpus_new, &["uit"], &[]).unwrap().int("uit"), Some(1));
    assert_eq!(ask(&corpus_new, &["dood"], &[]).unwrap_err().error.kind(), "InvalidOperation");
}
