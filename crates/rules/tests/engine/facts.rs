//! Which facts reach a rule that fills a term, a call, another article and a table, and which come first.

use rules::{Request, Table};

use super::joins::told;
use super::support::{NEW, OLD, article, corpus, day, head, law, shown, today};

/// A lower rule that fills `t` of article 1 of `wet`, in force on these days.
fn fills(level: &str, id: &str, dates: &str, parameters: &str, value: &str) -> String {
    let machine = format!(
        "implements: [{{law: wet, article: '1', open_term: t}}]\nexecution:\n  parameters: [{parameters}]\n  output: \
         [{{name: t, type: number}}]\n  actions: [{{output: t, value: {value}}}]"
    );
    head(level, id, dates).replace("regulatory_layer: WET", "regulatory_layer: AMVB")
        + &article("1", &machine)
}

const OPEN: &str = "open_terms: [{id: t, type: number, default: {actions: [{output: t, value: 0}]}}]
execution:
  parameters: [{name: x, type: number}, {name: y, type: number}]
  output: [{name: t, type: number}]
  actions: [{output: t, value: $t}]";

#[test]
fn of_two_rules_of_one_rank_the_later_one_fills_the_term_and_only_while_it_holds() {
    for level in [OLD, NEW] {
        let corpus = corpus(&[
            law(level, "wet", &[("1", OPEN)]),
            fills(level, "a", "valid_from: 2021-01-01", "", "1"),
            fills(level, "b", "valid_from: 2022-01-01\nvalid_to: 2023-12-31", "", "2"),
            fills(level, "c", "valid_from: 2025-01-01\nvalid_to: 2025-06-30", "", "3"),
        ]);
        for (date, value) in [
            ("2020-12-31", 0),
            ("2021-01-01", 1),
            ("2021-12-31", 1),
            ("2022-01-01", 2),
            ("2023-12-31", 2),
            ("2024-01-01", 1),
            ("2025-06-30", 3),
            ("2025-07-01", 1),
        ] {
            let told = corpus.evaluate(&Request::new("wet", ["t"], day(date))).unwrap();
            assert_eq!(told.int("t"), Some(value), "{level} {date}");
        }
    }
}

#[test]
fn a_version_that_ended_fills_nothing_and_no_older_one_takes_its_place() {
    for level in [OLD, NEW] {
        let corpus = corpus(&[
            law(level, "wet", &[("1", OPEN)]),
            fills(level, "a", "valid_from: 2021-01-01", "", "1"),
            fills(level, "a", "valid_from: 2022-01-01\nvalid_to: 2022-12-31", "", "2"),
        ]);
        for (date, value) in [("2021-12-31", 1), ("2022-12-31", 2), ("2023-01-01", 0)] {
            let told = corpus.evaluate(&Request::new("wet", ["t"], day(date))).unwrap();
            assert_eq!(told.int("t"), Some(value), "{level} {date}");
        }
    }
}

#[test]
fn a_rule_that_fills_a_term_gets_the_facts_it_declares_and_no_others() {
    for (level, without) in [(OLD, "VariableNotFound"), (NEW, r#"unknown {"x"}"#)] {
        for (parameters, expected) in [("{name: x, type: number}", "5"), ("{name: y, type: number}", without)]
        {
            let dates = "valid_from: 2020-01-01";
            let corpus =
                corpus(&[law(level, "wet", &[("1", OPEN)]), fills(level, "a", dates, parameters, "$x")]);
            assert_eq!(told(&corpus, "t", &[("x", "5"), ("y", "6")]), expected, "{level} {parameters}");
        }
    }
}

#[test]
fn a_default_is_worked_out_with_the_facts_of_whoever_asks() {
    for level in [OLD, NEW] {
        let open = OPEN.replace("value: 0}", "value: {operation: ADD, values: [$x, $niet_genoemd]}}");
        let corpus = corpus(&[law(level, "wet", &[("1", &open)])]);
        assert_eq!(told(&corpus, "t", &[("x", "5"), ("niet_genoemd", "6")]), "11", "{level}");
    }
}

#[test]
fn another_article_of_the_law_gets_every_fact_and_no_input() {
    let first = "execution:
  parameters: [{name: x, type: number}]
  input:
    - {name: adres, type: number, source: {output: adres_uit}}
    - {name: verder, type: number, source: {output: verder_uit}}
  output: [{name: uit, type: array}]
  actions: [{output: uit, value: [$adres, $verder]}]";
    let second =
        "execution: {output: [{name: adres_uit, type: number}], actions: [{output: adres_uit, value: 3}]}";
    let third = "execution: {output: [{name: verder_uit, type: number}], actions: [{output: verder_uit, value: $NAAM}]}";
    for (level, without) in [(OLD, "VariableNotFound"), (NEW, r#"unknown {"adres"}"#)] {
        for (name, expected) in [("x", "[3,5]"), ("ongenoemd", "[3,6]"), ("adres", without)] {
            let third = third.replace("NAAM", name);
            let corpus = corpus(&[law(level, "wet", &[("1", first), ("2", second), ("3", &third)])]);
            assert_eq!(told(&corpus, "uit", &[("x", "5"), ("ongenoemd", "6")]), expected, "{level} {name}");
        }
    }
}

#[test]
fn a_fact_of_whoever_asks_comes_before_a_table_and_a_table_before_a_source() {
    let first = "execution:
  parameters: [{name: bsn, type: string}]
  input: [{name: x, type: number, source: {output: y}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $x}]";
    let second = "execution: {output: [{name: y, type: number}], actions: [{output: y, value: 1}]}";
    let corpus = corpus(&[law(OLD, "wet", &[("1", first), ("2", second)])]);
    let table = |law: Option<&str>, value: i64| Table {
        source: "bank".to_owned(),
        key: "bsn".to_owned(),
        law: law.map(str::to_owned),
        rows: vec![[("bsn".to_owned(), "1".into()), ("x".to_owned(), value.into())].into()],
    };
    let request = Request::new("wet", ["uit"], today()).with("bsn", "1");
    let of = |request: &Request| corpus.evaluate(request).unwrap().int("uit");
    assert_eq!(of(&request), Some(1));
    assert_eq!(of(&request.clone().table(table(None, 2)).table(table(None, 3))), Some(2), "the first of two");
    assert_eq!(of(&request.clone().table(table(Some("ander"), 2)).table(table(None, 3))), Some(3));
    assert_eq!(of(&request.clone().table(table(None, 2)).with("x", 4)), Some(4));
    assert_eq!(of(&request.table(table(None, 2)).with("bsn", "2")), Some(1), "no such row");
}

#[test]
fn a_called_law_finds_the_row_of_whom_it_was_called_for() {
    let caller = "execution:
  parameters: [{name: bsn, type: string}, {name: partner, type: string, nullable: true}]
  input:
    - {name: eigen, type: number, source: {regulation: ander, output: inkomen_uit, parameters: {bsn: $bsn}}}
    - {name: ander, type: number, nullable: true, source: {regulation: ander, output: inkomen_uit, parameters: {bsn: $partner}}}
  output: [{name: uit, type: array}]
  actions: [{output: uit, value: [$eigen, $ander]}]";
    let called = "execution:
  parameters: [{name: bsn, type: string, required: true}]
  input: [{name: inkomen, type: number, source: {}}]
  output: [{name: inkomen_uit, type: number}]
  actions: [{output: inkomen_uit, value: $inkomen}]";
    for level in [OLD, NEW] {
        let corpus = corpus(&[law(level, "wet", &[("1", caller)]), law(level, "ander", &[("1", called)])]);
        let row = |bsn: &str, income: i64| {
            [("bsn".to_owned(), bsn.into()), ("inkomen".to_owned(), income.into())].into()
        };
        let rows = vec![row("1", 10), row("2", 20)];
        let table = Table { source: "bank".to_owned(), key: "bsn".to_owned(), law: None, rows };
        let request =
            Request::new("wet", ["uit"], today()).table(table).with("bsn", "2").with("partner", "1");
        assert_eq!(shown(&corpus.evaluate(&request).unwrap().outputs["uit"].state), "[20,10]", "{level}");
    }
}

#[test]
fn an_output_made_before_hides_a_figure_and_a_figure_hides_a_fact() {
    let machine = "definitions: {x: 1}
execution:
  parameters: [{name: x, type: number}]
  output: [{name: uit, type: array}]
  actions:
    - {output: eerst, value: $x}
    - {output: x, value: 2}
    - {output: uit, value: [$eerst, $x]}";
    let run = |level: &str| told(&corpus(&[law(level, "wet", &[("1", machine)])]), "uit", &[("x", "9")]);
    assert_eq!(run(OLD), "[1,2]");
    assert_eq!(run(NEW), "[2,2]", "actions are ordered by what they need");
}

#[test]
fn outputs_of_several_articles_come_together_and_each_article_runs_once() {
    let first = "execution:
  output: [{name: a, type: number}, {name: b, type: number}]
  actions: [{output: a, value: 1}, {output: b, value: 2}]";
    let second = "execution:
  input: [{name: a_in, type: number, source: {output: a}}]
  output: [{name: c, type: number}]
  actions: [{output: c, value: {operation: ADD, values: [$a_in, 2]}}]";
    for level in [OLD, NEW] {
        let corpus = corpus(&[law(level, "wet", &[("1", first), ("2", second)])]);
        let request = Request::new("wet", ["c", "b", "a"], today()).traced();
        let evaluation = corpus.evaluate(&request).unwrap();
        let values: Vec<_> = ["a", "b", "c"].map(|name| evaluation.int(name)).into();
        assert_eq!(values, [Some(1), Some(2), Some(3)], "{level}");
        assert_eq!(evaluation.outputs.len(), 3);
        let trace = serde_json::to_string(&evaluation.trace).unwrap();
        assert_eq!(trace.matches(r#""node_type":"action","name":"a""#).count(), 1, "{level}: {trace}");
    }
}
