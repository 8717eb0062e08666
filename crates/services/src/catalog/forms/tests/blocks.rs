//! Shared blocks: faults stand where they are, in the form or in the block.

use super::*;
use crate::catalog::blocks;

const BLOCK: &str = "blocks/hulp/1.yaml";
const HULP: &str = "\
id: hulp
version: \"1\"
pages:
  - id: steun
    fields:
      - id: steun.wil
        type: yesno
        label: {nl: \"Wilt u hulp?\", en: \"Do you want help?\"}
        why: {nl: \"Dan bellen wij u.\", en: \"We will call you.\"}
";

/// The faults of the form with the block at the end of its first task.
fn with_block(block: &str, entry: &str) -> Vec<String> {
    let mark = "tasks:\n";
    let at = PROEF.find(mark).unwrap() + mark.len();
    let end = at + PROEF[at + 1..].find("\n  - id: ").unwrap() + 2;
    let form = format!("{}{entry}{}", &PROEF[..end], &PROEF[end..]);
    let files = Files::with(&[(NAME, &form), (BLOCK, block)]);
    let mut problems = Vec::new();
    let shared = blocks::load(&files, &mut problems);
    load(Source { files: &files, blocks: &shared }, &FACTS, &mut problems);
    problems.sort();
    problems.dedup();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_form_takes_the_pages_of_a_block() {
    assert_eq!(with_block(HULP, "      - use: hulp@1\n"), [""; 0]);
}

#[test]
fn a_block_that_is_not_there_stands_at_its_use() {
    let found = with_block(HULP, "      - use: hulp@2\n");
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0], format!("{BLOCK}: no form uses this block"));
    assert!(found[1].ends_with(".hulp@2: there is no block `hulp@2`"), "{found:?}");
    let form = format!("{NAME}:");
    let line: usize =
        found[1].strip_prefix(&form).and_then(|rest| rest.split(':').next()).unwrap().parse().unwrap();
    assert!(line > 5, "{found:?}");
}

#[test]
fn a_fault_in_a_block_stands_in_its_file() {
    let found = with_block(&HULP.replace("yesno", "radio"), "      - use: hulp@1\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with(&format!("{BLOCK}:6: ")), "{found:?}");
    assert!(found[0].ends_with(&format!("(as {NAME} uses it)")), "{found:?}");
}

#[test]
fn a_condition_of_the_use_counts_for_the_block() {
    let found = with_block(HULP, "      - use: hulp@1\n        when: {eq: [no.field, true]}\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("steun.when: `no.field` is not a field of this form"), "{found:?}");
}

#[test]
fn beside_a_use_stands_a_condition_alone() {
    let found = with_block(HULP, "      - use: hulp@1\n        title: x\n");
    assert!(
        found.iter().any(|fault| fault.contains("beside `use` stands one `when`, not `title`")),
        "{found:?}"
    );
}

#[test]
fn a_block_twice_has_its_ids_twice() {
    let found = with_block(HULP, "      - use: hulp@1\n      - use: hulp@1\n");
    assert!(found.iter().all(|fault| fault.contains("twice")), "{found:?}");
    assert!(!found.is_empty());
}

#[test]
fn the_path_of_a_block_tells_its_name() {
    let found = with_block(&HULP.replace("id: hulp\n", "id: help\n"), "      - use: hulp@1\n");
    assert!(
        found.contains(&format!("{BLOCK}:1: id \"help\" and version \"1\" differ from the path")),
        "{found:?}"
    );
}
