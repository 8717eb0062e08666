//! Which words of a text may be kept.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

/// The longest word that is kept, in characters: what is longer is an address or a seal.
pub const LONGEST: usize = 40;

/// So many digits name a person, an account or a telephone: a citizen service number has nine, without its zero eight.
const NAMING: usize = 8;

/// Characters of an account number (IBAN): the shortest there are, and the longest.
const ACCOUNT: std::ops::RangeInclusive<usize> = 15..=34;

/// The most signs that may stand between the parts of one number.
const APART: usize = 3;

/// The words of a text, each once, in small letters. Left out are numbers that name somebody or something of theirs: all
/// of eight digits and more, written as one or in parts (`1234.56.789`, `1 2 3 4 5 6 7 8 9`), and account numbers.
#[must_use]
pub fn kept(text: &str) -> BTreeSet<String> {
    // Letters that are written as one (`ﬁ`) become two, wide digits become digits; marks where a word may break go.
    let text: String = text.nfkc().collect();
    let text = text.replace("\u{ad}\n", "").replace('\u{ad}', "");
    let tokens = tokens(&text);
    let names = numbers(&tokens);
    let mut words: BTreeSet<String> = BTreeSet::new();
    let plain = tokens.iter().zip(&names).filter(|(_, names)| !**names);
    words.extend(plain.filter_map(|(token, _)| word(token.text)));
    // A word that the end of a line broke counts as a whole as well.
    for pair in tokens.windows(2) {
        if let [first, second] = pair
            && second.between.is_break()
            && [first, second].iter().all(|token| token.text.chars().all(char::is_alphabetic))
        {
            words.extend(word(&format!("{}{}", first.text, second.text)));
        }
    }
    words
}

fn word(text: &str) -> Option<String> {
    (text.chars().count() <= LONGEST).then(|| text.to_lowercase())
}

/// Letters and digits in a row.
struct Token<'t> {
    text: &'t str,
    /// What stands before it, after the token before.
    between: Between<'t>,
}

struct Between<'t>(&'t str);

impl Between<'_> {
    /// Whether the parts of one number may stand on both sides.
    fn joins(&self) -> bool {
        let signs = self.0.chars().count();
        (1..=APART).contains(&signs)
            && self
                .0
                .chars()
                .all(|c| matches!(c, ' ' | '.' | '-' | '\u{2010}'..='\u{2014}' | '/' | '_' | '|' | '·' | ':'))
    }

    /// Whether a word was broken at the end of a line.
    fn is_break(&self) -> bool {
        matches!(self.0, "-\n" | "\u{2010}\n")
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let (between, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_alphanumeric()).unwrap_or(from.len());
        let (text, after) = from.split_at(end);
        tokens.push(Token { text, between: Between(between) });
        rest = after;
    }
    tokens
}

fn digits(text: &str) -> usize {
    text.chars().filter(|c| c.is_numeric()).count()
}

/// Which tokens are, or are part of, a number that names somebody or something of theirs.
fn numbers(tokens: &[Token<'_>]) -> Vec<bool> {
    let mut names: Vec<bool> = tokens.iter().map(|token| digits(token.text) >= NAMING).collect();
    let mut mark =
        |from: usize, count: usize| names.iter_mut().skip(from).take(count).for_each(|name| *name = true);
    for from in 0..tokens.len() {
        let part = tokens.get(from..).unwrap_or_default();
        let begins = part.first().is_some_and(|token| !token.between.joins())
            || from
                .checked_sub(1)
                .and_then(|before| tokens.get(before))
                .is_none_or(|token| !is_number(token.text));
        let run = run(part, |token| is_number(token.text));
        if begins && run.iter().map(|token| digits(token.text)).sum::<usize>() >= NAMING {
            mark(from, run.len());
        }
        mark(from, account(part));
    }
    names
}

fn is_number(text: &str) -> bool {
    text.chars().all(char::is_numeric)
}

/// The tokens from the first on that belong together and are all `such`.
fn run<'a, 't>(tokens: &'a [Token<'t>], such: impl Fn(&Token<'_>) -> bool) -> &'a [Token<'t>] {
    let fits = |(place, token): &(usize, &Token<'_>)| such(token) && (*place == 0 || token.between.joins());
    let count = tokens.iter().enumerate().take_while(fits).count();
    tokens.get(..count).unwrap_or_default()
}

/// Of how many tokens an account number is made that begins with the first; 0 when none does.
fn account(tokens: &[Token<'_>]) -> usize {
    let Some(first) = tokens.first() else { return 0 };
    let mut start = first.text.chars();
    let country = start.by_ref().take(2).filter(char::is_ascii_alphabetic).count() == 2;
    let check = start.take(2).filter(char::is_ascii_digit).count() == 2;
    if !country || !check {
        return 0;
    }
    let part = |token: &Token<'_>| {
        token.text.is_ascii()
            && (token.text.len() == 4 || token.text.bytes().any(|byte| byte.is_ascii_digit()))
    };
    let mut whole = 0;
    let mut count = 0;
    for token in run(tokens, part) {
        if whole + token.text.len() > *ACCOUNT.end() {
            break;
        }
        whole += token.text.len();
        count += 1;
    }
    let parts = tokens.get(..count).unwrap_or_default();
    let counts = parts.iter().map(|token| digits(token.text)).sum::<usize>() >= NAMING;
    if ACCOUNT.contains(&whole) && counts { count } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        kept(text).into_iter().collect()
    }

    #[test]
    fn words_come_once_in_small_letters_and_in_order() {
        assert_eq!(
            words("De Huur van de woning,\nper maand: € 1.250,00."),
            ["00", "1", "250", "de", "huur", "maand", "per", "van", "woning"]
        );
        assert_eq!(words("ﬁnanciën Zoe\u{308} ΑΒ"), ["financiën", "zoë", "αβ"]);
        assert_eq!(words(&"x".repeat(LONGEST + 1)), Vec::<String>::new());
    }

    #[test]
    fn a_word_that_a_line_broke_counts_whole_and_in_parts() {
        assert_eq!(words("huur-\ncontract"), ["contract", "huur", "huurcontract"]);
        assert_eq!(words("huur\u{ad}\ncontract"), ["huurcontract"]);
        assert_eq!(words("huur- contract\n2-\n3"), ["2", "3", "contract", "huur"]);
    }

    #[test]
    fn numbers_that_name_somebody_are_left_out_however_they_are_written() {
        for text in [
            "123456789",
            "12345678",
            "1234.56.789",
            "1234 56 789",
            "123-456-789",
            "1 2 3 4 5 6 7 8 9",
            "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9",
            "１２３４５６７８９",
            "١٢٣٤٥٦٧٨٩",
            "BSN123456789",
            "06-12345678",
            "+31 6 1234 5678",
            "NL91ABNA0417164300",
            "nl91abna0417164300",
            "NL91 ABNA 0417 1643 00",
            "NL91 ABNA 0417164300",
            "NL91ABNA 0417 1643 00",
            "BE68 5390 0754 7034",
            "MT84MALT011000012345MTLCAST001S",
            "27-11-1981",
        ] {
            assert_eq!(words(text), Vec::<String>::new(), "{text}");
            assert_eq!(words(&format!("nummer: {text}, ook\nhier")), ["hier", "nummer", "ook"], "{text}");
        }
    }

    #[test]
    fn numbers_that_name_nobody_stay() {
        for (text, kept) in [
            ("artikel 31 lid 2", vec!["2", "31", "artikel", "lid"]),
            ("27 november 2026", vec!["2026", "27", "november"]),
            ("1.250,00 1.300,00", vec!["00", "1", "250", "300"]),
            ("1012 AB Amsterdam", vec!["1012", "ab", "amsterdam"]),
            ("AB12 naar deze plek", vec!["ab12", "deze", "naar", "plek"]),
            ("1234\n5678", vec!["1234", "5678"]),
        ] {
            assert_eq!(words(text), kept, "{text}");
        }
    }
}
