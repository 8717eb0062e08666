//! The outside systems the use cases talk to.

use std::sync::Arc;

use integrations::{DocumentReader, DocumentStore, Outbox, Registers};

/// Other systems. Each is a trait, so that tests and the demo put simulators in their place.
#[derive(Clone)]
pub struct Ports {
    /// The registers: persons, income, assets, study, detention, companies.
    pub registers: Registers,
    /// Where documents are kept, encrypted.
    pub documents: Arc<dyn DocumentStore>,
    /// What reads which words stand in a document.
    pub reader: Arc<dyn DocumentReader>,
    /// Where notices leave the house.
    pub outbox: Arc<dyn Outbox>,
}
