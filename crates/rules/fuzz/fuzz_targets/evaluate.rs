//! Any action, over any facts: an outcome or an error, the same with and without a trace, and when the law is cut down.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use rules::{Corpus, Request, Value};

/// A law at both levels around an action that is made up: `uit` is its outcome.
fn law(level: &str, id: &str, value: &str) -> String {
    format!(
        "$schema: https://example.org/v{level}/schema.json\n$id: {id}\nregulatory_layer: WET\npublication_date: 2020-01-01\n\
         bwb_id: BWBR0000001\nurl: u\nvalid_from: 2020-01-01\narticles:\n  - number: '1'\n    text: t\n    url: u\n    \
         machine_readable:\n      execution:\n        parameters: [{{name: a, type: number}}, {{name: b, type: string, nullable: true}}]\n        \
         output: [{{name: uit, type: number, nullable: true}}]\n        actions:\n          - output: uit\n            value: {value}\n"
    )
}

fuzz_target!(|input: (&str, i64, &str)| {
    let (value, number, text) = input;
    let value = value.replace('\n', " ");
    for level in ["0.5.6", "0.7.1"] {
        let (corpus, _) = Corpus::load([("fuzz.yaml".to_owned(), law(level, "wet", &value))]);
        let Some(date) = NaiveDate::from_ymd_opt(2026, 7, 1) else { return };
        let other = Value::from_json(text).unwrap_or_else(|_| Value::from(text));
        let request = Request::new("wet", ["uit"], date).with("a", number).with("b", other);
        let lean = corpus.lean([("wet", "uit")], date, |_| false).evaluate(&request);
        let (bare, traced) = (corpus.evaluate(&request), corpus.evaluate(&request.clone().traced()));
        match (&bare, lean) {
            (Ok(bare), Ok(lean)) => assert_eq!(bare.outputs, lean.outputs),
            // A fact that is not read is checked in the whole law alone.
            (Err(bare), _) if bare.error.kind() == "TypeMismatch" => {}
            (Err(bare), Err(lean)) => assert_eq!(bare.error.kind(), lean.error.kind()),
            (bare, lean) => panic!("{bare:?} but {lean:?}"),
        }
        match (bare, traced) {
            (Ok(bare), Ok(traced)) => {
                assert_eq!(bare.outputs, traced.outputs);
                let _ = traced.trace.map(|trace| trace.root().children.len());
            }
            (Err(bare), Err(traced)) => assert_eq!(bare.error, traced.error),
            (bare, traced) => panic!("{bare:?} but {traced:?}"),
        }
    }
});
