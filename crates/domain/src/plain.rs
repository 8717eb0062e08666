//! Dutch at level B1: what makes a text hard to read, as far as that can be counted.
//!
//! The numbers stand here, the words in `catalog/language/nl.yaml` ([`WordList`]); decision record 0015 says why these
//! and no others. A text that passes is not therefore clear: a person still reads it.

mod sentences;
mod words;

use std::fmt;

pub use words::{Avoid, WordList};

/// Most words of a sentence.
pub const SENTENCE_WORDS: usize = 15;
/// Most words per sentence on average, in a text of two sentences or more.
pub const MEAN_WORDS: usize = 12;
/// Most letters of a word that is not on the list of known words. Parts with a hyphen between them count by themselves.
pub const WORD_LETTERS: usize = 22;

/// What is too hard in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hard {
    /// A sentence is too long.
    Sentence {
        /// Its words.
        words: usize,
        /// The sentence.
        text: String,
    },
    /// The sentences are too long on average.
    Mean {
        /// All words.
        words: usize,
        /// All sentences.
        sentences: usize,
    },
    /// A word is too long.
    Word {
        /// The word.
        word: String,
        /// Its letters.
        letters: usize,
    },
    /// A word of officials.
    Official {
        /// As it stands in the text, in small letters.
        word: String,
        /// What to write instead.
        plain: String,
    },
}

impl fmt::Display for Hard {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sentence { words, text } => {
                write!(out, "not B1: a sentence of {words} words, at most {SENTENCE_WORDS}: “{text}”")
            }
            Self::Mean { words, sentences } => {
                let tenths = words * 10 / sentences;
                write!(
                    out,
                    "not B1: {}.{} words per sentence on average, at most {MEAN_WORDS}",
                    tenths / 10,
                    tenths % 10
                )
            }
            Self::Word { word, letters } => write!(
                out,
                "not B1: “{word}” has {letters} letters, at most {WORD_LETTERS}; write it in two words, or add it to \
                 the known words of language/nl.yaml"
            ),
            Self::Official { word, plain } => {
                write!(out, "not B1: “{word}” is a word of officials; plainer: {plain}")
            }
        }
    }
}

impl WordList {
    /// Everything too hard in a Dutch text.
    #[must_use]
    pub fn hard(&self, text: &str) -> Vec<Hard> {
        let sentences = sentences::split(text, |word| self.is_abbreviation(word));
        let mut hard = Vec::new();
        for sentence in sentences.iter().filter(|sentence| sentence.words() > SENTENCE_WORDS) {
            hard.push(Hard::Sentence { words: sentence.words(), text: sentence.text() });
        }
        let words: usize = sentences.iter().map(sentences::Sentence::words).sum();
        if sentences.len() > 1 && words > MEAN_WORDS * sentences.len() {
            hard.push(Hard::Mean { words, sentences: sentences.len() });
        }
        for sentence in &sentences {
            hard.extend(self.official(&sentence.bare()));
            hard.extend(
                sentence
                    .long()
                    .filter(|(word, _)| !self.is_known(word))
                    .map(|(word, letters)| Hard::Word { word, letters }),
            );
        }
        hard
    }
}

#[cfg(test)]
mod tests;
