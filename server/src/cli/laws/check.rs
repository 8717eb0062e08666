//! `loket laws check DIR`.

use std::path::PathBuf;

use clap::Args;

use super::super::Outcome;
use super::{fail_if, files, say};

/// Load every law below a folder and report everything: unknown keys and operations, types, units, references
/// that lead nowhere, outputs two articles give, circles, rival implementers, gaps between versions, days on which
/// nothing fills an open term, values of a declared range without a case, cases that can never hold, definitions
/// nobody uses, figures nobody confirmed or beyond their own bounds.
#[derive(Args, Debug)]
pub struct Check {
    /// The folder.
    dir: PathBuf,
}

impl Check {
    pub(super) fn run(self) -> Outcome {
        let (_, problems) = files::load(&self.dir)?;
        for problem in &problems {
            say(problem)?;
        }
        fail_if(problems.len(), "problem(s) in the laws")
    }
}
