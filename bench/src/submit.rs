//! From a submit to its stored receipt: the post of the last page until the address of the receipt comes back.
//!
//! The answer leaves after the commit, and a commit is on disk on both databases; so the time holds all of it.

use std::time::Duration;

use domain::{CaseId, CityCode, DraftId, Scope};
use services::{PersonaKind, Services};

use crate::Outcome;
use crate::application::{SEND, filled, sign_in};
use crate::client::{self, Client};
use crate::figures::{millis, moment, percentile, say, verdict};
use crate::portal::{Database, Portal};

/// Below this 95 of 100 submits must stay.
const BUDGET: Duration = Duration::from_millis(50);

/// How many at once in the second part.
const AT_ONCE: usize = 4;

/// A resident with a filled-in application.
#[derive(Clone)]
struct Ready {
    scope: Scope,
    draft: DraftId,
    request: Vec<u8>,
}

/// Measures and prints.
pub async fn run(database: Database, count: usize) -> Outcome {
    let portal = Portal::open(database).await?;
    let residents = residents(&portal.services).await?;
    for (at_once, worker, what) in [
        (1, false, "one after another"),
        (AT_ONCE, false, "four at once"),
        (AT_ONCE, true, "four at once, a worker deciding meanwhile"),
    ] {
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let work = server::wiring::work(&portal.services, usize::from(worker), &stopped);
        let mut times = Vec::new();
        while times.len() < count {
            let mut ready = Vec::new();
            for (city, slug, key) in residents.iter().take(count - times.len()) {
                ready.push(prepare(&portal, *city, slug, key).await?);
            }
            times.extend(send_all(&portal, ready, at_once).await?);
        }
        stop.send(true)?;
        work.await;
        report(&format!("submit, {database:?}, {what}"), times);
    }
    Ok(())
}

/// Every resident of the demonstration: city, the name of its host, key of the persona.
async fn residents(services: &Services) -> Outcome<Vec<(CityCode, String, String)>> {
    let mut found = Vec::new();
    for city in services.catalog().cities() {
        for persona in
            services.personas(city.code).into_iter().filter(|one| one.kind == PersonaKind::Resident)
        {
            found.push((city.code, city.slug.clone(), persona.key));
        }
    }
    Ok(found)
}

async fn prepare(portal: &Portal, city: CityCode, slug: &str, key: &str) -> Outcome<Ready> {
    let (scope, cookie) = sign_in(&portal.services, city, key).await?;
    let draft = filled(&portal.services, &scope).await?;
    let path = app::paths::check(draft);
    let request = client::post(&portal.host(slug), &path, &cookie, SEND);
    Ok(Ready { scope, draft, request })
}

/// Sends all, `at_once` at the same time, and looks whether each receipt is there.
async fn send_all(portal: &Portal, ready: Vec<Ready>, at_once: usize) -> Outcome<Vec<Duration>> {
    let mut senders = Vec::new();
    for number in 0..at_once {
        let mine: Vec<Ready> = ready.iter().skip(number).step_by(at_once).cloned().collect();
        let mut client = Client::connect(portal.address).await?;
        let services = portal.services.clone();
        senders.push(tokio::spawn(async move {
            let mut times = Vec::new();
            for one in mine {
                let start = moment();
                let answer = client.ask(&one.request).await?;
                times.push(start.elapsed());
                let location = answer.location.unwrap_or_default();
                stored(&services, &one, answer.status, &location).await?;
            }
            Outcome::Ok(times)
        }));
    }
    let mut times = Vec::new();
    for sender in senders {
        times.extend(sender.await??);
    }
    Ok(times)
}

/// Whether the answer names a case that stands in the database with its receipt.
async fn stored(services: &Services, one: &Ready, status: u16, location: &str) -> Outcome {
    let case: Option<CaseId> = location.split('/').nth(2).and_then(|id| id.parse().ok());
    match case {
        Some(case) if status == 303 => {
            services.receipt(&one.scope, case).await?;
            Ok(())
        }
        _ => Err(format!("draft {} was answered {status} {location}", one.draft).into()),
    }
}

fn report(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let [p50, p95, p99] = [50, 95, 99].map(|percent| percentile(&times, percent));
    say(&format!(
        "{name}: {} submits, p50 {}, p95 {}, p99 {}, longest {}; budget p95 {}: {}",
        times.len(),
        millis(p50),
        millis(p95),
        millis(p99),
        millis(times.last().copied().unwrap_or_default()),
        millis(BUDGET),
        verdict(p95 <= BUDGET)
    ));
}
