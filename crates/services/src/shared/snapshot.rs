//! All facts of a case at one moment: claimed beside verified.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::facts::{Fact, FactSnapshot};
use integrations::registers::with_claims;
use rules::Value;

use crate::catalog::FactDictionary;

/// What was claimed, what registers said and what our own files say, in one snapshot.
///
/// Only names of the dictionary are kept; a claim gets the register that could verify it.
pub(crate) fn snapshot(
    dictionary: &FactDictionary,
    claims: BTreeMap<String, Value>,
    registers: Vec<Fact>,
    dossier: Vec<Fact>,
    at: DateTime<Utc>,
) -> FactSnapshot {
    let mut known = registers;
    known.extend(dossier);
    let mut snapshot = with_claims(claims, known, at);
    snapshot.facts.retain(|name, _| dictionary.get(name).is_some());
    for fact in snapshot.facts.values_mut().filter(|fact| fact.verified.is_none()) {
        if let Some(definition) = dictionary.get(&fact.name) {
            fact.register = definition.register;
        }
    }
    snapshot
}
