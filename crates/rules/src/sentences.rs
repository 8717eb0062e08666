//! From the trace to plain sentences, by rule: no model, no guessing.

mod spoken;

use std::collections::VecDeque;

use crate::explain::{Explanation, NamedValue};
use crate::trace::Trace;
use spoken::{day, spoken};

/// The language of a sentence. Labels come from the law file and stay in its language.
///
/// ```
/// # use rules::{Corpus, Language, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date);
/// let trace = corpus.evaluate(&request.traced()).unwrap().trace.unwrap();
/// assert_eq!(
///     trace.sentences("recht", Language::English)[0],
///     "U heeft recht: not settled yet. We do not know yet: inkomen. This follows from article 1, paragraph 1, of the \
///      Voorbeeldwet (version of 1 January 2026). We looked at: grens (€1,000.00)."
/// );
/// assert!(trace.sentences("recht", Language::Dutch)[0].contains("Wij weten nog niet: inkomen."));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Dutch, in plain words.
    Dutch,
    /// English.
    English,
}

/// One line of a calculation: a fact, a figure or an outcome on the way, and last the outcome itself.
///
/// ```
/// # use rules::{Corpus, Language, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000).traced();
/// let lines = corpus.evaluate(&request).unwrap().explain("recht").unwrap().lines(Language::Dutch);
/// let told: Vec<_> = lines.iter().map(|line| (line.label.as_str(), line.value.as_str())).collect();
/// assert_eq!(told, [("Inkomen per maand", "€ 900,00"), ("grens", "€ 1.000,00"), ("U heeft recht", "ja")]);
/// assert!(lines.iter().all(|line| line.article == "1"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is: the `description` of the law file, or else the name as words.
    pub label: String,
    /// Its value in words, with its unit: eurocents as euros, dates in full.
    pub value: String,
    /// The article where it was used or made.
    pub article: String,
}

impl Trace {
    /// Why an output is what it is: its own sentence first, then one for each outcome it rests on, nearest
    /// first, each once.
    ///
    /// ```
    /// # use rules::{Corpus, Language, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000).traced();
    /// let trace = corpus.evaluate(&request).unwrap().trace.unwrap();
    /// assert_eq!(
    ///     trace.sentences("recht", Language::Dutch),
    ///     ["U heeft recht: ja. Dat volgt uit artikel 1, lid 1, Voorbeeldwet (versie van 1 januari 2026). \
    ///       Wij keken naar: inkomen per maand (€ 900,00) en grens (€ 1.000,00)."]
    /// );
    /// assert!(trace.sentences("recht", Language::English)[0].starts_with("U heeft recht: yes."));
    /// ```
    pub fn sentences(&self, output: &str, language: Language) -> Vec<String> {
        let mut told = Vec::new();
        let mut seen = vec![output.to_owned()];
        let mut open = VecDeque::from([output.to_owned()]);
        while let Some(name) = open.pop_front() {
            let Some(explanation) = self.explain(&name) else { continue };
            told.push(explanation.sentence(language));
            for deeper in &explanation.outputs {
                if !seen.contains(&deeper.name) {
                    seen.push(deeper.name.clone());
                    open.push_back(deeper.name.clone());
                }
            }
        }
        told
    }
}

impl Explanation {
    /// The outcome, where it stands in the law, and what was looked at. It ends with a warning where a figure behind
    /// it has not been confirmed.
    ///
    /// ```
    /// # use rules::{Corpus, Language, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 120_000).traced();
    /// let why = corpus.evaluate(&request).unwrap().explain("recht").unwrap();
    /// assert_eq!(
    ///     why.sentence(Language::Dutch),
    ///     "U heeft recht: nee. Dat volgt uit artikel 1, lid 1, Voorbeeldwet (versie van 1 januari 2026). \
    ///      Wij keken naar: inkomen per maand (€ 1.200,00) en grens (€ 1.000,00)."
    /// );
    /// ```
    pub fn sentence(&self, language: Language) -> String {
        let dutch = language == Language::Dutch;
        let label = self.description.clone().unwrap_or_else(|| plain(&self.output));
        let mut sentence = if self.missing.is_empty() {
            format!("{label}: {}.", spoken(&self.value, self.type_spec.as_ref(), language))
        } else {
            let names: Vec<String> = self.missing.iter().map(|name| plain(name)).collect();
            let names = listed(&names, language);
            match language {
                Language::Dutch => format!("{label}: dat staat nog niet vast. Wij weten nog niet: {names}."),
                Language::English => format!("{label}: not settled yet. We do not know yet: {names}."),
            }
        };
        let basis = self.legal_basis.as_ref().filter(|basis| basis.cites(&self.law));
        let article = basis.and_then(|basis| basis.article.as_deref()).unwrap_or(&self.article);
        let law = self.law_name.clone().unwrap_or_else(|| plain(&self.law));
        let lid = basis.and_then(|basis| basis.paragraph.as_deref());
        let lid = lid.map(|lid| if dutch { format!(", lid {lid},") } else { format!(", paragraph {lid},") });
        let lid = lid.unwrap_or_default();
        let version = self.valid_from.map(|date| day(date, language));
        sentence.push_str(&match (language, version) {
            (Language::Dutch, Some(day)) => {
                format!(" Dat volgt uit artikel {article}{lid} {law} (versie van {day}).")
            }
            (Language::Dutch, None) => format!(" Dat volgt uit artikel {article}{lid} {law}."),
            (Language::English, Some(day)) => {
                format!(" This follows from article {article}{lid} of the {law} (version of {day}).")
            }
            (Language::English, None) => format!(" This follows from article {article}{lid} of the {law}."),
        });
        let looked_at: Vec<String> = self
            .facts
            .iter()
            .chain(&self.figures)
            .chain(&self.outputs)
            .filter(|value| value.missing.is_empty())
            .map(|value| {
                let label = lower(&labelled(value));
                format!("{label} ({})", spoken(&value.value, value.type_spec.as_ref(), language))
            })
            .collect();
        if !looked_at.is_empty() {
            let list = listed(&looked_at, language);
            let start = if dutch { "Wij keken naar" } else { "We looked at" };
            sentence.push_str(&format!(" {start}: {list}."));
        }
        if !self.unconfirmed.is_empty() {
            sentence.push_str(if dutch {
                " Let op: een cijfer hierin is nog niet bevestigd."
            } else {
                " Please note: a figure in this has not been confirmed yet."
            });
        }
        sentence
    }

    /// The same as a calculation table: what went in, line by line, and what came out.
    ///
    /// ```
    /// # use rules::{Corpus, Language, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000).with("kinderen", 1);
    /// let told = corpus.evaluate(&request.traced()).unwrap().explain("toeslag").unwrap();
    /// let lines = told.lines(Language::Dutch);
    /// assert_eq!(lines.last().unwrap().value, "€ 100,00");
    /// ```
    pub fn lines(&self, language: Language) -> Vec<Line> {
        let line = |value: &NamedValue| Line {
            label: labelled(value),
            value: spoken(&value.value, value.type_spec.as_ref(), language),
            article: value.article.clone(),
        };
        let mut lines: Vec<Line> =
            self.facts.iter().chain(&self.figures).chain(&self.outputs).map(line).collect();
        lines.push(Line {
            label: self.description.clone().unwrap_or_else(|| plain(&self.output)),
            value: spoken(&self.value, self.type_spec.as_ref(), language),
            article: self.article.clone(),
        });
        lines
    }
}

fn labelled(value: &NamedValue) -> String {
    value.description.clone().unwrap_or_else(|| plain(&value.name))
}

/// A name of the law as words.
fn plain(name: &str) -> String {
    name.replace('_', " ")
}

/// With a small letter in front, for the middle of a sentence.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        // AOW and the like stay as they are.
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

fn listed(parts: &[String], language: Language) -> String {
    let and = if language == Language::Dutch { "en" } else { "and" };
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}
