//! Laws cut down to what some outputs can touch: the same answers, and nothing else.

use proptest::prelude::*;
use rules::{Corpus, Failure, Provenance, Request};

use super::support::{NEW, OLD, article, corpus, head, law, load, today};
use super::web::{hold_each, web};

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
fn a_rule_that_voids_an_output_comes_along_though_it_promises_nothing() {
    let general = "execution: {output: [{name: uit, type: number}], actions: [{output: uit, value: 8}]}";
    let voids = "overrides: [{law: wet, article: '1', output: uit, voids: true, quotation: blijft weg}]
execution: {output: [{name: iets, type: number}], actions: [{output: iets, value: 1}]}";
    let whole = corpus(&[law(NEW, "wet", &[("1", general), ("2", voids)])]);
    let lean = whole.lean([("wet", "uit")], today(), |_| false);
    for corpus in [&whole, &lean] {
        let failure = corpus.evaluate(&asked("wet", &[])).unwrap_err();
        assert!(failure.to_string().contains("blijft weg"), "{failure}");
    }
    assert_eq!(kind(lean.evaluate(&Request::new("wet", ["iets"], today()))), "OutputNotFound");
}

#[test]
fn a_rule_that_departs_or_fills_in_hands_on_what_it_only_declares() {
    // The rule that departs reads neither fact itself: it asks another article of its law, which does.
    let general = "execution: {output: [{name: uit, type: number}], actions: [{output: uit, value: 8}]}";
    let special = "overrides: [{law: wet, article: '1', output: uit}]
execution:
  parameters: [{name: a, type: number}, {name: gemeente_code, type: string}, {name: los, type: number}]
  input: [{name: beside, type: number, source: {output: naast}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $beside}]";
    let beside = "open_terms: [{id: term, type: number, required: true, default: {actions: [{output: term, value: 1}]}}]
execution:
  parameters: [{name: a, type: number}, {name: gemeente_code, type: string}]
  output: [{name: naast, type: number}]
  actions: [{output: naast, value: {operation: ADD, values: [$a, $term]}}]";
    // And so does what fills in the term: for one city, by way of an article that reads `a`.
    let fills = "implements: [{law: wet, article: '3', open_term: term}]
execution:
  parameters: [{name: a, type: number}]
  input: [{name: verder, type: number, source: {output: verder_uit}}]
  output: [{name: term, type: number}]
  actions: [{output: term, value: $verder}]";
    let further = "execution:
  parameters: [{name: a, type: number}]
  output: [{name: verder_uit, type: number}]
  actions: [{output: verder_uit, value: {operation: MULTIPLY, values: [$a, 100]}}]";
    let city = head(NEW, "stad", "valid_from: 2020-01-01\ngemeente_code: GM0363")
        + &article("1", fills)
        + &article("2", further);
    let whole = corpus(&[law(NEW, "wet", &[("1", general), ("2", special), ("3", beside)]), city]);
    let lean = whole.lean([("wet", "uit")], today(), |_| false);
    for (place, wanted) in [("GM0363", 707), ("GM0599", 8)] {
        let request = Request::new("wet", ["uit"], today()).with("a", 7).with("gemeente_code", place);
        assert_eq!(
            told(&lean, &request.clone().traced()),
            told(&whole, &request.clone().traced()),
            "{place}"
        );
        assert_eq!(lean.evaluate(&request).unwrap().int("uit"), Some(wanted), "{place}");
    }
    assert!(!lean.parameters().contains("los"), "what nobody reads is not handed on");
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
    assert_eq!(lean.evaluate(&with(2)).unwrap().outputs.len(), 1, "and is no output any more");
    // Not even when another article makes something of that name which is read.
    let read = "execution:
  output: [{name: tweede, type: number}]
  actions: [{output: tussen, value: 4}, {output: tweede, value: $tussen}]";
    let idle = machine
        .replace("output: los, value", "output: tussen, value")
        .replace(", {name: los, type: number}", "");
    let both = corpus(&[law(OLD, "wet", &[("1", &idle), ("2", read)])]);
    let lean_of_both = both.lean([("wet", "uit"), ("wet", "tweede")], today(), |_| false);
    assert_eq!(lean_of_both.evaluate(&with(2)).unwrap().outputs.len(), 1);
    assert_eq!(lean.evaluate(&with(0)).unwrap().int("uit"), Some(1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn laws_in_any_web_answer_the_same_when_they_are_cut_down(bytes in proptest::collection::vec(any::<u8>(), 0..160)) {
        hold_each(&web(&bytes), today());
    }
}

#[test]
fn webs_hold_whatever_can_be_cut_away_and_are_mostly_used() {
    let mut random = 7_u64;
    let mut next = |_| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        random.to_be_bytes()[1]
    };
    let webs: Vec<Vec<String>> =
        (0..200).map(|_| web(&(0..160).map(&mut next).collect::<Vec<u8>>())).collect();
    let used = webs.iter().filter(|files| load(files).1.iter().all(|problem| !problem.left_out)).count();
    assert!(used * 2 > webs.len(), "{used} of {}", webs.len());
    for part in [
        "overrides:",
        "voids:",
        "implements:",
        "open_terms:",
        "delegation_type:",
        "untranslatables:",
        "unconfirmed:",
        "gemeente_code: GM",
        "valid_to:",
        "2027-01-01",
        "required: true",
        "FOREACH",
        "source: {}",
        "regulation:",
    ] {
        let with = webs.iter().filter(|files| files.concat().contains(part)).count();
        assert!(with > 10, "{part}: {with} of {}", webs.len());
    }
}
