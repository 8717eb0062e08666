//! Which version of a law answers.

use rules::{Corpus, Request};

use super::support::{NEW, OLD, article, ask, corpus, day, head, law, load};

fn version(id: &str, dates: &str, value: i64) -> String {
    let machine = format!(
        "execution:\n  output: [{{name: uit, type: number}}]\n  actions: [{{output: uit, value: {value}}}]"
    );
    head(NEW, id, dates) + &article("1", &machine)
}

fn on(corpus: &Corpus, date: &str) -> Result<i64, String> {
    match corpus.evaluate(&Request::new("wet", ["uit"], day(date))) {
        Ok(evaluation) => Ok(evaluation.int("uit").expect("a number")),
        Err(failure) => Err(failure.error.kind().to_owned()),
    }
}

#[test]
fn the_newest_version_in_force_answers() {
    let corpus = corpus(&[
        version("wet", "valid_from: 2025-01-01", 1),
        version("wet", "valid_from: 2026-01-01", 2),
        version("wet", "valid_from: 2026-07-01", 3),
    ]);
    assert_eq!(on(&corpus, "2026-06-30"), Ok(2));
    assert_eq!(on(&corpus, "2026-07-01"), Ok(3));
    assert_eq!(on(&corpus, "2025-01-01"), Ok(1));
    assert_eq!(on(&corpus, "2024-12-31"), Err("LawNotYetInForce".to_owned()));
}

#[test]
fn a_law_that_ended_does_not_fall_through_to_an_older_version() {
    let corpus = corpus(&[
        version("wet", "valid_from: 2025-01-01", 1),
        version("wet", "valid_from: 2026-01-01\nvalid_to: 2026-03-31", 2),
    ]);
    assert_eq!(on(&corpus, "2026-03-31"), Ok(2));
    assert_eq!(on(&corpus, "2026-04-01"), Err("LawEnded".to_owned()));
    assert_eq!(on(&corpus, "2025-12-31"), Ok(1));
}

#[test]
fn the_end_of_a_needed_law_is_named_by_the_error() {
    let caller = "execution:
  input: [{name: uit2, type: number, source: {regulation: oud, output: uit}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $uit2}]";
    let corpus = corpus(&[
        law(OLD, "wet", &[("1", caller)]),
        version("oud", "valid_from: 2020-01-01\nvalid_to: 2025-12-31", 1),
    ]);
    let error = ask(&corpus, &["uit"], &[]).unwrap_err().error;
    assert_eq!(error.kind(), "LawEnded");
    assert!(error.to_string().contains("oud") && error.to_string().contains("2025-12-31"), "{error}");
}

#[test]
fn an_undated_version_comes_last_and_always_qualifies() {
    let corpus =
        corpus(&[version("wet", "valid_from: '#datum'", 1), version("wet", "valid_from: 2026-01-01", 2)]);
    assert_eq!(on(&corpus, "1900-01-01"), Ok(1));
    assert_eq!(on(&corpus, "2026-01-01"), Ok(2));
}

#[test]
fn the_same_version_twice_is_reported_and_the_last_one_counts() {
    let (corpus, problems) =
        load(&[version("wet", "valid_from: 2026-01-01", 1), version("wet", "valid_from: 2026-01-01", 2)]);
    assert_eq!(on(&corpus, "2026-01-01"), Ok(2));
    assert!(problems.iter().any(|problem| problem.file == "0.yaml" && problem.left_out));
}

#[test]
fn laws_outputs_and_versions_that_are_not_there_are_named() {
    let corpus = corpus(&[version("wet", "valid_from: 2026-01-01", 1)]);
    let kind = |law: &str, output: &str| {
        corpus.evaluate(&Request::new(law, [output], day("2026-01-01"))).unwrap_err().error.kind()
    };
    assert_eq!(kind("weg", "uit"), "LawNotFound");
    assert_eq!(kind("wet", "weg"), "OutputNotFound");
}

#[test]
fn information_about_a_law_follows_the_date() {
    let corpus = corpus(&[version("wet", "name: Testwet\nvalid_from: 2026-01-01\nvalid_to: 2026-12-31", 1)]);
    let info = corpus.law("wet", day("2026-05-01")).expect("in force");
    assert_eq!((info.name.as_deref(), info.articles.len()), (Some("Testwet"), 1));
    assert_eq!((info.sha256.len(), info.articles[0].outputs.as_slice()), (64, &["uit".to_owned()][..]));
    assert!(corpus.law("wet", day("2027-01-01")).is_none());
}

#[test]
fn unknown_schema_versions_are_refused() {
    let text = version("wet", "valid_from: 2026-01-01", 1).replace("v0.7.1", "v9.9.9");
    let (_, problems) = load(&[text]);
    assert!(problems[0].left_out && problems[0].line == 1, "{problems:?}");
}

#[test]
fn the_compiled_form_answers_the_same_and_damaged_bytes_are_refused() {
    let corpus =
        corpus(&[version("wet", "valid_from: 2026-01-01", 7), version("ander", "valid_from: 2026-01-01", 8)]);
    let bytes = corpus.to_bytes();
    let again = Corpus::from_bytes(&bytes).unwrap();
    assert_eq!(on(&again, "2026-01-01"), Ok(7));
    assert_eq!(again.law_ids().collect::<Vec<_>>(), ["ander", "wet"]);
    assert_eq!(corpus.subset(&["wet"]).law_ids().collect::<Vec<_>>(), ["wet"]);
    assert!(Corpus::from_bytes(&bytes[..bytes.len() - 3]).is_err());
    assert!(Corpus::from_bytes(b"iets anders").is_err());
}
