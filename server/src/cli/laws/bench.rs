//! `loket laws bench`: one fixed case, many times, on one thread.

use std::hint::black_box;

use clap::Args;
use rules::{Value, protocol};
use services::Catalog;

use super::super::Outcome;
use super::say;

/// The cases, as requests of the JSON-lines contract. `bijstand` is the norm of a single parent in Utrecht and
/// the income limit that the city's ordinance draws from it; `bijstand_volledig` the whole right and the amount.
const CASES: [(&str, &str); 2] = [
    ("bijstand", include_str!("../../../../crates/rules/examples/bench/bijstand.json")),
    ("bijstand_volledig", include_str!("../../../../crates/rules/examples/bench/bijstand_volledig.json")),
];

/// Evaluate one fixed case many times after loading the built-in laws once. The question is made ready once and
/// worked out from its facts each time. Instructions per evaluation are the difference between two counts:
/// (I(N2) - I(N1)) / (N2 - N1).
#[derive(Args, Debug)]
pub struct Bench {
    /// How many times.
    #[arg(long, default_value_t = 1)]
    repeat: u32,
    /// Keep a full trace each time.
    #[arg(long)]
    trace: bool,
    /// The case: bijstand or bijstand_volledig.
    case: String,
}

impl Bench {
    pub(super) fn run(self) -> Outcome {
        let known = CASES.iter().find(|(name, _)| *name == self.case);
        let (_, line) = known
            .ok_or_else(|| format!("no case `{}`; there are bijstand and bijstand_volledig", self.case))?;
        let catalog = Catalog::load(None).map_err(super::told)?;
        let corpus = catalog.corpus();
        let mut request = protocol::request(line.trim())?;
        request.trace = self.trace;
        let prepared = corpus.prepare(&request);
        let mut last = None;
        for _ in 0..self.repeat {
            last = Some(black_box(prepared.answer(black_box(&request)))?);
        }
        let last = last.ok_or("--repeat is at least 1")?;
        let told = last.outputs.iter().map(|(name, output)| {
            let value = output.value().map_or_else(|| "-".to_owned(), Value::to_json);
            format!("{name}={value}")
        });
        let steps = last.trace.as_ref().map(|trace| format!(" steps={}", trace.steps())).unwrap_or_default();
        say(&format!("{} {}{steps}", self.repeat, told.collect::<Vec<_>>().join(" ")))
    }
}
