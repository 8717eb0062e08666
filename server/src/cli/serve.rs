//! `loket serve`.

use std::sync::Arc;

use clap::Args;
use tokio::net::TcpListener;

use super::{Outcome, run_async};
use crate::config::ServeConfig;
use crate::layers::Mounted;
use crate::notices::Notices;

/// Options of `loket serve`.
#[derive(Args, Debug)]
pub struct Serve {
    #[command(flatten)]
    config: ServeConfig,
}

impl Serve {
    /// Serves until told to stop; requests and jobs in hand are finished first.
    pub fn run(self) -> Outcome {
        let config = self.config;
        config.check()?;
        run_async(async move {
            let themes = crate::wiring::load_themes(config.themes.as_deref(), &config.data)?;
            let services = crate::wiring::open(&config.data).await?;
            let notices = Arc::new(Notices::at(config.notices.clone()));
            tokio::spawn(Arc::clone(&notices).watch());
            let mounted = Mounted { themes, notices };
            let site = crate::layers::site_with(&services, &config.base_host, config.site.clone(), mounted)?;
            let listener = TcpListener::bind(config.address).await?;
            announce(&services, &config.base_host, listener.local_addr()?.port());
            let (stop, stopped) = tokio::sync::watch::channel(false);
            let work = crate::wiring::work(&services, config.workers, &stopped);
            axum::serve(listener, site).with_graceful_shutdown(crate::wiring::told_to_stop()).await?;
            stop.send(true)?;
            work.await;
            Ok(())
        })
    }
}

/// Prints where the site is and whom one can sign in as.
#[expect(clippy::print_stdout, reason = "whoever starts the program reads this")]
fn announce(services: &services::Services, base: &str, port: u16) {
    println!("\nLoket runs.\n\n  http://{base}:{port}   choose a city");
    for city in services.catalog().cities() {
        println!("  http://{}.{base}:{port}   {}", city.slug, city.name);
    }
    if services.is_demo() {
        println!("\nThis is the demonstration: sign in as one of these test persons.\n");
        for city in services.catalog().cities() {
            println!("  {}", city.name);
            for persona in services.personas(city.code) {
                println!("    {:<28} {}", persona.name, persona.about.get(domain::Lang::En));
            }
        }
    }
    println!("\nStop with Ctrl-C.");
}
