//! The right to assistance and its amount for a single person, evaluated again and again.

use std::hint::black_box;

use domain::Clock as _;
use domain::proposal::CITY_FACT;
use rules::Request;
use services::Catalog;
use testkit::{FactsBuilder, FixedClock, amsterdam};

use crate::Outcome;
use crate::figures::say;

/// Evaluates and prints how often and what came out.
pub fn run(repeat: u32, trace: bool) -> Outcome {
    let catalog = Catalog::load(None).map_err(|problems| format!("{problems:?}"))?;
    let product = catalog.product(amsterdam(), "bijstand").ok_or("no such product")?;
    let law = product.law.as_ref().ok_or("the product has no law")?;
    let clock = FixedClock::new();
    let facts = FactsBuilder::new(clock.now()).single(amsterdam()).build();
    let mut request = Request::new(&law.id, [law.right.as_str(), law.amount.as_str()], clock.today())
        .with_all(facts.parameters())
        .with(CITY_FACT, amsterdam().gm());
    request.trace = trace;
    let mut last = None;
    for _ in 0..repeat {
        last = Some(catalog.corpus().evaluate(black_box(&request))?);
    }
    let told = last.map(|evaluation| serde_json::to_string(&evaluation.outputs)).transpose()?;
    say(&format!("{repeat} {}", told.unwrap_or_default()));
    Ok(())
}
