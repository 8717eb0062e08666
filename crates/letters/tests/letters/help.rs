//! What a letter tells of help that is no money, or money to buy it with.

use letters::{Blocks, to_html};

use crate::samples;

/// The words of the Dutch letter and its explanation.
fn letter(name: &str) -> String {
    let letters = samples::all(&Blocks::embedded().expect("good blocks"));
    let (_, letter) = letters.into_iter().find(|(found, _)| *found == name).expect("a letter with this name");
    to_html(&letter).replace('\u{a0}', " ")
}

#[track_caller]
fn tells(letter: &str, told: &[&str], not: &[&str]) {
    for words in told {
        assert!(letter.contains(words), "does not say: {words}\n{letter}");
    }
    for words in not {
        assert!(!letter.contains(words), "says: {words}\n{letter}");
    }
}

#[test]
fn help_that_the_city_arranges_is_told_in_words_with_its_day_and_contribution() {
    tells(
        &letter("help_arranged"),
        &[
            "De hulp begint op 1 december 2026.",
            "Wat krijgt u?",
            "Hulp bij het huishouden, drie uur per week.",
            "Wij regelen deze hulp voor u.",
            "U krijgt een rekening van het CAK.",
            "Uw eigen bijdrage per maand",
            "€ 21,80",
            "U kunt bezwaar maken tot en met 4 januari 2027.",
            "Oordeel van een medewerker",
            "We arrange this support for you.",
        ],
        &[
            "Wanneer krijgt u het geld?",
            "geen lening",
            "per jaar",
            "Wij wijken af",
            "terugbetalen",
            "twaalf maanden",
        ],
    );
}

#[test]
fn a_budget_says_how_much_and_what_for() {
    tells(
        &letter("help_with_budget"),
        &[
            "persoonsgebonden budget (pgb): € 3.600,00 per jaar",
            "alleen voor deze hulp gebruiken",
            "terugbetalen",
        ],
        &["Wij regelen deze hulp voor u.", "geen lening", "Wij wijken af"],
    );
}

#[test]
fn a_refusal_tells_the_judgement_and_no_contribution() {
    tells(
        &letter("help_refused"),
        &["U doet het huishouden nu zelf.", "U kunt dit zelf oplossen.", "U kunt bezwaar maken"],
        &["21,80", "CAK", "Wat krijgt u?"],
    );
}
