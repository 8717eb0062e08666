//! The pitfalls of existing engines that ours must not have, one test or more each.

use rules::{Corpus, Request, Value};

use super::support::{NEW, OLD, article, ask, compute, corpus, day, head, law, load, shown, today};

#[test]
fn a_caller_cannot_supply_a_legal_conclusion() {
    let machine = "execution:
  input: [{name: recht, type: boolean, source: {output: recht_vastgesteld}}]
  output: [{name: uit, type: boolean}]
  actions: [{output: uit, value: $recht}]";
    let finding = "execution:
  output: [{name: recht_vastgesteld, type: boolean}]
  actions: [{output: recht_vastgesteld, value: false}]";
    let corpus = corpus(&[law(NEW, "wet", &[("1", machine), ("2", finding)])]);
    let evaluation = ask(&corpus, &["uit"], &[("recht", "true"), ("uit", "true"), ("onzin", "1")]).unwrap();
    assert_eq!(evaluation.bool("uit"), Some(false));
    assert!(
        evaluation.not_used.contains(&"recht".to_owned())
            && evaluation.not_used.contains(&"onzin".to_owned())
    );
}

#[test]
fn an_outside_value_is_marked_in_the_trace() {
    let machine = "execution:
  input: [{name: feit, type: number, source: {}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $feit}]";
    let corpus = corpus(&[law(OLD, "wet", &[("1", machine)])]);
    let request = Request::new("wet", ["uit"], today()).with("feit", 3).traced();
    let text = serde_json::to_string(&corpus.evaluate(&request).unwrap().trace).unwrap();
    assert!(text.contains(r#""source":{"kind":"PARAMETER"}"#), "{text}");
}

#[test]
fn misspelt_operations_and_keys_are_refused_with_their_line() {
    let base = "execution:
  output: [{name: uit, type: number}]
  actions:
    - output: uit
      value: {operation: ADD, values: [1, 2]}";
    for (wrong, right, reason) in [
        ("ADDD", "ADD", "unknown operation"),
        ("valeus:", "values:", "unknown key"),
        ("opration:", "operation:", "belongs to an operation"),
        ("actoins:", "actions:", "unknown key"),
        ("ouput:", "output:", "unknown key"),
        ("nmber", "number", "none of"),
    ] {
        let (corpus, problems) = load(&[law(NEW, "wet", &[("1", &base.replacen(right, wrong, 1))])]);
        assert!(corpus.law_ids().next().is_none(), "{wrong} was accepted");
        assert!(problems[0].line > 8 && problems[0].reason.contains(reason), "{wrong}: {problems:?}");
    }
}

#[test]
fn misspelt_references_are_reported_with_their_line() {
    let machine = "execution:
  parameters: [{name: inkomen, type: number}]
  output: [{name: uit, type: number}]
  actions:
    - output: uit
      value: $inkomn";
    let (_, problems) = load(&[law(NEW, "wet", &[("1", machine)])]);
    assert!(
        problems.iter().any(|problem| problem.reason.contains("$inkomn") && problem.line > 10),
        "{problems:?}"
    );
}

#[test]
fn history_keeps_its_own_implementations_hooks_and_overrides() {
    let version = |id: &str, from: &str, layer: &str, machine: &str| {
        head(NEW, id, &format!("valid_from: {from}"))
            .replace("regulatory_layer: WET", &format!("regulatory_layer: {layer}"))
            + &article("1", machine)
    };
    let open = "open_terms: [{id: bedrag, type: number, default: {actions: [{output: bedrag, value: 0}]}}]
execution:
  produces: {legal_character: BESCHIKKING}
  output: [{name: bedrag, type: number}]
  actions: [{output: bedrag, value: $bedrag}]";
    let fills = |value: u32| {
        format!(
            "implements: [{{law: wet, article: '1', open_term: bedrag}}]\nexecution:\n  output: [{{name: bedrag, type: number}}]\n  actions: [{{output: bedrag, value: {value}}}]"
        )
    };
    let hook = |value: u32| {
        format!(
            "hooks: [{{hook_point: post_actions, applies_to: {{legal_character: BESCHIKKING}}}}]\nexecution:\n  output: [{{name: termijn, type: number}}]\n  actions: [{{output: termijn, value: {value}}}]"
        )
    };
    let nothing = "execution: {output: [{name: iets, type: number}], actions: [{output: iets, value: 1}]}";
    let corpus = corpus(&[
        version("wet", "2020-01-01", "WET", open),
        version("regeling", "2024-01-01", "AMVB", &fills(24)),
        version("regeling", "2025-01-01", "AMVB", &fills(25)),
        version("regeling", "2026-01-01", "AMVB", nothing),
        version("awb", "2024-01-01", "WET", &hook(6)),
        version("awb", "2026-01-01", "WET", nothing),
    ]);
    let on = |date: &str| {
        let evaluation = corpus.evaluate(&Request::new("wet", ["bedrag"], day(date))).unwrap();
        (evaluation.int("bedrag"), evaluation.int("termijn"))
    };
    assert_eq!(on("2023-06-01"), (Some(0), None));
    assert_eq!(on("2024-06-01"), (Some(24), Some(6)));
    assert_eq!(on("2025-06-01"), (Some(25), Some(6)));
    assert_eq!(on("2026-06-01"), (Some(0), None));
}

#[test]
fn all_three_territories_are_compared() {
    for (key, layer, own, other) in [
        ("gemeente_code", "GEMEENTELIJKE_VERORDENING", "GM0363", "GM0599"),
        ("provincie_code", "PROVINCIALE_VERORDENING", "PV26", "PV27"),
        ("waterschap_code", "WATERSCHAPS_VERORDENING", "WS0155", "WS0621"),
    ] {
        let open = format!(
            "open_terms: [{{id: bedrag, type: number, default: {{actions: [{{output: bedrag, value: 0}}]}}}}]\nexecution:\n  parameters: [{{name: {key}, type: string}}]\n  output: [{{name: bedrag, type: number}}]\n  actions: [{{output: bedrag, value: $bedrag}}]"
        );
        let local = |id: &str, code: &str, value: u32| {
            head(NEW, id, &format!("valid_from: 2020-01-01\n{key}: {code}"))
                .replace("regulatory_layer: WET", &format!("regulatory_layer: {layer}"))
                + &article(
                    "1",
                    &format!(
                        "implements: [{{law: wet, article: '1', open_term: bedrag}}]\nexecution:\n  output: [{{name: bedrag, type: number}}]\n  actions: [{{output: bedrag, value: {value}}}]"
                    ),
                )
        };
        for level in [OLD, NEW] {
            let corpus =
                corpus(&[law(level, "wet", &[("1", &open)]), local("a", own, 1), local("b", other, 2)]);
            let of = |code: &str| {
                ask(&corpus, &["bedrag"], &[(key, &format!("\"{code}\""))]).unwrap().int("bedrag")
            };
            assert_eq!((of(own), of(other), of("XX")), (Some(1), Some(2), Some(0)), "{key}");
        }
    }
}

/// Articles that each refer twice to the next: 2ⁿ steps without a memory.
fn doubling(level: &str, depth: usize) -> String {
    let mut articles = Vec::new();
    for at in 0..depth {
        articles.push((
            at.to_string(),
            format!(
                "execution:
  input:
    - {{name: links, type: number, source: {{output: u{next}}}}}
    - {{name: rechts, type: number, source: {{output: u{next}}}}}
  output: [{{name: u{at}, type: number}}]
  actions: [{{output: u{at}, value: {{operation: ADD, values: [$links, $rechts]}}}}]",
                next = at + 1
            ),
        ));
    }
    articles.push((
        depth.to_string(),
        format!("execution:\n  output: [{{name: u{depth}, type: number}}]\n  actions: [{{output: u{depth}, value: 1}}]"),
    ));
    let articles: Vec<(&str, &str)> = articles.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    law(level, "wet", &articles)
}

#[test]
fn two_references_a_step_cost_two_steps_and_not_a_doubling() {
    for level in [OLD, NEW] {
        let nodes = |depth: usize| {
            let corpus = corpus(&[doubling(level, depth)]);
            let evaluation = corpus.evaluate(&Request::new("wet", ["u0"], today()).traced()).unwrap();
            assert_eq!(evaluation.int("u0"), Some(1 << depth));
            serde_json::to_string(&evaluation.trace).unwrap().matches("\"node_id\"").count()
        };
        let (six, twelve, eighteen) = (nodes(6), nodes(12), nodes(18));
        assert_eq!(eighteen - twelve, twelve - six, "the trace grows in a straight line");
    }
}

#[test]
fn results_are_remembered_inside_an_article_too() {
    let mut machine = String::from("execution:\n  output: [{name: u0, type: number}]\n  actions:\n");
    for at in 0..40 {
        machine.push_str(&format!(
            "    - {{output: u{at}, value: {{operation: ADD, values: [$u{n}, $u{n}]}}}}\n",
            n = at + 1
        ));
    }
    machine.push_str("    - {output: u40, value: 1}\n");
    let corpus = corpus(&[law(NEW, "wet", &[("1", &machine)])]);
    assert_eq!(ask(&corpus, &["u0"], &[]).unwrap().int("u0"), Some(1 << 40));
}

#[test]
fn a_long_row_of_intermediates_is_no_deep_nesting() {
    let mut machine = String::from("execution:\n  output: [{name: u0, type: number}]\n  actions:\n");
    for at in 0..900 {
        machine.push_str(&format!(
            "    - {{output: u{at}, value: {{operation: ADD, values: [$u{}, 1]}}}}\n",
            at + 1
        ));
    }
    machine.push_str("    - {output: u900, value: 1}\n");
    let corpus = corpus(&[law(NEW, "wet", &[("1", &machine)])]);
    assert_eq!(ask(&corpus, &["u0"], &[]).unwrap().int("u0"), Some(901));
}

#[test]
fn large_numbers_are_errors_and_never_a_panic() {
    let big = "79228162514264337593543950335";
    assert_eq!(compute(NEW, &format!("{{operation: ADD, values: [{big}, {big}]}}")), "ArithmeticOverflow");
    assert_eq!(
        compute(NEW, &format!("{{operation: ROUND, value: {big}, precision: -5}}")),
        "ArithmeticOverflow"
    );
    assert_eq!(compute(NEW, "{operation: DATE, year: 2026, month: 4294967297, day: 1}"), "InvalidDate");
    assert_eq!(compute(NEW, "{operation: DATE_ADD, date: '2026-01-01', months: 4294967297}"), "InvalidDate");
    assert_eq!(
        compute(NEW, "{operation: DATE_ADD, date: '2026-01-01', days: -9223372036854775808}"),
        "InvalidDate"
    );
    let (_, problems) = load(&[law(NEW, "wet", &[("1", &format!("definitions: {{x: {big}{big}}}"))])]);
    assert!(problems[0].left_out, "{problems:?}");
}

#[test]
fn a_category_without_a_case_is_told_apart_from_no() {
    let machine = "execution:
  parameters: [{name: soort, type: string}]
  output: [{name: bedrag, type: number}]
  actions:
    - output: bedrag
      value: {operation: IF, cases: [{when: {operation: EQUALS, subject: $soort, value: a}, then: 1}]}";
    let corpus = corpus(&[law(NEW, "wet", &[("1", machine)])]);
    let failure = ask(&corpus, &["bedrag"], &[("soort", "\"z\"")]).unwrap_err();
    assert!(failure.error.kind() == "TypeMismatch" && failure.to_string().contains("bedrag"), "{failure}");
    assert_eq!(
        shown(&ask(&corpus, &["bedrag"], &[]).unwrap().outputs["bedrag"].state),
        r#"unknown {"soort"}"#
    );
}

#[test]
fn decimals_leave_with_all_their_digits() {
    assert_eq!(compute(NEW, "{operation: ADD, values: [0.1, 0.2]}"), "0.3");
    assert_eq!(compute(NEW, "1234567890.123456789012345678"), "1234567890.123456789012345678");
    let text = serde_json::to_string(&Value::from_json("1234567890.123456789012345678").unwrap()).unwrap();
    assert_eq!(text, "1234567890.123456789012345678");
}

#[test]
fn more_than_a_hundred_laws_can_be_loaded() {
    let files: Vec<String> = (0..150)
        .map(|at| {
            law(
                NEW,
                &format!("wet{at}"),
                &[("1", "execution: {output: [{name: x, type: number}], actions: [{output: x, value: 1}]}")],
            )
        })
        .collect();
    assert_eq!(corpus(&files).law_ids().count(), 150);
}

#[test]
fn the_engine_moves_between_threads() {
    fn movable<T: Send + Sync + Clone + 'static>(_: &T) {}
    let corpus = corpus(&[doubling(NEW, 5)]);
    movable(&corpus);
    let handles: Vec<_> = (0..4)
        .map(|_| {
            let corpus: Corpus = corpus.clone();
            std::thread::spawn(move || ask(&corpus, &["u0"], &[]).unwrap().int("u0"))
        })
        .collect();
    for handle in handles {
        assert_eq!(handle.join().unwrap(), Some(32));
    }
}

#[test]
fn a_few_lines_cannot_become_gigabytes() {
    let mut text = head(NEW, "wet", "valid_from: 2020-01-01\na0: &a0 [x, x, x, x, x, x, x, x, x, x]");
    for at in 1..12 {
        let previous = format!("*a{}", at - 1);
        text = text.replace(
            "\narticles:",
            &format!("\na{at}: &a{at} [{}]\narticles:", [previous.as_str(); 10].join(", ")),
        );
    }
    text.push_str("  []\n");
    let (_, problems) = load(&[text]);
    assert!(problems[0].left_out && problems[0].reason.contains("more than"), "{problems:?}");
}

#[test]
fn two_articles_with_one_output_are_refused() {
    let machine = "execution: {output: [{name: x, type: number}], actions: [{output: x, value: 1}]}";
    let (corpus, problems) = load(&[law(NEW, "wet", &[("1", machine), ("2", machine)])]);
    assert!(corpus.law_ids().next().is_none());
    assert!(problems[0].reason.contains("articles 1 and 2"), "{problems:?}");
}

#[test]
fn units_that_make_no_sense_are_reported_and_refused() {
    let machine = "definitions:
  a: {value: 1, type_spec: {unit: euro}}
  b: {value: 100, type_spec: {unit: eurocent}}
  deel: {value: 0.5, type_spec: {unit: ratio}}
execution:
  output: [{name: fout, type: number}]
  actions: [{output: fout, value: {operation: OP, values: [$a, $ANDER]}}]";
    for (op, other, wrong) in [
        ("ADD", "b", true),
        ("MULTIPLY", "b", true),
        ("MULTIPLY", "deel", false),
        ("DIVIDE", "b", false),
        ("SUBTRACT", "a", false),
        ("MAX", "b", true),
    ] {
        for level in [OLD, NEW] {
            let text = machine.replace("OP", op).replace("ANDER", other);
            let (corpus, problems) = load(&[law(level, "wet", &[("1", &text)])]);
            let outcome = ask(&corpus, &["fout"], &[]);
            assert_eq!(outcome.is_err(), wrong, "{op} {other}");
            let clashes = problems.iter().any(|problem| !problem.reason.contains("nothing reads"));
            assert_eq!(clashes, wrong, "{problems:?}");
            if let Err(failure) = outcome {
                assert_eq!(failure.error.kind(), "UnitMismatch");
            }
        }
    }
}

#[test]
fn size_settings_stand_where_cargo_reads_them() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = |path: std::path::PathBuf| std::fs::read_to_string(path).expect("a manifest");
    assert!(text(root.join("Cargo.toml")).contains("[profile.wasm-release]"));
    let members = std::fs::read_dir(root.join("crates")).expect("the crates");
    let members =
        members.map(|entry| entry.expect("a crate").path()).chain([root.join("app"), root.join("server")]);
    for manifest in members.map(|member| member.join("Cargo.toml")).filter(|path| path.exists()) {
        assert!(
            !text(manifest.clone()).contains("[profile"),
            "{}: cargo ignores it there",
            manifest.display()
        );
    }
}
