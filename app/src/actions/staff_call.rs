//! Writing down a call or a visit.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::views::{CallInput, CallKind};
use services::{Services, purpose};

use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/gesprek` with `soort` (phone, visit), the date as `gesprek_dag-day`, `-month` and `-year`, `gesprek_tijd`,
/// `met`, `gezegd` and `uitkomst`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let input = CallInput {
        kind: [CallKind::Phone, CallKind::Visit]
            .into_iter()
            .find(|kind| kind.as_str() == posted.get("soort")),
        day: posted.day("gesprek_dag"),
        time: posted.get("gesprek_tijd").to_owned(),
        with_whom: posted.get("met").to_owned(),
        said: posted.get("gezegd").to_owned(),
        outcome: posted.get("uitkomst").to_owned(),
    };
    match services.add_call(&visit.scope(purpose::REVIEW), task, &input).await {
        Ok(()) => see_other(&format!("{}#gesprekken", paths::task(task))),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}
