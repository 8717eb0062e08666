//! Changing what was granted: starting, and deciding.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::change::{ChangeKind, Counted, Plan};
use domain::{CaseId, Cents, TaskId};
use services::views::ChangeInput;
use services::{InputProblem, ServiceError, Services, purpose};

use super::staff_hear::unheard;
use super::staff_hold::version;
use crate::http::{Posted, failed, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/zaken/{case}/wijzigen`.
pub async fn start(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    match services.start_change(&visit.scope(purpose::REVIEW), case).await {
        Ok(task) => see_other(&paths::task(task)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /werk/taken/{task}/wijzigen` with `versie`, `besluit` (stop, revise, withdraw, recover), `grond`, the dates `vanaf` and
/// `tot` in three parts, `bedrag`, `telling`, `regeling`, `per_maand`, `redenen`, `weging`, `horen` and `horen_reden`.
pub async fn decide(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let done = match input(task, &posted) {
        Ok(input) => services.decide_change(&visit.scope(purpose::REVIEW), &input).await.map(drop),
        Err(problem) => Err(ServiceError::Invalid(vec![problem])),
    };
    match done {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

fn input(task: TaskId, posted: &Posted) -> Result<ChangeInput, InputProblem> {
    let kind = ChangeKind::parse(posted.get("besluit"));
    let kind = kind.ok_or(InputProblem { field: "besluit", code: "choose" })?;
    let plan = match posted.get("regeling") {
        "at_once" => Some(Plan::AtOnce),
        "together" => Some(Plan::Together),
        "instalments" => {
            let part = Cents::parse(posted.get("per_maand"));
            let per_month = part.ok_or(InputProblem { field: "per_maand", code: "amount" })?;
            Some(Plan::Instalments { per_month })
        }
        _ => None,
    };
    let counted = match posted.get("telling") {
        "gross" => Some(Counted::Gross),
        "net" => Some(Counted::Net),
        _ => None,
    };
    Ok(ChangeInput {
        task,
        version: version(posted),
        kind,
        ground: posted.get("grond").parse().ok(),
        from: posted.day("vanaf"),
        until: posted.day("tot"),
        amount: Cents::parse(posted.get("bedrag")),
        counted,
        plan,
        reasons: posted.get("redenen").to_owned(),
        weighing: posted.get("weging").to_owned(),
        unheard: unheard(posted),
    })
}
