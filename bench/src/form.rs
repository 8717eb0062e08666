//! One page of the largest form, with twenty incomes in it: shown, and saved.

use std::time::Duration;

use services::PersonaKind;

use crate::Outcome;
use crate::application::{fill_item, sign_in};
use crate::client::{self, Client};
use crate::figures::{millis, moment, percentile, say, verdict};
use crate::portal::{Database, Portal};

/// Below this 95 of 100 pages must stay, on the server.
const BUDGET: Duration = Duration::from_millis(5);

/// How often the group of incomes is repeated: as often as it may be.
const ITEMS: usize = 20;

/// The product with the largest form.
const PRODUCT: &str = "bijstand";

/// The page with the group of incomes.
const GROUP: &str = "inkomsten";

/// One income.
const INCOME: &[(&str, &str)] = &[
    ("ink.wie", "ik"),
    ("ink.soort", "loon"),
    ("ink.bedrag", "120,50"),
    ("ink.periode", "month"),
    ("ink.van", "Bakkerij"),
];

/// Measures and prints.
pub async fn run(database: Database, count: usize) -> Outcome {
    let portal = Portal::open(database).await?;
    let services = &portal.services;
    let city = services.catalog().cities().first().ok_or("the catalogue has no city")?;
    let persona = services.personas(city.code).into_iter().find(|one| one.kind == PersonaKind::Resident);
    let (scope, cookie) = sign_in(services, city.code, &persona.ok_or("nobody lives there")?.key).await?;
    let draft = services.start_application(&scope, PRODUCT, &[]).await?;
    for item in 0..ITEMS {
        fill_item(services, &scope, draft, (GROUP, item), INCOME).await?;
    }
    let host = portal.host(&city.slug);
    let income: Vec<String> =
        INCOME.iter().map(|(name, text)| format!("{name}={}", text.replace(',', "%2C"))).collect();
    let income = income.join("&");
    let (list, item) = (app::paths::question(draft, GROUP), app::paths::item(draft, GROUP, ITEMS - 1));
    let mut client = Client::connect(portal.address).await?;
    for (what, request, expected) in [
        ("the list of incomes", client::get(&host, &list, &cookie, "identity"), 200),
        ("one income shown", client::get(&host, &item, &cookie, "identity"), 200),
        ("one income saved", client::post(&host, &item, &cookie, &income), 303),
    ] {
        let mut times = Vec::new();
        for _ in 0..count {
            let start = moment();
            let answer = client.ask(&request).await?;
            times.push(start.elapsed());
            if answer.status != expected {
                return Err(format!("{what} was answered {}", answer.status).into());
            }
        }
        report(&format!("{PRODUCT} with {ITEMS} incomes, {database:?}, {what}"), times);
    }
    Ok(())
}

fn report(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let [p50, p95, p99] = [50, 95, 99].map(|percent| percentile(&times, percent));
    say(&format!(
        "{name}: {} times, p50 {}, p95 {}, p99 {}; budget p95 {}: {}",
        times.len(),
        millis(p50),
        millis(p95),
        millis(p99),
        millis(BUDGET),
        verdict(p95 <= BUDGET)
    ));
}
