//! Where in the file of a form something stands, and what is wrong there.

use std::fmt;

use crate::Localized;

/// A place in the file of a form: ids and keys from the outside in, such as `wonen`, `huur`, `woon.huur`, `label`.
///
/// A whole number is the place in a list, counted from 1: `derive`, `3`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(Vec<String>);

impl Place {
    /// The place of the whole file.
    #[must_use]
    pub const fn top() -> Self {
        Self(Vec::new())
    }

    /// A place inside this one.
    #[must_use]
    pub fn at(&self, step: &str) -> Self {
        Self(self.0.iter().cloned().chain([step.to_owned()]).collect())
    }

    /// An entry of a list at this place; `index` counts from 0.
    pub(super) fn entry(&self, index: usize) -> Self {
        self.at(&(index + 1).to_string())
    }

    /// The place without its outermost step when there are more: what stands in a task, seen from a shared block.
    #[must_use]
    pub fn inner(&self) -> Self {
        match self.0.as_slice() {
            [_, inner @ ..] if !inner.is_empty() => Self(inner.to_vec()),
            _ => self.clone(),
        }
    }

    /// The ids and keys, from the outside in.
    #[must_use]
    pub fn steps(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.join("."))
    }
}

/// Something wrong in the file of a form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormProblem {
    /// Where.
    pub place: Place,
    /// What is wrong, for the author of the file.
    pub reason: String,
}

impl fmt::Display for FormProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.reason)
    }
}

/// Gathers problems.
#[derive(Default)]
pub(super) struct Problems(pub Vec<FormProblem>);

impl Problems {
    pub fn add(&mut self, place: &Place, reason: impl Into<String>) {
        self.0.push(FormProblem { place: place.clone(), reason: reason.into() });
    }

    /// Whether something was said about this place or what lies inside it.
    pub fn touch(&self, place: &Place) -> bool {
        self.0.iter().any(|problem| problem.place.steps().starts_with(place.steps()))
    }

    /// A text must be there in every language, and be a translation.
    pub fn text(&mut self, place: &Place, text: &Localized) {
        for (lang, text) in [("nl", &text.nl), ("en", &text.en)] {
            if text.trim().is_empty() {
                self.add(&place.at(lang), format!("no text in {lang}"));
            }
        }
        if text.nl == text.en && text.nl.split_whitespace().count() >= UNTRANSLATED_WORDS {
            self.add(&place.at("en"), "the English text is the Dutch one");
        }
    }

    /// The texts under these keys, as far as given.
    pub fn texts(&mut self, place: &Place, texts: &[(&str, Option<&Localized>)]) {
        for (key, text) in texts {
            if let Some(text) = text {
                self.text(&place.at(key), text);
            }
        }
    }
}

/// From this many words a text that is the same in two languages is no name but a forgotten translation:
/// `Rotterdampas in Rotterdam` is a name in both.
const UNTRANSLATED_WORDS: usize = 4;
