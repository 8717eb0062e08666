//! What tests share: a fixed clock, seeded randomness, builders, personas.
//!
//! For tests and benches alone, as a dev-dependency. It may depend on every crate below `services`.
//! To add a builder, give it its own file and keep its defaults lawful: a test then names only what
//! it is about.

mod actors;
mod clock;
mod facts;
mod pdf;
mod personas;
mod supplement;
mod trial;

pub use actors::{CITIES, amsterdam, city, company, resident, staff, system, visitor};
pub use clock::FixedClock;
pub use facts::FactsBuilder;
pub use integrations::SeededIds;
pub use pdf::{pdf, pdf_made, pdf_saying, pdf_with};
pub use personas::{catalog, demo, simulated_registers};
pub use supplement::{DECLARED, SUPPLEMENT, WITH_PARTNER};
pub use trial::{HOUSEHOLD, REPETITIONS, WIDE, WIDE_PAGES, wide_answers, write_trials};
