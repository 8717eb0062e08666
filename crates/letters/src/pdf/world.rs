//! One layout: the shared engine and the letter as data. No other file, no network, no clock.

use typst::Library;
use typst::World;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use super::Engine;

/// One layout.
pub struct Job<'a> {
    engine: &'a Engine,
    data: Bytes,
}

impl<'a> Job<'a> {
    /// Lays out `data`, a letter as JSON.
    pub fn new(engine: &'a Engine, data: Vec<u8>) -> Self {
        Self { engine, data: Bytes::new(data) }
    }
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.book
    }

    fn main(&self) -> FileId {
        self.engine.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.engine.sources.iter().find(|source| source.id() == id).cloned().ok_or_else(|| unknown(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.engine.data { Ok(self.data.clone()) } else { Err(unknown(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn unknown(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
