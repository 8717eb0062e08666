//! What the letter of a decision on an objection tells.

use letters::{Blocks, to_html};

use crate::samples;

/// The words of the Dutch letter and its explanation.
fn letter(name: &str) -> String {
    let letters = samples::all(&Blocks::embedded().expect("good blocks"));
    let (_, letter) = letters.into_iter().find(|(found, _)| *found == name).expect("a letter with this name");
    assert_eq!(letter.gaps(), [], "{name}");
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
fn a_founded_objection_says_what_takes_the_place_of_which_decision() {
    tells(
        &letter("objection_founded"),
        &[
            "Uw bezwaar is gegrond.",
            "Ons besluit van 5 oktober 2026 geldt niet meer.",
            "UTR-2026-003001-2",
            "U krijgt € 1.350,00 per maand. U krijgt dit vanaf 1 oktober 2026.",
            "Uw huur telt mee vanaf 1 oktober.",
            "artikel 7:11",
            "in een gesprek op 20 november 2026",
            "Verslag van de hoorzitting",
            "U legde uit dat uw huur hoger is dan wij dachten.",
            "Wij betalen € 647,00",
            "U kunt naar de rechtbank tot en met 4 januari 2027.",
            "voorlopige voorziening",
            "J. van den Berg",
            "Your objection is founded (gegrond).",
            "You can go to the court until",
        ],
        &["U kunt bezwaar maken", "niet-ontvankelijk", "Wij hielden geen hoorzitting."],
    );
    tells(
        &letter("objection_partly_founded"),
        &["deels gegrond", "Vier uur hulp per week.", "in een videogesprek", "Nee. De reden staat hierboven"],
        &["Wij maken het geld"],
    );
}

#[test]
fn a_decision_that_is_not_of_here_is_told_in_the_reasons() {
    tells(
        &letter("objection_founded_elsewhere"),
        &["Het besluit waar u het niet mee eens was, geldt niet meer.", "Uw huur telt mee vanaf 1 oktober."],
        &["UTR-2026-003001-2", "Ons besluit van"],
    );
}

#[test]
fn what_is_not_founded_leaves_the_decision_as_it_was() {
    tells(
        &letter("objection_unfounded"),
        &["Uw bezwaar is ongegrond.", "Ons besluit blijft zoals het was.", "aan de telefoon", "rechtbank"],
        &["Wat is het nieuwe besluit?", "Betalen wij de kosten"],
    );
    tells(
        &letter("objection_inadmissible"),
        &["Uw bezwaar is niet-ontvankelijk.", "Wij hielden geen hoorzitting.", "artikel 7:3", "rechtbank"],
        &["Verslag van de hoorzitting", "artikel 7:11"],
    );
}

#[test]
fn every_ground_for_no_hearing_has_its_words() {
    for (name, words) in [
        ("objection_manifestly_unfounded", "dat uw bezwaar niets verandert"),
        ("objection_hearing_waived", "dat u geen hoorzitting wilde"),
        ("objection_no_reply", "U antwoordde niet op tijd."),
        ("objection_fully_met", "U krijgt helemaal gelijk."),
    ] {
        tells(&letter(name), &[words, "Dat zei u aan de telefoon."], &["Verslag van de hoorzitting"]);
    }
}
