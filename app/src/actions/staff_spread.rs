//! Spreading free work as it was proposed.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::{StaffId, TaskId};
use services::{ServiceError, Services, purpose};

use crate::http::{Posted, failed, see_other};
use crate::pages::staff_spread;
use crate::paths;
use crate::visit::Visit;

/// `POST /werk/verdelen` with `sleutel` and, per task, `kies`: the task, the version that was seen and who gets it.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let Ok(key) = posted.get("sleutel").parse() else {
        // Not from a page of ours: look once more, with a key that makes a second click harmless.
        return staff_spread::show(&services, &visit, &posted, true).await;
    };
    match services.start_spread(&visit.scope(purpose::REVIEW), key, &plan(&posted)).await {
        Ok(batch) => see_other(&paths::batch(batch)),
        Err(ServiceError::Invalid(_)) => staff_spread::show(&services, &visit, &posted, true).await,
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// What cannot be read was not chosen.
fn plan(posted: &Posted) -> Vec<(TaskId, i64, StaffId)> {
    let read = |text: &String| {
        let mut parts = text.split('.');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    };
    posted.all("kies").iter().filter_map(read).collect()
}
