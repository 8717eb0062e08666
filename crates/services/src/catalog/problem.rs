//! What is wrong with a file of the catalogue.

use std::fmt;

/// A fault in a content file; each one stops the start.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CatalogProblem {
    /// Path below `catalog/` or below the folder that overrides it.
    pub file: String,
    /// Line, counted from 1; none when the file as a whole is meant.
    pub line: Option<usize>,
    /// What is wrong, for the author of the file.
    pub reason: String,
}

impl CatalogProblem {
    /// A fault of the file as a whole.
    pub(crate) fn of(file: &str, reason: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: None, reason: reason.into() }
    }
}

impl fmt::Display for CatalogProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "{}:{line}: {}", self.file, self.reason),
            None => write!(out, "{}: {}", self.file, self.reason),
        }
    }
}
