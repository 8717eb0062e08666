//! `loket seed`.

use clap::Args;
use domain::product::{Audience, Grants};
use domain::{Actor, Scope};
use services::{PersonaKind, Services, purpose};

use super::{Outcome, run_async};
use crate::config::DataConfig;

/// Options of `loket seed`.
#[derive(Args, Debug)]
pub struct Seed {
    #[command(flatten)]
    data: DataConfig,
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
            services.plan_day().await?;
            Ok(())
        })
    }
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
