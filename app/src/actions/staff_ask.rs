//! Asking the resident for information; the term then stands still.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::views::{AskInput, Place};
use services::{Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/vragen` with `versie`, a `document` per asked document and `vraag`; or `vraagsjabloon` with the button
/// that fills the box.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    if posted.get("doen") == pages::staff_task::FILL {
        return pages::staff_task::filled(&services, &visit, task, &posted, Place::Question).await;
    }
    let input = AskInput {
        task,
        version: version(&posted),
        documents: posted.all("document"),
        question: posted.get("vraag").to_owned(),
    };
    match services.ask_information(&visit.scope(purpose::REVIEW), &input).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}
