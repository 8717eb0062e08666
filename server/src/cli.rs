//! The command line: one file per subcommand.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod forms;
mod laws;
mod migrate;
mod progress;
mod read_document;
mod replay;
mod seed;
mod serve;
mod worker;

/// Loket, the joint self-service portal of the social services of Amsterdam, Rotterdam, Den Haag and Utrecht.
#[derive(Debug, Parser)]
#[command(name = "loket", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site (and, unless told otherwise, work on jobs).
    Serve(serve::Serve),
    /// Work on jobs only: ask registers, decide, tell.
    Worker(worker::Worker),
    /// Bring the database to the schema of this version.
    Migrate(migrate::Migrate),
    /// Load the demonstration: staff, and a few applications of test persons.
    Seed(seed::Seed),
    /// Read which words stand in a document: for the worker.
    #[command(hide = true)]
    ReadDocument(read_document::ReadDocument),
    /// Work out a decision receipt again, with the very same laws.
    Replay(replay::Replay),
    /// Check the forms and the texts for residents.
    #[command(subcommand)]
    Forms(forms::Forms),
    /// Check, test, evaluate and explain laws.
    #[command(subcommand)]
    Laws(laws::Laws),
}

impl Cli {
    /// Runs the chosen subcommand; problems go to standard error in one sentence each.
    #[must_use]
    pub fn run(self) -> ExitCode {
        let done = match self.command {
            Command::Serve(command) => command.run(),
            Command::Worker(command) => command.run(),
            Command::Migrate(command) => command.run(),
            Command::Seed(command) => command.run(),
            Command::ReadDocument(command) => command.run(),
            Command::Replay(command) => command.run(),
            Command::Forms(command) => command.run(),
            Command::Laws(command) => command.run(),
        };
        match done {
            Ok(()) => ExitCode::SUCCESS,
            Err(problem) => {
                report(problem.as_ref());
                ExitCode::FAILURE
            }
        }
    }
}

/// The outcome of a subcommand.
type Outcome = Result<(), Box<dyn std::error::Error>>;

#[expect(clippy::print_stderr, reason = "this is what a command line answers with")]
fn report(problem: &dyn std::error::Error) {
    eprintln!("loket: {problem}");
    let mut cause = problem.source();
    while let Some(problem) = cause {
        eprintln!("  because: {problem}");
        cause = problem.source();
    }
}

/// Starts the asynchronous runtime and the log.
fn run_async<F: Future<Output = Outcome>>(work: F) -> Outcome {
    crate::wiring::start_log();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}
