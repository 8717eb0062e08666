//! Finishing tasks that end without a decision on a right: an advance, a notice of a company.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{Cents, TaskId};
use services::{InputProblem, ServiceError, Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/voorschot` with `versie`, `betaald` (ja, nee), `bedrag` where the rules gave none, and `toelichting`.
pub async fn advance(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let scope = visit.scope(purpose::REVIEW);
    let done = match posted.get("betaald") {
        answer @ ("ja" | "nee") => {
            let paid = answer == "ja";
            let given = Cents::parse(posted.get("bedrag"));
            let note = posted.get("toelichting");
            services.finish_advance(&scope, task, version(&posted), paid, given, note).await
        }
        _ => Err(ServiceError::Invalid(vec![InputProblem { field: "betaald", code: "choose" }])),
    };
    finished(&services, &visit, task, &posted, done).await
}

/// `POST /werk/taken/{task}/melding` with `versie`, `toelichting`, which the sender reads, and for a complaint `onpartijdig` (ja).
pub async fn notice(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let scope = visit.scope(purpose::REVIEW);
    let uninvolved = posted.get("onpartijdig") == "ja";
    let note = posted.get("toelichting");
    let done = services.finish_notice(&scope, task, version(&posted), note, uninvolved).await;
    finished(&services, &visit, task, &posted, done).await
}

/// `POST /werk/taken/{task}/gezien` with `versie`: a warning that a term ends was seen.
pub async fn seen(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let done = services.see_warning(&visit.scope(purpose::REVIEW), task, version(&posted)).await;
    finished(&services, &visit, task, &posted, done).await
}

async fn finished(
    services: &Services,
    visit: &Visit,
    task: TaskId,
    posted: &Posted,
    done: services::Result<()>,
) -> Response {
    match done {
        Ok(()) => see_other(paths::QUEUE),
        Err(problem) => pages::staff_task::after(services, visit, task, posted, problem).await,
    }
}
