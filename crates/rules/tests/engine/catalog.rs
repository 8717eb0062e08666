//! The laws of the catalogue, as a large body of real cases: every way to an outcome comes to the same.

use std::path::Path;

use rules::scenario::{self, Scenario};
use rules::{Corpus, Receipt, Request, Value};

/// Every file of the laws, with its text.
pub fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/laws");
    let mut files = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                files.push((path.display().to_string(), std::fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    files
}

/// The laws and the examples beside them.
pub fn catalog() -> (Corpus, Vec<Scenario>) {
    let (examples, laws): (Vec<_>, Vec<_>) =
        files().into_iter().partition(|(path, _)| path.ends_with(".scenarios.yaml"));
    let (corpus, problems) = Corpus::load(laws);
    assert!(problems.is_empty(), "{problems:#?}");
    let read = |(path, text): (String, String)| scenario::parse(&path, &text).expect("scenarios").scenarios;
    let scenarios: Vec<Scenario> = examples.into_iter().flat_map(read).collect();
    assert!(scenarios.len() >= 400, "{} scenarios", scenarios.len());
    (corpus, scenarios)
}

#[test]
fn the_short_way_and_the_traced_way_come_to_the_same() {
    let (corpus, scenarios) = catalog();
    for Scenario { name, request, .. } in scenarios {
        let short = corpus.evaluate(&request);
        let long = corpus.evaluate(&request.traced());
        match (short, long) {
            (Ok(short), Ok(long)) => {
                assert_eq!(short.outputs, long.outputs, "{name}");
                assert_eq!(short.laws_used, long.laws_used, "{name}");
                assert_eq!(short.not_used, long.not_used, "{name}");
            }
            (Err(short), Err(long)) => assert_eq!(short.error, long.error, "{name}"),
            (short, long) => panic!("{name}: {short:?} but {long:?}"),
        }
    }
}

#[test]
fn a_case_with_changing_facts_answers_like_a_fresh_request() {
    let (corpus, scenarios) = catalog();
    let (mut reused, mut whole) = (0_u64, 0_u64);
    for pair in scenarios.windows(2).step_by(3) {
        let [first, second] = pair else { continue };
        let mut facts = first.request.parameters.clone();
        let asked = Request { law: first.request.law.clone(), ..first.request.clone() };
        let mut case = corpus.case(asked.clone());
        drop(case.answer());
        for (name, value) in &second.request.parameters {
            case.change(name, value.clone());
            facts.insert(name.clone(), value.clone());
            let fresh = Request { parameters: facts.clone(), ..asked.clone() };
            same(&corpus, &mut case, &fresh, &format!("{}: {name}", first.name));
            reused += case.steps();
            let mut whole_case = corpus.case(fresh);
            drop(whole_case.answer());
            whole += whole_case.steps();
        }
        for name in first.request.parameters.keys() {
            case.forget(name);
            facts.remove(name);
            let fresh = Request { parameters: facts.clone(), ..asked.clone() };
            same(&corpus, &mut case, &fresh, &format!("{}: without {name}", first.name));
        }
    }
    assert!(reused * 2 < whole, "{reused} steps in place of {whole}");
}

fn same(corpus: &Corpus, case: &mut rules::Case, fresh: &Request, told: &str) {
    match (case.answer(), corpus.evaluate(fresh)) {
        (Ok(answer), Ok(wanted)) => {
            let kept = |(name, output): &(&rules::Name, &rules::Output)| {
                fresh.outputs.iter().any(|asked| **name == asked.as_str())
                    || matches!(output.provenance, rules::Provenance::Reactive { .. })
            };
            let wanted: Vec<_> = wanted.outputs.iter().filter(kept).collect();
            assert_eq!(answer.outputs.iter().collect::<Vec<_>>(), wanted, "{told}");
        }
        (Err(answer), Err(wanted)) => assert_eq!(answer.error, wanted.error, "{told}"),
        (answer, wanted) => panic!("{told}: {answer:?} but {wanted:?}"),
    }
}

#[test]
fn receipts_replay_to_the_same_bytes_and_notice_another_text() {
    let (corpus, scenarios) = catalog();
    for Scenario { name, request, .. } in scenarios.into_iter().step_by(7) {
        let Ok(evaluation) = corpus.evaluate(&request) else { continue };
        let text = Receipt::new(&request, &evaluation).to_text();
        let again = Receipt::from_text(&text).expect("a receipt").replay(&corpus).expect("the same laws");
        assert_eq!(again.to_text(), text, "{name}");
        let fewer = corpus.subset(&["wet_minimumloon"]);
        let replayed = Receipt::from_text(&text).expect("a receipt").replay(&fewer);
        assert_eq!(replayed.is_ok(), request.law == "wet_minimumloon", "{name}: the only law that is there");
    }
}

#[test]
fn the_compiled_form_answers_like_the_files() {
    let (corpus, scenarios) = catalog();
    let compiled = Corpus::from_bytes(&corpus.to_bytes()).expect("the form just made");
    for Scenario { name, request, .. } in scenarios.into_iter().step_by(5) {
        let outputs =
            |corpus: &Corpus| corpus.evaluate(&request).map(|told| told.outputs).map_err(|told| told.error);
        assert_eq!(outputs(&corpus), outputs(&compiled), "{name}");
    }
}

#[test]
fn sentences_tell_the_outcome_in_both_languages() {
    let (corpus, scenarios) = catalog();
    let found = scenarios.iter().find(|scenario| scenario.expect.contains_key("bijstand_per_maand"));
    let request = found.expect("a scenario of general assistance").request.clone().traced();
    let evaluation = corpus.evaluate(&request).expect("an outcome");
    let trace = evaluation.trace.expect("a trace");
    let dutch = trace.sentences("bijstand_per_maand", rules::Language::Dutch);
    let english = trace.sentences("bijstand_per_maand", rules::Language::English);
    assert!(dutch.len() > 10 && dutch.len() == english.len());
    assert!(dutch[0].contains("€ ") && dutch[0].contains("artikel 19, lid 2,"), "{}", dutch[0]);
    assert!(english[0].contains("article 19, paragraph 2,"), "{}", english[0]);
}

#[test]
fn what_is_needed_shrinks_to_nothing_when_everything_is_told() {
    let (corpus, scenarios) = catalog();
    // The scenario that tells most: others leave out what their outcome does not need.
    let assistance =
        scenarios.iter().filter(|scenario| scenario.expect.contains_key("heeft_recht_op_bijstand"));
    let found = assistance.max_by_key(|scenario| scenario.request.parameters.len());
    let full = found.expect("a scenario of general assistance").request.clone();
    let mut asked = Request { parameters: std::collections::BTreeMap::new(), ..full.clone() };
    let mut questions = 0;
    loop {
        let needed = corpus.still_needed(&asked).expect("an answer");
        let Some(first) = needed.first() else { break };
        let value = full.parameters.get(first.fact.as_str()).cloned().unwrap_or(Value::Null);
        asked = asked.with(first.fact.as_str(), value);
        questions += 1;
        assert!(questions < 60, "{needed:?}");
    }
    assert!(questions <= full.parameters.len() + 2, "{questions} questions");
}
