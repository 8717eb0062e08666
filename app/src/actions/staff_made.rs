//! Ending a task of a kind that is made by data, and agreeing with how a colleague would.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::views::{MadeEnded, MadeInput};
use services::{Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/uitkomst` with `versie`, `uitkomst`, and `uitkomst_notitie` and `uitkomst_tekst` where it asks them.
pub async fn end(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let input = MadeInput {
        task,
        version: version(&posted),
        outcome: posted.get("uitkomst").to_owned(),
        note: posted.get("uitkomst_notitie").to_owned(),
        text: posted.get("uitkomst_tekst").to_owned(),
    };
    match services.finish_made(&visit.scope(purpose::REVIEW), &input).await {
        Ok(MadeEnded::Done | MadeEnded::SentToSecond) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// `POST /werk/taken/{task}/meekijken` with `versie`, `doen` (`eens` or `terug`) and `terug_notitie`.
pub async fn second(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let (agrees, note) = (posted.get("doen") == "eens", posted.get("terug_notitie"));
    let scope = visit.scope(purpose::REVIEW);
    match services.confirm_made(&scope, task, version(&posted), agrees, note).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}
