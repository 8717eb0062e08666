//! Building blocks: what is checked when they are loaded and when they are filled in.

use domain::{CityCode, Lang};
use letters::{BlockProblem, Blocks};

const GOOD: &str = include_str!("../../../../catalog/letters/blocks.yaml");

fn fault(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "the text to change is gone: {from}");
    Blocks::load(&GOOD.replacen(from, to, 1), "blocks.yaml").expect_err("a fault").to_string()
}

#[test]
fn values_are_filled_in_once() {
    let blocks = Blocks::load(GOOD, "blocks.yaml").unwrap();
    let text = blocks.text("receipt.deadline", Lang::Nl, &[("date", "{date} {x} }")]).unwrap();
    assert_eq!(text, "U hoort uiterlijk {date} {x} } van ons.");
}

#[test]
fn a_missing_and_an_unknown_place_are_named() {
    let blocks = Blocks::load(GOOD, "blocks.yaml").unwrap();
    assert_eq!(
        blocks.text("receipt.deadline", Lang::Nl, &[]).unwrap_err().to_string(),
        "blocks.yaml: block `receipt.deadline` (nl) asks for `date`, which this letter does not have"
    );
    assert_eq!(
        blocks.text("receipt.keep", Lang::En, &[("date", "x")]).unwrap_err().to_string(),
        "blocks.yaml: block `receipt.keep` (en) must hold the placeholder `date`"
    );
    assert!(matches!(blocks.text("nothing", Lang::Nl, &[]), Err(BlockProblem::BlockMissing { .. })));
}

#[test]
fn a_broken_file_stops_when_it_is_loaded() {
    assert_eq!(
        fault("U hoort uiterlijk {date} van ons.", "U hoort snel van ons."),
        "blocks.yaml: block `receipt.deadline` (nl) must hold the placeholder `date`"
    );
    assert_eq!(
        fault("You will hear from us by {date}.", "You will hear from us by {day}."),
        "blocks.yaml: block `receipt.deadline` (en) asks for `day`, which this letter does not have"
    );
    assert_eq!(
        fault("Bron: {source}", "Bron: {source"),
        "blocks.yaml: block `facts.source` (nl) has a brace that belongs to no {placeholder}, near `{source`"
    );
    assert_eq!(fault("  sign.greeting:", "  sign.hello:"), "blocks.yaml: block `sign.greeting` is missing");
    assert_eq!(
        fault("nl: \"U hoeft nu niets te doen.\"", "nl: \" \""),
        "blocks.yaml: block `receipt.nothing_to_do` (nl) is empty"
    );
    assert!(fault("#004699", "#f0b323").contains("too light"));
    let twice = fault("  receipt.lead:", "  receipt.subject:");
    assert!(twice.contains("line 20") && twice.contains("duplicate"), "{twice}");
}

#[test]
fn both_languages_have_the_same_places_also_in_blocks_that_staff_choose() {
    assert_eq!(
        fault("It must be {months} months.", "It must be longer."),
        "blocks.yaml: block `refusal.reason.too_short` (en) must hold the placeholder `months`"
    );
}

#[test]
fn ready_made_reasons_are_listed() {
    let blocks = Blocks::load(GOOD, "blocks.yaml").unwrap();
    assert_eq!(blocks.keys("refusal.reason.").count(), 7);
}

#[test]
fn a_city_has_its_colour() {
    let blocks = Blocks::load(GOOD, "blocks.yaml").unwrap();
    assert_eq!(blocks.accent(CityCode::parse("0599").unwrap()).as_str(), "#00602e");
    assert_eq!(blocks.accent(CityCode::parse("9999").unwrap()), letters::Accent::default());
}
