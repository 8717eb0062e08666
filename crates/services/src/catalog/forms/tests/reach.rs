//! What can never be.

use super::{tells, tells_all, tells_at};

#[test]
fn a_choice_that_is_not_among_the_options() {
    tells(
        "when: {eq: [woon.type, koop]}\n        fields",
        "when: {eq: [woon.type, kasteel]}\n        fields",
        "wonen.eigen-huis.when: a value that `woon.type` cannot have: kasteel",
    );
}

#[test]
fn a_page_whose_condition_contradicts_itself() {
    tells(
        "when: {eq: [woon.type, koop]}\n        fields",
        "when: {all: [{eq: [woon.type, koop]}, {gt: [woon.huur, 0]}]}\n        fields",
        "wonen.eigen-huis.when: the page can never be reached: the condition can never hold",
    );
}

#[test]
fn a_page_after_every_choice_is_ruled_out() {
    tells(
        "when: {eq: [woon.type, koop]}\n        fields",
        "when: {not: {in: [woon.type, [huur, koop, kamer]]}}\n        fields",
        "wonen.eigen-huis.when: the page can never be reached: the condition can never hold",
    );
}

#[test]
fn a_question_that_contradicts_its_page() {
    tells(
        "          - id: woon.waarde\n            type: money\n",
        "          - id: woon.waarde\n            type: money\n            when: {eq: [woon.type, huur]} #1\n",
        "wonen.eigen-huis.woon.waarde.when: the question is never shown: the condition contradicts the one around it",
    );
}

#[test]
fn a_number_outside_its_bounds() {
    tells(
        "when: {lt: [werk.uren, 10]}",
        "when: {gt: [werk.uren, 40]}",
        "gezin.werk.werk.reden.when: the question is never shown: the condition can never hold",
    );
    tells(
        "when: {lt: [werk.uren, 10]}",
        "when: {lt: [werk.uren, 0]}",
        "gezin.werk.werk.reden.when: the question is never shown: the condition can never hold",
    );
}

#[test]
fn an_age_that_the_dates_do_not_allow() {
    tells(
        "when: {age: {field: kind.geboren, at_least: 4}}",
        "when: {age: {field: kind.geboren, at_least: 31}}",
        "gezin.kinderen.kind.school.when: the question is never shown: the condition can never hold",
    );
    tells(
        "when: {age: {field: kind.geboren, at_least: 4}}",
        "when: {age: {field: kind.geboren, at_least: 18, below: 12}}",
        "gezin.kinderen.kind.school.when: the question is never shown: the condition can never hold",
    );
}

#[test]
fn more_items_than_a_group_holds() {
    tells(
        "when: {any: [{eq: [partner.heeft, true]}, {count: {group: kind, at_least: 1}}]}",
        "when: {count: {group: kind, at_least: 9}}",
        "gezin.werk.when: the page can never be reached: the condition can never hold",
    );
}

#[test]
fn a_part_of_a_condition_that_leads_nowhere() {
    tells(
        "when: {any: [{eq: [partner.heeft, true]}, {count: {group: kind, at_least: 1}}]}",
        "when:\n          any:\n            - {eq: [partner.heeft, true]}\n            - {count: {group: kind, at_least: 9}} #1",
        "gezin.werk.when.any.2: this part of the condition can never hold",
    );
}

#[test]
fn choices_that_are_ticked_and_not_ticked() {
    tells(
        "person_when: {has: [hulp.soort, lening]}",
        "person_when: {all: [{has: [hulp.soort, lening]}, {not: {has: [hulp.soort, lening]}}]}",
        "person_when: nothing follows: the condition can never hold",
    );
    tells(
        "person_when: {has: [hulp.soort, lening]}",
        "person_when: {not: {any: [{has: [hulp.soort, lening]}, {has: [hulp.soort, gesprek]}]}}",
        "person_when: nothing follows: the condition can never hold",
    );
}

#[test]
fn a_document_that_nobody_is_asked() {
    tells(
        "when: {in: [woon.type, [huur, kamer]]}\n  - doc",
        "when: {all: [{eq: [woon.type, koop]}, {lt: [woon.huur, 20000]}]}\n  - doc",
        "DOC-HUUR.when: the document is never asked: the condition can never hold",
    );
}

#[test]
fn a_calculation_that_never_says_anything() {
    tells(
        "holds: {count: {group: kind, at_least: 1}}",
        "holds: {count: {group: kind, at_least: 9}}",
        "derive.2.holds: the outcome is always no: the condition can never hold",
    );
    tells(
        "    when: {eq: [woon.type, koop]}\n    sum:",
        "    when: {all: [{eq: [woon.type, koop]}, {eq: [woon.type, huur]}]} #1\n    sum:",
        "derive.1.when: nothing is ever calculated here: the condition can never hold",
    );
    tells(
        "      - {field: woon.waarde}\n",
        "      - {field: woon.waarde, where: {eq: [woon.type, huur]}}\n",
        "derive.1.sum.1.where: nothing is counted here: the condition contradicts the one around it",
    );
}

#[test]
fn a_task_without_a_page_that_can_be_reached() {
    let task = r#"  - id: schuld #1
    title: {nl: "Vertel over uw schulden", en: "Tell us about your debts"}
    pages:
      - id: schulden
        when: {all: [{eq: [woon.type, koop]}, {eq: [woon.type, huur]}]} #2
        fields:
          - id: schuld.heeft
            type: yesno
            label: {nl: "Heeft u schulden?", en: "Do you have debts?"}
            basis: "art. 34 Participatiewet"
  - id: gezin
"#;
    tells_all(
        "  - id: gezin\n",
        task,
        &[
            "schuld: no page of the task can be reached",
            "schuld.schulden.when: the page can never be reached: the condition can never hold",
        ],
    );
}

#[test]
fn a_page_that_can_be_empty() {
    tells_at(
        "          - id: werk.uren\n            type: integer\n",
        "          - id: werk.uren\n            type: integer\n            when: {eq: [partner.heeft, true]}\n",
        "      - id: werk",
        "gezin.werk: the page can be shown without a single question on it",
    );
}
