//! Groups, choices and pages that do not hold what their kind asks.

use super::{tells, tells_at};

#[test]
fn a_group_without_fields() {
    let (before, after) = super::PROEF.split_once("        fields:\n          - id: kind.naam").unwrap();
    let (fields, _) = after.split_once("      - id: partner\n").unwrap();
    let from = format!("        fields:\n          - id: kind.naam{fields}");
    assert!(before.ends_with("prefill: children\n"));
    let text = super::PROEF.replace(&from, "");
    let found: Vec<String> = super::faults(&text).iter().map(ToString::to_string).collect();
    let line = text.lines().position(|line| line.contains("- id: kinderen")).unwrap() + 1;
    assert!(
        found.contains(&format!(
            "{}:{line}: gezin.kinderen: a group page has a group and fields",
            super::NAME
        )),
        "{found:?}"
    );
}

#[test]
fn a_group_with_fewest_above_most() {
    tells(
        "min: 0\n          max: 8",
        "min: 9\n          max: 8",
        "gezin.kinderen.kind.min: min is 9, above max (8)",
    );
    tells("max: 8\n", "max: 51\n", "gezin.kinderen.kind.max: max is 51; it lies between 1 and 50");
}

#[test]
fn a_group_that_shows_what_it_does_not_hold() {
    tells(
        "summary: [kind.naam]",
        "summary: [kind.maat]",
        "gezin.kinderen.kind.summary: the summary names `kind.maat`, which is not a field of the group",
    );
}

#[test]
fn a_choice_without_options() {
    tells_at(
        "            type: longtext\n            max: 500\n",
        "            type: radio\n",
        "- id: hulp.anders",
        "wonen.hulp.hulp.anders: choices belong to radio, checkboxes and select, and only there",
    );
}

#[test]
fn options_without_a_choice() {
    tells_at(
        "            type: longtext\n",
        "            type: longtext\n            options: [{value: a, label: {nl: \"Een\", en: \"One\"}}]\n",
        "- id: hulp.anders",
        "wonen.hulp.hulp.anders: choices belong to radio, checkboxes and select, and only there",
    );
}

#[test]
fn doubled_values_and_doubled_names_of_choices() {
    tells(
        "              - {value: lening,",
        "              - {value: gesprek, label: {nl: \"Nog een gesprek\", en: \"Another talk\"}} #1\n              - {value: lening,",
        "wonen.hulp.hulp.soort.options.2: two choices have the value `gesprek`",
    );
    tells(
        "nl: \"Ik huur een kamer\"",
        "nl: \"Ik huur\"",
        "wonen.huis.woon.type.options.3: two choices are called “Ik huur”",
    );
}

#[test]
fn a_value_of_a_choice_outside_its_alphabet() {
    tells(
        "{value: gesprek,",
        "{value: \"een gesprek\",",
        "wonen.hulp.hulp.soort.options.1: `een gesprek` is no value of a choice: letters, digits, points, dashes; at most 40",
    );
}

#[test]
fn a_page_and_a_task_without_anything() {
    tells(
        "declarations:\n",
        "  - {id: leeg, title: {nl: \"Leeg\", en: \"Empty\"}, pages: []}\ndeclarations:\n",
        "leeg: a task has at least one page",
    );
    tells(
        "declarations:\n",
        "  - {id: leeg, title: {nl: \"Leeg\", en: \"Empty\"}, pages: [{id: leeg, title: {nl: \"Leeg\", en: \"Empty\"}}]}\ndeclarations:\n",
        "leeg.leeg: a page asks something",
    );
}

#[test]
fn a_page_of_several_questions_without_a_title() {
    tells_at(
        "        title: {nl: \"Uw partner\", en: \"Your partner\"}\n        fields:\n",
        "        fields:\n",
        "- id: partner",
        "gezin.partner: a page with more than one field, a group or documents has a title",
    );
}
