//! `loket worker`.

use clap::Args;

use super::{Outcome, run_async};
use crate::config::DataConfig;

/// Options of `loket worker`.
#[derive(Args, Debug)]
pub struct Worker {
    #[command(flatten)]
    data: DataConfig,

    /// How many jobs to work on at the same time.
    #[arg(long, env = "LOKET_WORKERS", default_value_t = 2)]
    workers: usize,
}

impl Worker {
    /// Works until told to stop; the job in hand is finished first.
    pub fn run(self) -> Outcome {
        run_async(async move {
            let services = crate::wiring::open(&self.data).await?;
            let (stop, stopped) = tokio::sync::watch::channel(false);
            let work = crate::wiring::work(&services, self.workers, &stopped);
            crate::wiring::told_to_stop().await;
            stop.send(true)?;
            work.await;
            Ok(())
        })
    }
}
