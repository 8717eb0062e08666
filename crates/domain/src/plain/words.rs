//! The words of `catalog/language/nl.yaml`.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Hard;

/// What is known about words.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordList {
    /// Words of officials.
    avoid: Vec<Avoid>,
    /// Long words that are known, in small letters.
    known: BTreeSet<String>,
    /// Abbreviations with their point, in small letters.
    abbreviations: BTreeSet<String>,
}

/// Words of officials with one plainer word.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Avoid {
    /// Every form that is meant, in small letters; several words may belong together.
    pub words: Vec<String>,
    /// What to write instead.
    pub plain: String,
}

impl WordList {
    /// What is wrong with the list itself, each with the word it is about; empty when it can be used.
    #[must_use]
    pub fn faults(&self) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        let mut met = BTreeSet::new();
        for avoid in &self.avoid {
            let first = avoid.words.first().cloned().unwrap_or_default();
            if avoid.words.is_empty() || avoid.plain.trim().is_empty() {
                faults.push((first, "an entry has words and a plainer one".to_owned()));
            }
            for word in &avoid.words {
                if word.trim().is_empty() || *word != word.to_lowercase() {
                    faults.push((word.clone(), format!("“{word}” is not a word in small letters")));
                }
                if !met.insert(word) {
                    faults.push((word.clone(), format!("“{word}” stands there twice")));
                }
            }
        }
        faults
    }

    /// The words of officials among the words of a sentence.
    pub(super) fn official(&self, words: &[String]) -> Vec<Hard> {
        let mut found = Vec::new();
        for avoid in &self.avoid {
            for phrase in &avoid.words {
                let parts: Vec<&str> = phrase.split_whitespace().collect();
                if !parts.is_empty() && words.windows(parts.len()).any(|window| window == parts) {
                    found.push(Hard::Official { word: phrase.clone(), plain: avoid.plain.clone() });
                }
            }
        }
        found
    }

    pub(super) fn is_known(&self, word: &str) -> bool {
        self.known.contains(word)
    }

    pub(super) fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }
}
