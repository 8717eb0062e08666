//! The JSON-lines contract.

use rules::Value;
use rules::protocol::{self, answer_line};

use super::support::{NEW, OLD, corpus, law};

fn machine() -> &'static str {
    "execution:
  parameters: [{name: bsn, type: string}]
  input: [{name: inkomen, type: number, nullable: true, source: {}}]
  output: [{name: uit, type: number}, {name: leeg, type: number, nullable: true}]
  actions:
    - {output: uit, value: {operation: DIVIDE, values: [$inkomen, 3]}}
    - {output: leeg, value: null}"
}

#[test]
fn laws_are_listed() {
    let corpus = corpus(&[law(NEW, "b", &[("1", machine())]), law(NEW, "a", &[("1", machine())])]);
    assert_eq!(answer_line(&corpus, r#"{"op":"laws"}"#), r#"{"laws":["a","b"]}"#);
}

#[test]
fn an_evaluation_answers_every_output_that_arose() {
    let corpus = corpus(&[law(OLD, "wet", &[("1", machine())])]);
    let line = r#"{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01","parameters":{"bsn":"1"},
        "data":[{"source":"bron","key":"bsn","law":null,"rows":[{"bsn":"1","inkomen":1}]}]}"#;
    assert_eq!(
        answer_line(&corpus, &line.replace('\n', " ")),
        r#"{"ok":true,"outputs":{"leeg":{"state":"absent","value":null,"provenance":"direct"},"uit":{"state":"value","value":0.3333333333333333333333333333,"provenance":"direct"}}}"#
    );
}

#[test]
fn unknown_outputs_name_what_is_missing() {
    let corpus = corpus(&[law(NEW, "wet", &[("1", machine())])]);
    let answer =
        answer_line(&corpus, r#"{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01"}"#);
    assert_eq!(
        answer,
        r#"{"ok":true,"outputs":{"uit":{"state":"unknown","value":null,"missing":["inkomen"],"provenance":"direct"}}}"#
    );
}

#[test]
fn errors_have_a_kind_and_a_partial_trace_when_asked_for() {
    let corpus = corpus(&[law(OLD, "wet", &[("1", machine())])]);
    let ask = |law: &str, date: &str, trace: bool| {
        answer_line(
            &corpus,
            &format!(
                r#"{{"op":"evaluate","law":"{law}","outputs":["uit"],"date":"{date}","trace":{trace}}}"#
            ),
        )
    };
    assert!(ask("weg", "2026-07-01", false).contains(r#""kind":"LawNotFound""#));
    assert!(ask("wet", "2026-7-1", false).contains(r#""kind":"InvalidDate""#));
    let failed = ask("wet", "2026-07-01", true);
    assert!(
        failed.contains(r#""kind":"VariableNotFound""#) && failed.contains(r#""trace":{"trace_version":1"#)
    );
    assert!(failed.contains("variable `inkomen` has no value"), "{failed}");
}

#[test]
fn lines_that_make_no_sense_are_answered_too() {
    let corpus = corpus(&[]);
    for line in [
        "",
        "{",
        "[]",
        "{}",
        r#"{"op":"vlieg"}"#,
        r#"{"op":"evaluate"}"#,
        r#"{"op":"resolve_note"}"#,
        "\u{0}",
    ] {
        let answer = answer_line(&corpus, line);
        assert!(
            answer.starts_with(r#"{"ok":false,"error":{"kind":""#) && !answer.contains('\n'),
            "{line}: {answer}"
        );
    }
}

#[test]
fn keys_of_the_sender_are_passed_over_and_misspelt_ones_are_not() {
    let corpus = corpus(&[law(OLD, "wet", &[("1", machine())])]);
    let with = |key: &str| {
        answer_line(
            &corpus,
            &format!(
                r#"{{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01","parameters":{{"inkomen":3}},"{key}":1}}"#
            ),
        )
    };
    for own in ["id", "comment", "naam"] {
        assert!(with(own).starts_with(r#"{"ok":true"#), "{own}");
    }
    for misspelt in ["paramters", "Data", "untranslatable", "traced", "output"] {
        assert!(with(misspelt).contains("unknown key"), "{misspelt}");
    }
}

#[test]
fn notes_are_resolved() {
    let corpus = corpus(&[]);
    let line = r#"{"op":"resolve_note","articles":[{"number":"1","text":"Wie geen inkomen heeft, heeft recht."}],"selector":{"exact":"heeft recht","prefix":"","suffix":"","hint":{"article":"9","start":0,"end":3}}}"#;
    assert_eq!(
        answer_line(&corpus, line),
        r#"{"status":"found","matches":[{"article":"1","confidence":1}]}"#
    );
}

#[test]
fn a_session_answers_every_line_as_if_it_stood_alone() {
    let (corpus, scenarios) = super::catalog::catalog();
    let mut session = protocol::Session::new(&corpus);
    for (at, scenario) in scenarios.iter().take(120).enumerate() {
        let request = &scenario.request;
        for income in [0, 60_000, 150_000, 150_001, 400_000, 90_000] {
            let mut facts = request.parameters.clone();
            facts.insert("inkomen_arbeid_maand".to_owned(), income.into());
            let facts = Value::Object(facts).to_json();
            let outputs =
                Value::List(request.outputs.iter().map(|name| name.as_str().into()).collect()).to_json();
            let (law, date, trace) = (&request.law, request.date, at % 7 == 0);
            let line = format!(
                r#"{{"op":"evaluate","law":"{law}","outputs":{outputs},"date":"{date}","parameters":{facts},"trace":{trace}}}"#
            );
            assert_eq!(session.answer_line(&line), protocol::answer_line(&corpus, &line), "{line}");
        }
    }
    for line in ["", "[]", r#"{"op":"laws"}"#, r#"{"op":"evaluate","law":"weg"}"#] {
        assert_eq!(session.answer_line(line), protocol::answer_line(&corpus, line));
    }
}

#[test]
fn a_note_is_resolved_whatever_its_hint_says_and_is_told_what_it_lacks() {
    let corpus = corpus(&[]);
    let ask = |articles: &str, selector: &str| {
        answer_line(
            &corpus,
            &format!(r#"{{"op":"resolve_note","articles":{articles},"selector":{selector}}}"#),
        )
    };
    let two = r#"[{"number":"1","text":"Het college beslist binnen acht weken."},{"number":2,"text":"Het college wacht."}]"#;
    let found = r#"{"status":"found","matches":[{"article":"2","confidence":1}]}"#;
    for hint in [
        "",
        r#","hint":null"#,
        r#","hint":{"article":"1","start":0,"end":5}"#,
        r#","hint":{"article":"2","start":12,"end":17}"#,
    ] {
        assert_eq!(ask(two, &format!(r#"{{"exact":"wacht"{hint}}}"#)), found, "{hint}");
    }
    let ambiguous = ask(two, r#"{"exact":"Het college","prefix":"","suffix":""}"#);
    assert_eq!(
        ambiguous,
        r#"{"status":"ambiguous","matches":[{"article":"1","confidence":1},{"article":"2","confidence":1}]}"#
    );
    assert_eq!(
        ask(two, r#"{"exact":"Het college","prefix":null,"suffix":" wacht"}"#),
        r#"{"status":"found","matches":[{"article":"2","confidence":1}]}"#
    );
    assert_eq!(ask(two, r#"{"exact":"geheel andere woorden"}"#), r#"{"status":"orphaned","matches":[]}"#);
    let long = "e".repeat(121);
    assert_eq!(ask(two, &format!(r#"{{"exact":"{long}"}}"#)), r#"{"status":"skipped","matches":[]}"#);
    let near = ask(two, r#"{"exact":"college beslist binnen zes weken"}"#);
    assert!(near.starts_with(r#"{"status":"found","matches":[{"article":"1","confidence":0."#), "{near}");
    for (articles, selector, part) in [
        ("null", r#"{"exact":"a"}"#, "`articles` is a list"),
        ("[1]", r#"{"exact":"a"}"#, "an article is an object"),
        (r#"[{"text":"a"}]"#, r#"{"exact":"a"}"#, "`number` is not there"),
        (r#"[{"number":"1"}]"#, r#"{"exact":"a"}"#, "`text` is not there"),
        ("[]", "null", "`selector` is an object"),
        ("[]", "{}", "`exact` is not there"),
        ("[]", r#"{"exact":"a","suffix":1}"#, "`suffix` is a text"),
    ] {
        let told = ask(articles, selector);
        assert!(told.contains(r#""kind":"InvalidOperation""#) && told.contains(part), "{part}: {told}");
    }
}
