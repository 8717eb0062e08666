//! The signed-in overview page beside a plain handler that returns the same bytes.
//!
//! Both run in this process, on the same runtime, asked by the same clients over as many kept connections; rounds
//! alternate, so that whatever else the machine does hits both. The client's own work counts for both sides.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use axum::routing::get;
use clap::Args;

use crate::Outcome;
use crate::client::{self, Client};
use crate::figures::{median, moment, say, verdict};
use crate::portal::{Database, Portal, serve};
use crate::resident::settled;

/// The share of the plain handler's throughput that the page must reach.
const BUDGET: f64 = 0.25;

/// How much load.
#[derive(Args, Clone, Copy, Debug)]
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
}

/// One of the two that are compared.
struct Side {
    address: SocketAddr,
    request: Vec<u8>,
}

/// Measures and prints.
pub async fn run(database: Database, size: Size) -> Outcome {
    let portal = Portal::open(database).await?;
    let city = portal.services.catalog().city_by_slug("amsterdam").ok_or("no such city")?.code;
    let cookie = settled(&portal.services, city).await?;
    let host = portal.host("amsterdam");
    for (encodings, what) in [("", "as it is"), ("br", "compressed, as browsers ask")] {
        let page = Side {
            address: portal.address,
            request: client::get(&host, app::paths::OVERVIEW, &cookie, encodings),
        };
        let answer = Client::connect(page.address).await?.ask(&page.request).await?;
        if answer.status != 200 {
            return Err(format!("the overview answered {}", answer.status).into());
        }
        let bytes = answer.body.len();
        let plain = Side { address: plain(answer.body).await?, request: page.request.clone() };
        compare(
            &page,
            &plain,
            size,
            &format!("overview, {database:?}, {what} ({bytes} bytes)"),
            encodings.is_empty(),
        )
        .await?;
    }
    Ok(())
}

/// A handler that does nothing but answer these bytes.
async fn plain(body: Vec<u8>) -> Outcome<SocketAddr> {
    let body = Bytes::from(body);
    let answer = move || {
        let body = body.clone();
        async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body) }
    };
    serve(Router::new().route(app::paths::OVERVIEW, get(answer))).await
}

async fn compare(page: &Side, plain: &Side, size: Size, name: &str, budget: bool) -> Outcome {
    // Once without counting: connections open, statements prepared, memory taken.
    round(page, size).await?;
    round(plain, size).await?;
    let (mut pages, mut plains, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..size.rounds {
        let (one, other) = (round(page, size).await?, round(plain, size).await?);
        pages.push(one);
        plains.push(other);
        ratios.push(one / other);
    }
    let (low, high) =
        ratios.iter().fold((f64::MAX, f64::MIN), |(low, high), ratio| (low.min(*ratio), high.max(*ratio)));
    let ratio = median(ratios);
    let end = if budget {
        format!("budget at least {:.0} %: {}", BUDGET * 100.0, verdict(ratio >= BUDGET))
    } else {
        "no budget".to_owned()
    };
    say(&format!(
        "{name}: {:.0}/s of {:.0}/s plain = {:.1} % (rounds {:.1} to {:.1} %); {end}",
        median(pages),
        median(plains),
        ratio * 100.0,
        low * 100.0,
        high * 100.0
    ));
    Ok(())
}

/// One round: requests per second over all connections.
async fn round(side: &Side, size: Size) -> Outcome<f64> {
    let start = moment();
    let end = start + Duration::from_millis(size.round);
    let mut asking = Vec::new();
    for _ in 0..size.connections {
        let (mut client, request) = (Client::connect(side.address).await?, side.request.clone());
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
