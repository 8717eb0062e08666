//! Questions that were made ready: every answer is that of the ordinary way.

use rules::scenario::Scenario;
use rules::{Corpus, Prepared, Request, UntranslatableMode, Value};

use super::catalog::catalog;
use super::support::{NEW, corpus, day, law, today};

/// Both ways come to the same; whether the outcome came from what was made ready.
pub fn same(corpus: &Corpus, prepared: &Prepared, request: &Request, told: &str) -> bool {
    let direct = prepared.directly(request);
    match (prepared.answer(request), corpus.evaluate(request)) {
        (Ok(answer), Ok(wanted)) => {
            assert_eq!(answer, wanted, "{told}");
            assert!(direct.as_ref().is_none_or(|direct| *direct == wanted), "{told}");
        }
        (Err(answer), Err(wanted)) => {
            assert_eq!(answer.error, wanted.error, "{told}");
            assert!(direct.is_none(), "{told}");
        }
        (answer, wanted) => panic!("{told}: {answer:?} but {wanted:?}"),
    }
    direct.is_some()
}

/// Laws that override what the Awb joins to every decision.
const OVERRIDING: [&str; 2] =
    ["besluit_bijstandverlening_zelfstandigen_2004", "wet_maatschappelijke_ondersteuning_2015"];

#[test]
fn every_scenario_comes_to_the_same() {
    let (corpus, scenarios) = catalog();
    let (mut direct, mut known) = (0, 0);
    for Scenario { name, request, .. } in scenarios {
        let came = same(&corpus, &corpus.prepare(&request), &request, &name);
        let whole = corpus.evaluate(&request).is_ok_and(|told| told.missing().is_empty());
        // Laws that override what another law joins to their decisions take the ordinary way.
        if !OVERRIDING.contains(&request.law.as_str()) {
            direct += u32::from(came);
            known += u32::from(whole);
        }
    }
    assert!(direct * 5 >= known * 4, "only {direct} of {known} known outcomes came directly");
}

#[test]
fn one_that_is_ready_answers_whatever_is_asked() {
    let (corpus, scenarios) = catalog();
    let asked: Vec<&Request> = scenarios.iter().step_by(11).map(|scenario| &scenario.request).collect();
    let mut other_values = 0;
    for pair in asked.windows(2) {
        let [first, second] = pair else { continue };
        let prepared = corpus.prepare(first);
        same(&corpus, &prepared, second, "another request");
        // The values of the next scenario under the names of this one; types do not always fit.
        let values = second.parameters.values().cycle().cloned();
        let parameters = first.parameters.keys().cloned().zip(values).collect();
        let mixed = Request { parameters, ..(*first).clone() };
        same(&corpus, &prepared, &mixed, "mixed values");
        for name in first.parameters.keys() {
            for value in [Value::Null, Value::Int(0), Value::Int(9_000_000), Value::Bool(true)] {
                let changed = (*first).clone().with(name.as_str(), value);
                other_values += u32::from(same(&corpus, &prepared, &changed, name));
            }
        }
        let later = Request { date: day("2025-03-01"), ..(*first).clone() };
        assert!(!same(&corpus, &prepared, &later, "another date"));
        let lenient = Request { mode: UntranslatableMode::Warn, ..(*first).clone() };
        assert!(!same(&corpus, &prepared, &lenient, "another mode"));
    }
    assert!(other_values > 300, "{other_values}");
}

#[test]
fn a_trace_is_kept_when_it_is_asked_for() {
    let (corpus, scenarios) = catalog();
    let found = scenarios.iter().find(|scenario| scenario.expect.contains_key("bijstandsnorm"));
    let request = found.expect("a scenario of general assistance").request.clone();
    let prepared = corpus.prepare(&request);
    assert!(prepared.directly(&request).is_some());
    let traced = request.traced();
    assert!(prepared.directly(&traced).is_none());
    assert_eq!(prepared.answer(&traced).unwrap().trace, corpus.evaluate(&traced).unwrap().trace);
}

#[test]
fn threads_share_what_is_ready() {
    let (corpus, scenarios) = catalog();
    let request = &scenarios[0].request;
    let prepared = corpus.prepare(request);
    let wanted = prepared.answer(request).unwrap();
    std::thread::scope(|scope| {
        let work = || (0..200).all(|_| prepared.answer(request).is_ok_and(|answer| answer == wanted));
        let threads = [scope.spawn(work), scope.spawn(work)];
        assert!(threads.into_iter().all(|thread| thread.join().unwrap()));
    });
}

#[test]
fn what_goes_along_with_a_call_is_no_output() {
    // `tussen` is the same figure as what goes along, and nobody reads it here.
    let asking = "execution:
  parameters: [{name: a, type: number}]
  input: [{name: t, type: number, source: {regulation: ander, output: dubbel, parameters: {a: 1}}}]
  output: [{name: uit, type: number}, {name: tussen, type: number}]
  actions:
    - {output: tussen, value: 1}
    - {output: uit, value: {operation: IF, cases: [{when: {operation: EQUALS, subject: $t, value: 3}, then: $tussen}], default: $t}}";
    let other = "execution:
  parameters: [{name: a, type: number}]
  output: [{name: dubbel, type: number}]
  actions: [{output: dubbel, value: {operation: MULTIPLY, values: [$a, 2]}}]";
    let corpus = corpus(&[law(NEW, "wet", &[("1", asking)]), law(NEW, "ander", &[("1", other)])]);
    let request = Request::new("wet", ["uit"], today()).with("a", 5);
    let prepared = corpus.prepare(&request);
    assert!(same(&corpus, &prepared, &request, "an argument"));
    assert_eq!(prepared.answer(&request).unwrap().outputs.len(), 1);
}

/// Asks `uit` of one article with these actions and the facts a, b and c.
fn asked(actions: &str, facts: [&str; 3]) -> bool {
    let machine = format!(
        "execution:\n  parameters:\n    - {{name: a, type: number, nullable: true}}\n    - {{name: b, type: number, type_spec: {{max: 100}}}}\n    \
         - {{name: c, type: string, nullable: true}}\n  output: [{{name: uit, type: number, nullable: true}}]\n  actions: {actions}\n"
    );
    let corpus = corpus(&[law(NEW, "wet", &[("1", &machine)])]);
    let facts = ["a", "b", "c"].into_iter().zip(facts).filter(|(_, json)| !json.is_empty());
    let facts = facts.map(|(name, json)| (name, Value::from_json(json).expect("JSON")));
    let request = Request::new("wet", ["uit"], today()).with_all(facts);
    same(&corpus, &corpus.prepare(&request), &request, actions)
}

#[test]
fn operations_come_to_the_same_and_what_is_out_of_the_ordinary_is_left() {
    let facts = [
        ["1", "2", "\"2024-02-29\""],
        ["3.5", "-2.25", "\"tekst\""],
        ["null", "2", "null"],
        ["9223372036854775807", "100", "\"2025-12-31\""],
        ["", "7", "\"1\""],
        ["\"tekst\"", "2", "2"],
        ["1", "101", "\"2024-02-29\""],
    ];
    let ordinary = [
        "{operation: ADD, values: [$a, $b]}",
        "{operation: SUBTRACT, values: [$b, $a, 1]}",
        "{operation: MULTIPLY, values: [$a, $b, 3]}",
        "{operation: DIVIDE, values: [$a, $b]}",
        "{operation: MIN, values: [$a, $b, 2.5]}",
        "{operation: MAX, values: [$b, $a]}",
        "{operation: ROUND, value: {operation: DIVIDE, values: [$a, 3]}, precision: 2}",
        "{operation: CEIL, value: $a}",
        "{operation: IF, cases: [{when: {operation: EQUALS, subject: $a, value: 1}, then: 1}]}",
        "{operation: IF, cases: [{when: {operation: LESS_THAN, subject: $a, value: $b}, then: $a}], default: $b}",
        "{operation: IF, cases: [{when: {operation: AND, conditions: [$a, {operation: NOT, value: $b}]}, then: 1}], default: 2}",
        "{operation: IF, cases: [{when: {operation: OR, conditions: [{operation: IN, subject: $a, values: [1, 7]}, $b]}, then: 1}], default: 2}",
        "{operation: IF, cases: [{when: {operation: IN, subject: $b, value: [2, 7]}, then: 1}], default: 2}",
        "{operation: AGE, date_of_birth: $c, reference_date: $referencedate}",
        "{operation: DATE_DIFF, from: $c, to: $referencedate, in: months}",
        "{operation: DAY_OF_WEEK, date: {operation: DATE_ADD, date: $c, years: 1, days: $b}}",
        "{operation: DATE_PART, date: {operation: START_OF, date: $c, in: year}, in: month}",
        "{operation: DAY_OF_WEEK, date: {operation: DATE, year: $referencedate.year, month: $b, day: 1}}",
        "$a",
        "12",
    ];
    for value in ordinary {
        let actions = format!("[{{output: uit, value: {value}}}]");
        let direct = facts.map(|facts| asked(&actions, facts));
        assert!(direct.contains(&true), "{value}");
    }
    let left = [
        "{operation: FOREACH, collection: {operation: LIST, items: [$a, $b]}, body: $item, combine: ADD}",
        "{operation: DIVIDE, values: [$b, 0]}",
        "$c",
        "$onbekend",
    ];
    for value in left {
        let actions = format!("[{{output: uit, value: {value}}}]");
        assert!(!asked(&actions, ["1", "2", "\"2024-02-29\""]), "{value}");
    }
}

#[test]
fn of_two_actions_for_one_name_the_later_one_is_told() {
    let actions = "[{output: tussen, value: 1}, {output: tussen, value: 2}, {output: uit, value: {operation: ADD, values: [$tussen, $a]}}]";
    assert!(asked(actions, ["1", "2", "\"x\""]));
}

/// Laws that each call the next one twice with what `argument` makes.
fn chain(length: usize, argument: &str) -> Corpus {
    let laws = (0..length).map(|at| {
        let call = |name: &str| {
            format!(
                "{{name: {name}, type: number, source: {{regulation: wet{}, output: uit, parameters: {{x: {argument}}}}}}}",
                at + 1
            )
        };
        let input = if at + 1 < length { [call("l"), call("r")].join(", ") } else { String::new() };
        let value =
            if at + 1 < length { "{operation: ADD, values: [$l, $r]}" } else { "{operation: ADD, values: [$x, 1]}" };
        let id = if at == 0 { "wet".to_owned() } else { format!("wet{at}") };
        let machine = format!(
            "execution:\n  parameters: [{{name: x, type: number}}]\n  input: [{input}]\n  output: [{{name: uit, type: number}}]\n  actions: [{{output: uit, value: {value}}}]"
        );
        law(NEW, &id, &[("1", &machine)])
    });
    corpus(&laws.collect::<Vec<_>>())
}

#[test]
fn two_calls_a_step_are_laid_out_once() {
    let corpus = chain(19, "$x");
    let request = Request::new("wet", ["uit"], today()).with("x", 1);
    let prepared = corpus.prepare(&request);
    assert!(same(&corpus, &prepared, &request, "passed on"));
    assert_eq!(prepared.answer(&request).unwrap().int("uit"), Some(2 << 18));
}

#[test]
fn calls_that_would_double_and_calls_too_deep_take_the_ordinary_way() {
    let corpus = chain(16, "{operation: ADD, values: [$x, 0]}");
    let request = Request::new("wet", ["uit"], today()).with("x", 1);
    assert!(!same(&corpus, &corpus.prepare(&request), &request, "doubling"));
    let corpus = chain(25, "$x");
    let request = Request::new("wet", ["uit"], today()).with("x", 1);
    assert!(!same(&corpus, &corpus.prepare(&request), &request, "deep"));
}

#[test]
fn a_long_row_of_plain_references_is_left_before_it_nests_too_deep() {
    let mut machine = String::from(
        "execution:\n  parameters: [{name: v0, type: number}]\n  output: [{name: v3000, type: number}]\n  actions:\n",
    );
    for at in (1..=3000).rev() {
        machine.push_str(&format!("    - {{output: v{at}, value: $v{}}}\n", at - 1));
    }
    let corpus = corpus(&[law(NEW, "wet", &[("1", &machine)])]);
    let request = Request::new("wet", ["v3000"], today()).with("v0", 7);
    assert!(!same(&corpus, &corpus.prepare(&request), &request, "a long row"));
}

#[test]
fn the_deepest_run_fits_a_small_stack() {
    let mut machine = String::from(
        "execution:\n  parameters: [{name: v0, type: number}]\n  output: [{name: v190, type: number}]\n  actions:\n",
    );
    for at in 1..=190 {
        let before = at - 1;
        machine.push_str(&format!(
            "    - {{output: v{at}, value: {{operation: IF, cases: [{{when: {{operation: LESS_THAN, subject: $v{before}, value: 5}}, then: $v{before}}}], default: 1}}}}\n"
        ));
    }
    let small = std::thread::Builder::new().stack_size(1 << 20).spawn(move || {
        let corpus = corpus(&[law(NEW, "wet", &[("1", &machine)])]);
        let request = |output: &str| Request::new("wet", [output], today()).with("v0", 4);
        assert!(same(&corpus, &corpus.prepare(&request("v190")), &request("v190"), "deep"));
    });
    small.unwrap().join().unwrap();
}

/// Articles of one law that each read the next.
fn row_of_articles(length: usize) -> Corpus {
    let articles: Vec<(String, String)> = (0..length)
        .map(|at| {
            let next = at + 1;
            let (input, value) = if next < length {
                (format!("{{name: u{next}, type: number, source: {{output: u{next}}}}}"), format!("$u{next}"))
            } else {
                (String::new(), "$x".to_owned())
            };
            let machine = format!(
                "execution:\n  parameters: [{{name: x, type: number}}]\n  input: [{input}]\n  output: [{{name: u{at}, type: number, type_spec: {{max: 100}}}}]\n  actions: [{{output: u{at}, value: {value}}}]"
            );
            (at.to_string(), machine)
        })
        .collect();
    let articles: Vec<(&str, &str)> =
        articles.iter().map(|(number, machine)| (number.as_str(), machine.as_str())).collect();
    corpus(&[law(NEW, "wet", &articles)])
}

#[test]
fn articles_nest_as_deep_as_calls_may_and_no_deeper() {
    for (length, direct) in [(19, true), (20, true), (21, false), (40, false)] {
        let corpus = row_of_articles(length);
        let request = |x: i64| Request::new("wet", ["u0"], today()).with("x", x);
        assert_eq!(same(&corpus, &corpus.prepare(&request(1)), &request(1), "a row"), direct, "{length}");
        assert!(!same(&corpus, &corpus.prepare(&request(1)), &request(101), "beyond what is promised"));
    }
}

#[test]
fn a_circle_is_left_to_the_ordinary_way_also_when_it_is_not_gone_round() {
    let article = |own: &str, other: &str| {
        format!(
            "execution:\n  parameters: [{{name: x, type: boolean}}]\n  input: [{{name: {other}, type: number, source: {{output: {other}}}}}]\n  output: [{{name: {own}, type: number}}]\n  actions: [{{output: {own}, value: {{operation: IF, cases: [{{when: $x, then: 1}}], default: ${other}}}}}]"
        )
    };
    let corpus = corpus(&[law(NEW, "wet", &[("1", &article("a", "b")), ("2", &article("b", "a"))])]);
    for x in [true, false] {
        let request = Request::new("wet", ["a"], today()).with("x", x);
        assert!(!same(&corpus, &corpus.prepare(&request), &request, "a circle"));
    }
}

#[test]
fn a_date_that_was_read_once_is_still_the_text_that_was_given() {
    let machine = |value: &str| {
        format!(
            "execution:\n  parameters: [{{name: dag, type: date}}, {{name: tekst, type: string}}]\n  output: [{{name: uit, type: string}}, {{name: leeftijd, type: number}}]\n  actions:\n    - {{output: uit, value: {value}}}\n    - {{output: leeftijd, value: {{operation: AGE, date_of_birth: $dag, reference_date: $referencedate}}}}"
        )
    };
    let choice = |condition: &str| {
        format!("{{operation: IF, cases: [{{when: {condition}, then: ja}}], default: nee}}")
    };
    let values = [
        "$dag".to_owned(),
        choice("{operation: EQUALS, subject: $dag, value: '2000-02-29'}"),
        choice("{operation: EQUALS, subject: $dag, value: $tekst}"),
        choice("{operation: IN, subject: $tekst, values: [$dag, '2000-02-28']}"),
        choice("{operation: LESS_THAN, subject: $dag, value: $tekst}"),
        choice("$dag"),
    ];
    for value in values {
        let corpus = corpus(&[law(NEW, "wet", &[("1", &machine(&value))])]);
        for day in ["2000-02-29", "2001-02-28", "0000-01-01", "9999-12-31", "2001-02-29", "2001-2-3", ""] {
            for text in ["2000-02-29", "tekst"] {
                let request =
                    Request::new("wet", ["uit", "leeftijd"], today()).with("dag", day).with("tekst", text);
                same(&corpus, &corpus.prepare(&request), &request, &format!("{value} {day} {text}"));
            }
        }
        let request =
            Request::new("wet", ["uit"], today()).with("dag", "2000-02-29").with("tekst", "2000-03-01");
        assert!(same(&corpus, &corpus.prepare(&request), &request, &value));
    }
}
