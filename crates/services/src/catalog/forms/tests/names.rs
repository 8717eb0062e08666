//! Names: facts, fields, groups and ids.

use super::{tells, tells_all, tells_each_at};

/// What the signature of a partner says where no question asks for one.
const UNASKED: (&str, &str) =
    ("  partner:", "signers.partner: no question and no calculation of this form says `heeft_partner`");

#[test]
fn a_fact_that_is_not_in_the_dictionary() {
    tells_each_at(
        "fact: heeft_partner\n",
        "fact: heeft_partnr\n",
        &[
            UNASKED,
            (
                "fact: heeft_partnr",
                "gezin.partner.partner.heeft.fact: `heeft_partnr` is not a fact of the dictionary",
            ),
        ],
    );
    tells(
        "fact: overwaarde_woning",
        "fact: overwaarde",
        "derive.1: `overwaarde` is not a fact of the dictionary",
    );
}

#[test]
fn a_question_that_answers_a_fact_of_another_type() {
    tells_each_at(
        "fact: heeft_partner\n",
        "fact: geboortedatum\n",
        &[
            UNASKED,
            (
                "fact: geboortedatum",
                "gezin.partner.partner.heeft.fact: `geboortedatum` is a date in the dictionary, and this gives something else",
            ),
        ],
    );
}

#[test]
fn a_calculation_that_gives_a_fact_of_another_type() {
    tells(
        "fact: heeft_ten_laste_komend_kind",
        "fact: geboortedatum",
        "derive.2: `geboortedatum` is a date in the dictionary, and this gives something else",
    );
}

#[test]
fn a_condition_on_a_field_that_does_not_exist() {
    tells(
        "when: {in: [woon.type, [huur, kamer]]}\n            label",
        "when: {in: [woon.soort, [huur, kamer]]}\n            label",
        "wonen.huis.woon.huur.when: `woon.soort` is not a field of this form",
    );
}

#[test]
fn a_condition_inside_another_has_a_line_of_its_own() {
    tells(
        "when: {any: [{eq: [partner.heeft, true]}, {count: {group: kind, at_least: 1}}]}",
        "when:\n          any:\n            - {eq: [partner.heeft, true]}\n            - {count: {group: kids, at_least: 1}} #1",
        "gezin.werk.when.any.2: `kids` is not a group of this form",
    );
}

#[test]
fn a_condition_that_looks_ahead() {
    tells(
        "when: {eq: [woon.type, koop]}\n        fields",
        "when: {gt: [werk.uren, 0]}\n        fields",
        "wonen.eigen-huis.when: `werk.uren` is not a field before this place; conditions look back only",
    );
}

#[test]
fn a_condition_on_a_calculated_value() {
    tells(
        "when: {lt: [werk.uren, 10]}",
        "when: {eq: [heeft_ten_laste_komend_kind, true]}",
        "gezin.werk.werk.reden.when: `heeft_ten_laste_komend_kind` is calculated from answers; conditions look at the \
         answers themselves",
    );
}

#[test]
fn conditions_that_go_in_a_circle() {
    tells_all(
        "            type: radio\n",
        "            type: radio\n            when: {gt: [woon.huur, 20000]} #1 #2\n",
        &[
            "wonen.huis.woon.type.when: `woon.huur` is not a field before this place; conditions look back only",
            "wonen.huis.woon.type.when: conditions go in a circle: `woon.type` → `woon.huur` → `woon.type`",
        ],
    );
}

#[test]
fn a_page_that_depends_on_its_own_question() {
    tells_all(
        "when: {eq: [woon.type, koop]}\n        fields",
        "when: {gt: [woon.waarde, 1]}\n        fields",
        &[
            "wonen.eigen-huis.when: `woon.waarde` is not a field before this place; conditions look back only",
            "wonen.eigen-huis.when: conditions go in a circle: `woon.waarde` → `woon.waarde`",
        ],
    );
}

#[test]
fn a_circle_by_way_of_a_calculated_value() {
    tells_all(
        "when: {age: {field: kind.geboren, at_least: 4}}",
        "when: {eq: [heeft_ten_laste_komend_kind, true]}",
        &[
            "gezin.kinderen.kind.school.when: `heeft_ten_laste_komend_kind` is calculated from answers; conditions look \
             at the answers themselves",
            "gezin.kinderen.kind.school.when: conditions go in a circle: `kind.school` → \
             `heeft_ten_laste_komend_kind` → `kind` → `kind.school`",
        ],
    );
}

#[test]
fn a_field_of_a_group_outside_it() {
    tells(
        "person_when: {has: [hulp.soort, lening]}",
        "person_when: {eq: [kind.school, true]}",
        "person_when: `kind.school` lies in a group and can only be used inside it",
    );
}

#[test]
fn a_document_with_a_condition_on_a_field_that_does_not_exist() {
    tells(
        "when: {eq: [partner.heeft, true]}\n    proves",
        "when: {eq: [partner.is, true]}\n    proves",
        "DOC-SAMEN.when: `partner.is` is not a field of this form",
    );
}

#[test]
fn an_id_twice() {
    tells("- id: hulp.anders", "- id: woon.huur", "tasks.1.pages.3.fields.2: field `woon.huur` exists twice");
    tells("- id: papieren", "- id: huis", "tasks.2.pages.4: page `huis` exists twice");
    tells("doc: DOC-SAMEN", "doc: DOC-HUUR", "evidence.2: document `DOC-HUUR` exists twice");
}

#[test]
fn ids_outside_their_alphabet() {
    let field = "small letters and digits, divided by single points or underscores; it has no dash";
    for (from, to, place, kind, alphabet) in [
        (
            "id: eigen-huis",
            "id: Eigen_huis",
            "tasks.1.pages.2",
            "page",
            "small letters and digits, divided by single dashes",
        ),
        (
            "doc: DOC-SAMEN",
            "doc: Samen",
            "evidence.2",
            "document",
            "DOC and capitals or digits, divided by single dashes",
        ),
        ("id: waar", "id: wáár", "declarations.1", "declaration", field),
        ("id: hulp.anders", "id: hulp-anders", "tasks.1.pages.3.fields.2", "field", field),
    ] {
        let id = to.split_once(": ").unwrap().1;
        let fault = format!("{place}: `{id}` is no id of a {kind}: {alphabet}; at most 60 characters");
        tells(from, to, &fault);
    }
}
