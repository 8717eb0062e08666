//! One page of a form of 500 questions with a group that is repeated 20 times, all of it filled in: shown, and saved.

use std::time::Duration;

use services::PersonaKind;
use testkit::{REPETITIONS, WIDE, WIDE_PAGES, wide_answers};

use crate::Outcome;
use crate::application::{fill, fill_item, sign_in};
use crate::client::{self, Client};
use crate::figures::{moment, report};
use crate::portal::{Database, Portal};

/// Below this 95 of 100 pages must stay, on the server.
const BUDGET: Duration = Duration::from_millis(5);

/// What is asked at a turn.
type Request<'a> = dyn Fn(usize) -> Vec<u8> + 'a;

/// Measures and prints.
pub async fn run(database: Database, count: usize) -> Outcome {
    let portal = Portal::open(database).await?;
    let services = &portal.services;
    let city = services.catalog().cities().first().ok_or("the catalogue has no city")?;
    let persona = services.personas(city.code).into_iter().find(|one| one.kind == PersonaKind::Resident);
    let (scope, cookie) = sign_in(services, city.code, &persona.ok_or("nobody lives there")?.key).await?;
    let draft = services.start_application(&scope, WIDE, &[]).await?;
    for page in 0..WIDE_PAGES {
        fill(
            services,
            &scope,
            draft,
            &format!("bladzijde-{page}"),
            &pairs(&wide_answers(&format!("v{page}"))),
        )
        .await?;
    }
    let item = wide_answers("post");
    for index in 0..REPETITIONS {
        fill_item(services, &scope, draft, ("posten", index), &pairs(&item)).await?;
    }
    let host = portal.host(&city.slug);
    let path = |page: &str| app::paths::question(draft, page);
    let last = app::paths::item(draft, "posten", REPETITIONS - 1);
    let get = |path: &str| client::get(&host, path, &cookie, "identity");
    let (page, list, one) = (get(&path("bladzijde-12")), get(&path("posten")), get(&last));
    // Another amount each time: what did not change is not written.
    let saved = |turn: usize| client::post(&host, &path("bladzijde-12"), &cookie, &posted("v12", turn));
    let saved_item = |turn: usize| client::post(&host, &last, &cookie, &posted("post", turn));
    let turns: [(&str, &Request<'_>, u16); 5] = [
        ("a page shown", &|_| page.clone(), 200),
        ("a page saved", &saved, 303),
        ("the list of 20 shown", &|_| list.clone(), 200),
        ("the last of 20 shown", &|_| one.clone(), 200),
        ("the last of 20 saved", &saved_item, 303),
    ];
    let mut client = Client::connect(portal.address).await?;
    for (what, request, expected) in turns {
        let (mut times, mut bytes) = (Vec::new(), 0);
        for turn in 0..count {
            let request = request(turn);
            let start = moment();
            let answer = client.ask(&request).await?;
            times.push(start.elapsed());
            if answer.status != expected {
                return Err(format!("{what} was answered {}", answer.status).into());
            }
            bytes = answer.body.len();
        }
        report(&format!("form of 500 questions, {database:?}, {what} ({bytes} bytes)"), times, BUDGET);
    }
    Ok(())
}

fn pairs(answers: &[(String, String)]) -> Vec<(&str, &str)> {
    answers.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

/// The answers as a form posts them, with an amount of their own.
fn posted(prefix: &str, turn: usize) -> String {
    let amount = format!("{prefix}.1");
    let written = |(name, text): (String, String)| {
        let text = if name == amount { (100 + turn).to_string() } else { text.replace(' ', "+") };
        format!("{name}={text}")
    };
    wide_answers(prefix).into_iter().map(written).collect::<Vec<_>>().join("&")
}
