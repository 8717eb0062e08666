//! Any web of laws, cut down to what an output can touch, answers that output as the whole does.
#![no_main]

#[path = "../../tests/engine/text.rs"]
mod text;
#[path = "../../tests/engine/web.rs"]
mod web;

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(date) = NaiveDate::from_ymd_opt(2026, 7, 1) else { return };
    web::hold_each(&web::web(bytes), date);
});
