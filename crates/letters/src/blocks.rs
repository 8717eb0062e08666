//! Building blocks: short sentences with places to fill in, kept as content in `blocks.yaml`.

use std::collections::BTreeMap;

use domain::{CityCode, Lang, Localized};
use serde::Deserialize;

mod problem;
mod promised;
mod sentence;

pub use problem::BlockProblem;

use crate::Accent;
use sentence::Sentence;

/// The building blocks of all letters, checked when loaded.
#[derive(Clone, Debug)]
pub struct Blocks {
    file: String,
    accents: BTreeMap<CityCode, Accent>,
    blocks: BTreeMap<String, Localized>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BlocksFile {
    accents: BTreeMap<CityCode, Accent>,
    blocks: BTreeMap<String, Localized>,
}

impl Blocks {
    /// The blocks that this program was built with.
    ///
    /// # Errors
    /// Never for a program that passed its tests.
    pub fn embedded() -> Result<Self, BlockProblem> {
        Self::load(include_str!("../../../catalog/letters/blocks.yaml"), "catalog/letters/blocks.yaml")
    }

    /// The blocks in `yaml`; `file` is its name in messages.
    ///
    /// Every block that a letter of this program uses must be there, with exactly the places that the
    /// program fills in, in every language; so a letter cannot fail for its texts once they are loaded.
    ///
    /// # Errors
    /// The first fault, with file, block and name.
    pub fn load(yaml: &str, file: &str) -> Result<Self, BlockProblem> {
        let options = serde_saphyr::options! { with_snippet: false };
        let read: BlocksFile = serde_saphyr::from_str_with_options(yaml, options)
            .map_err(|fault| BlockProblem::Unreadable { file: file.to_owned(), reason: fault.to_string() })?;
        let blocks = Self { file: file.to_owned(), accents: read.accents, blocks: read.blocks };
        for (key, names) in promised::BLOCKS {
            for lang in [Lang::Nl, Lang::En] {
                blocks.sentence(key, lang)?.promises(names.iter().copied())?;
            }
        }
        for (key, text) in &blocks.blocks {
            let dutch = Sentence::read(&text.nl, blocks.place(key, Lang::Nl))?;
            let english = Sentence::read(&text.en, blocks.place(key, Lang::En))?;
            english.promises(dutch.names())?;
        }
        Ok(blocks)
    }

    /// The block `key` in `lang`, with `values` in its places. Values are taken as they are.
    ///
    /// # Errors
    /// When there is no such block, or its places are not exactly the names in `values`.
    pub fn text(&self, key: &str, lang: Lang, values: &[(&str, &str)]) -> Result<String, BlockProblem> {
        self.sentence(key, lang)?.fill(values)
    }

    /// Names of the blocks that start with `prefix`, for lists to choose from:
    /// `refusal.reason.` gives the ready-made reasons of a refusal.
    pub fn keys<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.blocks.keys().map(String::as_str).filter(move |key| key.starts_with(prefix))
    }

    /// The block `key` with its places still open, for a text that staff complete.
    #[must_use]
    pub fn open(&self, key: &str, lang: Lang) -> Option<&str> {
        self.blocks.get(key).map(|text| text.get(lang))
    }

    /// The colour of a city's letters; a neutral one for a city that has none in the file.
    #[must_use]
    pub fn accent(&self, city: CityCode) -> Accent {
        self.accents.get(&city).cloned().unwrap_or_default()
    }

    fn sentence<'a>(&'a self, key: &'a str, lang: Lang) -> Result<Sentence<'a>, BlockProblem> {
        let missing = || BlockProblem::BlockMissing { file: self.file.clone(), block: key.to_owned() };
        let text = self.blocks.get(key).ok_or_else(missing)?;
        Sentence::read(text.get(lang), self.place(key, lang))
    }

    fn place<'a>(&'a self, block: &'a str, lang: Lang) -> sentence::Place<'a> {
        sentence::Place { file: &self.file, block, lang }
    }
}
