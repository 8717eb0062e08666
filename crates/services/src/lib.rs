//! The use cases of Loket; the only code that opens a transaction.
//!
//! One file per use case, each an `impl Services` with the method that pages, the worker and the
//! command line call. A use case gets a [`domain::Scope`], asks outside systems before or after its
//! transaction (never inside), and writes its change, its audit row and its job in one transaction.
//! To add one: a file named after its verb, a method that takes the scope first, a test in `tests/`
//! that runs it on both databases.

pub mod catalog;
pub mod error;
mod ports;
pub mod purpose;
mod resident;
mod services;
mod shared;
mod staff;
pub mod time;
pub mod views;
mod volume;
mod worker;

pub use catalog::{Catalog, CatalogProblem, Review};
pub use error::{InputProblem, Result, ServiceError};
pub use ports::Ports;
pub use resident::{
    Document, LawRow, MyData, NewSession, NextStep, PersonaKind, PersonaRow, PrecheckView, SaveOutcome,
    SessionView, SignInput, SignOutcome, SubmitOutcome,
};
pub use services::{Services, ServicesConfig};
pub use volume::{Volume, VolumeStep};
pub use worker::Replayed;
