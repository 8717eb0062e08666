//! Any text at all is a law file that loads or is refused with a reason.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rules::Corpus;

fuzz_target!(|text: &str| {
    let (corpus, problems) = Corpus::load([("fuzz.yaml".to_owned(), text.to_owned())]);
    assert!(corpus.law_ids().next().is_some() || !problems.is_empty());
});
