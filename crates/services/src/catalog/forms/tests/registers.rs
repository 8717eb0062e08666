//! Documents and questions that registers make needless, and reasons to ask.

use super::{tells, tells_at};

#[test]
fn a_document_for_what_registers_hold() {
    tells(
        "    proves: [heeft_partner]\n    skip_if_verified: [heeft_partner]\n",
        "    proves: [heeft_partner] #1\n",
        "DOC-SAMEN.proves: registers hold `heeft_partner`; name it under skip_if_verified, so that it is asked only when \
         they fail",
    );
}

#[test]
fn a_document_because_of_a_fact_that_registers_hold() {
    tells(
        "    when: {eq: [partner.heeft, true]}\n    proves: [heeft_partner]\n    skip_if_verified: [heeft_partner]\n",
        "    when: {eq: [partner.heeft, true]}\n",
        "DOC-SAMEN.when: the document is asked because of `heeft_partner`, which registers hold: name it under \
         skip_if_verified, or say under proves what else the document shows",
    );
}

#[test]
fn a_document_that_waits_for_what_no_register_holds() {
    tells(
        "skip_if_verified: [heeft_partner]",
        "skip_if_verified: [heeft_partner, giften_dit_jaar]",
        "DOC-SAMEN.skip_if_verified: no register holds `giften_dit_jaar`, so the document is always asked",
    );
    tells(
        "skip_if_verified: [heeft_partner]",
        "skip_if_verified: [heeft_partner, schoenmaat]",
        "DOC-SAMEN.skip_if_verified: `schoenmaat` is not a fact of the dictionary",
    );
}

#[test]
fn documents_that_no_page_shows() {
    tells_at(
        "      - id: papieren\n        kind: documents\n        title: {nl: \"Uw papieren\", en: \"Your papers\"}\n",
        "",
        "evidence:",
        "evidence: documents are asked, and no page of kind documents shows them",
    );
}

#[test]
fn a_question_filled_from_what_no_register_holds() {
    tells(
        "prefill: {from: heeft_partner,",
        "prefill: {from: giften_dit_jaar,",
        "gezin.partner.partner.heeft.prefill: no register holds `giften_dit_jaar`, so nothing is filled in",
    );
    tells(
        "prefill: {from: heeft_partner,",
        "prefill: {from: person.shoe_size,",
        "gezin.partner.partner.heeft.prefill: `person.shoe_size` is not known at the start",
    );
    tells(
        "prefill: children",
        "prefill: cousins",
        "gezin.kinderen.kind.prefill: `cousins` is not a list that is known at the start",
    );
}

#[test]
fn a_question_without_a_reason() {
    tells_at(
        "            basis: \"art. 3 Participatiewet\"\n",
        "",
        "- id: partner.heeft",
        "gezin.partner.partner.heeft: say why it is asked (why) or under which article (basis)",
    );
}

#[test]
fn a_reason_that_names_no_article() {
    for basis in ["\"Participatiewet\"", "\"art. Participatiewet\"", "\"art. 3\"", "\"\""] {
        tells(
            "basis: \"art. 3 Participatiewet\"",
            &format!("basis: {basis}"),
            "gezin.partner.partner.heeft.basis: a basis names an article: `art. 17 Participatiewet`",
        );
    }
}

#[test]
fn a_citizen_service_number_without_an_article() {
    tells_at(
        "basis: \"art. 17 Participatiewet\"",
        "why: {nl: \"Dan vinden wij uw partner.\", en: \"Then we find your partner.\"}",
        "- id: partner.bsn",
        "gezin.partner.partner.bsn: a citizen service number is asked under an article alone (UAVG 46): name it under \
         basis",
    );
    tells_at(
        "            sensitive: bsn\n",
        "",
        "- id: partner.bsn",
        "gezin.partner.partner.bsn: a citizen service number is marked `sensitive: bsn`",
    );
}

#[test]
fn health_without_an_article() {
    tells_at(
        "            type: longtext\n",
        "            type: longtext\n            sensitive: medical\n",
        "- id: hulp.anders",
        "wonen.hulp.hulp.anders: health is asked under an article alone (AVG 9): name it under basis",
    );
}
