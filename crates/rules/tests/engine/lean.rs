//! Laws cut down to what some outputs can touch: the same answers, and nothing else.

use proptest::prelude::*;
use rules::{Corpus, Failure, Provenance, Request};

use super::support::{NEW, OLD, article, corpus, head, law, load, today};

/// A term that another law departs from, and outputs beside it that nobody reads.
const GENERAL: &str = "definitions: {weken: 8}
execution:
  parameters: [{name: spoed, type: boolean}, {name: zwaar, type: boolean}, {name: brief, type: string}]
  output: [{name: termijn, type: number}, {name: dubbel, type: number}, {name: kenmerk, type: string}]
  actions:
    - output: termijn
      value: {operation: IF, cases: [{when: $spoed, then: 1}], default: $weken}
      legal_basis: {article: '1', paragraph: '2', explanation: de gewone termijn}
    - {output: dubbel, value: {operation: MULTIPLY, values: [$termijn, 2]}}
    - {output: kenmerk, value: $brief}";

/// The rule that departs, with a fact of its own and a figure that is not confirmed.
const SPECIAL: &str = "overrides: [{law: awb, article: '1', output: termijn}]
definitions: {meer: 13}
execution:
  parameters: [{name: zwaar, type: boolean}]
  output: [{name: termijn, type: number}]
  actions:
    - output: termijn
      value: {operation: IF, cases: [{when: $zwaar, then: $meer}], default: 9}
      legal_basis: {article: '4', paragraph: '1'}";

/// Who asks for the term, and for something that has nothing to do with it.
const ASKING: &str = "execution:
  parameters: [{name: spoed, type: boolean}, {name: zwaar, type: boolean}, {name: brief, type: string}]
  input: [{name: t, type: number, source: {regulation: awb, output: termijn, parameters: {spoed: $spoed, zwaar: $zwaar}}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: {operation: ADD, values: [$t, $t, 1]}}]";

/// Out of reach of it.
const APART: &str = "execution:
  parameters: [{name: naam, type: string}]
  input: [{name: k, type: string, source: {regulation: verweg, output: kenmerk, parameters: {brief: $naam}}}]
  output: [{name: los, type: string}]
  actions: [{output: los, value: $k}]";

/// `wet` departs from `awb`; `ander` asks the same without departing; `verweg` is out of reach.
fn files() -> Vec<String> {
    let root = head(
        NEW,
        "wet",
        "valid_from: 2020-01-01\nunconfirmed: [{article: '4', name: meer, reason: een bron}]",
    );
    vec![
        law(NEW, "awb", &[("1", GENERAL)]),
        root + &article("4", SPECIAL) + &article("5", ASKING) + &article("6", APART),
        law(NEW, "ander", &[("5", ASKING)]),
        law(NEW, "verweg", &[("1", GENERAL)]),
    ]
}

fn asked(law: &str, facts: &[(&str, bool)]) -> Request {
    let facts = facts.iter().map(|(name, value)| (*name, *value));
    facts.fold(Request::new(law, ["uit"], today()), |request, (name, value)| request.with(name, value))
}

fn kind(outcome: Result<rules::Evaluation, Failure>) -> &'static str {
    outcome.map_or_else(|failure| failure.error.kind(), |_| "an outcome")
}

/// What a visitor may know: everything, a part, nothing.
const KNOWN: [&[(&str, bool)]; 6] = [
    &[("spoed", false), ("zwaar", true)],
    &[("spoed", false), ("zwaar", false)],
    &[("spoed", true), ("zwaar", true)],
    &[("zwaar", true)],
    &[("spoed", false)],
    &[],
];

/// What comes out, and how: as text, so that a difference can be read.
fn told(corpus: &Corpus, request: &Request) -> String {
    match corpus.evaluate(request) {
        Ok(told) => format!("{:?} {}", told.outputs, serde_json::to_string(&told.trace).expect("JSON")),
        Err(failure) => {
            format!("{:?} {}", failure.error, serde_json::to_string(&failure.trace).expect("JSON"))
        }
    }
}

fn compared(whole: &Corpus, lean: &Corpus, law: &str) {
    for facts in KNOWN {
        let request = asked(law, facts);
        assert_eq!(told(lean, &request), told(whole, &request), "{law} {facts:?}");
        let traced = request.traced();
        assert_eq!(told(lean, &traced), told(whole, &traced), "{law} {facts:?}");
    }
}

#[test]
fn a_law_that_departs_from_another_comes_along_with_all_that_it_reads() {
    let whole = corpus(&files());
    let lean = whole.lean([("wet", "uit")], today(), |_| false);
    compared(&whole, &lean, "wet");
    let heavy = lean.evaluate(&asked("wet", KNOWN[0]).traced()).unwrap();
    assert_eq!(heavy.int("uit"), Some(27), "twice thirteen and one");
    let trace = serde_json::to_string(&heavy.trace).unwrap();
    assert!(trace.contains("override_resolution") && trace.contains(r#""reason":"een bron""#), "{trace}");
    // The same from the form in which laws travel to a browser, which leaves addresses behind.
    let travelled = |corpus: &Corpus| Corpus::from_bytes(&corpus.to_bytes()).unwrap();
    compared(&travelled(&whole), &travelled(&lean), "wet");
}

#[test]
fn what_is_out_of_reach_is_gone() {
    let whole = corpus(&files());
    let lean = whole.lean([("wet", "uit")], today(), |_| false);
    assert!(lean.law_ids().eq(["awb", "wet"]), "{:?}", lean.law_ids().collect::<Vec<_>>());
    assert!(lean.parameters().into_iter().eq(["spoed", "zwaar"]), "{:?}", lean.parameters());
    for (law, output) in [("wet", "los"), ("awb", "kenmerk")] {
        let request = Request::new(law, [output], today()).with("brief", "b").with("naam", "n");
        assert_eq!(kind(whole.evaluate(&request)), "an outcome", "{law} {output}");
        assert_eq!(kind(lean.evaluate(&request)), "OutputNotFound", "{law} {output}");
    }
    assert_eq!(kind(lean.evaluate(&asked("ander", &[]))), "LawNotFound");
    assert!(lean.to_bytes().len() * 3 < whole.to_bytes().len() * 2);
    // Without the law that departs, its rule and its fact are not there either.
    let without = whole.lean([("ander", "uit")], today(), |id| id == "wet");
    assert!(without.law_ids().eq(["ander", "awb"]), "{:?}", without.law_ids().collect::<Vec<_>>());
}

#[test]
fn a_law_that_does_not_depart_keeps_the_general_rule() {
    let whole = corpus(&files());
    let lean = whole.lean([("ander", "uit")], today(), |_| false);
    compared(&whole, &lean, "ander");
    assert_eq!(lean.evaluate(&asked("ander", KNOWN[0])).unwrap().int("uit"), Some(17), "twice eight and one");
}

#[test]
fn a_rule_that_departs_within_its_own_law_comes_along_when_another_law_asks() {
    let general =
        "execution: {output: [{name: termijn, type: number}], actions: [{output: termijn, value: 8}]}";
    let special = "overrides: [{law: awb, article: '1', output: termijn}]
execution:
  parameters: [{name: zwaar, type: boolean}]
  input: [{name: gewoon, type: number, source: {output: termijn}}]
  output: [{name: termijn, type: number}]
  actions: [{output: termijn, value: {operation: ADD, values: [$gewoon, {operation: IF, cases: [{when: $zwaar, then: 5}], default: 0}]}}]";
    let asking = "execution:
  parameters: [{name: zwaar, type: boolean}]
  input: [{name: t, type: number, source: {regulation: awb, output: termijn, parameters: {zwaar: $zwaar}}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $t}]";
    let whole =
        corpus(&[law(NEW, "awb", &[("1", general), ("2", special)]), law(NEW, "wet", &[("5", asking)])]);
    let lean = whole.lean([("wet", "uit")], today(), |_| false);
    compared(&whole, &lean, "wet");
    let evaluation = lean.evaluate(&asked("wet", KNOWN[0])).unwrap();
    assert_eq!(evaluation.int("uit"), Some(13));
    // Every other way to an outcome ends as well.
    let request = asked("wet", KNOWN[0]);
    super::prepared::same(&whole, &whole.prepare(&request), &request, "made ready");
    assert_eq!(whole.case(request).answer().unwrap().int("uit"), Some(13));
    assert_eq!(whole.still_needed(&asked("wet", &[])).unwrap()[0].fact.as_str(), "zwaar");
    assert_eq!(whole.closure(&["wet"]), ["awb", "wet"]);
    let direct = whole.lean([("awb", "termijn")], today(), |_| false);
    let request = Request::new("awb", ["termijn"], today()).with("zwaar", true);
    let told = direct.evaluate(&request).unwrap();
    assert_eq!(told.outputs, whole.evaluate(&request).unwrap().outputs);
    assert_eq!(told.outputs["termijn"].provenance, Provenance::Override);
}

#[test]
fn at_the_older_level_what_nobody_reads_is_not_worked_out_any_more() {
    let machine = "execution:
  parameters: [{name: a, type: number}]
  output: [{name: uit, type: number}, {name: los, type: number}]
  actions: [{output: los, value: {operation: DIVIDE, values: [1, $a]}}, {output: uit, value: {operation: ADD, values: [$a, 1]}}]";
    let whole = corpus(&[law(OLD, "wet", &[("1", machine)])]);
    let lean = whole.lean([("wet", "uit")], today(), |_| false);
    let with = |a: i64| Request::new("wet", ["uit"], today()).with("a", a);
    assert_eq!(whole.evaluate(&with(2)).unwrap().int("uit"), Some(3));
    assert_eq!(lean.evaluate(&with(2)).unwrap().int("uit"), Some(3));
    assert_eq!(kind(whole.evaluate(&with(0))), "DivisionByZero");
    assert_eq!(lean.evaluate(&with(0)).unwrap().int("uit"), Some(1));
}

/// Laws of two articles each, that call, depart from and fill in each other at random, also in circles.
fn web(links: &[(u8, u8, u8)]) -> Vec<String> {
    let articles = links.len();
    let name = |at: usize| (format!("wet{}", at / 2), (at % 2 + 1).to_string(), format!("u{at}"));
    let text = |at: usize, (kind, first, second): (u8, u8, u8)| {
        let (law, _, output) = name(at);
        let (other, number, read) = name(usize::from(first) % articles);
        let (departed, of, from) = name(usize::from(second) % articles);
        let source = if other == law {
            format!("{{output: {read}}}")
        } else {
            format!("{{regulation: {other}, output: {read}, parameters: {{x: $x}}}}")
        };
        let (overrides, promised) = if kind % 3 == 0 && departed != law {
            (
                format!("overrides: [{{law: {departed}, article: '{of}', output: {from}}}]\n"),
                format!(", {{name: {from}, type: number}}"),
            )
        } else {
            (String::new(), String::new())
        };
        let action = if promised.is_empty() {
            String::new()
        } else {
            format!("\n    - {{output: {from}, value: {at}00}}")
        };
        let implements = if kind % 5 == 1 && other != law {
            format!(
                "implements: [{{law: {other}, article: '{number}', open_term: t{}}}]\n",
                usize::from(first) % articles
            )
        } else {
            String::new()
        };
        let filled = if implements.is_empty() {
            String::new()
        } else {
            format!(", {{name: t{}, type: number}}", usize::from(first) % articles)
        };
        let fills = if implements.is_empty() {
            String::new()
        } else {
            format!("\n    - {{output: t{}, value: $x}}", usize::from(first) % articles)
        };
        let input = match kind % 4 {
            0 => String::new(),
            _ => format!("  input: [{{name: {read}, type: number, source: {source}}}]\n"),
        };
        let value = match kind % 4 {
            0 => "$x".to_owned(),
            _ => format!("{{operation: ADD, values: [${read}, {at}]}}"),
        };
        let value =
            if kind % 7 == 2 { format!("{{operation: ADD, values: [$t{at}, {value}]}}") } else { value };
        format!(
            "{overrides}{implements}open_terms: [{{id: t{at}, type: number, required: false, default: {{actions: [{{output: t{at}, value: 1}}]}}}}]
execution:
  parameters: [{{name: x, type: number}}]
{input}  output: [{{name: {output}, type: number}}{promised}{filled}]
  actions:
    - {{output: {output}, value: {value}}}{action}{fills}"
        )
    };
    let texts: Vec<String> = links.iter().enumerate().map(|(at, link)| text(at, *link)).collect();
    let pairs = texts.chunks(2).enumerate();
    pairs
        .map(|(at, pair)| {
            let numbered: Vec<(&str, &str)> =
                ["1", "2"].into_iter().zip(pair.iter().map(String::as_str)).collect();
            law(NEW, &format!("wet{at}"), &numbered)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn laws_in_any_web_answer_the_same_when_they_are_cut_down(
        links in proptest::collection::vec(any::<(u8, u8, u8)>(), 2..9),
    ) {
        let (whole, problems) = load(&web(&links));
        prop_assume!(problems.iter().all(|problem| !problem.left_out));
        let mut outputs: Vec<(String, String)> = Vec::new();
        for id in whole.law_ids() {
            let law = whole.law(id, today()).expect("it is in force");
            outputs.extend(law.articles.iter().flat_map(|article| &article.outputs).map(|output| (id.to_owned(), output.clone())));
        }
        for (id, output) in &outputs {
            let lean = whole.lean([(id.as_str(), output.as_str())], today(), |_| false);
            let request = Request::new(id.as_str(), [output.as_str()], today()).with("x", 3);
            for request in [request.clone(), request.traced(), Request::new(id.as_str(), [output.as_str()], today())] {
                match (lean.evaluate(&request), whole.evaluate(&request)) {
                    (Ok(_), Ok(_)) => prop_assert_eq!(told(&lean, &request), told(&whole, &request), "{} {}", id, output),
                    // A chain that goes round may be told from another place in it.
                    (lean, whole) => prop_assert_eq!(kind(lean), kind(whole), "{} {}", id, output),
                }
            }
        }
    }
}
