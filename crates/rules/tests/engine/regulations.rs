//! How laws work together: calls, open terms, hooks and overrides.

use rules::{Corpus, Provenance, Request, Table, Value};

use super::support::{NEW, OLD, article, ask, corpus, day, head, law, shown, today};

/// A lower regulation that fills `bedrag` of article 1 of `wet`.
fn ordinance(id: &str, layer: &str, extra: &str, value: &str) -> String {
    let text = head(NEW, id, &format!("valid_from: 2020-01-01\n{extra}"));
    text.replace("regulatory_layer: WET", &format!("regulatory_layer: {layer}"))
        + &article(
            "1",
            &format!(
                "implements: [{{law: wet, article: '1', open_term: bedrag}}]\nexecution:\n  output: [{{name: bedrag, type: number, nullable: true}}]\n  actions: [{{output: bedrag, value: {value}}}]"
            ),
        )
}

fn open(level: &str, term: &str) -> String {
    let machine = format!(
        "open_terms: [{{id: bedrag, type: number, {term}}}]
execution:
  parameters: [{{name: gemeente_code, type: string}}, {{name: provincie_code, type: string}}]
  output: [{{name: bedrag, type: number, nullable: true}}]
  actions: [{{output: bedrag, value: $bedrag}}]"
    );
    law(level, "wet", &[("1", &machine)])
}

fn filled(corpus: &Corpus, facts: &[(&str, &str)]) -> String {
    match ask(corpus, &["bedrag"], facts) {
        Ok(evaluation) => shown(&evaluation.outputs["bedrag"].state),
        Err(failure) => failure.error.kind().to_owned(),
    }
}

#[test]
fn a_municipal_ordinance_fills_the_term_for_its_own_municipality() {
    let corpus = corpus(&[
        open(NEW, "required: true"),
        ordinance("a", "GEMEENTELIJKE_VERORDENING", "gemeente_code: GM0363", "100"),
        ordinance("b", "GEMEENTELIJKE_VERORDENING", "gemeente_code: GM0599", "200"),
    ]);
    assert_eq!(filled(&corpus, &[("gemeente_code", "\"GM0363\"")]), "100");
    assert_eq!(filled(&corpus, &[("gemeente_code", "\"GM0599\"")]), "200");
    assert_eq!(filled(&corpus, &[("gemeente_code", "\"GM0344\"")]), "ResolutionError");
    assert_eq!(filled(&corpus, &[]), r#"unknown {"gemeente_code"}"#);
}

#[test]
fn the_higher_layer_wins_and_a_tie_is_an_error() {
    let order = ordinance("b", "AMVB", "", "2");
    let policy = ordinance("c", "BELEIDSREGEL", "", "3");
    let corpus_of = |files: &[String]| corpus(files);
    assert_eq!(filled(&corpus_of(&[open(NEW, "required: true"), policy.clone(), order.clone()]), &[]), "2");
    let second = ordinance("d", "AMVB", "", "4");
    assert_eq!(filled(&corpus_of(&[open(NEW, "required: true"), second, order]), &[]), "ResolutionError");
}

#[test]
fn the_delegated_layer_is_required_before_or_after_choosing() {
    let files = |level: &str| {
        vec![
            open(level, "delegation_type: BELEIDSREGEL"),
            ordinance("b", "AMVB", "", "2"),
            ordinance("c", "BELEIDSREGEL", "", "3"),
        ]
    };
    assert_eq!(filled(&corpus(&files(NEW)), &[]), "3");
    assert_eq!(filled(&corpus(&files(OLD)), &[]), "ResolutionError");
}

#[test]
fn without_implementation_the_default_runs() {
    let default = "default: {actions: [{output: bedrag, value: 9}]}";
    assert_eq!(filled(&corpus(&[open(NEW, default)]), &[]), "9");
    assert_eq!(filled(&corpus(&[open(NEW, "required: false")]), &[]), "absent");
    let null = ordinance("b", "AMVB", "", "null");
    assert_eq!(filled(&corpus(&[open(NEW, default), null.clone()]), &[]), "9");
    assert_eq!(filled(&corpus(&[open(OLD, default), null]), &[]), "absent");
}

#[test]
fn a_call_passes_only_the_mapped_parameters() {
    let caller = "execution:
  parameters: [{name: bsn, type: string}, {name: extra, type: number}]
  input: [{name: som, type: number, source: {regulation: ander, parameters: {nummer: $bsn, soort: vast}}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $som}]";
    let called = "execution:
  parameters: [{name: nummer, type: string}, {name: soort, type: string}, {name: extra, type: number}]
  output: [{name: som, type: number}]
  actions:
    - output: som
      value: {operation: IF, cases: [{when: {operation: EQUALS, subject: $soort, value: vast}, then: $extra}], default: 1}";
    let files = |level: &str| vec![law(NEW, "wet", &[("1", caller)]), law(level, "ander", &[("1", called)])];
    let facts = [("bsn", "\"1\""), ("extra", "5")];
    let state = shown(&ask(&corpus(&files(NEW)), &["uit"], &facts).unwrap().outputs["uit"].state);
    assert_eq!(state, r#"unknown {"extra"}"#);
    let failure = ask(&corpus(&files(OLD)), &["uit"], &facts).unwrap_err();
    assert_eq!(failure.error.kind(), "VariableNotFound");
}

#[test]
fn the_old_level_runs_everything_and_lists_it() {
    let machine = "execution:
  output: [{name: uit, type: number}, {name: ander, type: number}]
  actions:
    - {output: tussen, value: 2}
    - {output: uit, value: {operation: ADD, values: [$tussen, 1]}}
    - {output: ander, value: FOUT}";
    let text = |level: &str, value: &str| law(level, "wet", &[("1", &machine.replace("FOUT", value))]);
    let failing = "{operation: DIVIDE, values: [1, 0]}";
    let names = |level: &str| {
        let evaluation = ask(&corpus(&[text(level, "5")]), &["uit"], &[]).unwrap();
        evaluation.outputs.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(OLD), ["ander", "tussen", "uit"]);
    assert_eq!(names(NEW), ["tussen", "uit"]);
    assert_eq!(
        ask(&corpus(&[text(OLD, failing)]), &["uit"], &[]).unwrap_err().error.kind(),
        "DivisionByZero"
    );
    assert_eq!(ask(&corpus(&[text(NEW, failing)]), &["uit"], &[]).unwrap().int("uit"), Some(3));
    let failure = ask(&corpus(&[text(NEW, "5")]), &["tussen"], &[]).unwrap_err();
    assert_eq!(failure.error.kind(), "OutputNotFound");
}

#[test]
fn names_are_found_in_the_agreed_order() {
    let machine = "definitions: {x: 1}
execution:
  parameters: [{name: x, type: number}, {name: y, type: number}]
  output: [{name: uit, type: number}]
  actions:
    - {output: uit, value: {operation: ADD, values: [$x, $y]}}
    - {output: y, value: 100}";
    let facts = [("x", "50"), ("y", "7")];
    let run = |level: &str| {
        ask(&corpus(&[law(level, "wet", &[("1", machine)])]), &["uit"], &facts).unwrap().int("uit")
    };
    assert_eq!(run(OLD), Some(8), "the definition hides the parameter; the later output is not made yet");
    assert_eq!(run(NEW), Some(101), "actions are ordered by what they need");
}

#[test]
fn circles_are_errors_that_show_the_chain() {
    let part = |from: &str, to: &str| {
        format!(
            "execution:\n  input: [{{name: {from}, type: number, source: {{output: {from}}}}}]\n  output: [{{name: {to}, type: number}}]\n  actions: [{{output: {to}, value: ${from}}}]"
        )
    };
    for level in [OLD, NEW] {
        let corpus = corpus(&[law(level, "wet", &[("1", &part("a", "b")), ("2", &part("b", "a"))])]);
        let error = ask(&corpus, &["b"], &[]).unwrap_err().error;
        assert_eq!(error.kind(), "CircularReference");
        assert!(error.to_string().contains("wet#a"), "{error}");
    }
    let within = "execution:
  output: [{name: a, type: number}, {name: b, type: number}]
  actions: [{output: a, value: $b}, {output: b, value: $a}]";
    assert_eq!(
        ask(&corpus(&[law(NEW, "wet", &[("1", within)])]), &["a"], &[]).unwrap_err().error.kind(),
        "CircularReference"
    );
}

#[test]
fn circles_over_two_laws_are_found() {
    let side = |other: &str| {
        format!(
            "execution:\n  input: [{{name: in, type: number, source: {{regulation: {other}, output: uit}}}}]\n  output: [{{name: uit, type: number}}]\n  actions: [{{output: uit, value: $in}}]"
        )
    };
    for level in [OLD, NEW] {
        let corpus = corpus(&[
            law(level, "wet", &[("1", &side("ander"))]),
            law(level, "ander", &[("1", &side("wet"))]),
        ]);
        assert_eq!(ask(&corpus, &["uit"], &[]).unwrap_err().error.kind(), "CircularReference");
    }
}

#[test]
fn calls_nest_twenty_deep() {
    let chain = |length: usize| {
        let articles: Vec<(String, String)> = (0..length)
            .map(|at| {
                let source = if at + 1 == length {
                    "actions: [{output: uAT, value: 1}]".to_owned()
                } else {
                    "input: [{name: uNEXT, type: number, source: {output: uNEXT}}]\n  actions: [{output: uAT, value: $uNEXT}]".to_owned()
                };
                let machine = format!("execution:\n  output: [{{name: uAT, type: number}}]\n  {source}");
                let text = machine.replace("uAT", &format!("u{at}")).replace("uNEXT", &format!("u{}", at + 1));
                (at.to_string(), text)
            })
            .collect();
        let articles: Vec<(&str, &str)> = articles.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        law(NEW, "wet", &articles)
    };
    assert_eq!(ask(&corpus(&[chain(21)]), &["u0"], &[]).unwrap().int("u0"), Some(1));
    assert_eq!(ask(&corpus(&[chain(22)]), &["u0"], &[]).unwrap_err().error.kind(), "MaxDepthExceeded");
}

const DECISION: &str = "execution:
  produces: {legal_character: BESCHIKKING, decision_type: TOEKENNING}
  parameters: [{name: bsn, type: string}]
  output: [{name: recht, type: boolean}, {name: eigen, type: number}]
  actions: [{output: recht, value: true}, {output: eigen, value: 1}]";

fn hook(point: &str, applies: &str, output: &str, value: &str) -> String {
    format!(
        "hooks: [{{hook_point: {point}, applies_to: {{legal_character: BESCHIKKING{applies}}}}}]\nexecution:\n  output: [{{name: {output}, type: number}}]\n  actions: [{{output: {output}, value: {value}}}]"
    )
}

#[test]
fn hooks_add_to_every_decision_of_their_kind() {
    for level in [OLD, NEW] {
        let awb = law(
            level,
            "awb",
            &[
                ("6:7", &hook("post_actions", "", "bezwaartermijn", "6")),
                ("3:46", &hook("post_actions", ", decision_type: AFWIJZING", "motivering", "1")),
                ("4:1", &hook("post_actions", ", stage: AANVRAAG", "te_vroeg", "1")),
                ("9", &hook("post_actions", "", "eigen", "99")),
            ],
        );
        let corpus = corpus(&[law(level, "wet", &[("1", DECISION)]), awb]);
        let evaluation = ask(&corpus, &["recht", "eigen"], &[]).unwrap();
        assert_eq!(evaluation.int("bezwaartermijn"), Some(6));
        assert_eq!(evaluation.int("eigen"), Some(1), "a hook never replaces what the article made");
        assert!(
            !evaluation.outputs.contains_key("motivering") && !evaluation.outputs.contains_key("te_vroeg")
        );
        let reactive = &evaluation.outputs["bezwaartermijn"];
        assert_eq!((reactive.law.as_str(), reactive.article.as_str()), ("awb", "6:7"));
        assert!(
            matches!(&reactive.provenance, Provenance::Reactive { hook_point } if *hook_point == rules::HookPoint::Post)
        );
    }
}

#[test]
fn what_a_hook_makes_before_the_actions_is_visible_to_them() {
    for level in [OLD, NEW] {
        let machine = DECISION.replace("value: 1}", "value: $vooraf}");
        let awb = law(level, "awb", &[("1", &hook("pre_actions", "", "vooraf", "5"))]);
        let corpus = corpus(&[law(level, "wet", &[("1", &machine)]), awb]);
        assert_eq!(ask(&corpus, &["eigen"], &[]).unwrap().int("eigen"), Some(5));
    }
}

#[test]
fn a_failing_hook_fails_the_decision() {
    for level in [OLD, NEW] {
        let awb = law(
            level,
            "awb",
            &[("1", &hook("post_actions", "", "termijn", "{operation: DIVIDE, values: [1, 0]}"))],
        );
        let corpus = corpus(&[law(level, "wet", &[("1", DECISION)]), awb]);
        assert_eq!(ask(&corpus, &["recht"], &[]).unwrap_err().error.kind(), "DivisionByZero");
    }
}

#[test]
fn of_two_hooks_for_one_name_the_higher_law_wins() {
    let lower = law(NEW, "a", &[("1", &hook("post_actions", "", "termijn", "1"))])
        .replace("regulatory_layer: WET", "regulatory_layer: BELEIDSREGEL");
    let higher = law(NEW, "b", &[("1", &hook("post_actions", "", "termijn", "2"))]);
    let corpus = corpus(&[law(NEW, "wet", &[("1", DECISION)]), lower, higher]);
    assert_eq!(ask(&corpus, &["recht"], &[]).unwrap().int("termijn"), Some(2));
}

#[test]
fn overrides_count_only_when_the_asked_law_declares_them() {
    for level in [OLD, NEW] {
        let general = "execution:
  output: [{name: termijn, type: number}, {name: dubbel, type: number}]
  actions: [{output: termijn, value: 8}, {output: dubbel, value: {operation: MULTIPLY, values: [$termijn, 2]}}]";
        let special = "overrides: [{law: awb, article: '1', output: termijn}]
execution:
  output: [{name: termijn, type: number}]
  actions: [{output: termijn, value: 13}]";
        let user = "execution:
  input: [{name: t, type: number, source: {regulation: awb, output: termijn}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $t}]";
        let corpus = corpus(&[
            law(level, "awb", &[("1", general)]),
            law(level, "wet", &[("1", special), ("2", user)]),
            law(level, "ander", &[("2", user)]),
        ]);
        assert_eq!(ask(&corpus, &["uit"], &[]).unwrap().int("uit"), Some(13));
        let other = corpus.evaluate(&Request::new("ander", ["uit"], today())).unwrap();
        assert_eq!(other.int("uit"), Some(8));
    }
}

#[test]
fn a_departing_rule_of_the_same_law_may_read_what_it_departs_from() {
    let general = "execution:
  output: [{name: termijn, type: number}]
  actions: [{output: termijn, value: 8}]";
    let special = "overrides: [{law: wet, article: '1', output: termijn}]
execution:
  input: [{name: gewoon, type: number, source: {output: termijn}}]
  output: [{name: termijn, type: number}]
  actions: [{output: termijn, value: {operation: ADD, values: [$gewoon, 5]}}]";
    let corpus = corpus(&[law(NEW, "wet", &[("1", general), ("2", special)])]);
    let evaluation = ask(&corpus, &["termijn"], &[]).unwrap();
    assert_eq!(evaluation.int("termijn"), Some(13));
    assert_eq!(evaluation.outputs["termijn"].provenance, Provenance::Override);
    assert_eq!(evaluation.outputs["termijn"].article, "2");
}

fn rows(rows: &[&str]) -> Vec<std::collections::BTreeMap<String, Value>> {
    rows.iter()
        .map(|row| match Value::from_json(row).expect("JSON") {
            Value::Object(fields) => fields,
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn tables_fill_inputs_by_key_in_order_and_per_law() {
    let machine = "execution:
  parameters: [{name: bsn, type: string}]
  input: [{name: inkomen, type: number, nullable: true, source: {}}]
  output: [{name: uit, type: number, nullable: true}]
  actions: [{output: uit, value: $inkomen}]";
    let corpus = corpus(&[law(NEW, "wet", &[("1", machine)])]);
    let table = |law: Option<&str>, data: &[&str]| Table {
        source: "bron".into(),
        key: "bsn".into(),
        law: law.map(str::to_owned),
        rows: rows(data),
    };
    let run = |tables: Vec<Table>, bsn: &str| {
        let mut request = Request::new("wet", ["uit"], day("2026-01-01")).with("bsn", bsn);
        request.data = tables;
        shown(&corpus.evaluate(&request).unwrap().outputs["uit"].state)
    };
    let data = [r#"{"BSN":"1","Inkomen":10}"#, r#"{"BSN":"2","Inkomen":null}"#, r#"{"BSN":"3"}"#];
    assert_eq!(run(vec![table(None, &data)], "1"), "10");
    assert_eq!(run(vec![table(None, &data)], "2"), "absent");
    assert_eq!(run(vec![table(None, &data)], "3"), r#"unknown {"inkomen"}"#);
    assert_eq!(run(vec![table(None, &data)], "4"), r#"unknown {"inkomen"}"#);
    assert_eq!(run(vec![table(Some("ander"), &data)], "1"), r#"unknown {"inkomen"}"#);
    let second = [r#"{"bsn":"1","inkomen":20}"#];
    assert_eq!(run(vec![table(None, &second), table(Some("wet"), &data)], "1"), "20");
}
