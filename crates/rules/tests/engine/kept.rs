//! Receipts that an earlier engine made, with the laws as they were then: each later engine gives the same bytes.
//!
//! Add a line whenever the engine learns something; never change one. A line that no longer holds means that decisions
//! taken before cannot be worked out again.

use rules::{Corpus, ENGINE, Receipt};

const LAWS: [(&str, &str); 3] = [
    ("voorbeeldwet.yaml", include_str!("../kept/voorbeeldwet.yaml")),
    ("termijnenwet.yaml", include_str!("../kept/termijnenwet.yaml")),
    ("gelijkgestelde_dagen.yaml", include_str!("../kept/gelijkgestelde_dagen.yaml")),
];
const RECEIPTS: &str = include_str!("../kept/receipts.txt");

fn corpus() -> Corpus {
    let (corpus, problems) = Corpus::load(LAWS.map(|(name, text)| (name.to_owned(), text.to_owned())));
    assert!(problems.is_empty(), "{problems:?}");
    corpus
}

#[test]
fn every_receipt_of_an_earlier_engine_gives_the_same_bytes() {
    let corpus = corpus();
    let mut replayed = 0;
    for line in RECEIPTS.lines() {
        let receipt = Receipt::from_text(line).unwrap();
        assert_ne!(receipt.engine, ENGINE, "the receipt must be of another engine than this one");
        assert_eq!(receipt.replay(&corpus).unwrap().to_text(), line);
        replayed += 1;
    }
    assert!(replayed >= 6, "only {replayed} receipts");
}

#[test]
fn a_receipt_whose_outcome_was_changed_does_not_give_the_same_bytes() {
    let corpus = corpus();
    let line = RECEIPTS.lines().next().unwrap();
    let changed = line.replacen("true", "false", 1);
    assert_ne!(changed, line);
    let receipt = Receipt::from_text(&changed).unwrap();
    assert_ne!(receipt.replay(&corpus).unwrap().to_text(), changed);
}
