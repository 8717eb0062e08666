//! Laying what the resident says beside what the registers say.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::facts::{Certainty, Fact, FactSnapshot, Register};
use rules::Value;

/// One snapshot of what was claimed and what was verified.
///
/// Where both exist and differ the fact is `Conflicting`. A claim beside a register that could not be
/// reached, or is too old, stays unsure. A claim that no register knows is `Claimed`.
#[must_use]
pub fn with_claims(
    claimed: BTreeMap<String, Value>,
    registers: Vec<Fact>,
    at: DateTime<Utc>,
) -> FactSnapshot {
    let mut facts: BTreeMap<String, Fact> =
        registers.into_iter().map(|fact| (fact.name.clone(), fact)).collect();
    for (name, value) in claimed {
        let fact = facts.entry(name.clone()).or_insert_with(|| Fact {
            name,
            claimed: None,
            verified: None,
            register: Register::None,
            certainty: Certainty::Claimed,
            at,
            as_of: None,
            changed: None,
        });
        fact.certainty = match (fact.certainty, &fact.verified) {
            (Certainty::Verified, Some(verified)) if !same(verified, &value) => Certainty::Conflicting,
            (Certainty::Unknown, _) => Certainty::Claimed,
            (certainty, _) => certainty,
        };
        fact.claimed = Some(value);
    }
    FactSnapshot { facts }
}

/// Whether two values say the same; a whole number and a decimal can.
fn same(one: &Value, other: &Value) -> bool {
    match (one.as_decimal(), other.as_decimal()) {
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    }
}
