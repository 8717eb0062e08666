//! Writing down that the digital way was closed, and correcting it.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use services::views::OutageInput;
use services::{ServiceError, Services, purpose};
use uuid::Uuid;

use super::staff_hearing::time;
use crate::http::{Posted, see_other};
use crate::pages::staff_outages;
use crate::paths;
use crate::visit::Visit;

/// `POST /werk/storingen` with `van` and `tot` in three parts each, `van-tijd` and `tot-tijd`, `reden`, and `verbetert` (the
/// outage that this corrects).
pub async fn set(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let input = OutageInput {
        from: (posted.day("van"), time(posted.get("van-tijd"))),
        until: (posted.day("tot"), time(posted.get("tot-tijd"))),
        reason: posted.get("reden").to_owned(),
        corrects: posted.get("verbetert").parse().ok(),
    };
    let done = services.set_outage(&visit.scope(purpose::ADMINISTER), &input).await;
    after(&services, &visit, posted, done).await
}

/// `POST /werk/storingen/{outage}/vervalt` with `reden`.
pub async fn revoke(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(outage): Path<Uuid>,
    mut posted: Posted,
) -> Response {
    let done = services.revoke_outage(&visit.scope(purpose::ADMINISTER), outage, posted.get("reden")).await;
    posted.0.push(("vervalt".to_owned(), outage.to_string()));
    after(&services, &visit, posted, done).await
}

async fn after(
    services: &Services,
    visit: &Visit,
    posted: Posted,
    done: Result<(), ServiceError>,
) -> Response {
    match done {
        Ok(()) => see_other(paths::OUTAGES),
        Err(problem) => staff_outages::after(services, visit, &posted, problem).await,
    }
}
