//! What every layout shares: fonts, templates and the library of the layout language.

use typst::foundations::Bytes;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, hash128};
use typst::{Feature, Features, Library, LibraryExt};

use super::LetterError;

/// Template that layout starts from.
const MAIN: &str = "letter.typ";
/// Under this name a template reads the letter: `json("letter.json")`.
const DATA: &str = "letter.json";

const TEMPLATES: [(&str, &str); 2] = [
    (MAIN, include_str!("../../../../catalog/letters/letter.typ")),
    ("parts.typ", include_str!("../../../../catalog/letters/parts.typ")),
];

/// In order of preference; the last stands in for what the first two lack.
const FONTS: [&[u8]; 3] = [
    include_bytes!("../../fonts/atkinson-hyperlegible-next-400.ttf"),
    include_bytes!("../../fonts/atkinson-hyperlegible-next-600.ttf"),
    include_bytes!("../../fonts/source-sans-3-400.otf"),
];

/// Fonts and templates, loaded once and shared by all threads.
#[derive(Debug)]
pub struct Engine {
    pub(super) library: LazyHash<Library>,
    pub(super) book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
    pub(super) main: FileId,
    pub(super) data: FileId,
    pub(super) sources: Vec<Source>,
}

impl Engine {
    /// Names of the templates that a city may replace, as they stand in `catalog/letters`.
    pub const FILES: [&str; 2] = ["letter.typ", "parts.typ"];

    /// With the templates this program was built with.
    ///
    /// # Errors
    /// When a template or a font cannot be read.
    pub fn embedded() -> Result<Self, LetterError> {
        Self::new(&TEMPLATES)
    }

    /// With other templates: file name and text. `letter.typ` is the one that layout starts from; what
    /// is not given is taken from the templates this program was built with.
    ///
    /// # Errors
    /// When a font cannot be read or a file name cannot be one.
    pub fn new(templates: &[(&str, &str)]) -> Result<Self, LetterError> {
        let mut sources: Vec<Source> = Vec::new();
        for (name, text) in TEMPLATES.iter().chain(templates) {
            let id = file(name)?;
            sources.retain(|source| source.id() != id);
            sources.push(Source::new(id, (*text).to_owned()));
        }
        let mut fonts = Vec::with_capacity(FONTS.len());
        for (place, bytes) in FONTS.iter().enumerate() {
            fonts.push(Font::new(Bytes::new(*bytes), 0).ok_or(LetterError::Font(place))?);
        }
        let features: Features = [Feature::A11yExtras].into_iter().collect();
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: file(MAIN)?,
            data: file(DATA)?,
            sources,
        })
    }
}

impl Engine {
    /// Lays out a proof letter with a block of every kind, so that a broken template stops the start of the
    /// program and not a decision.
    ///
    /// # Errors
    /// [`LetterError::Layout`] with file, line and reason.
    pub fn check(&self) -> Result<(), LetterError> {
        super::to_pdf(&super::proof::letter(), self).map(drop)
    }

    /// Which templates these are: changes when a character of them does. Kept with every letter.
    #[must_use]
    pub fn template_version(&self) -> String {
        let texts: Vec<&str> = self.sources.iter().map(Source::text).collect();
        format!("{:032x}", hash128(&texts))
    }
}

fn file(name: &str) -> Result<FileId, LetterError> {
    let path = VirtualPath::new(name).map_err(|_| LetterError::TemplateMissing(name.to_owned()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}
