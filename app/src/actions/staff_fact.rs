//! Changing a fact of a case: seeing what that changes, keeping it, taking it back.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::views::FactInput;
use services::{Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::pages::staff_fact;
use crate::paths;
use crate::visit::Visit;

/// `POST /werk/taken/{task}/gegevens/{fact}` with `versie`, `waarde` (for a date in three parts), `geen`, `reden`, and `doe`:
/// `bewaar` keeps it, anything else shows the effect and keeps nothing.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((task, name)): Path<(TaskId, String)>,
    posted: Posted,
) -> Response {
    let input = FactInput {
        task,
        version: version(&posted),
        name,
        text: posted.get("waarde").to_owned(),
        day: posted.day("waarde"),
        none: posted.get("geen") == "ja",
        reason: posted.get("reden").to_owned(),
    };
    let scope = visit.scope(purpose::REVIEW);
    let done = match posted.get("doe") {
        "bewaar" => services.set_fact(&scope, &input).await.map(|()| None),
        _ => services.try_fact(&scope, &input).await.map(Some),
    };
    match done {
        Ok(None) => see_other(&paths::task(task)),
        Ok(Some(effect)) => staff_fact::seen(&services, &visit, (task, &input.name), &posted, effect).await,
        Err(problem) => staff_fact::after(&services, &visit, (task, &input.name), &posted, problem).await,
    }
}

/// `POST /werk/taken/{task}/gegevens/{fact}/terug` with `versie`.
pub async fn restore(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((task, name)): Path<(TaskId, String)>,
    posted: Posted,
) -> Response {
    let scope = visit.scope(purpose::REVIEW);
    match services.restore_fact(&scope, task, version(&posted), &name).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => staff_fact::after(&services, &visit, (task, &name), &posted, problem).await,
    }
}
