//! Damaged bytes of the compiled form are refused or evaluate to an outcome or an error.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use rules::{Corpus, Request};

fuzz_target!(|input: (u16, u8, &[u8])| {
    let (at, byte, raw) = input;
    let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    let mut bytes = corpus.to_bytes();
    let place = usize::from(at) % bytes.len();
    if let Some(target) = bytes.get_mut(place) {
        *target = byte;
    }
    let Some(date) = NaiveDate::from_ymd_opt(2026, 7, 1) else { return };
    for form in [bytes.as_slice(), raw] {
        if let Ok(corpus) = Corpus::from_bytes(form) {
            let request = Request::new("voorbeeldwet", ["toeslag", "recht"], date).with("inkomen", 5).with("kinderen", 1);
            drop(corpus.evaluate(&request.traced()));
        }
    }
});
