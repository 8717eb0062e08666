//! Why a letter could not be made.

use std::fmt;

use typst::diag::SourceDiagnostic;
use typst::{World, WorldExt};

use super::world::Job;
use crate::Gap;

/// Why a letter could not be made.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// It lacks what the law asks of it.
    #[error("the letter is incomplete: {}", list(.0))]
    Incomplete(Vec<Gap>),
    /// A template is broken or cannot carry this letter.
    #[error("the letter could not be laid out: {}", list(.0))]
    Layout(Vec<TemplateProblem>),
    /// There is no template with the name that layout starts from.
    #[error("the template `{0}` is missing")]
    TemplateMissing(String),
    /// A font file could not be read.
    #[error("font {0} could not be read")]
    Font(usize),
    /// The PDF standards asked for do not go together.
    #[error("the PDF standards cannot be combined: {0}")]
    Standards(String),
}

/// A fault in a template, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateProblem {
    /// File name, if the fault has a place.
    pub file: Option<String>,
    /// Line, counted from 1.
    pub line: Option<usize>,
    /// What is wrong, in the words of the layout program.
    pub reason: String,
}

impl fmt::Display for TemplateProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(out, "{file}:")?;
        }
        if let Some(line) = self.line {
            write!(out, "{line}:")?;
        }
        if self.file.is_some() {
            out.write_str(" ")?;
        }
        out.write_str(&self.reason)
    }
}

impl LetterError {
    /// The faults of one layout, each with file and line.
    pub(super) fn layout(job: &Job<'_>, problems: &[SourceDiagnostic]) -> Self {
        Self::Layout(problems.iter().map(|problem| place(job, problem)).collect())
    }
}

fn place(job: &Job<'_>, problem: &SourceDiagnostic) -> TemplateProblem {
    let id = problem.span.id();
    let file = id.map(|id| id.get().vpath().get_without_slash().to_owned());
    let line = id.and_then(|id| {
        let start = job.range(problem.span)?.start;
        let source = job.source(id).ok()?;
        source.text().get(..start).map(|before| before.lines().count().max(1))
    });
    TemplateProblem { file, line, reason: problem.message.to_string() }
}

fn list<T: fmt::Display>(items: &[T]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}
