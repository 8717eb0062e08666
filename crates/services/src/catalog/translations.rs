//! `language/<lang>/<area>.yaml`: what the Dutch of the catalogue is in the other languages.
//!
//! A file holds pairs of the Dutch text and its translation, and says whether a person has reviewed it. Which file a pair stands in
//! is for people; a text that occurs in several places is translated once. What is missing stays Dutch. That stops no start, as
//! hard Dutch does not; `loket forms check` and a test tell it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use domain::texts::Texts;
use domain::words::answers;
use domain::{Lang, Localized, More, calendar};
use serde::Deserialize;

use super::CatalogProblem;
use super::files::{File, Files};

/// The folder with a folder per language.
const FOLDER: &str = "language";

/// What a file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Translated {
    /// Whether a person has reviewed all of it.
    reviewed: bool,
    /// The Dutch text and its translation.
    texts: BTreeMap<String, String>,
}

/// Every translation of the catalogue, by its Dutch text.
#[derive(Clone, Debug, Default)]
pub struct Translations {
    by_dutch: HashMap<Box<str>, Arc<More>>,
    unreviewed: BTreeSet<Lang>,
}

impl Translations {
    /// Reads every file; faults go to `problems`.
    pub(super) fn load(files: &Files, problems: &mut Vec<CatalogProblem>) -> Self {
        let mut read: HashMap<Box<str>, More> = HashMap::new();
        let mut unreviewed = BTreeSet::new();
        for (lang, file) in translations(files) {
            match file.read::<Translated>() {
                Ok(translated) => {
                    if !translated.reviewed {
                        unreviewed.insert(lang);
                    }
                    for (dutch, text) in translated.texts {
                        let known = read.entry(dutch.trim().into()).or_default();
                        if text.trim().is_empty() {
                            problems.push(file.fault("texts", format!("“{dutch}” has no translation")));
                        } else if known.get(lang).is_some_and(|other| other != text.trim()) {
                            let reason = format!("“{dutch}” is translated otherwise in another file");
                            problems.push(file.fault("texts", reason));
                        } else {
                            known.put(lang, text.trim());
                        }
                    }
                }
                Err(problem) => problems.push(problem),
            }
        }
        let by_dutch = read.into_iter().map(|(dutch, more)| (dutch, Arc::new(more))).collect();
        Self { by_dutch, unreviewed }
    }

    /// Whether people reviewed every file of a language.
    #[must_use]
    pub fn is_reviewed(&self, lang: Lang) -> bool {
        !self.unreviewed.contains(&lang)
    }

    /// Gives all texts of a piece of content their translations.
    pub fn fill(&self, content: &mut impl Texts) {
        content.texts(&mut |text| {
            if text.more.is_none() {
                text.more = self.of(&text.nl);
            }
        });
    }

    /// A text that was stored, with its translations: as it stands in the catalogue, or put together of such texts.
    #[must_use]
    pub fn told(&self, text: &Localized) -> Localized {
        let more = text.more.clone().or_else(|| self.of(&text.nl)).or_else(|| self.put_together(&text.nl));
        Localized { more, ..text.clone() }
    }

    /// Tells all texts of a page that were stored again, as [`Self::told`].
    #[must_use]
    pub fn retold<T: Texts>(&self, mut page: T) -> T {
        page.texts(&mut |text| {
            if text.more.is_none() {
                *text = self.told(text);
            }
        });
        page
    }

    fn of(&self, dutch: &str) -> Option<Arc<More>> {
        self.by_dutch.get(dutch.trim()).cloned()
    }

    /// The translations of what the program writes from an answer or a fact, as [`domain::forms`] and [`domain::proposal`] do.
    fn put_together(&self, dutch: &str) -> Option<Arc<More>> {
        let written = |write: &dyn Fn(Lang) -> String| Localized::each(write).more;
        for word in [answers::yes, answers::no, answers::none, answers::unknown, answers::left_open] {
            if dutch == word(Lang::Nl) {
                return Localized::each(word).more;
            }
        }
        if let Some(day) = calendar::read_written(dutch) {
            return written(&|lang| calendar::written(day, lang));
        }
        if let Some((count, unit)) = dutch.split_once(' ')
            && let Ok(count) = count.parse::<i64>()
        {
            for counted in [answers::days, answers::weeks, answers::months, answers::years] {
                if counted(Lang::Nl, count).strip_prefix(&format!("{count} ")) == Some(unit) {
                    return written(&|lang| counted(lang, count));
                }
            }
        }
        if let Some(known) = dutch.strip_suffix(&answers::is_right(Lang::Nl, "")) {
            let known = self.told(&Localized::same(known));
            return written(&|lang| answers::is_right(lang, known.get(lang)));
        }
        [": ", ", "].into_iter().find_map(|between| self.joined(dutch, between))
    }

    /// Pieces of the catalogue with the same sign between them.
    fn joined(&self, dutch: &str, between: &str) -> Option<Arc<More>> {
        if !dutch.contains(between) {
            return None;
        }
        let piece = |text: &str| Some(Localized { more: Some(self.of(text)?), ..Localized::same(text) });
        let pieces = dutch.split(between).map(piece).collect::<Option<Vec<_>>>()?;
        Localized::each(|lang| pieces.iter().map(|piece| piece.get(lang)).collect::<Vec<_>>().join(between))
            .more
    }

    /// The Dutch texts of a piece of content that have no translation, each with the language.
    pub(super) fn missing(&self, content: &mut impl Texts, languages: &[Lang]) -> Vec<(Lang, String)> {
        let mut missing = Vec::new();
        content.texts(&mut |text| {
            // What has no letters, as a number or a code, says the same everywhere.
            if !text.nl.chars().any(char::is_alphabetic) {
                return;
            }
            let known = self.by_dutch.get(text.nl.trim());
            for lang in languages {
                if known.and_then(|more| more.get(*lang)).is_none() {
                    missing.push((*lang, text.nl.trim().to_owned()));
                }
            }
        });
        missing
    }
}

/// The files of translations with their language.
fn translations(files: &Files) -> impl Iterator<Item = (Lang, &File)> {
    files.below(FOLDER).filter_map(|file| Some((language_of(file)?, file)))
}

/// The language of a file of translations; none for another file.
pub(super) fn language_of(file: &File) -> Option<Lang> {
    let (folder, area) = file.name.strip_prefix(FOLDER)?.strip_prefix('/')?.split_once('/')?;
    Lang::parse(folder).filter(|lang| Lang::TRANSLATED.contains(lang) && !area.contains('/'))
}
