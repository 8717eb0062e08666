//! Programs that put load on the portal and print what they measured, beside the budget.
//!
//! Programs, not tests: a slow machine makes a figure, never a failure. All traffic stays on the loopback address,
//! and every run ends after a fixed count or time. `scripts/bench.sh` starts them. To add one: a file with a
//! `run`, and a variant of [`Load`].

mod application;
mod client;
mod figures;
mod form;
mod overview;
mod portal;
mod resident;
mod submit;
mod volume;
mod wide;

use std::process::ExitCode;

use clap::Parser;
use portal::Database;

/// The outcome of a program.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// What to measure.
#[derive(Debug, Parser)]
#[command(name = "load")]
enum Load {
    /// Requests per second of the signed-in overview page, beside a plain handler that returns the same bytes.
    Overview {
        /// Which database.
        #[arg(value_enum)]
        database: Database,
        #[command(flatten)]
        size: overview::Size,
    },
    /// Time of a page of the largest form, with as many items as it may hold.
    Form {
        /// Which database.
        #[arg(value_enum)]
        database: Database,
        /// How often each.
        #[arg(long, default_value_t = 500)]
        count: usize,
    },
    /// Time of the first page of the queue and of each search, in a portal with very many cases.
    Volume {
        /// Which database.
        #[arg(value_enum)]
        database: Database,
        #[command(flatten)]
        size: volume::Size,
    },
    /// Time of a page of a form of 500 questions, with a group that is repeated 20 times.
    Wide {
        /// Which database.
        #[arg(value_enum)]
        database: Database,
        /// How often each.
        #[arg(long, default_value_t = 500)]
        count: usize,
    },
    /// Writes that form into a folder of the catalogue, for `loket serve --catalog`.
    WriteWide {
        /// The folder.
        folder: std::path::PathBuf,
    },
    /// Time from a submit to its stored receipt.
    Submit {
        /// Which database.
        #[arg(value_enum)]
        database: Database,
        /// How many submits, one after another; and as many again, several at once.
        #[arg(long, default_value_t = 300)]
        count: usize,
    },
}

fn main() -> ExitCode {
    match run(Load::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            figures::complain(problem.as_ref());
            ExitCode::FAILURE
        }
    }
}

fn run(load: Load) -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    match load {
        Load::Overview { database, size } => runtime.block_on(overview::run(database, size)),
        Load::Form { database, count } => runtime.block_on(form::run(database, count)),
        Load::Wide { database, count } => runtime.block_on(wide::run(database, count)),
        Load::WriteWide { folder } => Ok(testkit::write_trials(&folder)?),
        Load::Volume { database, size } => runtime.block_on(volume::run(database, size)),
        Load::Submit { database, count } => runtime.block_on(submit::run(database, count)),
    }
}
