//! Any line gets an answer of one line that is JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rules::{Corpus, Value, protocol};

fuzz_target!(|line: &str| {
    let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    let answer = protocol::answer_line(&corpus, line);
    assert!(!answer.contains('\n') && Value::from_json(&answer).is_ok(), "{answer}");
});
