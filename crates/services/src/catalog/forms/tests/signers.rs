//! Who may send a form, and who must sign it.

use super::{PROEF, faults, tells, tells_all, tells_at};

const WHEN: &str = "    when: {eq: [partner.heeft, true]}\n    bsn: partner.bsn";

#[test]
fn a_role_that_does_not_exist() {
    for (from, to, fault) in [
        ("who: [resident]", "who: [neighbour]", "neighbour"),
        ("signers:\n  partner:", "signers:\n  neighbour:", "neighbour"),
    ] {
        let found = faults(&PROEF.replacen(from, to, 1));
        assert!(found.len() == 1 && found[0].reason.contains(fault), "{found:?}");
        assert!(found[0].line.is_some(), "{found:?}");
    }
}

#[test]
fn a_form_that_nobody_may_send() {
    tells("who: [resident]", "who: []", "who: nobody may send this form");
}

#[test]
fn a_role_twice() {
    tells("who: [resident]", "who: [resident, resident]", "who: the same role stands here twice");
}

#[test]
fn a_partner_of_a_company() {
    tells(
        "who: [resident]\nsigners:\n  partner:",
        "who: [company]\nsigners:\n  partner: #1",
        "signers.partner: the partner of a resident signs, and no resident may send this form",
    );
}

#[test]
fn a_second_signer_of_a_form_that_asks_no_partner() {
    tells_at(
        "            fact: heeft_partner\n",
        "",
        "  partner:",
        "signers.partner: no question and no calculation of this form says `heeft_partner`",
    );
}

#[test]
fn a_condition_on_what_is_not_asked() {
    tells(
        WHEN,
        "    when: {eq: [partner.is, true]}\n    bsn: partner.bsn",
        "signers.partner.when: `partner.is` is not a field of this form",
    );
    tells(
        WHEN,
        "    when: {eq: [kind.school, true]}\n    bsn: partner.bsn",
        "signers.partner.when: `kind.school` lies in a group and can only be used inside it",
    );
}

#[test]
fn a_partner_who_never_signs() {
    tells(
        WHEN,
        "    when: {all: [{eq: [partner.heeft, true]}, {eq: [partner.heeft, false]}]}\n    bsn: partner.bsn",
        "signers.partner.when: the partner never signs: the condition can never hold",
    );
}

#[test]
fn a_number_that_the_form_does_not_ask() {
    tells(
        "    bsn: partner.bsn",
        "    bsn: partner.nummer",
        "signers.partner.bsn: `partner.nummer` is not a field of this form",
    );
    tells(
        "    bsn: partner.bsn",
        "    bsn: werk.reden",
        "signers.partner.bsn: `werk.reden` does not ask a citizen service number",
    );
}

/// The page of work, answered by the partner instead.
fn of_partner(more: &str) -> (String, String) {
    let from = "      - id: werk\n        when: {any: [{eq: [partner.heeft, true]}, {count: {group: kind, at_least: 1}}]}\n";
    let to = format!(
        "      - id: werk\n{more}        who: partner\n        when: {{eq: [partner.heeft, true]}}\n"
    );
    (from.to_owned(), to)
}

#[test]
fn a_page_of_the_partner_is_sound_and_what_the_applicant_is_asked_does_not_hang_on_it() {
    let (from, to) = of_partner("");
    assert_eq!(faults(&PROEF.replacen(&from, &to, 1)), []);
    let text = PROEF.replacen(&from, &to, 1);
    let text =
        text.replacen("person_when: {has: [hulp.soort, lening]}", "person_when: {gt: [werk.uren, 3]}", 1);
    let found: Vec<String> = faults(&text).iter().map(|fault| fault.reason.clone()).collect();
    let told = "person_when: `werk.uren` is not a field before this place; conditions look back only";
    assert_eq!(found, [told]);
}

#[test]
fn a_page_of_the_partner_where_the_partner_does_not_sign() {
    let (from, to) = of_partner("");
    let text = PROEF.replacen(&from, &to, 1);
    let text = text.replacen(&format!("signers:\n  partner:\n{WHEN}\n"), "", 1);
    let found: Vec<String> = faults(&text).iter().map(|fault| fault.reason.clone()).collect();
    assert_eq!(found, ["gezin.werk.who: the partner answers this page, and does not sign this form"]);
}

#[test]
fn what_a_partner_cannot_be_asked() {
    let asked = "what the partner answers is asked as it is: it claims no fact, is not filled in beforehand, and is \
                 neither calculated nor chosen from a list of the applicant";
    tells(
        "      - id: partner\n        title: {nl: \"Uw partner\", en: \"Your partner\"}\n        fields:\n          - id: partner.heeft\n",
        "      - id: vraag\n        who: partner\n        title: {nl: \"Over u\", en: \"About you\"}\n        fields:\n\
         \x20         - id: vraag.is #1\n            type: yesno\n            fact: is_student\n\
         \x20           label: {nl: \"Studeert u?\", en: \"Do you study?\"}\n            basis: \"art. 9 Participatiewet\"\n\
         \x20     - id: partner\n        title: {nl: \"Uw partner\", en: \"Your partner\"}\n        fields:\n          - id: partner.heeft\n",
        &format!("gezin.vraag.vraag.is: {asked}"),
    );
    tells_all(
        "      - id: papieren\n        kind: documents\n",
        "      - id: papieren #1\n        who: partner\n        kind: documents\n",
        &["gezin.papieren: the partner answers questions, no groups and no documents"],
    );
}

#[test]
fn a_task_that_the_applicant_cannot_open() {
    let task = "  - id: ander #1\n    title: {nl: \"Vertel over u\", en: \"Tell about you\"}\n    pages:\n      - id: vraag\n\
                \x20       who: partner\n        title: {nl: \"Over u\", en: \"About you\"}\n        fields:\n\
                \x20         - id: vraag.is\n            type: yesno\n            label: {nl: \"Studeert u?\", en: \"Do you study?\"}\n\
                \x20           basis: \"art. 9 Participatiewet\"\n  - id: gezin\n";
    tells("  - id: gezin\n", task, "ander: a task holds a page that the applicant answers");
}
