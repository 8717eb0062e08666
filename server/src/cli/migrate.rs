//! `loket migrate`.

use clap::Args;

use super::{Outcome, run_async};
use crate::config::DataConfig;

/// Options of `loket migrate`.
#[derive(Args, Debug)]
pub struct Migrate {
    #[command(flatten)]
    data: DataConfig,
}

impl Migrate {
    /// Migrates forward. Running it twice changes nothing.
    pub fn run(self) -> Outcome {
        run_async(async move {
            let store = crate::wiring::open_store(&self.data).await?;
            store.migrate().await?;
            Ok(())
        })
    }
}
