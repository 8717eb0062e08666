//! Where an output turns as a fact grows.

use rules::{Corpus, Request};

use super::support::{NEW, corpus, law, today};

fn ground(kind: &str, value: &str) -> Corpus {
    let machine = format!(
        "definitions: {{grens: 123457}}
execution:
  parameters: [{{name: x, type: number}}]
  output: [{{name: uit, type: {kind}}}]
  actions:
    - {{output: deel, value: {{operation: MULTIPLY, values: [$x, 0.3]}}}}
    - {{output: boven, value: {{operation: GREATER_THAN, subject: $deel, value: $grens}}}}
    - {{output: uit, value: {value}}}"
    );
    corpus(&[law(NEW, "wet", &[("1", &machine)])])
}

fn turns(corpus: &Corpus) -> Vec<i64> {
    let request = Request::new("wet", ["uit"], today());
    let found = corpus.turns(&request, "x", "uit", 0..=10_000_000).expect("an answer");
    found.into_iter().map(|turn| turn.at).collect()
}

#[test]
fn two_turns_close_together_are_both_found() {
    let narrow =
        "{operation: AND, conditions: [$boven, {operation: LESS_THAN, subject: $deel, value: 123460}]}";
    assert_eq!(turns(&ground("boolean", narrow)), [411_524, 411_534]);
    let other = "{operation: OR, conditions: [{operation: NOT, value: $boven}, {operation: GREATER_THAN, subject: $deel, value: 123458.1}]}";
    assert_eq!(turns(&ground("boolean", other)), [411_524, 411_528]);
}

#[test]
fn a_single_value_that_is_named_is_found() {
    let value = "{operation: IN, subject: $x, values: [77, 5000001]}";
    assert_eq!(turns(&ground("boolean", value)), [77, 78, 5_000_001, 5_000_002]);
}

#[test]
fn brackets_close_together_are_all_found() {
    let cases: Vec<String> = (0..20)
        .map(|at| {
            let figure = 3_000_000 + 7 * at;
            format!("{{when: {{operation: LESS_THAN, subject: $deel, value: {figure}}}, then: s{at}}}")
        })
        .collect();
    let value = format!("{{operation: IF, cases: [{}], default: rest}}", cases.join(", "));
    let found = turns(&ground("string", &value));
    let first = |at: i64| (30_000_000 + 70 * at + 2) / 3;
    assert_eq!(found, (0..20).filter(|at| first(*at) <= 10_000_000).map(first).collect::<Vec<_>>());
}

#[test]
fn an_amount_turns_only_where_it_becomes_nothing_or_less() {
    let value = "{operation: MAX, values: [0, {operation: SUBTRACT, values: [$grens, $deel]}]}";
    assert_eq!(turns(&ground("number", value)), [411_524]);
}

#[test]
fn an_empty_range_has_no_turns_and_a_whole_one_ends() {
    let corpus = ground("boolean", "$boven");
    let request = Request::new("wet", ["uit"], today());
    #[expect(clippy::reversed_empty_ranges, reason = "this is what is asked")]
    let empty = corpus.turns(&request, "x", "uit", 5..=4).unwrap();
    assert!(empty.is_empty());
    let wide = corpus.turns(&request, "x", "uit", i64::MIN..=i64::MAX).unwrap();
    assert_eq!(wide.iter().map(|turn| turn.at).collect::<Vec<_>>(), [411_524]);
}
