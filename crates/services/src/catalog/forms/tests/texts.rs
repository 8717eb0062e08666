//! Texts that are missing, empty, not translated, or say the same twice.

use super::{NAME, PROEF, faults, tells};

#[test]
fn a_text_without_its_translation() {
    let text = PROEF.replacen("{nl: \"Proef\", en: \"Trial\"}", "{nl: \"Proef\"}", 1);
    let found = faults(&text);
    let [fault] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((fault.file.as_str(), fault.line), (NAME, Some(4)));
    assert!(fault.reason.contains("missing field `en`"), "{fault}");
}

#[test]
fn an_empty_label_and_an_empty_help() {
    tells("en: \"How do you live?\"", "en: \"\"", "wonen.huis.woon.type.label.en: no text in en");
    tells(
        "hint: {nl: \"Zonder gas, water en licht.\"",
        "hint: {nl: \" \"",
        "wonen.huis.woon.huur.hint.nl: no text in nl",
    );
    tells("{nl: \"Kind toevoegen\"", "{nl: \"\"", "gezin.kinderen.kind.add.nl: no text in nl");
    tells("{nl: \"Met beide namen.\"", "{nl: \"\"", "DOC-SAMEN.hint.nl: no text in nl");
}

#[test]
fn a_text_that_was_not_translated() {
    tells(
        "en: \"I have answered everything truthfully.\"",
        "en: \"Ik heb alles naar waarheid ingevuld.\"",
        "waar.text.en: the English text is the Dutch one",
    );
}

#[test]
fn a_help_that_only_says_the_label_again() {
    tells(
        "nl: \"Zonder gas, water en licht.\"",
        "nl: \"Hoeveel huur betaalt u per maand\"",
        "wonen.huis.woon.huur.hint: this only says the label again",
    );
}

#[test]
fn two_questions_of_a_page_with_one_name() {
    tells(
        "label: {nl: \"Waarom werkt u niet meer uren?\"",
        "label: {nl: \"Hoeveel uur werkt u per week?\"",
        "gezin.werk.werk.reden.label: `werk.uren` on the same page is called “Hoeveel uur werkt u per week?” as well",
    );
}

#[test]
fn questions_that_exclude_each_other_may_have_one_name() {
    let text = PROEF
        .replacen("when: {lt: [werk.uren, 10]}", "when: {lt: [werk.uren, 0]}", 1)
        .replacen("min: 0\n            max: 40", "min: -40\n            max: 40", 1)
        .replacen(
            "label: {nl: \"Waarom werkt u niet meer uren?\"",
            "label: {nl: \"Wat is uw huis waard?\"",
            1,
        );
    assert_eq!(faults(&text), []);
}

#[test]
fn an_unknown_key_is_told_where_it_stands() {
    let found = faults(&PROEF.replacen("required: false", "requird: false", 1));
    let [fault] = found.as_slice() else { panic!("{found:?}") };
    let line = PROEF.lines().position(|line| line.contains("required: false")).unwrap() + 1;
    assert_eq!(fault.line, Some(line));
    assert!(fault.reason.contains("requird"), "{fault}");
}
