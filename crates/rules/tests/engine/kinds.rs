//! Every kind of error of the contract: a question that makes it, and what its message names.

use std::collections::BTreeSet;

use rules::protocol::answer_line;
use rules::{Corpus, EvalError, Request};

use super::support::{NEW, OLD, article, corpus, head, law, today};

/// The kinds that an evaluation can meet.
const KINDS: [&str; 20] = [
    "LoadError",
    "VariableNotFound",
    "InvalidOperation",
    "TypeMismatch",
    "UnitMismatch",
    "DivisionByZero",
    "ArithmeticOverflow",
    "InvalidUri",
    "InvalidDate",
    "LawNotFound",
    "OutputNotFound",
    "LawNotYetInForce",
    "LawEnded",
    "CircularReference",
    "MaxDepthExceeded",
    "MissingParameter",
    "ResolutionError",
    "DataSourceError",
    "Untranslatable",
    "ExternalReferenceNotResolved",
];

/// A law `wet` with one output `uit` of these actions, over a parameter `p` that may be null.
fn machine(actions: &str) -> String {
    format!(
        "definitions: {{e: {{value: 1, type_spec: {{unit: euro}}}}, c: {{value: 1, type_spec: {{unit: eurocent}}}}}}\n\
         execution:\n  parameters: [{{name: p, type: number, nullable: true}}]\n  output: [{{name: uit, type: number}}]\n  \
         actions: [{actions}]"
    )
}

fn one(level: &str, value: &str) -> Vec<String> {
    vec![law(level, "wet", &[("1", &machine(&format!("{{output: uit, value: {value}}}")))])]
}

fn dated(dates: &str) -> Vec<String> {
    vec![head(OLD, "wet", dates) + &article("1", &machine("{output: uit, value: 1}"))]
}

/// The answer to a question about `uit` with these further keys.
fn answer(files: &[String], keys: &str) -> String {
    let line = if keys.contains("\"law\":\"") {
        format!(r#"{{"op":"evaluate","outputs":["uit"],"date":"2026-07-01"{keys}}}"#)
    } else {
        format!(r#"{{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01"{keys}}}"#)
    };
    answer_line(&corpus(files), &line)
}

/// The kind of an answer; its message must name these. The trace may nest deeper than JSON is read here.
#[track_caller]
fn kind(answer: &str, named: &[&str]) -> String {
    let error = answer.strip_prefix(r#"{"ok":false,"error":{"kind":""#).expect(answer);
    let (kind, rest) = error.split_once(r#"","message":""#).expect(answer);
    let (message, _) = rest.split_once(r#""}"#).expect(answer);
    assert!(named.iter().all(|part| message.contains(part)), "{named:?}: {message}");
    kind.to_owned()
}

#[test]
fn each_kind_is_made_by_something_and_names_what_it_is_about() {
    let own = |from: &str, to: &str| {
        format!(
            "execution:\n  input: [{{name: {from}, type: number, source: {{output: {from}}}}}]\n  output: [{{name: {to}, type: \
             number}}]\n  actions: [{{output: {to}, value: ${from}}}]"
        )
    };
    let circle = vec![law(OLD, "wet", &[("1", &own("a", "uit")), ("2", &own("uit", "a"))])];
    let open = "open_terms: [{id: t, type: number}]
execution: {output: [{name: uit, type: number}], actions: [{output: uit, value: $t}]}";
    let vague = "untranslatables: [{construct: redelijk, reason: oordeel}]
execution: {output: [{name: uit, type: number}], actions: [{output: uit, value: 1}]}";
    let required = machine("{output: uit, value: $p}").replace("nullable: true", "required: true");
    let calls = "execution:
  input: [{name: q, type: number, source: {regulation: weg, output: y}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $q}]";
    let deep = format!("{}1{}", "{operation: ROUND, value: ".repeat(101), "}".repeat(101));
    let made: [(&str, Vec<String>, &str, &[&str]); 19] = [
        ("VariableNotFound", one(OLD, "$p"), "", &["`p`"]),
        (
            "InvalidOperation",
            one(OLD, "{operation: ROUND, value: 1, precision: 29}"),
            "",
            &["ROUND", "-28 to 28"],
        ),
        (
            "TypeMismatch",
            one(NEW, "{operation: ADD, values: [1, tekst]}"),
            "",
            &["ADD", "a number", "a text"],
        ),
        ("UnitMismatch", one(OLD, "{operation: ADD, values: [$e, $c]}"), "", &["ADD", "euro", "eurocent"]),
        ("DivisionByZero", one(NEW, "{operation: DIVIDE, values: [1, 0]}"), "", &["DIVIDE"]),
        ("ArithmeticOverflow", one(OLD, "{operation: ADD, values: [9223372036854775807, 1]}"), "", &["ADD"]),
        ("InvalidUri", one(OLD, "1"), r#","law":"regelrecht://wet""#, &["regelrecht://wet"]),
        ("InvalidDate", one(OLD, "{operation: DATE_PART, date: '2026-7-1', in: day}"), "", &["2026-7-1"]),
        ("LawNotFound", one(OLD, "1"), r#","law":"weg""#, &["`weg`"]),
        ("OutputNotFound", vec![law(OLD, "wet", &[("1", "definitions: {x: 1}")])], "", &["`wet`", "`uit`"]),
        ("LawNotYetInForce", dated("valid_from: 2026-07-02"), "", &["`wet`", "2026-07-01"]),
        (
            "LawEnded",
            dated("valid_from: 2020-01-01\nvalid_to: 2026-06-30"),
            "",
            &["`wet`", "2026-07-01", "2026-06-30"],
        ),
        ("CircularReference", circle, "", &["wet#uit -> wet#a -> wet#uit"]),
        ("MaxDepthExceeded", one(OLD, &deep), "", &["operations", "100"]),
        ("MissingParameter", vec![law(NEW, "wet", &[("1", &required)])], "", &["`p`", "`wet`"]),
        ("ResolutionError", vec![law(OLD, "wet", &[("1", open)])], "", &["`t`", "article 1", "`wet`"]),
        ("DataSourceError", one(OLD, "1"), r#","data":[{"source":"bron","rows":1}]"#, &["`bron`", "rows"]),
        (
            "Untranslatable",
            vec![law(NEW, "wet", &[("1", vague)])],
            "",
            &["`wet`", "article 1", "redelijk", "oordeel"],
        ),
        (
            "ExternalReferenceNotResolved",
            vec![law(OLD, "wet", &[("1", calls)])],
            "",
            &["`q`", "`weg`", "`y`"],
        ),
    ];
    let mut met = BTreeSet::from(["LoadError".to_owned()]);
    for (wanted, files, keys, named) in made {
        let (bare, traced) = (answer(&files, keys), answer(&files, &format!("{keys},\"trace\":true")));
        assert_eq!((kind(&bare, named).as_str(), kind(&traced, named).as_str()), (wanted, wanted), "{bare}");
        assert!(!bare.contains("\"trace\""), "{bare}");
        met.insert(wanted.to_owned());
    }
    assert!(met.iter().map(String::as_str).eq(BTreeSet::from(KINDS)), "{met:?}");
}

#[test]
fn a_compiled_form_that_points_nowhere_is_a_load_error_and_never_an_outcome_of_its_own() {
    let bytes = corpus(&one(NEW, "{operation: ADD, values: [$p, 2]}")).to_bytes();
    let request = Request::new("wet", ["uit"], today()).with("p", 3);
    let mut kinds = BTreeSet::new();
    for at in 0..bytes.len() {
        for byte in [0, 1, 7, 120, 200] {
            let mut damaged = bytes.clone();
            damaged[at] = byte;
            let Ok(corpus) = Corpus::from_bytes(&damaged) else { continue };
            if let Err(failure) = corpus.evaluate(&request) {
                kinds.insert(failure.error.kind());
                if let EvalError::Load(_) = failure.error {
                    assert!(failure.to_string().contains("the compiled form lacks"), "{failure}");
                }
            }
        }
    }
    assert!(kinds.contains("LoadError"), "{kinds:?}");
    assert!(kinds.iter().all(|kind| KINDS.contains(kind)), "{kinds:?}");
}

/// The engine is asked for outputs; a program that is asked for an article has this kind at hand.
#[test]
fn an_article_that_is_not_there_has_a_kind_of_its_own() {
    let error = EvalError::ArticleNotFound { law: "wet".to_owned(), article: "1.2".to_owned() };
    assert_eq!(
        (error.kind(), error.to_string().as_str()),
        ("ArticleNotFound", "article 1.2 of `wet` does not exist")
    );
}

#[test]
fn a_message_about_null_names_the_table_or_the_caller_it_came_from() {
    let needs = "execution:
  parameters: [{name: nr, type: string}]
  input: [{name: x, type: number, source: {}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $x}]";
    let files = vec![law(NEW, "wet", &[("1", needs)])];
    let table = r#","parameters":{"nr":"7"},"data":[{"source":"bank","key":"nr","law":null,"rows":[{"nr":"7","x":null}]}]"#;
    let told = answer(&files, table);
    assert_eq!(kind(&told, &["`x` of `wet`", "number", "null", "table"]), "TypeMismatch");
    let told = answer(&files, r#","parameters":{"x":null}"#);
    assert_eq!(kind(&told, &["`x` of `wet`", "null", "caller"]), "TypeMismatch");
    let told = answer(&files, r#","parameters":{"nr":null,"x":1}"#);
    assert_eq!(kind(&told, &["`nr` of `wet`", "string", "null", "caller"]), "TypeMismatch");
}
