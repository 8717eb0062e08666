//! What the letter of a change tells: what, from when, why, on which rule, how somebody was heard, and how to object.

use domain::hearing::Unheard;
use letters::{Block, Blocks, Letter, LetterKind};

use crate::samples::{changes, city, envelope, product};

fn samples() -> Vec<(&'static str, Letter)> {
    let (blocks, city, product) = (Blocks::embedded().expect("the blocks are sound"), city(), product());
    changes::all(&envelope(&blocks, &city, &product))
}

/// As a page, with ordinary spaces.
fn to_html(letter: &Letter) -> String {
    letters::to_html(letter).replace('\u{a0}', " ").replace("&nbsp;", " ")
}

fn named(name: &str) -> Letter {
    samples().into_iter().find(|(found, _)| *found == name).expect("a sample with this name").1
}

#[test]
fn every_change_is_a_decision_that_lacks_nothing_and_explains_itself_in_english() {
    for (name, letter) in samples() {
        assert_eq!(letter.gaps(), [], "{name}");
        assert!(letter.explanation_en.is_some(), "{name}");
        let objects = |block: &Block| matches!(block, Block::Objection { .. });
        assert_eq!(letter.blocks.iter().filter(|block| objects(block)).count(), 1, "{name}");
        if name.starts_with("change") {
            assert_eq!(letter.kind, LetterKind::ChangeDecision, "{name}");
            let html = to_html(&letter);
            for words in [
                "U werkt sinds 1 november.",
                "Participatiewet, art. 19, tweede lid",
                "14 september 2026",
                "J. van den Berg",
            ] {
                assert!(html.contains(words), "{name}: {words}");
            }
        }
    }
}

#[test]
fn it_says_what_changes_and_from_when() {
    for (name, expected) in [
        ("change_stop", "Dit stopt op 1 december 2026."),
        ("change_revise", "Vanaf 1 december 2026 krijgt u"),
        ("change_withdraw", "U had hier vanaf 1 december 2026 geen recht op."),
        ("change_recover", "U kreeg te veel van 1 september 2026 tot en met 31 oktober 2026."),
    ] {
        let letter = named(name);
        let lead = letter.lead.replace('\u{a0}', " ");
        assert!(lead.contains(expected), "{name}: {lead}");
    }
    let html = to_html(&named("change_revise"));
    assert!(html.contains("Hoe rekenen wij?") && html.contains("Wij wijken af van deze berekening."));
    for (name, expected) in [
        ("change_recover", "Dit is een netto bedrag."),
        ("change_recover_parts", "Dit is een bruto bedrag."),
        ("change_recover_parts", "U betaalt elke maand"),
        ("change_recover_plan", "Dan maken wij samen een plan."),
    ] {
        assert!(to_html(&named(name)).contains(expected), "{name}: {expected}");
    }
}

#[test]
fn it_says_that_and_how_somebody_was_heard_or_why_not() {
    let said = "Ik werk maar één dag per week.";
    let written = to_html(&named("change_stop"));
    assert!(
        written.contains("Op 9 november 2026 vroegen wij wat u ervan vindt. U schreef ons:")
            && written.contains(said)
    );
    assert!(to_html(&named("change_silent")).contains("Wij kregen geen antwoord."));
    let told = to_html(&named("refused_heard"));
    assert!(told.contains("U vertelde ons:") && told.contains(said));
    let own = to_html(&named("change_own_facts"));
    assert!(own.contains(Unheard::OwnFacts.article().trim_start_matches("Awb ")), "{own}");
    assert!(own.contains("U belde ons hierover op 9 november."));
    assert!(to_html(&named("change_undoable")).contains("artikel 4:12"));
}
