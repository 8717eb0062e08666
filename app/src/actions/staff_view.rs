//! Keeping a view of the queue, and removing it.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::queue::QueueChoice;
use services::{ServiceError, Services, purpose};
use uuid::Uuid;

use crate::http::{Posted, failed, see_other};
use crate::pages::staff_queue;
use crate::paths;
use crate::visit::Visit;

/// `POST /werk/weergaven` with `naam` and `keuze`, the query of what is shown.
pub async fn keep(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let choice = QueueChoice::parse(posted.get("keuze"));
    match services.keep_view(&visit.scope(purpose::REVIEW), posted.get("naam"), &choice).await {
        Ok(()) => see_other(&staff_queue::address(&choice)),
        Err(ServiceError::Invalid(problems)) => {
            let mut asked = Posted::parse(&choice.query());
            asked.0.push(("naam".to_owned(), posted.get("naam").to_owned()));
            let code = problems.first().map_or("empty", |problem| problem.code);
            staff_queue::show(&services, &visit, &asked, Some(code)).await
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /werk/weergaven/{view}/weg`.
pub async fn remove(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(view): Path<Uuid>,
) -> Response {
    match services.remove_view(&visit.scope(purpose::REVIEW), view).await {
        Ok(()) => see_other(paths::QUEUE),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
