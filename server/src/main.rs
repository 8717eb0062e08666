//! The program `loket`. See `loket --help`.

use std::process::ExitCode;

use clap::Parser;
use server::cli::Cli;

fn main() -> ExitCode {
    Cli::parse().run()
}
