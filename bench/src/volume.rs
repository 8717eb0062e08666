//! The first page of the queue and of every kind of search, in a portal with very many cases.

use std::time::Duration;

use clap::Args;
use domain::CaseNumber;
use services::{Volume, VolumeStep};

use crate::Outcome;
use crate::application::sign_in;
use crate::client::{self, Client};
use crate::figures::{millis, moment, percentile, say, tell, verdict};
use crate::portal::{Database, Portal};

/// How much, and how often.
#[derive(Args, Clone, Debug)]
pub struct Size {
    /// Cases over the four cities.
    #[arg(long, default_value_t = 1_000_000)]
    cases: u32,
    /// Residents over the four cities; a quarter of the cases, as far as there are numbers.
    #[arg(long)]
    residents: Option<u32>,
    /// Requests of each kind.
    #[arg(long, default_value_t = 400)]
    count: usize,
    /// Keep the portal up after measuring, until it is interrupted: to look at plans.
    #[arg(long)]
    stay: bool,
}

/// As many residents as there are numbers of test persons for, with the largest city at 38 in a hundred.
const MOST_RESIDENTS: u32 = 250_000;

/// The most that the first page may take, at the 95th percentile.
const fn budget(database: Database) -> Duration {
    match database {
        Database::Postgres => Duration::from_millis(50),
        Database::Sqlite => Duration::from_millis(100),
    }
}

/// Names that many have, that few have, beginnings and nobody's.
const NAMES: [&str; 12] = [
    "jong",
    "Jansen",
    "de Vries",
    "bakker",
    "Wijntuin",
    "Okafor",
    "Zijlstra fem",
    "el",
    "b",
    "Bakkerij",
    "Xylo",
    "Vries emma",
];

/// Words that are nearly everywhere, rare ones, several at once, and nobody's.
const WORDS: [&str; 12] = [
    "huurcontract",
    "bankafschrift",
    "mijn",
    "faillissement",
    "scan 2026",
    "loonstrook vraag",
    "Overtoom 12",
    "tolk gesprek",
    "kenmerk 123456",
    "scootmobiel",
    "taxivervoer balie",
    "ongevonden",
];

/// Fills a portal and measures.
pub async fn run(database: Database, size: Size) -> Outcome {
    let portal = Portal::open(database).await?;
    let cities: Vec<_> = portal.services.catalog().cities().iter().map(|city| city.code).collect();
    for city in &cities {
        for persona in portal.services.personas(*city) {
            portal.services.sign_in_persona(*city, &persona.key).await?;
        }
    }
    fill(&portal, database, &size).await?;
    let amsterdam = portal.services.catalog().city_by_slug("amsterdam").ok_or("no such city")?.code;
    let (_, cookie) = sign_in(&portal.services, amsterdam, "staff:amsterdam-lead").await?;
    let host = portal.host("amsterdam");
    let get = |path: &str| client::get(&host, path, &cookie, "");
    let search = |text: &str| {
        let text = text.replace(' ', "+");
        client::post(&host, app::paths::SEARCH, &cookie, &format!("zoek={text}"))
    };
    let numbers: Vec<String> =
        (0..50).map(|turn| CaseNumber::new(2026, 1 + turn * (size.cases / 1000)).to_string()).collect();
    let queue = app::paths::QUEUE;
    let kinds = [
        ("queue, everything", vec![get(queue)]),
        ("queue, what is free", vec![get(&format!("{queue}?toon=vrij"))]),
        ("queue, one kind", vec![get(&format!("{queue}?toon=review"))]),
        ("search by name", NAMES.iter().map(|name| search(name)).collect()),
        ("search by number", numbers.iter().map(|number| search(number)).collect()),
        ("search by words", WORDS.iter().map(|words| search(words)).collect()),
    ];
    for (name, requests) in kinds {
        measure(&portal, database, name, &requests, size.count).await?;
    }
    for word in NAMES.iter().chain(&WORDS) {
        measure(&portal, database, &format!("  \"{word}\""), &[search(word)], size.count / 10).await?;
    }
    if size.stay {
        say("The portal stays up. Interrupt it to end.");
        std::future::pending::<()>().await;
    }
    Ok(())
}

async fn fill(portal: &Portal, database: Database, size: &Size) -> Outcome {
    let residents = size.residents.unwrap_or((size.cases / 4).clamp(100, MOST_RESIDENTS));
    let volume = Volume { residents, cases: size.cases, seed: 1 };
    let start = moment();
    let mut done = 0;
    let mut told = |step| match step {
        VolumeStep::Residents(_) => {}
        VolumeStep::Cases(count) => {
            done += count;
            if done % 100_000 == 0 {
                tell(&format!("{done} cases after {:.0} s", start.elapsed().as_secs_f64()));
            }
        }
        VolumeStep::Settling => {
            tell(&format!("settling after {:.0} s", start.elapsed().as_secs_f64()));
        }
    };
    portal.services.make_volume(volume, &mut told).await?;
    let took = start.elapsed().as_secs_f64();
    let rate = f64::from(size.cases) / took;
    say(&format!(
        "volume, {database:?}: {residents} residents with {} cases made in {:.1} minutes ({rate:.0} cases/s)",
        size.cases,
        took / 60.0
    ));
    Ok(())
}

async fn measure(
    portal: &Portal,
    database: Database,
    name: &str,
    requests: &[Vec<u8>],
    count: usize,
) -> Outcome {
    let mut client = Client::connect(portal.address).await?;
    let mut times = Vec::with_capacity(count);
    // Once each without counting: statements prepared, pages of the database in memory.
    for request in requests.iter().chain(requests.iter().cycle().take(count)) {
        let start = moment();
        let answer = client.ask(request).await?;
        times.push(start.elapsed());
        if answer.status != 200 {
            return Err(format!("{name} answered {}", answer.status).into());
        }
    }
    let mut times = times.split_off(requests.len());
    times.sort_unstable();
    let (middle, high) = (percentile(&times, 50), percentile(&times, 95));
    let most = budget(database);
    say(&format!(
        "{name}, {database:?}: median {}, 95th percentile {}; budget {}: {}",
        millis(middle),
        millis(high),
        millis(most),
        verdict(high <= most)
    ));
    Ok(())
}
