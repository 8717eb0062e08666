//! Judging what only a person can say.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use services::views::JudgeInput;
use services::{Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/oordeel` with `versie` and, per fact that was judged, `oordeel-` and its name: yes or no.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let judged = posted.0.iter().filter_map(|(name, answer)| {
        let fact = name.strip_prefix(pages::staff_task::JUDGED)?;
        match answer.as_str() {
            "yes" => Some((fact.to_owned(), true)),
            "no" => Some((fact.to_owned(), false)),
            _ => None,
        }
    });
    let input = JudgeInput { task, version: version(&posted), judged: judged.collect() };
    match services.judge(&visit.scope(purpose::REVIEW), &input).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}
