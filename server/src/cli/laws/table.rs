//! `loket laws table`: decision tables.

use std::path::PathBuf;

use clap::Args;
use rules::DecisionTable;

use super::super::Outcome;
use super::{complain, fail_if, say};

/// Check a decision table for gaps and overlaps and print it as actions of the format.
#[derive(Args, Debug)]
pub struct Table {
    /// File with the table. A `.yaml` or `.yml` file holds `facts`, `outcomes` and `rows`; any other has cells
    /// apart by `;` and outcomes headed by `=`.
    file: PathBuf,
    /// Print it for people.
    #[arg(long)]
    markdown: bool,
}

impl Table {
    pub(super) fn run(self) -> Outcome {
        let text = std::fs::read_to_string(&self.file)?;
        let yaml = self.file.extension().is_some_and(|extension| extension == "yaml" || extension == "yml");
        let table = if yaml { DecisionTable::parse_yaml(&text)? } else { DecisionTable::parse(&text)? };
        let problems = table.check();
        for problem in &problems {
            complain(&format!("{}: {problem}", self.file.display()));
        }
        let text = if self.markdown { table.to_markdown() } else { table.to_yaml() };
        say(text.trim_end())?;
        fail_if(problems.len(), "problem(s) in the table")
    }
}
