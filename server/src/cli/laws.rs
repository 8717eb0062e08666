//! `loket laws …`: check, test, evaluate and explain law files. One file per subcommand.

mod bench;
mod check;
mod evaluate;
mod explain;
pub(super) mod files;
mod serve;
mod table;
mod test;

use std::io::Write;

use clap::Subcommand;
use services::CatalogProblem;

use super::Outcome;

/// What can be done with laws.
#[derive(Debug, Subcommand)]
pub enum Laws {
    /// Load every law below a folder and report what is wrong, with file, line and reason.
    Check(check::Check),
    /// Run the scenarios beside the laws.
    Test(test::Test),
    /// Compute outputs of one law; prints the answer of the JSON-lines contract.
    Evaluate(evaluate::Evaluate),
    /// Compute outputs of one law and tell why, down to facts and articles.
    Explain(explain::Explain),
    /// Answer one JSON request per line on standard input.
    Serve(serve::Serve),
    /// Evaluate one fixed case many times, to count what one evaluation costs.
    Bench(bench::Bench),
    /// Check a decision table and turn it into the format.
    Table(table::Table),
}

impl Laws {
    /// Runs the chosen action; answers go to standard output.
    pub fn run(self) -> Outcome {
        match self {
            Self::Check(command) => command.run(),
            Self::Test(command) => command.run(),
            Self::Evaluate(command) => command.run(),
            Self::Explain(command) => command.run(),
            Self::Serve(command) => command.run(),
            Self::Bench(command) => command.run(),
            Self::Table(command) => command.run(),
        }
    }
}

pub(super) fn say(line: &str) -> Outcome {
    writeln!(std::io::stdout().lock(), "{line}")?;
    Ok(())
}

#[expect(clippy::print_stderr, reason = "standard output holds answers only")]
pub(super) fn complain(line: &str) {
    eprintln!("loket: {line}");
}

/// What is wrong with the catalogue, in one text.
pub(super) fn told(problems: Vec<CatalogProblem>) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

pub(super) fn fail_if(count: usize, what: &str) -> Outcome {
    if count == 0 { Ok(()) } else { Err(format!("{count} {what}").into()) }
}
