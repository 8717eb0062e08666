//! One page of the largest form, with twenty incomes in it: shown, and saved.

use std::time::Duration;

use services::PersonaKind;

use crate::Outcome;
use crate::application::{fill_item, sign_in};
use crate::client::{self, Client};
use crate::figures::{moment, report};
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
    ("ink.netto", "netto"),
    ("ink.periode", "month"),
    ("ink.wisselt", "no"),
    ("ink.van", "Bakkerij"),
];

/// What is asked at a turn.
type Request<'a> = dyn Fn(usize) -> Vec<u8> + 'a;

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
    let (list, item) = (app::paths::question(draft, GROUP), app::paths::item(draft, GROUP, ITEMS - 1));
    let get = |path: &str| client::get(&host, path, &cookie, "identity");
    let (shown, one) = (get(&list), get(&item));
    // Another amount each time: what did not change is not written.
    let saved = |turn: usize| client::post(&host, &item, &cookie, &posted(turn));
    let turns: [(&str, &Request<'_>, u16); 3] = [
        ("the list of incomes", &|_| shown.clone(), 200),
        ("one income shown", &|_| one.clone(), 200),
        ("one income saved", &saved, 303),
    ];
    let mut client = Client::connect(portal.address).await?;
    for (what, request, expected) in turns {
        let mut times = Vec::new();
        for turn in 0..count {
            let request = request(turn);
            let start = moment();
            let answer = client.ask(&request).await?;
            times.push(start.elapsed());
            if answer.status != expected || answer.location.is_some_and(|to| !to.contains(&list)) {
                return Err(format!("{what} was answered {}", answer.status).into());
            }
        }
        report(&format!("{PRODUCT} with {ITEMS} incomes, {database:?}, {what}"), times, BUDGET);
    }
    Ok(())
}

/// One income as a form posts it, with an amount of its own.
fn posted(turn: usize) -> String {
    let value = |name: &str, text: &str| {
        if name == "ink.bedrag" { (100 + turn).to_string() } else { text.to_owned() }
    };
    let pairs: Vec<String> =
        INCOME.iter().map(|(name, text)| format!("{name}={}", value(name, text))).collect();
    pairs.join("&")
}
