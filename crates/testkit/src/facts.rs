//! Facts of a case, verified unless said otherwise.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::facts::{Certainty, Fact, FactSnapshot, Register};
use rules::Value;

/// Builds the facts of a case.
#[derive(Clone, Debug)]
pub struct FactsBuilder {
    at: DateTime<Utc>,
    facts: BTreeMap<String, Fact>,
}

impl FactsBuilder {
    /// No facts yet, as known at some moment.
    #[must_use]
    pub const fn new(at: DateTime<Utc>) -> Self {
        Self { at, facts: BTreeMap::new() }
    }

    /// A fact that a register confirms.
    #[must_use]
    pub fn verified(self, name: &str, value: impl Into<Value>) -> Self {
        self.with(name, None, Some(value.into()), Certainty::Verified)
    }

    /// A fact that only the resident says.
    #[must_use]
    pub fn claimed(self, name: &str, value: impl Into<Value>) -> Self {
        self.with(name, Some(value.into()), None, Certainty::Claimed)
    }

    /// A fact on which resident and register differ.
    #[must_use]
    pub fn conflicting(self, name: &str, claimed: impl Into<Value>, verified: impl Into<Value>) -> Self {
        self.with(name, Some(claimed.into()), Some(verified.into()), Certainty::Conflicting)
    }

    /// A fact whose register gave no answer.
    #[must_use]
    pub fn unavailable(self, name: &str) -> Self {
        self.with(name, None, None, Certainty::Unavailable)
    }

    /// Without this fact.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.facts.remove(name);
        self
    }

    /// A single person of working age in a city, without income, assets or anyone else at home:
    /// every register fact verified.
    #[must_use]
    pub fn single(self, city: domain::CityCode) -> Self {
        self.verified("woongemeente_code", city.gm())
            .verified("geboortedatum", "1980-01-01")
            .verified("is_nederlander_of_gelijkgesteld", true)
            .verified("heeft_partner", false)
            .verified("heeft_ten_laste_komend_kind", false)
            .verified("heeft_kind_van_12_tot_18", false)
            .verified("aantal_kostendelers", 0)
            .verified("gedetineerd", false)
            .verified("volgt_onderwijs_met_studiefinanciering", false)
            .verified("recent_praktijkonderwijs_of_vso", false)
            .verified("is_student", false)
            .verified("inkomen_arbeid_maand", 0)
            .verified("inkomen_overig_maand", 0)
            .verified("inkomen_referteperiode_gemiddeld", 100_000)
            .verified("inkomen_referteperiode_hoogste_maand", 100_000)
            .verified("maanden_zonder_aantoonbaar_inkomen", 0)
            .verified("vermogen_bezittingen", 100_000)
            .verified("vermogen_schulden", 0)
            .verified("overwaarde_woning", 0)
    }

    /// The facts.
    #[must_use]
    pub fn build(self) -> FactSnapshot {
        FactSnapshot { facts: self.facts }
    }

    fn with(
        mut self,
        name: &str,
        claimed: Option<Value>,
        verified: Option<Value>,
        certainty: Certainty,
    ) -> Self {
        let register = if certainty == Certainty::Claimed { Register::None } else { Register::Brp };
        let as_of = verified.as_ref().map(|_| self.at.date_naive());
        let fact = Fact {
            name: name.to_owned(),
            claimed,
            verified,
            register,
            certainty,
            at: self.at,
            as_of,
            changed: None,
        };
        self.facts.insert(name.to_owned(), fact);
        self
    }
}

#[cfg(test)]
mod tests {
    use domain::Clock;

    use super::*;
    use crate::{FixedClock, amsterdam};

    #[test]
    fn a_single_person_is_sure_until_something_is_not() {
        let facts = FactsBuilder::new(FixedClock::new().now()).single(amsterdam());
        let names: Vec<String> = facts.facts.keys().cloned().collect();
        let unsure = |facts: &FactSnapshot| facts.unsure(names.iter().map(String::as_str)).len();
        assert_eq!(unsure(&facts.clone().build()), 0);
        let changed = facts
            .unavailable("gedetineerd")
            .claimed("is_student", false)
            .conflicting("heeft_partner", true, false)
            .without("geboortedatum")
            .build();
        assert_eq!(unsure(&changed), 4);
    }
}
