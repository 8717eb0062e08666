//! `loket forms …`: what an author of forms needs. One file per subcommand.

mod check;

use clap::Subcommand;

use super::Outcome;

/// What can be done with forms.
#[derive(Debug, Subcommand)]
pub enum Forms {
    /// Look at every form and every text for residents, and report what is wrong, with file, line and reason.
    Check(check::Check),
}

impl Forms {
    /// Runs the chosen action; answers go to standard output.
    pub fn run(self) -> Outcome {
        match self {
            Self::Check(command) => command.run(),
        }
    }
}
