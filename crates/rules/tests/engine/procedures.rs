//! Decisions that come about stage by stage, and outputs that are voided.

use rules::{Request, Value};

use super::support::{NEW, article, ask, corpus, day, head, law, today};

#[test]
fn a_procedure_waits_for_the_facts_of_each_stage() {
    let decision = "execution:
  produces: {legal_character: BESCHIKKING}
  parameters: [{name: inkomen, type: number}]
  output: [{name: recht, type: boolean}]
  actions: [{output: recht, value: {operation: LESS_THAN, subject: $inkomen, value: 100}}]";
    let awb = head(
        NEW,
        "awb",
        "valid_from: 2020-01-01
procedure:
  - id: beschikking
    default: true
    applies_to: {legal_character: BESCHIKKING}
    stages:
      - {name: AANVRAAG, requires: [{name: aanvraagdatum, type: date}]}
      - {name: BESLUIT, requires: [{name: inkomen, type: number}]}
      - {name: BEKENDMAKING, requires: [{name: bekendmaking, type: date}]}",
    ) + &article(
        "4:13",
        "hooks: [{hook_point: post_actions, applies_to: {legal_character: BESCHIKKING, stage: AANVRAAG}}]
execution:
  parameters: [{name: aanvraagdatum, type: date}]
  output: [{name: beslistermijn_einde, type: date}]
  actions: [{output: beslistermijn_einde, value: {operation: DATE_ADD, date: $aanvraagdatum, weeks: 8}}]",
    ) + &article(
        "6:7",
        "hooks: [{hook_point: post_actions, applies_to: {legal_character: BESCHIKKING, stage: BEKENDMAKING}}]
execution:
  parameters: [{name: bekendmaking, type: date}]
  output: [{name: bezwaar_einde, type: date}]
  actions: [{output: bezwaar_einde, value: {operation: DATE_ADD, date: $bekendmaking, weeks: 6}}]",
    );
    let corpus = corpus(&[law(NEW, "wet", &[("1", decision)]), awb]);
    let request = Request::new("wet", ["recht"], today());
    let start = corpus.advance(&request, None).unwrap();
    assert_eq!((start.stage.as_deref(), start.pending[0].0.as_str()), (Some("AANVRAAG"), "aanvraagdatum"));
    let applied = corpus.advance(&request.clone().with("aanvraagdatum", "2026-06-01"), Some(start)).unwrap();
    assert_eq!(applied.stage.as_deref(), Some("BESLUIT"));
    assert_eq!(applied.outputs["beslistermijn_einde"].value(), Some(&Value::from("2026-07-27")));
    assert!(!applied.outputs.contains_key("recht"));
    let kept: rules::Progress = serde_json::from_str(&serde_json::to_string(&applied).unwrap()).unwrap();
    let decided = corpus.advance(&request.clone().with("inkomen", 5), Some(kept)).unwrap();
    assert_eq!(decided.outputs["recht"].value(), Some(&Value::Bool(true)));
    assert_eq!(decided.pending, [("bekendmaking".to_owned(), "date".to_owned())]);
    let told = corpus.advance(&request.with("bekendmaking", "2026-07-01"), Some(decided)).unwrap();
    assert_eq!((told.stage, told.outputs["bezwaar_einde"].value()), (None, Some(&Value::from("2026-08-12"))));
}

#[test]
fn without_a_procedure_there_are_no_stages() {
    let corpus = corpus(&[law(
        NEW,
        "wet",
        &[("1", "execution: {output: [{name: x, type: number}], actions: [{output: x, value: 1}]}")],
    )]);
    let failure = corpus.advance(&Request::new("wet", ["x"], today()), None).unwrap_err();
    assert_eq!(failure.error.kind(), "ResolutionError");
    let early = corpus.advance(&Request::new("wet", ["x"], day("2019-12-31")), None).unwrap_err();
    assert_eq!(early.error.kind(), "LawNotYetInForce");
}

#[test]
fn a_voided_output_does_not_arise() {
    let general =
        "execution: {output: [{name: termijn, type: number}], actions: [{output: termijn, value: 8}]}";
    let special = "overrides: [{law: wet, article: '1', output: termijn, voids: true, quotation: blijft buiten toepassing}]
execution: {output: [{name: iets, type: number}], actions: [{output: iets, value: 1}]}";
    let corpus = corpus(&[law(NEW, "wet", &[("1", general), ("2", special)])]);
    let failure = ask(&corpus, &["termijn"], &[]).unwrap_err();
    assert!(failure.to_string().contains("blijft buiten toepassing"), "{failure}");
}
