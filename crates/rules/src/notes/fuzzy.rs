//! The nearest wording, when the quotation itself is no longer there.

use rust_decimal::Decimal;

use super::{Match, Quotation, Resolution, Status};
use crate::limits::{NOTE_QUOTE, NOTE_TEXT, NOTE_WINDOWS};

/// Words this long tell texts apart.
const WORD: usize = 4;
/// A candidate scores at least this, in thousandths.
const ENOUGH: u64 = 700_000;
/// The best is ahead by more than this.
const AHEAD: u64 = 100_000;
/// Scores are whole millionths, so that no binary fraction decides.
const ONE: u64 = 1_000_000;

struct Candidate {
    article: usize,
    start: usize,
    end: usize,
    score: u64,
}

/// The wording of an article as characters, with where its words begin and end.
struct Text {
    chars: Vec<char>,
    words: Vec<(usize, usize)>,
}

impl Text {
    fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let mut words = Vec::new();
        let mut start = None;
        for (at, character) in chars.iter().enumerate() {
            match (character.is_whitespace(), start) {
                (false, None) => start = Some(at),
                (true, Some(begin)) => {
                    words.push((begin, at));
                    start = None;
                }
                _ => {}
            }
        }
        words.extend(start.map(|begin| (begin, chars.len())));
        Self { chars, words }
    }

    fn part(&self, start: usize, end: usize) -> &[char] {
        self.chars.get(start..end.min(self.chars.len())).unwrap_or_default()
    }
}

pub(super) fn resolve(articles: &[(&str, &str)], quotation: &Quotation) -> Resolution {
    let none = |status| Resolution { status, matches: Vec::new() };
    let quote: Vec<char> = quotation.exact.chars().collect();
    let total = articles.iter().fold(0_usize, |sum, (_, text)| sum.saturating_add(text.chars().count()));
    if quote.len() > NOTE_QUOTE || total > NOTE_TEXT {
        return none(Status::Skipped);
    }
    let marks = marks(&quotation.exact);
    let prefix: Vec<char> = super::last(quotation.prefix.trim(), NOTE_QUOTE).chars().collect();
    let suffix: Vec<char> = super::first(quotation.suffix.trim(), NOTE_QUOTE).chars().collect();
    let mut candidates = Vec::new();
    let mut scored = 0_usize;
    for (article, (_, text)) in articles.iter().enumerate() {
        let text = Text::new(text);
        for (start, end) in windows(&text, quote.len(), &marks) {
            scored += 1;
            if scored > NOTE_WINDOWS {
                return none(Status::Skipped);
            }
            let score = score(&text, start, end, &quote, &prefix, &suffix);
            if score >= ENOUGH {
                candidates.push(Candidate { article, start, end, score });
            }
        }
    }
    settle(articles, candidates)
}

/// The words that a window must share with the quotation.
fn marks(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= WORD)
        .map(str::to_lowercase)
        .collect()
}

/// Rows of whole words, of the quotation's length give or take three tenths, that share a word with it.
fn windows(text: &Text, length: usize, marks: &[String]) -> Vec<(usize, usize)> {
    let (least, most) = (length * 7 / 10, (length * 13).div_ceil(10));
    let shared: Vec<bool> = text
        .words
        .iter()
        .map(|(start, end)| {
            let word: String = text.part(*start, *end).iter().collect();
            self::marks(&word).iter().any(|word| marks.contains(word))
        })
        .collect();
    let mut found = Vec::new();
    for (at, (start, _)) in text.words.iter().enumerate() {
        let mut shares = false;
        for ((_, end), mark) in text.words.iter().zip(&shared).skip(at) {
            shares |= mark;
            let size = end - start;
            if size > most {
                break;
            }
            if size >= least && shares {
                found.push((*start, *end));
            }
        }
    }
    found
}

fn score(text: &Text, start: usize, end: usize, quote: &[char], prefix: &[char], suffix: &[char]) -> u64 {
    let own = likeness(text.part(start, end), quote);
    if own / 2 + ONE / 2 < ENOUGH {
        return 0;
    }
    let before = trimmed(text.part(start.saturating_sub(prefix.len() + 1), start));
    let after = trimmed(text.part(end, end + suffix.len() + 1));
    let before = if prefix.is_empty() { ONE } else { likeness(before, prefix) };
    let after = if suffix.is_empty() { ONE } else { likeness(after, suffix) };
    own / 2 + before / 4 + after / 4
}

fn trimmed(part: &[char]) -> &[char] {
    let start = part.iter().position(|c| !c.is_whitespace()).unwrap_or(part.len());
    let end = part.iter().rposition(|c| !c.is_whitespace()).map_or(start, |at| at + 1);
    part.get(start..end).unwrap_or_default()
}

/// One minus the edit distance over the longer length, in millionths.
fn likeness(left: &[char], right: &[char]) -> u64 {
    let longest = left.len().max(right.len());
    if longest == 0 {
        return ONE;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (at, a) in left.iter().enumerate() {
        let mut diagonal = at;
        let mut beside = at + 1;
        if let Some(first) = row.first_mut() {
            *first = beside;
        }
        for (b, cell) in right.iter().zip(row.iter_mut().skip(1)) {
            let above = *cell;
            beside = (diagonal + usize::from(a != b)).min(above + 1).min(beside + 1);
            diagonal = above;
            *cell = beside;
        }
    }
    let distance = row.last().copied().unwrap_or(0);
    let (distance, longest) =
        (u64::try_from(distance).unwrap_or(u64::MAX), u64::try_from(longest).unwrap_or(1));
    ONE - (distance * ONE / longest).min(ONE)
}

fn settle(articles: &[(&str, &str)], mut candidates: Vec<Candidate>) -> Resolution {
    candidates
        .sort_by(|a, b| (b.score, a.article, a.start, a.end).cmp(&(a.score, b.article, b.start, b.end)));
    let mut best: Vec<Candidate> = Vec::new();
    for next in candidates {
        let overlaps =
            |kept: &Candidate| kept.article == next.article && next.start < kept.end && kept.start < next.end;
        if !best.iter().any(overlaps) {
            best.push(next);
        }
    }
    let status = match best.as_slice() {
        [] => Status::Orphaned,
        [_] => Status::Found,
        [first, second, ..] if first.score > second.score + AHEAD => Status::Found,
        _ => Status::Ambiguous,
    };
    if status == Status::Found {
        best.truncate(1);
    }
    let matches = best.into_iter().map(|candidate| Match {
        article: articles.get(candidate.article).map(|(number, _)| (*number).to_owned()).unwrap_or_default(),
        start: candidate.start,
        end: candidate.end,
        confidence: Decimal::new(i64::try_from(candidate.score).unwrap_or(0), 6).normalize(),
    });
    Resolution { status, matches: matches.collect() }
}
