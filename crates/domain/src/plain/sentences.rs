//! From a text to sentences and words.

use super::WORD_LETTERS;

/// A sentence as its parts between spaces.
#[derive(Debug, Default)]
pub(super) struct Sentence<'a>(Vec<&'a str>);

/// The sentences of a text. A line is never part of two; a point behind an abbreviation ends none.
pub(super) fn split<'a>(text: &'a str, is_abbreviation: impl Fn(&str) -> bool) -> Vec<Sentence<'a>> {
    let mut sentences = Vec::new();
    for line in text.lines() {
        let mut open = Sentence::default();
        for part in line.split_whitespace() {
            open.0.push(part);
            let end = part.trim_end_matches(['”', '"', '\'', '’', ')']);
            if end.ends_with(['.', '?', '!']) && !is_abbreviation(&end.to_lowercase()) {
                sentences.push(std::mem::take(&mut open));
            }
        }
        sentences.push(open);
    }
    sentences.retain(|sentence| sentence.words() > 0);
    sentences
}

impl Sentence<'_> {
    /// How many words it has; signs alone are none.
    pub fn words(&self) -> usize {
        self.0.iter().filter(|part| is_word(part)).count()
    }

    /// The sentence as it stands there.
    pub fn text(&self) -> String {
        self.0.join(" ")
    }

    /// The words in small letters, without signs around them.
    pub fn bare(&self) -> Vec<String> {
        self.0.iter().filter(|part| is_word(part)).map(|part| bare(part)).collect()
    }

    /// The words that are too long, with the number of their letters. Addresses of the web, e-mail addresses and places
    /// that the program fills in (`{moment}`) are no words.
    pub fn long(&self) -> impl Iterator<Item = (String, usize)> + '_ {
        let words = self.0.iter().filter(|part| !part.contains(['@', '/', '{', '}']));
        words.flat_map(|part| part.split(['-', '–'])).filter_map(|part| {
            let letters = part.chars().filter(|c| c.is_alphabetic()).count();
            (letters > WORD_LETTERS).then(|| (bare(part), letters))
        })
    }
}

fn is_word(part: &str) -> bool {
    part.chars().any(char::is_alphanumeric)
}

fn bare(part: &str) -> String {
    // The point of `c.q.` belongs to it.
    let inner = part.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let inner = if inner.trim_end_matches('.').contains('.') { inner } else { inner.trim_matches('.') };
    inner.to_lowercase()
}
