//! Traces and explanations.

use rules::{Request, TraceNode, Value};

use super::support::{NEW, OLD, article, corpus, head, law, today};

fn files(level: &str) -> Vec<String> {
    let machine = "definitions: {norm: 100, korting: {value: 0.5, type_spec: {unit: ratio}}}
execution:
  parameters: [{name: inkomen, type: number, description: Inkomen per maand}]
  input: [{name: toeslag, type: number, source: {regulation: ander, output: toeslag}}]
  output: [{name: bedrag, type: number, description: Wat iemand krijgt}]
  actions:
    - output: helft
      value: {operation: MULTIPLY, values: [$norm, $korting]}
      legal_basis: {law: wet, article: '1', paragraph: '2'}
    - output: bedrag
      value: {operation: ADD, values: [$helft, $toeslag, {operation: SUBTRACT, values: [0, $inkomen]}, $helft]}
      legal_basis: {law: wet, article: '1', paragraph: '1', explanation: De norm min het inkomen.}";
    let main = head(
        level,
        "wet",
        "name: Testwet\nvalid_from: 2026-01-01\nunconfirmed: [{article: '1', name: norm, reason: een bron}]",
    ) + &article("1", machine);
    let other =
        "execution: {output: [{name: toeslag, type: number}], actions: [{output: toeslag, value: 7}]}";
    vec![main, law(level, "ander", &[("3", other)])]
}

fn all(node: &TraceNode) -> Vec<&TraceNode> {
    let mut nodes = vec![node];
    nodes.extend(node.children.iter().flat_map(all));
    nodes
}

#[test]
fn an_explanation_names_law_article_facts_figures_and_outcomes() {
    for level in [OLD, NEW] {
        let request = Request::new("wet", ["bedrag"], today()).with("inkomen", 10).traced();
        let evaluation = corpus(&files(level)).evaluate(&request).unwrap();
        let why = evaluation.explain("bedrag").expect("an explanation");
        assert_eq!(
            (why.law.as_str(), why.law_name.as_deref(), why.article.as_str()),
            ("wet", Some("Testwet"), "1")
        );
        assert_eq!(why.value, Value::Decimal("97.0".parse().unwrap()));
        assert_eq!(why.description.as_deref(), Some("Wat iemand krijgt"));
        assert_eq!(why.legal_basis.as_ref().and_then(|basis| basis.paragraph.as_deref()), Some("1"));
        assert_eq!(why.url, "https://example.org/#1");
        let names =
            |values: &[rules::NamedValue]| values.iter().map(|value| value.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&why.facts), ["inkomen"]);
        assert_eq!(names(&why.outputs), ["helft", "toeslag"]);
        assert_eq!((why.outputs[1].law.as_str(), why.outputs[1].article.as_str()), ("ander", "3"));
        assert_eq!(names(&evaluation.explain("helft").unwrap().figures), ["norm", "korting"]);
    }
}

#[test]
fn unconfirmed_figures_are_carried_to_every_outcome_they_touch() {
    for level in [OLD, NEW] {
        let request = Request::new("wet", ["bedrag"], today()).with("inkomen", 10).traced();
        let evaluation = corpus(&files(level)).evaluate(&request).unwrap();
        let why = evaluation.explain("bedrag").unwrap();
        assert_eq!(why.unconfirmed[0].name, "norm");
        assert!(why.outputs[0].unconfirmed && !why.outputs[1].unconfirmed);
    }
}

#[test]
fn the_trace_has_the_agreed_shape() {
    let request = Request::new("wet", ["bedrag"], today()).with("inkomen", 10).traced();
    let trace = corpus(&files(NEW)).evaluate(&request).unwrap().trace.unwrap();
    assert_eq!((rules::Trace::VERSION, trace.root().node_id.as_str()), (1, "n"));
    let nodes = all(trace.root());
    assert_eq!(trace.root().children[0].node_id, "n0");
    assert_eq!(trace.root().children[0].children[0].node_id, "n0.0");
    for kind in ["article", "action", "operation", "resolve", "cross_law_reference", "cached"] {
        assert!(nodes.iter().any(|node| node.node_type == kind), "no {kind}");
    }
    let action = nodes.iter().find(|node| node.node_type == "action" && node.name == "helft").unwrap();
    assert_eq!(action.anchor.law, "wet");
    assert_eq!(action.yaml_path, "articles.1.machine_readable.execution.actions.helft");
    let back: rules::Trace = serde_json::from_str(&serde_json::to_string(&trace).unwrap()).unwrap();
    assert_eq!(back.root().children.len(), trace.root().children.len());
}

#[test]
fn the_calculation_date_and_the_elements_of_a_list_have_their_own_steps() {
    let machine = "execution:
  output: [{name: uit, type: number}]
  actions:
    - output: uit
      value: {operation: FOREACH, collection: [1, 2], body: {operation: ADD, values: [$item, $referencedate.year]}, combine: ADD}";
    for level in [OLD, NEW] {
        let corpus = corpus(&[law(level, "wet", &[("1", machine)])]);
        let evaluation = corpus.evaluate(&Request::new("wet", ["uit"], today()).traced()).unwrap();
        let text = serde_json::to_string(&evaluation.trace).unwrap();
        for (how, count) in [("LOCAL", 2), ("CONTEXT", 2)] {
            let part = format!("\"resolve_type\":\"{how}\"");
            assert_eq!(text.matches(&part).count(), count, "{level}: {how}: {text}");
        }
    }
}

#[test]
fn an_operation_says_where_in_the_file_it_stands() {
    let machine = "open_terms: [{id: t, type: number, default: {actions: [{output: t, value: {operation: ADD, values: [1, 1]}}]}}]
execution:
  parameters: [{name: a, type: number}]
  output: [{name: uit, type: number}]
  actions:
    - output: uit
      value:
        operation: IF
        cases:
          - {when: {operation: LESS_THAN, subject: 5, value: $a}, then: 0}
        default: {operation: ADD, values: [$t, {operation: ROUND, value: {operation: DIVIDE, values: [$a, 3]}}]}";
    for level in [OLD, NEW] {
        let corpus = corpus(&[law(level, "wet", &[("1", machine)])]);
        let request = Request::new("wet", ["uit"], today()).with("a", 4).traced();
        let text = serde_json::to_string(&corpus.evaluate(&request).unwrap().trace).unwrap();
        for path in [
            "execution.actions.uit.value",
            "execution.actions.uit.value.cases.0.when",
            "execution.actions.uit.value.default",
            "execution.actions.uit.value.default.values.1",
            "execution.actions.uit.value.default.values.1.value",
            "open_terms.0.default.actions.t.value",
        ] {
            let part = format!("\"yaml_path\":\"articles.1.machine_readable.{path}\"");
            assert!(text.contains(&part), "{level}: {part}: {text}");
        }
    }
}

#[test]
fn an_error_before_the_law_is_entered_is_told_in_the_trace_too() {
    let failure = corpus(&[]).evaluate(&Request::new("weg", ["uit"], today()).traced()).unwrap_err();
    let trace = failure.trace.unwrap();
    assert_eq!(
        (trace.root().node_type.as_str(), trace.root().message.as_deref()),
        ("article", Some("law `weg` is not loaded"))
    );
}

#[test]
fn without_a_trace_the_outcome_is_the_same() {
    let request = Request::new("wet", ["bedrag"], today()).with("inkomen", 10);
    let corpus = corpus(&files(NEW));
    let bare = corpus.evaluate(&request).unwrap();
    let traced = corpus.evaluate(&request.clone().traced()).unwrap();
    assert_eq!(bare.outputs, traced.outputs);
    assert!(bare.trace.is_none() && bare.explain("bedrag").is_none());
    assert_eq!(bare.laws_used.iter().map(|law| law.id.as_str()).collect::<Vec<_>>(), ["ander", "wet"]);
}

/// A law whose one outcome lies 90 operations deep, in a law that another law asks.
fn deep(level: &str) -> Vec<String> {
    let sum = |inner: String| format!("{{operation: ADD, values: [1, {inner}]}}");
    let value = (0..90).fold("$inkomen".to_owned(), |inner, _| sum(inner));
    let below = format!(
        "execution: {{parameters: [{{name: inkomen, type: number}}], output: [{{name: diep, type: number}}], \
         actions: [{{output: diep, value: {value}}}]}}"
    );
    let above = "execution:
  parameters: [{name: inkomen, type: number}]
  input: [{name: diep, type: number, source: {regulation: onder, output: diep, parameters: {inkomen: $inkomen}}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $diep}]";
    vec![law(level, "boven", &[("1", above)]), law(level, "onder", &[("1", &below)])]
}

#[test]
fn a_trace_is_read_back_however_deep_it_is() {
    for level in [OLD, NEW] {
        let request = Request::new("boven", ["uit"], today()).with("inkomen", 10).traced();
        let trace = corpus(&deep(level)).evaluate(&request).unwrap().trace.unwrap();
        let nodes = all(trace.root());
        let deepest = nodes.iter().map(|node| node.node_id.matches('.').count()).max();
        assert!(deepest > Some(90), "{level}: {deepest:?}");
        let text = serde_json::to_string(&trace).unwrap();
        assert!(serde_json::from_str::<rules::Trace>(&text).unwrap() == trace, "{level}: as text");
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(serde_json::from_value::<rules::Trace>(value).unwrap() == trace, "{level}: as a value");
    }
}

#[test]
fn a_trace_in_the_agreed_form_is_read_and_what_is_no_tree_is_refused() {
    let request = Request::new("wet", ["bedrag"], today()).with("inkomen", 10).traced();
    let trace = corpus(&files(NEW)).evaluate(&request).unwrap().trace.unwrap();
    let root = serde_json::to_string(trace.root()).unwrap();
    let read = |text: &str| serde_json::from_str::<rules::Trace>(text).ok();
    let kept = serde_json::to_string(&trace).unwrap();
    let agreed = read(&format!(r#"{{"trace_version":1,"root":{root}}}"#));
    assert!(agreed.is_some() && agreed == read(&kept));
    for (what, text) in [
        ("another version", kept.replace("\"trace_version\":1", "\"trace_version\":2")),
        ("two requests", kept.replace("\"node_id\":\"n0\"", "\"node_id\":\"n\"")),
        ("a step below nothing", kept.replace("\"node_id\":\"n0\"", "\"node_id\":\"n0.0.0.0\"")),
        ("no step", r#"{"trace_version":1,"steps":[]}"#.to_owned()),
        ("neither", r#"{"trace_version":1}"#.to_owned()),
        ("both", kept.replace("\"steps\":", &format!("\"root\":{root},\"steps\":"))),
    ] {
        assert!(read(&text).is_none(), "{what}");
    }
}
