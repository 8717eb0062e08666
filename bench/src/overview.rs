//! The signed-in overview page beside a plain handler that returns the same bytes.
//!
//! All run in this process, on the same runtime, asked by the same clients over as many kept connections; rounds
//! alternate, so that whatever else the machine does hits all of them. The client's own work counts for every one.
//!
//! Between the plain handler and the page stand two that show where the time goes: the same bytes inside all layers
//! with the look-up of the session, and these after reading what the page shows.

use std::net::SocketAddr;
use std::time::Duration;

use app::visit::Visit;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use clap::Args;
use services::{Services, purpose};

use crate::Outcome;
use crate::client::{self, Client};
use crate::figures::{median, moment, say, verdict};
use crate::portal::{Database, Portal, serve};
use crate::resident::settled;

/// The share of the throughput of the session's floor that the page must reach (decision 0014).
const BUDGET: f64 = 0.20;

/// How much load.
#[derive(Args, Clone, Debug)]
pub struct Size {
    /// Connections at once.
    #[arg(long, default_value_t = 16)]
    connections: usize,
    /// Rounds of each kind.
    #[arg(long, default_value_t = 7)]
    rounds: usize,
    /// Length of a round, in milliseconds.
    #[arg(long, default_value_t = 1500)]
    round: u64,
    /// Only this one, as it is, for a profiler: page, plain, session or read.
    #[arg(long)]
    only: Option<String>,
}

/// One of those that are compared.
struct Side {
    name: &'static str,
    address: SocketAddr,
}

/// Measures and prints.
pub async fn run(database: Database, size: Size) -> Outcome {
    let portal = Portal::open(database).await?;
    let city = portal.services.catalog().city_by_slug("amsterdam").ok_or("no such city")?.code;
    let cookie = settled(&portal.services, city).await?;
    let host = portal.host("amsterdam");
    for (encodings, what) in [("", "as it is"), ("br", "compressed, as browsers ask")] {
        let request = client::get(&host, app::paths::OVERVIEW, &cookie, encodings);
        let answer = Client::connect(portal.address).await?.ask(&request).await?;
        if answer.status != 200 {
            return Err(format!("the overview answered {}", answer.status).into());
        }
        let body = Bytes::from(answer.body);
        let name = format!("overview, {database:?}, {what} ({} bytes)", body.len());
        let mut sides = vec![
            Side { name: "page", address: portal.address },
            Side { name: "plain", address: serve(plain(body.clone())).await? },
        ];
        if encodings.is_empty() {
            sides.push(Side { name: "session", address: portal.serve(session(body.clone())).await? });
            sides.push(Side { name: "read", address: portal.serve(read(body)).await? });
        }
        if let Some(only) = &size.only {
            let side = sides.iter().find(|side| side.name == only).ok_or("no such side")?;
            for _ in 0..size.rounds {
                say(&format!("{name}, {only}: {:.0}/s", round(side, &request, &size).await?));
            }
            return Ok(());
        }
        compare(&sides, &request, &size, &name).await?;
    }
    Ok(())
}

/// A handler that does nothing but answer these bytes.
fn plain(body: Bytes) -> Router {
    Router::new().route(app::paths::OVERVIEW, get(move || std::future::ready(html(body.clone()))))
}

/// The same inside the layers of the site.
fn session(body: Bytes) -> Router<Services> {
    Router::new().route(app::paths::OVERVIEW, get(move || std::future::ready(html(body.clone()))))
}

/// The same after reading what the page shows.
fn read(body: Bytes) -> Router<Services> {
    let answer =
        async move |State(services): State<Services>, Extension(visit): Extension<Visit>| match services
            .overview(&visit.scope(purpose::FOLLOW))
            .await
        {
            Ok(_) => html(body.clone()),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        };
    Router::new().route(app::paths::OVERVIEW, get(answer))
}

fn html(body: Bytes) -> Response {
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response()
}

/// Rounds of every side in turn; prints the median throughput of each and its share of the plain handler.
async fn compare(sides: &[Side], request: &[u8], size: &Size, name: &str) -> Outcome {
    for side in sides {
        // Once without counting: connections open, statements prepared, memory taken.
        round(side, request, size).await?;
    }
    let mut rates: Vec<Vec<f64>> = vec![Vec::new(); sides.len()];
    for _ in 0..size.rounds {
        for (side, rates) in sides.iter().zip(&mut rates) {
            rates.push(round(side, request, size).await?);
        }
    }
    let rates: Vec<(&str, f64)> =
        sides.iter().zip(rates).map(|(side, rates)| (side.name, median(rates))).collect();
    let of = |name: &str| rates.iter().find(|(side, _)| *side == name).map(|(_, rate)| *rate);
    let (page, plain) = (of("page").unwrap_or_default(), of("plain").unwrap_or(1.0));
    say(&format!("{name}: {page:.0}/s of {plain:.0}/s plain = {:.1} %", page / plain * 100.0));
    if let Some(session) = of("session") {
        let read = of("read").unwrap_or_default();
        say(&format!(
            "  all layers and the session, the same bytes: {session:.0}/s = {:.1} % of plain; after reading as well: \
             {read:.0}/s = {:.1} %",
            session / plain * 100.0,
            read / plain * 100.0
        ));
        say(&format!(
            "  the page of that floor: {:.1} %; budget at least {:.0} %: {}",
            page / session * 100.0,
            BUDGET * 100.0,
            verdict(page / session >= BUDGET)
        ));
    }
    Ok(())
}

/// One round: requests per second over all connections.
async fn round(side: &Side, request: &[u8], size: &Size) -> Outcome<f64> {
    let start = moment();
    let end = start + Duration::from_millis(size.round);
    let mut asking = Vec::new();
    for _ in 0..size.connections {
        let (mut client, request) = (Client::connect(side.address).await?, request.to_vec());
        asking.push(tokio::spawn(async move {
            let mut count = 0_u32;
            while moment() < end {
                let answer = client.ask(&request).await?;
                if answer.status != 200 {
                    return Err(std::io::Error::other(format!("answered {}", answer.status)));
                }
                count += 1;
            }
            Ok(count)
        }));
    }
    let mut count = 0;
    for one in asking {
        count += one.await??;
    }
    Ok(f64::from(count) / start.elapsed().as_secs_f64())
}
