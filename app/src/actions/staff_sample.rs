//! Judging a grant of the system again, without seeing it.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::mandate::Verdict;
use domain::{Cents, TaskId};
use services::views::BlindInput;
use services::{InputProblem, ServiceError, Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/steekproef` with `versie`, `recht` (ja, nee), `bedrag` and `toelichting`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let done = match input(task, &posted) {
        Ok(input) => services.judge_blind(&visit.scope(purpose::REVIEW), &input).await.map(|_| ()),
        Err(problem) => Err(ServiceError::Invalid(vec![problem])),
    };
    match done {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

fn input(task: TaskId, posted: &Posted) -> Result<BlindInput, InputProblem> {
    let verdict = match posted.get("recht") {
        "ja" => Verdict::Grant,
        "nee" => Verdict::Refuse,
        _ => return Err(InputProblem { field: "recht", code: "choose" }),
    };
    Ok(BlindInput {
        task,
        version: version(posted),
        verdict,
        amount: Cents::parse(posted.get("bedrag")),
        reasons: posted.get("toelichting").to_owned(),
    })
}
