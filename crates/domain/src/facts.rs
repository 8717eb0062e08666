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
    /// Why a member of staff holds it for something else than was found, and what was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<Box<FactChange>>,
}

/// That a member of staff holds a fact for something else than was found (Awb 3:2: the administrative authority establishes
/// the facts; 3:46: it says why).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactChange {
    /// Their name.
    pub by: String,
    /// Why, in their words.
    pub reason: String,
    /// What was found before; none when nothing was known.
    pub before: Option<Fact>,
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

    /// Holds a fact for `value` from now on, as a member of staff established it. What the resident said of it stays.
    pub fn confirm(&mut self, name: &str, value: Value, at: DateTime<Utc>, on: NaiveDate) {
        let claimed = self.facts.remove(name).and_then(|fact| fact.claimed);
        let fact = Fact {
            name: name.to_owned(),
            claimed,
            verified: Some(value),
            register: Register::None,
            certainty: Certainty::Confirmed,
            at,
            as_of: Some(on),
            changed: None,
        };
        self.facts.insert(name.to_owned(), fact);
    }

    /// Gives a fact that was confirmed its reason, and `before`: what stood there. Of several changes the first is what was
    /// found.
    pub fn explain(&mut self, name: &str, by: &str, reason: &str, before: Option<Fact>) {
        let Some(fact) = self.facts.get_mut(name) else { return };
        let before = match before {
            Some(Fact { changed: Some(earlier), .. }) => earlier.before,
            before => before,
        };
        let (by, reason) = (by.to_owned(), reason.to_owned());
        fact.changed = Some(Box::new(FactChange { by, reason, before }));
    }

    /// Takes back what a member of staff changed: what was found counts again. Whether there was such a change.
    pub fn restore(&mut self, name: &str) -> bool {
        let Some(change) = self.facts.get_mut(name).and_then(|fact| fact.changed.take()) else {
            return false;
        };
        self.facts.remove(name);
        if let Some(before) = change.before {
            self.facts.insert(name.to_owned(), before);
        }
        true
    }

    /// What staff confirmed in an earlier look stays confirmed, whatever was found now. Beside what they changed stands what
    /// was found now.
    pub fn keep_confirmed(&mut self, earlier: Self) {
        for (name, mut fact) in earlier.facts {
            if fact.certainty != Certainty::Confirmed {
                continue;
            }
            let found = self.facts.remove(&name);
            if let (Some(change), Some(found)) = (&mut fact.changed, found) {
                change.before = Some(found);
            }
            self.facts.insert(name, fact);
        }
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
            changed: None,
        };
        let written = serde_json::to_string(&fact).unwrap();
        let read: Fact = serde_json::from_str(&written).unwrap();
        assert_eq!(read, fact);
        assert_eq!(read.value(), Some(&Value::Null));
        assert_eq!(read.claimed, None);
    }
    fn found(name: &str, claimed: i64, verified: i64) -> Fact {
        Fact {
            name: name.to_owned(),
            claimed: Some(Value::Int(claimed)),
            verified: Some(Value::Int(verified)),
            register: Register::Polis,
            certainty: Certainty::Conflicting,
            at: DateTime::UNIX_EPOCH,
            as_of: None,
            changed: None,
        }
    }

    fn changed(to: i64, reason: &str, snapshot: &mut FactSnapshot) {
        let before = snapshot.facts.get("inkomen").cloned();
        snapshot.confirm("inkomen", Value::Int(to), DateTime::UNIX_EPOCH, NaiveDate::MIN);
        snapshot.explain("inkomen", "Mila", reason, before);
    }

    #[test]
    fn a_change_keeps_what_was_found_and_gives_it_back() {
        let first = found("inkomen", 100, 250);
        let mut snapshot = FactSnapshot { facts: [("inkomen".to_owned(), first.clone())].into() };
        changed(180, "Loonstrook", &mut snapshot);
        changed(190, "Tweede loonstrook", &mut snapshot);
        let fact = &snapshot.facts["inkomen"];
        assert_eq!((fact.value(), &fact.claimed), (Some(&Value::Int(190)), &Some(Value::Int(100))));
        let change = fact.changed.as_ref().unwrap();
        assert_eq!((change.reason.as_str(), &change.before), ("Tweede loonstrook", &Some(first.clone())));
        let written = serde_json::to_string(&snapshot).unwrap();
        assert_eq!(serde_json::from_str::<FactSnapshot>(&written).unwrap(), snapshot);
        // The registers say something else meanwhile: the change stays, and stands beside the new answer.
        let newer = found("inkomen", 100, 260);
        let mut again = FactSnapshot { facts: [("inkomen".to_owned(), newer.clone())].into() };
        again.keep_confirmed(snapshot);
        assert_eq!(again.facts["inkomen"].value(), Some(&Value::Int(190)));
        assert!(again.restore("inkomen"));
        assert_eq!(again.facts["inkomen"], newer);
        assert!(!again.restore("inkomen"));
    }

    #[test]
    fn a_change_of_what_nobody_knew_goes_without_a_trace_in_the_facts() {
        let mut snapshot = FactSnapshot::default();
        changed(180, "Loonstrook", &mut snapshot);
        assert!(snapshot.facts["inkomen"].certainty.is_sure());
        assert!(snapshot.restore("inkomen") && snapshot.facts.is_empty());
    }
}
