//! `facts.yaml`: the one dictionary of facts.

use std::collections::{BTreeMap, BTreeSet};

use domain::Localized;
use domain::facts::{FactDefinition, FactType, Register};
use domain::proposal::FactTexts;
use serde::Deserialize;

use super::files::Files;
use super::texts::blank;
use super::{CatalogProblem, Translations};

/// Path of the dictionary.
pub(super) const FILE: &str = "facts.yaml";

/// Every fact that laws, forms, registers and screens may name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FactDictionary {
    facts: Vec<FactDefinition>,
    places: BTreeMap<String, usize>,
    nullable: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsFile {
    facts: Vec<Entry>,
}

/// One entry of the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    #[serde(rename = "type")]
    fact_type: FactType,
    #[serde(default)]
    unit: Option<String>,
    label: Localized,
    meaning: Localized,
    register: Register,
    #[serde(default)]
    max_age_days: Option<u16>,
    #[serde(default)]
    nullable: bool,
}

impl FactDictionary {
    /// The dictionary of these facts; of two with one name the first counts.
    fn new(entries: Vec<Entry>) -> Self {
        let mut dictionary = Self::default();
        for (place, entry) in entries.into_iter().enumerate() {
            let Entry { name, fact_type, unit, label, meaning, register, max_age_days, nullable } = entry;
            dictionary.places.entry(name.clone()).or_insert(place);
            if nullable {
                dictionary.nullable.insert(name.clone());
            }
            dictionary.facts.push(FactDefinition {
                name,
                fact_type,
                unit,
                label,
                meaning,
                register,
                max_age_days,
            });
        }
        dictionary
    }

    /// Gives the names of all facts their translations.
    pub(super) fn translate(&mut self, translations: &Translations) {
        self.facts.iter_mut().for_each(|fact| translations.fill(fact));
    }

    /// Whether "there is none" is a value of this fact.
    #[must_use]
    pub fn is_nullable(&self, name: &str) -> bool {
        self.nullable.contains(name)
    }

    /// The fact with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&FactDefinition> {
        self.places.get(name).and_then(|place| self.facts.get(*place))
    }

    /// Every fact, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &FactDefinition> {
        self.facts.iter()
    }
}

impl FactTexts for FactDictionary {
    fn definition(&self, name: &str) -> Option<&FactDefinition> {
        self.get(name)
    }
}

/// Reads the dictionary; faults go to `problems`.
pub(super) fn load(files: &Files, problems: &mut Vec<CatalogProblem>) -> FactDictionary {
    let Some(file) = files.get(FILE) else {
        problems.push(CatalogProblem::of(FILE, "the dictionary of facts is missing"));
        return FactDictionary::default();
    };
    let facts = match file.read::<FactsFile>() {
        Ok(read) => read.facts,
        Err(problem) => {
            problems.push(problem);
            return FactDictionary::default();
        }
    };
    for (place, fact) in facts.iter().enumerate() {
        if facts.iter().take(place).any(|other| other.name == fact.name) {
            problems.push(file.fault(&fact.name, format!("fact \"{}\" occurs twice", fact.name)));
        }
        for text in [&fact.label, &fact.meaning] {
            if let Some(lang) = blank(text) {
                problems.push(
                    file.fault(&fact.name, format!("\"{}\" has no text in \"{}\"", fact.name, lang.as_str())),
                );
            }
        }
    }
    FactDictionary::new(facts)
}
