//! The trace of the contract, key by key, and who supplied each value.

use std::collections::BTreeMap;

use rules::protocol::answer_line;
use rules::{Corpus, Request, Table, TraceNode, TraceSource, Value};

use super::support::{NEW, OLD, article, corpus, head, law, load, today};

type Fields = BTreeMap<String, Value>;

/// The trace that the contract gives for a question.
fn agreed(corpus: &Corpus, law: &str, output: &str, rest: &str) -> Fields {
    let line = format!(
        r#"{{"op":"evaluate","law":"{law}","outputs":["{output}"],"date":"2026-07-01","trace":true,{rest}}}"#
    );
    let answer = answer_line(corpus, &line);
    let Ok(Value::Object(fields)) = Value::from_json(&answer) else { panic!("{answer}") };
    let Some(Value::Object(trace)) = fields.get("trace") else { panic!("{answer}") };
    assert_eq!(trace.keys().collect::<Vec<_>>(), ["root", "trace_version"], "{answer}");
    assert_eq!(trace["trace_version"], Value::Int(1));
    let Value::Object(root) = &trace["root"] else { panic!("{answer}") };
    root.clone()
}

/// A step and all steps below it.
fn steps(node: &Fields) -> Vec<&Fields> {
    let Some(Value::List(children)) = node.get("children") else { panic!("no children") };
    let below = children.iter().flat_map(|child| match child {
        Value::Object(child) => steps(child),
        other => panic!("{other:?}"),
    });
    std::iter::once(node).chain(below).collect()
}

fn text<'a>(node: &'a Fields, key: &str) -> &'a str {
    node.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn only(node: &Fields, key: &str, known: &[&str]) {
    if let Some(part) = node.get(key) {
        let Value::Object(part) = part else { panic!("{key}: {part:?}") };
        assert!(!part.is_empty() && part.keys().all(|key| known.contains(&key.as_str())), "{key}: {part:?}");
        assert!(part.values().all(|value| *value != Value::Null), "{key}: {part:?}");
    }
}

/// A law with an open term, a call, a decision that a hook joins, and figures with bounds.
fn files(level: &str) -> Vec<String> {
    let main = "definitions: {norm: {value: 100, type_spec: {unit: eurocent, precision: 0, min: 0, max: 900}}}
open_terms:
  - {id: grens, type: number}
  - {id: rest, type: number, default: {actions: [{output: rest, operation: ADD, values: [1, 2]}]}}
execution:
  produces: {legal_character: BESCHIKKING}
  parameters: [{name: inkomen, type: number, description: Inkomen per maand}, {name: plaats, type: string}]
  input:
    - {name: bijdrage, type: number, source: {regulation: ander/wet, output: toeslag, parameters: {basis: $inkomen}}}
    - {name: eigen, type: number, source: {output: eigen}}
    - {name: saldo, type: number, source: {}}
  output: [{name: bedrag, type: number, description: Wat iemand krijgt}]
  actions:
    - {output: helft, operation: MULTIPLY, values: [$norm, {operation: SUBTRACT, values: [3, 1]}]}
    - output: bedrag
      value: {operation: ADD, values: [$helft, $bijdrage, $inkomen, $grens, $rest, $eigen, $saldo]}
      legal_basis: {law: wet, article: '1.2', paragraph: '1', explanation: De norm.}";
    let own = "execution: {output: [{name: eigen, type: number}], actions: [{output: eigen, value: 1}]}";
    let called = "execution:
  parameters: [{name: basis, type: number}]
  output: [{name: toeslag, type: number}]
  actions: [{output: toeslag, value: {operation: ADD, values: [$basis, 0]}}]";
    let hook = "hooks: [{hook_point: post_actions, applies_to: {legal_character: BESCHIKKING}}]
execution:
  parameters: [{name: inkomen, type: number}]
  output: [{name: bericht, type: number}]
  actions: [{output: bericht, value: $inkomen}]";
    let fills = "implements: [{law: wet, article: '1.2', open_term: grens}]
execution:
  parameters: [{name: plaats, type: string}]
  output: [{name: grens, type: number}]
  actions: [{output: grens, value: {operation: IF, cases: [{when: {operation: EQUALS, subject: $plaats, value: hier}, then: 5}], default: 6}}]";
    let root = head(
        level,
        "wet",
        "name: Testwet\nvalid_from: 2020-01-01\nunconfirmed: [{article: '1.2', name: norm, reason: een bron}]",
    );
    vec![
        root + &article("1.2", main) + &article("2", own),
        law(level, "ander/wet", &[("3", called)]),
        law(level, "awb", &[("4", hook)]),
        law(level, "lokaal", &[("5", fills)]),
    ]
}

const FACTS: &str = r#""parameters":{"inkomen":10,"plaats":"hier","nr":"7"},"data":[{"source":"bank","key":"nr","law":"wet","rows":[{"nr":"7","saldo":4}]}]"#;

#[test]
fn the_trace_of_the_contract_holds_the_agreed_keys_and_no_others() {
    for level in [OLD, NEW] {
        let root = agreed(&corpus(&files(level)), "wet", "bedrag", FACTS);
        let nodes = steps(&root);
        assert!(nodes.len() > 25);
        for node in nodes {
            for key in ["node_type", "name", "node_id", "anchor", "children"] {
                assert!(node.contains_key(key), "{key}: {node:?}");
            }
            assert_eq!(node.contains_key("result"), text(node, "node_id") != "n", "{node:?}");
            let known = [
                "node_type",
                "name",
                "result",
                "resolve_type",
                "children",
                "node_id",
                "anchor",
                "legal_basis",
                "yaml_path",
                "uri",
                "source",
                "type_spec",
                "duration_us",
                "message",
            ];
            assert!(node.keys().all(|key| known.contains(&key.as_str())), "{node:?}");
            only(node, "source", &["kind", "provider", "scope"]);
            only(node, "type_spec", &["unit", "precision"]);
            only(node, "anchor", &["law_id", "law", "bwb_id", "article", "url", "valid_from"]);
            only(node, "legal_basis", &["law", "bwb_id", "article", "paragraph", "explanation"]);
            let kind = match node.get("source") {
                Some(Value::Object(source)) => text(source, "kind"),
                _ => "",
            };
            assert_eq!(kind, text(node, "resolve_type"), "source repeats how it was looked up: {node:?}");
        }
    }
}

/// Every word for a step but `requirement`, which belongs to a part of an article that no known level has.
#[test]
fn a_step_has_one_of_nine_words_and_each_of_them_occurs() {
    let departs = "overrides: [{law: wet, article: '1', output: uit}]
execution: {output: [{name: uit, type: number}], actions: [{output: uit, value: 2}]}";
    let plain = "execution: {output: [{name: uit, type: number}], actions: [{output: uit, value: 1}]}";
    let departing = corpus(&[law(NEW, "wet", &[("1", plain), ("2", departs)])]);
    let mut roots = vec![agreed(&departing, "wet", "uit", r#""parameters":{}"#)];
    roots.extend([OLD, NEW].map(|level| agreed(&corpus(&files(level)), "wet", "bedrag", FACTS)));
    let words: std::collections::BTreeSet<&str> =
        roots.iter().flat_map(steps).map(|node| text(node, "node_type")).collect();
    assert!(
        words.iter().copied().eq([
            "action",
            "article",
            "cached",
            "cross_law_reference",
            "hook_resolution",
            "open_term_resolution",
            "operation",
            "override_resolution",
            "resolve",
        ]),
        "{words:?}"
    );
}

#[test]
fn the_contract_names_a_provider_and_a_scope_for_tables_alone() {
    for level in [OLD, NEW] {
        let root = agreed(&corpus(&files(level)), "wet", "bedrag", FACTS);
        let mut kinds = BTreeMap::new();
        for node in steps(&root) {
            if let Some(source) = node.get("source") {
                kinds.entry(text(node, "resolve_type")).or_insert_with(Vec::new).push(source.to_json());
            }
        }
        let table = kinds.remove("DATA_SOURCE").expect("a table is read");
        let told = r#"{"kind":"DATA_SOURCE","provider":"bank","scope":"wet"}"#;
        assert!(table.iter().all(|source| source == told), "{table:?}");
        // A parameter is a parameter, whether the caller gave it or a law handed it on; so for all the others.
        for kind in ["PARAMETER", "RESOLVED_INPUT", "URI", "OPEN_TERM", "HOOK", "OUTPUT", "DEFINITION"] {
            let sources = kinds.remove(kind).unwrap_or_else(|| panic!("{level}: no {kind}"));
            assert!(sources.iter().all(|source| *source == format!(r#"{{"kind":"{kind}"}}"#)), "{sources:?}");
        }
        assert!(kinds.is_empty(), "{kinds:?}");
    }
}

#[test]
fn a_step_is_told_with_its_place_its_unit_and_its_doubts() {
    let root = agreed(&corpus(&files(NEW)), "wet", "bedrag", FACTS);
    let nodes = steps(&root);
    let find = |name: &str, kind: &str| {
        *nodes.iter().find(|node| text(node, "name") == name && text(node, "node_type") == kind).expect(name)
    };
    let norm = find("norm", "resolve");
    assert_eq!(norm["type_spec"].to_json(), r#"{"precision":0,"unit":"eurocent"}"#);
    assert_eq!(text(norm, "message"), "norm is not confirmed: een bron");
    assert_eq!(text(norm, "yaml_path"), "articles.1_2.machine_readable.definitions.norm");
    let path = |name: &str| text(find(name, "operation"), "yaml_path").to_owned();
    let place = "articles.1_2.machine_readable.";
    assert_eq!(path("MULTIPLY"), format!("{place}execution.actions.helft"));
    assert_eq!(path("SUBTRACT"), format!("{place}execution.actions.helft.values.1"));
    assert_eq!(path("ADD"), format!("{place}execution.actions.bedrag.value"));
    let default = nodes
        .iter()
        .any(|node| text(node, "yaml_path") == format!("{place}open_terms.1.default.actions.rest"));
    assert!(default, "{nodes:#?}");
    let call = find("ander/wet#toeslag", "cross_law_reference");
    assert_eq!(text(call, "yaml_path"), format!("{place}execution.input.bijdrage"), "where its input stands");
    assert!(!call.contains_key("uri"), "an address has no room for a law with a slash");
    assert_eq!(text(find("eigen", "article"), "uri"), "regelrecht://wet/eigen");
    assert_eq!(text(find("bedrag", "action"), "uri"), "regelrecht://wet/bedrag");
    for (name, kind) in
        [("helft", "action"), ("inkomen", "resolve"), ("bijdrage", "resolve"), ("norm", "resolve")]
    {
        assert!(!find(name, kind).contains_key("uri"), "{name} is no output");
    }
    assert_eq!(
        find("bedrag", "action")["anchor"].to_json(),
        r#"{"article":"1.2","bwb_id":"BWBR0000001","law":"Testwet","law_id":"wet","url":"https://example.org/#1.2","valid_from":"2020-01-01"}"#
    );
    assert_eq!(
        text(find("bedrag", "article"), "message"),
        "Wat iemand krijgt | norm is not confirmed: een bron"
    );
}

#[test]
fn an_unknown_outcome_names_its_facts_and_a_step_that_failed_has_none() {
    let root = agreed(&corpus(&files(NEW)), "wet", "bedrag", r#""parameters":{"plaats":"hier"}"#);
    let result = |node: &Fields| node.get("result").map(Value::to_json);
    let unknown = r#"{"missing":["inkomen","saldo"],"state":"unknown"}"#;
    assert_eq!(
        steps(&root)
            .iter()
            .find(|node| text(node, "name") == "bedrag")
            .and_then(|node| result(node))
            .as_deref(),
        Some(unknown)
    );
    let machine = "execution:
  parameters: [{name: a, type: number, nullable: true}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: {operation: ADD, values: [1, $a]}}]";
    let root =
        agreed(&corpus(&[law(NEW, "wet", &[("1", machine)])]), "wet", "uit", r#""parameters":{"a":null}"#);
    let told: Vec<_> =
        steps(&root).iter().map(|node| (text(node, "name").to_owned(), result(node))).collect();
    let told: Vec<_> = told.iter().map(|(name, result)| (name.as_str(), result.as_deref())).collect();
    let expected = [("wet", None), ("uit", None), ("uit", None), ("ADD", None), ("a", Some("null"))];
    assert_eq!(told, expected, "null is a value the data asserts; what failed has no outcome");
}

#[test]
fn an_outcome_that_cannot_be_expressed_is_no_null() {
    let machine = "untranslatables: [{construct: redelijk, reason: oordeel}]
execution: {output: [{name: uit, type: number}], actions: [{output: uit, value: 1}]}";
    let root = agreed(
        &corpus(&[law(NEW, "wet", &[("1", machine)])]),
        "wet",
        "uit",
        r#""untranslatable_mode":"propagate""#,
    );
    let article = steps(&root)
        .into_iter()
        .find(|node| text(node, "node_type") == "article" && text(node, "name") == "uit");
    let result = article.and_then(|node| node.get("result")).map(Value::to_json);
    assert_eq!(result.as_deref(), Some(r#"{"article":"1","construct":"redelijk","state":"untranslatable"}"#));
}

fn all(node: &TraceNode) -> Vec<&TraceNode> {
    std::iter::once(node).chain(node.children.iter().flat_map(all)).collect()
}

fn source(kind: &str, provider: Option<&str>, scope: Option<&str>) -> Option<TraceSource> {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    Some(TraceSource { kind: kind.to_owned(), provider: owned(provider), scope: owned(scope) })
}

#[test]
fn every_value_says_who_supplied_it_and_for_which_law() {
    for level in [OLD, NEW] {
        let table = Table {
            source: "bank".to_owned(),
            key: "nr".to_owned(),
            law: Some("wet".to_owned()),
            rows: vec![[("nr".to_owned(), "7".into()), ("saldo".to_owned(), 4.into())].into()],
        };
        let request = Request::new("wet", ["bedrag"], today())
            .with("inkomen", 10)
            .with("plaats", "hier")
            .with("nr", "7")
            .table(table)
            .traced();
        let corpus = corpus(&files(level));
        let trace = corpus.evaluate(&request).unwrap().trace.unwrap();
        let nodes = all(trace.root());
        let of = |law: &str, name: &str, kind: &str| {
            let found = |node: &&&TraceNode| {
                node.anchor.law == law && node.name == name && node.resolve_type.as_deref() == Some(kind)
            };
            nodes.iter().find(found).unwrap_or_else(|| panic!("{level}: {law} {name} {kind}")).source.clone()
        };
        // Whoever asks gave it, or a law handed it on: to the law it calls, the hook it sets off, the rule that fills a term.
        assert_eq!(of("wet", "inkomen", "PARAMETER"), source("PARAMETER", None, None), "{level}");
        assert_eq!(
            of("ander/wet", "basis", "PARAMETER"),
            source("PARAMETER", Some("wet"), Some("ander/wet"))
        );
        assert_eq!(of("awb", "inkomen", "PARAMETER"), source("PARAMETER", Some("wet"), Some("awb")));
        assert_eq!(of("lokaal", "plaats", "PARAMETER"), source("PARAMETER", Some("wet"), Some("lokaal")));
        // What a call hands on is worked out where the call stands.
        let handed = nodes.iter().filter(|node| node.anchor.law == "wet" && node.name == "inkomen");
        assert!(
            handed.clone().count() > 1
                && handed.clone().all(|node| node.source == source("PARAMETER", None, None))
        );
        assert_eq!(
            of("wet", "bijdrage", "RESOLVED_INPUT"),
            source("RESOLVED_INPUT", Some("ander/wet"), Some("wet"))
        );
        assert_eq!(of("wet", "eigen", "RESOLVED_INPUT"), source("RESOLVED_INPUT", Some("wet"), Some("wet")));
        assert_eq!(of("wet", "toeslag", "URI"), source("URI", Some("ander/wet"), Some("wet")));
        assert_eq!(of("wet", "grens", "OPEN_TERM"), source("OPEN_TERM", Some("lokaal"), Some("wet")));
        let kept = nodes
            .iter()
            .find(|node| node.node_type == "cached" && node.name == "grens" && node.anchor.law == "wet");
        assert_eq!(kept.is_some(), level == OLD, "only there it was made beforehand");
        assert!(kept.is_none_or(|node| node.source == of("wet", "grens", "OPEN_TERM")), "it is the same");
        assert_eq!(of("wet", "rest", "OPEN_TERM"), None, "its own default");
        assert_eq!(of("awb", "bericht", "HOOK"), source("HOOK", Some("awb"), Some("wet")));
        assert_eq!(of("wet", "saldo", "DATA_SOURCE"), source("DATA_SOURCE", Some("bank"), Some("wet")));
        assert_eq!(of("wet", "norm", "DEFINITION"), None);
    }
}

#[test]
fn a_table_for_every_law_has_no_scope_and_what_nobody_supplied_no_provider() {
    let machine = "execution:
  input: [{name: saldo, type: number, source: {}}, {name: schuld, type: number, source: {}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: {operation: ADD, values: [$saldo, $schuld]}}]";
    let (corpus, _) = load(&[law(NEW, "wet", &[("1", machine)])]);
    let rows = vec![[("saldo".to_owned(), 4.into())].into()];
    let table = Table { source: "bank".to_owned(), rows, ..Table::default() };
    let request = Request::new("wet", ["uit"], today()).table(table).traced();
    let trace = corpus.evaluate(&request).unwrap().trace.unwrap();
    let nodes = all(trace.root());
    let of = |name: &str| nodes.iter().find(|node| node.name == name).and_then(|node| node.source.clone());
    assert_eq!(of("saldo"), source("DATA_SOURCE", Some("bank"), None));
    assert_eq!(of("schuld"), source("INPUT", None, None));
}
