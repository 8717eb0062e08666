//! Plain language: short sentences, no words of the office, in every block and every letter.

use domain::Lang;
use letters::{Block, Blocks, LetterKind};

use crate::samples;

/// Sentences are at most this long (B1).
const WORDS: usize = 15;
/// Words that residents do not use.
const OFFICE: [&str; 8] =
    ["dient", "conform", "middels", "inzake", "derhalve", "betreffende", "teneinde", "alsmede"];

/// Sentences end with a mark before a space or the end; a case number, an abbreviation or `9.00` do not end one.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(last) = sentences.last_mut() else { continue };
        if !last.is_empty() {
            last.push(' ');
        }
        last.push_str(word);
        if word.ends_with(['.', '?', '!', ':']) && word.chars().count() > 2 {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

#[track_caller]
fn plain(name: &str, text: &str) {
    for sentence in sentences(text) {
        let words = sentence.split_whitespace().count();
        assert!(words <= WORDS, "{name}: {words} words in \"{sentence}\"");
        let small = sentence.to_lowercase();
        for word in OFFICE {
            assert!(
                !small.split(|letter: char| !letter.is_alphabetic()).any(|part| part == word),
                "{name}: {word}"
            );
        }
    }
}

#[test]
fn every_block_is_written_in_short_sentences() {
    let blocks = Blocks::embedded().unwrap();
    for key in blocks.keys("") {
        for lang in [Lang::Nl, Lang::En] {
            plain(key, blocks.open(key, lang).unwrap());
        }
    }
}

#[test]
fn letters_stay_plain_when_filled_in() {
    for (name, letter) in samples::all(&Blocks::embedded().unwrap()) {
        plain(name, &letter.subject);
        for block in &letter.blocks {
            if let Block::Heading { text } | Block::Notice { text } = block {
                plain(name, text);
            }
        }
    }
}

#[test]
fn an_objection_says_who_where_and_until_when() {
    for (name, letter) in samples::all(&Blocks::embedded().unwrap()) {
        let told = letter.blocks.iter().find_map(|block| match block {
            Block::Objection { text, how, .. } => Some((text, how)),
            _ => None,
        });
        let Some((text, how)) = told else {
            assert!(!letter.kind.is_decision(), "{name}");
            continue;
        };
        assert!(text.contains("4\u{a0}januari\u{a0}2027"), "{name}: until when");
        if letter.kind == LetterKind::ObjectionDecision {
            // Against a decision on an objection one goes to the court.
            assert!(text.contains("rechtbank") && how.iter().any(|way| way.contains("rechtbank")), "{name}");
            continue;
        }
        assert!(text.contains("college van burgemeester en wethouders"), "{name}: by whom");
        assert!(how.iter().any(|way| way.contains("Postbus")), "{name}: where");
    }
}
