//! A message within a case, by resident, company or staff.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{CaseId, TaskId};
use services::views::Place;
use services::{ServiceError, Services, purpose};

use crate::http::{Posted, failed, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /zaken/{case}/bericht` with `sleutel` (makes a second click harmless) and `bericht`.
pub async fn by_owner(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
    posted: Posted,
) -> Response {
    let key = posted.get("sleutel").parse().unwrap_or(case.0);
    match services.send_message(&visit.scope(purpose::MESSAGE), case, key, posted.get("bericht")).await {
        Ok(()) => see_other(&format!("{}#berichten", paths::case(case))),
        Err(ServiceError::Invalid(problems)) => {
            pages::case::with_problems(&services, &visit, case, &problems, posted.get("bericht")).await
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /werk/taken/{task}/bericht/{case}` with `sleutel`, `bericht` and `uit`, the template that it was started from. With
/// `doen` `invullen` nothing is sent: the box is filled from the template in `sjabloon`.
pub async fn by_staff(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((task, case)): Path<(TaskId, CaseId)>,
    posted: Posted,
) -> Response {
    if posted.get("doen") == pages::staff_task::FILL {
        return pages::staff_task::filled(&services, &visit, task, &posted, Place::Message).await;
    }
    let key = posted.get("sleutel").parse().unwrap_or(task.0);
    let (body, from) = (posted.get("bericht"), Some(posted.get("uit")).filter(|id| !id.is_empty()));
    match services.send_message_from(&visit.scope(purpose::MESSAGE), case, key, body, from).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}
