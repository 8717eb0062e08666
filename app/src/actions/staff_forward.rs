//! Sending an application on to the municipality where the applicant lives.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{CityCode, TaskId};
use services::views::{ForwardInput, ForwardTo};
use services::{InputProblem, ServiceError, Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/doorsturen` with `versie`, `naar` (the code of a city, `elders` or `hier`) and `waarheen`, the
/// place in words for `elders`, which the applicant reads.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let to = match posted.get("naar") {
        "elders" => Some(ForwardTo::Other { place: posted.get("waarheen").to_owned() }),
        "hier" => Some(ForwardTo::Here),
        code => CityCode::parse(code).map(ForwardTo::City),
    };
    let done = match to {
        Some(to) => {
            let input = ForwardInput { task, version: version(&posted), to };
            services.forward(&visit.scope(purpose::REVIEW), &input).await
        }
        None => Err(ServiceError::Invalid(vec![InputProblem { field: "naar", code: "choose" }])),
    };
    match done {
        Ok(()) => see_other(paths::QUEUE),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}
