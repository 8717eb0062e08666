//! What the law still needs to know, and what it says: known facts, where something is asked.

use super::{tells, tells_all};

#[test]
fn a_fact_that_is_needed_stands_in_the_dictionary() {
    tells(
        "when: {eq: [woon.type, koop]}\n        fields:",
        "when: {needed: overwarde_woning}\n        fields:",
        "wonen.eigen-huis.when.needed: `overwarde_woning` is not a fact of the dictionary",
    );
    tells(
        "    when: {eq: [partner.heeft, true]}\n    proves",
        "    when: {needed: heeft_partnr}\n    proves",
        "DOC-SAMEN.when.needed: `heeft_partnr` is not a fact of the dictionary",
    );
}

#[test]
fn a_page_a_question_or_a_document_may_hang_on_it_alone_or_with_others() {
    for (from, to) in [
        (
            "when: {eq: [woon.type, koop]}\n        fields:",
            "when: {all: [{eq: [woon.type, koop]}, {needed: overwaarde_woning}]}\n        fields:",
        ),
        (
            "when: {lt: [werk.uren, 10]}",
            "when: {any: [{needed: inkomen_arbeid_maand}, {lt: [werk.uren, 10]}]}",
        ),
        ("when: {age: {field: kind.geboren, at_least: 4}}", "when: {needed: heeft_ten_laste_komend_kind}"),
    ] {
        tells_all(from, to, &[]);
    }
}

#[test]
fn it_says_nothing_about_facts_and_people() {
    let reason = "`needed` decides whether a page, question or document is asked; here it says nothing";
    tells(
        "person_when: {has: [hulp.soort, lening]}",
        "person_when: {any: [{has: [hulp.soort, lening]}, {needed: overwaarde_woning}]}",
        &format!("person_when: {reason}"),
    );
    tells(
        "    when: {eq: [woon.type, koop]}\n    sum:",
        "    when: {all: [{eq: [woon.type, koop]}, {needed: overwaarde_woning}]}\n    sum:",
        &format!("derive.1.when: {reason}"),
    );
    tells(
        "holds: {count: {group: kind, at_least: 1}}",
        "holds: {count: {group: kind, where: {needed: heeft_partner}, at_least: 1}}",
        &format!("derive.2.holds: {reason}"),
    );
}

#[test]
fn what_a_law_says_is_shown_outside_groups() {
    tells(
        "          - id: kind.school\n",
        "          - id: kind.grens\n            type: calculated\n            label: {nl: \"Grens\", en: \"Limit\"}\n            calculate: {law: {law: participatiewet, output: vermogensgrens}} #1\n          - id: kind.school\n",
        "gezin.kinderen.kind.grens.calculate.law: what a law says is shown outside groups alone",
    );
}
