//! Facts: what is claimed, what is verified, and the one dictionary that names them all.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use rules::Value;
use serde::{Deserialize, Serialize};

use crate::Localized;

/// Where a fact can be verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Register {
    /// Person register (BRP).
    Brp,
    /// Income register (UWV polisadministratie, through Suwinet).
    Polis,
    /// Bank balances and assets (Belastingdienst, Inlichtingenbureau).
    Bank,
    /// Study finance (DUO).
    Duo,
    /// Detention (DJI).
    Dji,
    /// Business register (KVK).
    Kvk,
    /// Our own earlier cases.
    Dossier,
    /// Only the person can say.
    None,
}

impl Register {
    /// The name people know it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Brp => "Basisregistratie Personen",
            Self::Polis => "UWV",
            Self::Bank => "Belastingdienst",
            Self::Duo => "DUO",
            Self::Dji => "Dienst Justitiële Inrichtingen",
            Self::Kvk => "Kamer van Koophandel",
            Self::Dossier => "Eerdere aanvragen",
            Self::None => "Eigen opgave",
        }
    }
}

/// The kind of value a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactType {
    /// Text or code.
    String,
    /// Whole or decimal number.
    Number,
    /// Yes or no.
    Boolean,
    /// Money; with unit eurocent in whole cents.
    Amount,
    /// Civil date.
    Date,
}

/// One entry of `catalog/facts.yaml`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactDefinition {
    /// Name, as laws, forms and registers use it.
    pub name: String,
    /// Kind of value.
    #[serde(rename = "type")]
    pub fact_type: FactType,
    /// Unit, if it has one.
    #[serde(default)]
    pub unit: Option<String>,
    /// Name for people.
    pub label: Localized,
    /// One short sentence on what it means.
    pub meaning: Localized,
    /// Where it can be verified.
    pub register: Register,
    /// After how many days register data is stale; none means it does not age.
    #[serde(default)]
    pub max_age_days: Option<u16>,
}

/// How sure we are of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// A register says so, fresh enough.
    Verified,
    /// The resident says so; no register was asked or has it.
    Claimed,
    /// The resident and the register differ.
    Conflicting,
    /// The register's answer is too old.
    Stale,
    /// The register could not be reached.
    Unavailable,
    /// Nobody knows.
    Unknown,
    /// Confirmed by a member of staff from documents.
    Confirmed,
}

impl Certainty {
    /// Whether a machine may rest a grant on it.
    #[must_use]
    pub const fn is_sure(self) -> bool {
        matches!(self, Self::Verified | Self::Confirmed)
    }
}

/// One fact of one case at one moment: claimed beside verified.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Name from the dictionary.
    pub name: String,
    /// What the resident says.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    pub claimed: Option<Value>,
    /// What the register says; a null is an answer: there is none.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    pub verified: Option<Value>,
    /// Which register was asked.
    pub register: Register,
    /// How sure we are.
    pub certainty: Certainty,
    /// The moment the register was asked or the resident said it.
    pub at: DateTime<Utc>,
    /// The day the register's answer speaks of, if it said.
    pub as_of: Option<NaiveDate>,
}

/// A value that is there, also when it is null: "there is none" differs from "nobody said".
fn said<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

impl Fact {
    /// The value the law is applied to: verified before claimed; none if nobody knows or both differ.
    #[must_use]
    pub fn value(&self) -> Option<&Value> {
        match self.certainty {
            Certainty::Verified | Certainty::Confirmed => self.verified.as_ref().or(self.claimed.as_ref()),
            Certainty::Claimed | Certainty::Unavailable | Certainty::Stale => {
                self.claimed.as_ref().or(self.verified.as_ref())
            }
            Certainty::Conflicting => self.verified.as_ref(),
            Certainty::Unknown => None,
        }
    }
}

/// All facts of a case at one moment. Immutable once stored; a later look is a new snapshot.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FactSnapshot {
    /// By name.
    pub facts: BTreeMap<String, Fact>,
}

impl FactSnapshot {
    /// The parameters for the rules engine: every fact that has a value.
    #[must_use]
    pub fn parameters(&self) -> BTreeMap<String, Value> {
        self.facts
            .values()
            .filter_map(|fact| fact.value().map(|value| (fact.name.clone(), value.clone())))
            .collect()
    }

    /// Names out of `needed` on which no machine may rest a grant.
    #[must_use]
    pub fn unsure<'a>(&self, needed: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        needed
            .into_iter()
            .filter(|name| !self.facts.get(*name).is_some_and(|fact| fact.certainty.is_sure()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_of_it_survives_being_written_down_and_differs_from_not_said() {
        let fact = Fact {
            name: "datum_laatste_inkomenstoeslag".to_owned(),
            claimed: None,
            verified: Some(Value::Null),
            register: Register::Dossier,
            certainty: Certainty::Verified,
            at: DateTime::UNIX_EPOCH,
            as_of: None,
        };
        let written = serde_json::to_string(&fact).unwrap();
        let read: Fact = serde_json::from_str(&written).unwrap();
        assert_eq!(read, fact);
        assert_eq!(read.value(), Some(&Value::Null));
        assert_eq!(read.claimed, None);
    }
}
