//! A form with a block is the form with what the block holds written out.

use domain::forms::{Block, Form, FormFile};

const BLOCK: &str = "
id: hulp
version: '1'
pages:
  - id: wil
    fields: [{id: hulp.wil, type: yesno, label: {nl: Wilt u hulp?, en: Do you want help?}, basis: art. 1}]
  - id: welke
    when: {eq: [hulp.wil, true]}
    fields: [{id: hulp.welke, type: text, label: {nl: Welke?, en: Which?}, basis: art. 1}]
evidence: [{doc: DOC-HULP, label: {nl: Brief, en: Letter}, hint: {nl: Van wie helpt, en: From who helps}}]
derive: [{fact: hulp, holds: {eq: [hulp.wil, true]}}]
declarations: [{id: waar, text: {nl: Het is waar., en: It is true.}}]
";

fn form(pages: &str, more: &str) -> String {
    format!(
        "
id: proef
version: '1'
title: {{nl: Proef, en: Trial}}
tasks:
  - id: eerst
    title: {{nl: Eerst, en: First}}
    pages:
      - id: nu
        fields: [{{id: nu, type: yesno, label: {{nl: Nu?, en: Now?}}, basis: art. 1}}]
{pages}
      - id: later
        fields: [{{id: later, type: yesno, label: {{nl: Later?, en: Later?}}, basis: art. 1}}]
{more}"
    )
}

fn with_block(entry: &str) -> Form {
    let file: FormFile = serde_saphyr::from_str(&form(entry, "")).unwrap();
    let block: Block = serde_saphyr::from_str(BLOCK).unwrap();
    file.with(&[block]).unwrap()
}

#[test]
fn pages_stand_in_its_place_and_the_rest_follows() {
    let [pages, rest] = ["pages:\n", "evidence:"].map(|mark| BLOCK.find(mark).unwrap());
    let own: String = BLOCK[pages..rest].lines().skip(1).map(|line| format!("    {line}\n")).collect();
    let written: Form = serde_saphyr::from_str(&form(&own, &BLOCK[rest..])).unwrap();
    assert_eq!(with_block("      - use: hulp@1"), written);
}

#[test]
fn the_condition_beside_it_counts_for_all_of_it() {
    let form = with_block("      - use: hulp@1\n        when: {eq: [nu, true]}");
    let whens: Vec<String> =
        form.tasks[0].pages.iter().map(|page| serde_json::to_string(&page.when).unwrap()).collect();
    let outer = r#"{"eq":["nu",true]}"#;
    let inner = r#"{"eq":["hulp.wil",true]}"#;
    assert_eq!(whens, ["null", outer, &format!(r#"{{"all":[{outer},{inner}]}}"#), "null"]);
    assert_eq!(serde_json::to_string(&form.evidence[0].when).unwrap(), outer);
    assert_eq!(serde_json::to_string(&form.derive[0].when).unwrap(), outer);
}

#[test]
fn a_block_that_is_not_there_has_its_place() {
    let file: FormFile = serde_saphyr::from_str(&form("      - use: hulp@1", "")).unwrap();
    assert_eq!(file.uses().collect::<Vec<_>>(), ["hulp@1"]);
    let problems = file.with(&[]).unwrap_err();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["eerst.hulp@1: there is no block `hulp@1`"]);
}

#[test]
fn a_page_that_cannot_be_read_is_told_as_a_page() {
    let fault =
        serde_saphyr::from_str::<FormFile>(&form("      - id: fout\n        feilds: []", "")).unwrap_err();
    assert!(fault.to_string().contains("feilds"), "{fault}");
    assert_eq!(fault.location().map(|place| place.line()), Some(12), "{fault}");
}
