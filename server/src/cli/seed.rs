//! `loket seed`.

use clap::Args;
use domain::product::{Audience, Grants};
use domain::{Actor, Scope};
use services::{PersonaKind, Services, Volume, purpose};

use super::{Outcome, run_async};
use crate::cli::progress::Progress;
use crate::config::DataConfig;

/// Options of `loket seed`.
#[derive(Args, Debug)]
pub struct Seed {
    #[command(flatten)]
    data: DataConfig,
    /// Besides, make so many cases over all cities: open and closed, over two years. Once; a second time changes nothing.
    ///
    /// Up to 2,000 the documents have content and calculations their steps; beyond, both are left out.
    #[arg(long, value_name = "N")]
    cases: Option<u32>,
    /// So many residents they belong to; a third of the cases when nothing is said.
    #[arg(long, value_name = "N", requires = "cases")]
    residents: Option<u32>,
    /// What chance starts from: the same number on the same day makes the same people and cases.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

impl Seed {
    /// Makes every persona known to its city, and starts an application for a city pass for the first resident of each.
    /// Running it twice changes nothing.
    pub fn run(self) -> Outcome {
        run_async(async move {
            let services = crate::wiring::open(&self.data).await?;
            for city in services.catalog().cities() {
                seed_city(&services, city.code).await?;
            }
            if let Some(cases) = self.cases {
                let residents = self.residents.unwrap_or(cases / 3).max(4);
                make(&services, Volume { residents, cases, seed: self.seed }).await?;
            }
            services.plan_day().await?;
            Ok(())
        })
    }
}

/// Makes residents and cases, and shows how far it is.
async fn make(services: &Services, volume: Volume) -> Outcome {
    let mut progress = Progress::new(volume);
    let made = services.make_volume(volume, &mut |step| progress.step(step)).await?;
    progress.end(made);
    Ok(())
}

/// Signs every persona in once, which makes them known, and out again.
async fn seed_city(services: &Services, city: domain::CityCode) -> Outcome {
    let mut started = false;
    for persona in services.personas(city) {
        let session = services.sign_in_persona(city, &persona.key).await?;
        let resident =
            persona.kind == PersonaKind::Resident && matches!(session.actor, Actor::Resident { .. });
        if resident && !started {
            started = true;
            let scope = Scope { city, actor: session.actor, purpose: purpose::APPLY };
            // The city pass: the one thing that many ask for.
            let products = services.catalog().products(city, Audience::Resident);
            if let Some(pass) = products.iter().find(|product| product.grants == Grants::Pass) {
                services.start_application(&scope, &pass.id, &[]).await?;
            }
        }
        services.sign_out(city, &session.token).await?;
    }
    Ok(())
}
