//! Ports to other systems, their adapters and their simulators.
//!
//! Every outside system is a trait behind an `Arc`; services hold the trait and never the system.
//! A call to a register carries a [`registers::RegisterCall`], so that it leaves a row in the access
//! log. No call is ever made inside a transaction.
//!
//! It may depend on `domain`, `rules` and `papers`. To add a system: write its port in a file below
//! `registers`, its simulator below `simulators`, and give the simulator its data in `catalog/demo`.

pub mod bsn;
pub mod crypto;
pub mod demo;
pub mod documents;
pub mod ids;
pub mod outbox;
pub mod registers;
pub mod simulators;

pub use bsn::Bsn;
pub use crypto::{Crypto, Keys};
pub use documents::{DocumentKey, DocumentReader, DocumentStore};
pub use ids::{Ids, OsIds, SeededIds};
pub use outbox::Outbox;
pub use registers::Registers;
