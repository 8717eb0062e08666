//! Configuration: every key is an option of the command line and a variable of the environment.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Where the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Profile {
    /// Test persons, simulated registers, a sign-in that lists them. Loopback addresses only.
    Demo,
    /// Real people. Refuses to start without an identity provider and real registers.
    Production,
}

/// Where data lives. Every subcommand that touches data takes these.
#[derive(Args, Clone, Debug)]
pub struct DataConfig {
    /// Database: `sqlite:PATH` for one machine, `postgres://…` for many.
    #[arg(long, env = "LOKET_DATABASE", default_value = "sqlite:data/loket.db")]
    pub database: String,

    /// Folder for encrypted documents and, in the demo, the generated keys.
    #[arg(long, env = "LOKET_DATA", default_value = "data")]
    pub data: PathBuf,

    /// Folder whose files replace those of the built-in catalogue with the same path (cities, products, laws, forms, letters).
    #[arg(long, env = "LOKET_CATALOG")]
    pub catalog: Option<PathBuf>,

    /// Folder with the people, companies and staff of the demonstration.
    #[arg(long, env = "LOKET_DEMO", default_value = "catalog/demo")]
    pub demo: PathBuf,

    /// Demonstration or production.
    #[arg(long, env = "LOKET_PROFILE", value_enum, default_value = "demo")]
    pub profile: Profile,

    /// In the demonstration: how many days later it is than the machine says. What is due by then is done, and terms have run.
    #[arg(long, env = "LOKET_DAYS_LATER", value_name = "DAYS", default_value_t = 0)]
    pub days_later: u16,
}

/// How pages are served.
#[derive(Args, Clone, Debug)]
pub struct ServeConfig {
    /// Data.
    #[command(flatten)]
    pub data: DataConfig,

    /// Address to listen on. The demo profile accepts loopback addresses only. Port 0 takes a free port.
    #[arg(long, env = "LOKET_ADDRESS", default_value = "127.0.0.1:3000")]
    pub address: SocketAddr,

    /// Host name of which the cities are subdomains: `amsterdam.localhost`.
    #[arg(long, env = "LOKET_BASE_HOST", default_value = "localhost")]
    pub base_host: String,

    /// Folder with the built style sheets, fonts and browser modules.
    #[arg(long, env = "LOKET_SITE", default_value = "target/site")]
    pub site: PathBuf,

    /// Folder with the official look of cities: `<city>/theme.css`, `<city>/logo.svg`, `<city>/fonts/`. Checked at the start.
    #[arg(long, env = "LOKET_THEMES")]
    pub themes: Option<PathBuf>,

    /// Folder with what cities say about their site, read while the program runs: `<city>.yaml` with `kind` and `text`.
    #[arg(long, env = "LOKET_NOTICES")]
    pub notices: Option<PathBuf>,

    /// How many jobs to work on at the same time in this process; 0 leaves them to `loket worker`.
    #[arg(long, env = "LOKET_WORKERS", default_value_t = 1)]
    pub workers: usize,
}

/// Why the program does not start.
#[derive(Debug, thiserror::Error)]
pub enum ConfigProblem {
    /// The demo on an address that others can reach.
    #[error(
        "the demo profile lets anyone sign in as anyone, so it only listens on a loopback address (127.0.0.1 or ::1), not on {0}"
    )]
    DemoOnOpenAddress(SocketAddr),
    /// Real people live today.
    #[error("only the demo profile may run days later than it is, not --days-later {0}")]
    AnotherDay(u16),
    /// Production has no identity provider yet.
    #[error(
        "the production profile needs an identity provider and real registers, and this version has none; use --profile demo"
    )]
    NoIdentityProvider,
}

impl DataConfig {
    /// Refuses a profile that cannot run: every subcommand that opens data asks this.
    ///
    /// # Errors
    /// A production profile, as long as no identity provider exists; one that runs on another day than today.
    pub const fn check(&self) -> Result<(), ConfigProblem> {
        match self.profile {
            Profile::Demo => Ok(()),
            Profile::Production if self.days_later > 0 => Err(ConfigProblem::AnotherDay(self.days_later)),
            Profile::Production => Err(ConfigProblem::NoIdentityProvider),
        }
    }
}

impl ServeConfig {
    /// Refuses what must never run.
    ///
    /// # Errors
    /// A demo on an address that is not loopback; a profile that cannot run.
    pub fn check(&self) -> Result<(), ConfigProblem> {
        self.data.check()?;
        if self.data.profile == Profile::Demo && !self.address.ip().is_loopback() {
            return Err(ConfigProblem::DemoOnOpenAddress(self.address));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Only {
        #[command(flatten)]
        serve: ServeConfig,
    }

    fn check(arguments: &[&str]) -> Result<(), String> {
        let only = Only::parse_from(std::iter::once(&"loket").chain(arguments));
        only.serve.check().map_err(|problem| problem.to_string())
    }

    #[test]
    fn the_demo_starts_on_loopback_only() {
        assert_eq!(check(&["--profile", "demo", "--address", "127.0.0.1:3000"]), Ok(()));
        assert_eq!(check(&["--profile", "demo", "--days-later", "40"]), Ok(()));
        assert!(
            check(&["--profile", "production", "--days-later", "1"])
                .is_err_and(|problem| problem.contains("--days-later 1"))
        );
        assert_eq!(check(&["--profile", "demo", "--address", "[::1]:3000"]), Ok(()));
        for open in ["0.0.0.0:3000", "192.168.1.10:3000", "[::]:3000"] {
            assert!(check(&["--profile", "demo", "--address", open]).is_err(), "{open}");
        }
    }

    #[test]
    fn production_does_not_start_without_an_identity_provider() {
        assert!(check(&["--profile", "production"]).is_err());
    }
}
