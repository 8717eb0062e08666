//! Cases whose facts change, over laws made at random.

use proptest::prelude::*;
use rules::{Request, Value};

use super::support::{NEW, OLD, corpus, day, law, today};

/// Articles whose outputs read facts and each other, now and then through an input.
pub fn random_law(level: &str, steps: &[(u8, usize, usize)]) -> String {
    let mut articles = Vec::new();
    for (at, (kind, left, right)) in steps.iter().enumerate() {
        let pick = |choice: usize| match choice % (at + 3) {
            0 => "$x".to_owned(),
            1 => "$y".to_owned(),
            2 => "7".to_owned(),
            other => format!("$u{}", other - 3),
        };
        let (left, right) = (pick(*left), pick(*right));
        let inputs: Vec<String> = [&left, &right]
            .into_iter()
            .filter_map(|name| name.strip_prefix("$u"))
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .map(|number| format!("{{name: u{number}, type: number, source: {{output: u{number}}}}}"))
            .collect();
        let value = match kind % 5 {
            0 => format!("{{operation: ADD, values: [{left}, {right}]}}"),
            1 => format!("{{operation: SUBTRACT, values: [{left}, {right}, 1]}}"),
            2 => format!("{{operation: MIN, values: [{left}, {right}]}}"),
            3 => format!(
                "{{operation: IF, cases: [{{when: {{operation: LESS_THAN, subject: {left}, value: {right}}}, then: {left}}}], default: {right}}}"
            ),
            _ => format!(
                "{{operation: IF, cases: [{{when: {{operation: AND, conditions: [{{operation: EQUALS, subject: {left}, value: 3}}, $p]}}, then: 1}}], default: {right}}}"
            ),
        };
        articles.push((
            at.to_string(),
            format!(
                "execution:
  parameters: [{{name: x, type: number}}, {{name: y, type: number}}, {{name: p, type: boolean}}]
  input: [{}]
  output: [{{name: u{at}, type: number}}]
  actions: [{{output: u{at}, value: {value}}}]",
                inputs.join(", ")
            ),
        ));
    }
    let articles: Vec<(&str, &str)> = articles.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    law(level, "wet", &articles)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn changes_one_by_one_come_to_what_a_fresh_request_comes_to(
        steps in proptest::collection::vec((any::<u8>(), any::<usize>(), any::<usize>()), 1..14),
        changes in proptest::collection::vec((0_u8..5, -5_i64..6), 1..12),
        old in any::<bool>(),
    ) {
        let corpus = corpus(&[random_law(if old { OLD } else { NEW }, &steps)]);
        let outputs: Vec<String> = (0..steps.len()).rev().step_by(2).map(|at| format!("u{at}")).collect();
        let mut request = Request::new("wet", outputs, today()).with("x", 1).with("y", 2).with("p", true);
        let mut case = corpus.case(request.clone());
        for (which, value) in changes {
            match which {
                0 => { case.change("x", value); request = request.with("x", value); }
                1 => { case.change("y", value); request = request.with("y", value); }
                2 => { case.change("p", value > 0); request = request.with("p", value > 0); }
                3 => { case.forget("x"); request.parameters.remove("x"); }
                _ => { case.change("onbekend", value); request = request.with("onbekend", value); }
            }
            let (answer, fresh) = (case.answer(), corpus.evaluate(&request));
            let traced = corpus.evaluate(&request.clone().traced());
            match (answer, fresh, traced) {
                (Ok(answer), Ok(fresh), Ok(traced)) => {
                    for name in &request.outputs {
                        prop_assert_eq!(answer.outputs.get(name), fresh.outputs.get(name));
                    }
                    prop_assert_eq!(&traced.outputs, &fresh.outputs);
                }
                (Err(answer), Err(fresh), Err(traced)) => {
                    prop_assert_eq!(&answer.error, &fresh.error);
                    prop_assert_eq!(&traced.error, &fresh.error);
                }
                (answer, fresh, _) => prop_assert!(false, "{:?} but {:?}", answer, fresh),
            }
        }
    }
}

#[test]
fn a_changed_type_is_refused_as_at_first() {
    let machine = "execution:
  parameters: [{name: x, type: number}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $x}]";
    let corpus = corpus(&[law(NEW, "wet", &[("1", machine)])]);
    let mut case = corpus.case(Request::new("wet", ["uit"], day("2026-07-01")).with("x", 1));
    assert_eq!(case.answer().unwrap().int("uit"), Some(1));
    case.change("x", "tekst");
    assert_eq!(case.answer().unwrap_err().error.kind(), "TypeMismatch");
    case.change("x", 3);
    assert_eq!(case.answer().unwrap().int("uit"), Some(3));
    case.forget("x");
    assert_eq!(case.answer().unwrap().value("uit"), None::<&Value>);
}
