//! The forms of the catalogue: sound, readable, and the same outcome every time.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

#[path = "forms/agree.rs"]
mod agree;
#[path = "forms/blocks.rs"]
mod blocks;
#[path = "forms/catalog.rs"]
mod catalog;
#[path = "forms/choices.rs"]
mod choices;
#[path = "forms/circles.rs"]
mod circles;
#[path = "forms/claims.rs"]
mod claims;
#[path = "forms/fields.rs"]
mod fields;
#[path = "forms/journey.rs"]
mod journey;
#[path = "forms/language.rs"]
mod language;
#[path = "forms/laws.rs"]
mod laws;
#[path = "forms/needs.rs"]
mod needs;
#[path = "forms/nested.rs"]
mod nested;
#[path = "forms/properties.rs"]
mod properties;
#[path = "forms/reach.rs"]
mod reach;
#[path = "forms/read.rs"]
mod read;
#[path = "forms/resume.rs"]
mod resume;
#[path = "forms/signers.rs"]
mod signers;
#[path = "forms/support.rs"]
mod support;
#[path = "forms/travel.rs"]
mod travel;
