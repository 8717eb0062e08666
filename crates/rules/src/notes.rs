//! Notes on law text: finding a quotation back in the articles.
//!
//! A quotation is the `TextQuoteSelector` of the W3C Web Annotation Data Model: `exact`, `prefix` and `suffix`.
//!
//! A note points into a law with a quotation. First every exact occurrence is sought whose neighbouring
//! text equals the given prefix and suffix; only if there is none, the nearest wording is. The hint that
//! may come with a quotation never decides, so it is not part of the question here.
//!
//! ```
//! use rules::notes::{Quotation, Status, resolve};
//! let found = resolve(&[("1", "Wie geen inkomen heeft, heeft recht.")], &Quotation::new("heeft recht"));
//! assert_eq!(found.status, Status::Found);
//! assert_eq!(found.matches[0].article, "1");
//! ```

mod fuzzy;

use rust_decimal::Decimal;

/// What is looked for: words of the law, and perhaps the words around them to tell two places apart.
///
/// ```
/// use rules::notes::{Quotation, Status, resolve};
/// let article = [("1", "De bijstand wordt verleend. Wie werkt, meldt dat. De bijstand wordt herzien.")];
/// let twice = Quotation::new("De bijstand");
/// assert_eq!(resolve(&article, &twice).status, Status::Ambiguous);
/// let second = Quotation { suffix: " wordt herzien".to_owned(), ..twice };
/// assert_eq!(resolve(&article, &second).matches[0].start, 50);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotation {
    /// The quoted words themselves.
    pub exact: String,
    /// The words before them; may be empty.
    pub prefix: String,
    /// The words after them; may be empty.
    pub suffix: String,
}

impl Quotation {
    /// A quotation without its surroundings.
    ///
    /// ```
    /// let quotation = rules::notes::Quotation::new("heeft recht");
    /// assert!(quotation.prefix.is_empty() && quotation.suffix.is_empty());
    /// ```
    pub fn new(exact: impl Into<String>) -> Self {
        Self { exact: exact.into(), ..Self::default() }
    }
}

/// How the search ended.
///
/// ```
/// use rules::notes::{Quotation, Status, resolve};
/// let article = [("1", "Wie werkt, meldt dat. Wie stopt, meldt dat.")];
/// let find = |words: &str| resolve(&article, &Quotation::new(words)).status;
/// assert_eq!(find("Wie werkt"), Status::Found);
/// assert_eq!(find("meldt dat"), Status::Ambiguous);
/// assert_eq!(find("de maan is van kaas"), Status::Orphaned);
/// assert_eq!(find(&"een heel lange zin ".repeat(20)), Status::Skipped);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// One place, or one clearly ahead of the others.
    Found,
    /// Several places that cannot be told apart.
    Ambiguous,
    /// No place, neither exact nor near: the text is gone.
    Orphaned,
    /// No exact place, and too much work to look approximately: [`crate::limits::NOTE_QUOTE`] and the next two.
    Skipped,
}

impl Status {
    /// The word of the JSON-lines contract.
    ///
    /// ```
    /// assert_eq!(rules::notes::Status::Orphaned.word(), "orphaned");
    /// ```
    pub fn word(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Ambiguous => "ambiguous",
            Self::Orphaned => "orphaned",
            Self::Skipped => "skipped",
        }
    }
}

/// A place in the law. Positions count characters (Unicode scalar values), not bytes.
///
/// ```
/// use rules::notes::{Quotation, resolve};
/// let found = resolve(&[("3", "één café biedt crème")], &Quotation::new("biedt"));
/// let place = &found.matches[0];
/// assert_eq!((place.article.as_str(), place.start, place.end), ("3", 9, 14));
/// assert_eq!(place.confidence, rust_decimal::Decimal::ONE);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The number of the article.
    pub article: String,
    /// The first character, counted from 0 in the text of the article.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// 1 for an exact match, from 0.7 on for a near one: how much of the wording is the same.
    pub confidence: Decimal,
}

/// The outcome of a search.
///
/// ```
/// use rules::notes::{Quotation, Status, resolve};
/// // The law said six weeks when the note was made.
/// let now = [("4", "Het college beslist binnen acht weken na de aanvraag.")];
/// let found = resolve(&now, &Quotation::new("beslist binnen zes weken na de aanvraag"));
/// assert_eq!((found.status, found.matches.len()), (Status::Found, 1));
/// assert!(found.matches[0].confidence < rust_decimal::Decimal::ONE);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// How the search ended.
    pub status: Status,
    /// The places, best first, then in order of the articles.
    pub matches: Vec<Match>,
}

/// Looks for a quotation in articles, given as number and text.
///
/// Exact wording wins over near wording; with near wording the best place counts when it is clearly ahead.
///
/// ```
/// # use rules::{Corpus, notes::{Quotation, Status, resolve}};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let law = corpus.law("voorbeeldwet", date).unwrap();
/// let articles = law.articles.iter().map(|article| (article.number.as_str(), article.text.as_str()));
/// let articles: Vec<_> = articles.collect();
/// let found = resolve(&articles, &Quotation::new("de helft van het verschil"));
/// assert_eq!((found.status, found.matches[0].article.as_str()), (Status::Found, "2"));
/// ```
pub fn resolve(articles: &[(&str, &str)], quotation: &Quotation) -> Resolution {
    if quotation.exact.is_empty() {
        return Resolution { status: Status::Orphaned, matches: Vec::new() };
    }
    let matches: Vec<Match> =
        articles.iter().flat_map(|(number, text)| occurrences(number, text, quotation)).collect();
    match matches.len() {
        0 => fuzzy::resolve(articles, quotation),
        1 => Resolution { status: Status::Found, matches },
        _ => Resolution { status: Status::Ambiguous, matches },
    }
}

fn occurrences(number: &str, text: &str, quotation: &Quotation) -> Vec<Match> {
    let mut found = Vec::new();
    let length = quotation.exact.chars().count();
    let mut from = 0;
    let mut position = 0;
    while let Some(rest) = text.get(from..) {
        let Some(at) = rest.find(&quotation.exact) else { break };
        let (skipped, here) = rest.split_at(at);
        position += skipped.chars().count();
        let before = text.get(..from + at).unwrap_or_default();
        let after = here.get(quotation.exact.len()..).unwrap_or_default();
        if precedes(before, &quotation.prefix) && follows(after, &quotation.suffix) {
            found.push(Match {
                article: number.to_owned(),
                start: position,
                end: position + length,
                confidence: Decimal::ONE,
            });
        }
        from += at + here.chars().next().map_or(1, char::len_utf8);
        position += 1;
    }
    found
}

/// Whether the text before a place equals the prefix; one character of slack for white space.
fn precedes(before: &str, prefix: &str) -> bool {
    let wanted = prefix.trim();
    wanted.is_empty() || reaches(prefix).iter().any(|count| last(before, *count).trim() == wanted)
}

/// Whether the text after a place equals the suffix; one character of slack for white space.
fn follows(after: &str, suffix: &str) -> bool {
    let wanted = suffix.trim();
    wanted.is_empty() || reaches(suffix).iter().any(|count| first(after, *count).trim() == wanted)
}

/// How many characters of the neighbouring text are compared: as many as were given, with or without the
/// white space around them, and one more.
fn reaches(given: &str) -> [usize; 4] {
    let (trimmed, whole) = (given.trim().chars().count(), given.chars().count());
    [trimmed, trimmed + 1, whole, whole + 1]
}

pub(crate) fn first(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

pub(crate) fn last(text: &str, count: usize) -> &str {
    if count == 0 {
        return "";
    }
    let start = text.char_indices().rev().nth(count - 1).map_or(0, |(at, _)| at);
    text.get(start..).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Wie in Nederland woont heeft recht op bijstand. Het college kent de bijstand toe. Wie het \
                        recht verliest, ontvangt de bijstand niet langer dan een maand.";

    fn find(exact: &str, prefix: &str, suffix: &str) -> Resolution {
        let quotation = Quotation { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() };
        resolve(&[("1", TEXT), ("2", "Het college beslist binnen acht weken na de aanvraag.")], &quotation)
    }

    #[test]
    fn one_occurrence_is_found_with_full_confidence() {
        let found = find("heeft recht op bijstand", "", "");
        assert_eq!((found.status, found.matches[0].confidence), (Status::Found, Decimal::ONE));
    }

    #[test]
    fn several_occurrences_are_ambiguous_until_the_prefix_tells_them_apart() {
        assert_eq!(find("de bijstand", "", "").status, Status::Ambiguous);
        assert_eq!(find("de bijstand", "ontvangt ", "").status, Status::Found);
        assert_eq!(find("de bijstand", "ontvangt", " niet").status, Status::Found);
    }

    #[test]
    fn changed_wording_is_found_with_less_confidence() {
        let found = find("beslist binnen zes weken na de aanvraag", "", "");
        assert_eq!((found.status, found.matches[0].article.as_str()), (Status::Found, "2"));
        assert!(found.matches[0].confidence < Decimal::ONE);
    }

    #[test]
    fn unknown_wording_is_orphaned_and_too_long_wording_is_skipped() {
        assert_eq!(find("de kwantummechanica van verordeningen", "", "").status, Status::Orphaned);
        assert_eq!(find(&"bijstand ".repeat(20), "", "").status, Status::Skipped);
    }

    #[test]
    fn very_long_texts_are_searched_for_the_wording_itself_alone() {
        let status = |text: &str, exact: &str| resolve(&[("1", text)], &Quotation::new(exact)).status;
        let filler = |length: usize| "x ".repeat(length / 2);
        let (fits, long) = (filler(250_000), filler(250_002));
        assert_eq!(status(&fits, "heeft recht op bijstand"), Status::Orphaned);
        assert_eq!(status(&long, "heeft recht op bijstand"), Status::Skipped);
        assert_eq!(
            status(&format!("{long} heeft recht op bijstand"), "heeft recht op bijstand"),
            Status::Found
        );
        // Windows that share a word with it, more than are compared; and a longer quotation, by one character.
        assert_eq!(status(&"recht ".repeat(6_000), "hebben recht op iets"), Status::Skipped);
        assert_eq!(status("tekst", &"e".repeat(120)), Status::Orphaned);
        assert_eq!(status("tekst", &"e".repeat(121)), Status::Skipped);
    }

    #[test]
    fn near_wording_is_ambiguous_until_the_surroundings_tell_it_apart() {
        let text = "Op de aanvraag om bijstand: het college beslist binnen acht weken. Is er bezwaar gemaakt, dan: het \
                    college beslist binnen tien weken.";
        let find = |prefix: &str| {
            let quotation = Quotation {
                exact: "college beslist binnen zes weken".into(),
                prefix: prefix.into(),
                suffix: String::new(),
            };
            resolve(&[("1", text)], &quotation)
        };
        assert_eq!(find("").status, Status::Ambiguous);
        assert_eq!(find("").matches.len(), 2);
        let second = find("Is er bezwaar gemaakt, dan: het ");
        assert_eq!((second.status, second.matches[0].start > 80), (Status::Found, true));
    }

    #[test]
    fn positions_count_characters() {
        let found = resolve(&[("1", "één café biedt crème")], &Quotation::new("biedt"));
        assert_eq!((found.matches[0].start, found.matches[0].end), (9, 14));
    }
}
