//! Hearing somebody before a decision.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use domain::hearing::Unheard;
use services::views::{HearInput, Place};
use services::{Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/horen` with `versie` and `voornemen`; or `voornemensjabloon` with the button that fills the box.
pub async fn ask(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    if posted.get("doen") == pages::staff_task::FILL {
        return pages::staff_task::filled(&services, &visit, task, &posted, Place::Views).await;
    }
    let explanation = posted.get("voornemen").to_owned();
    let input = HearInput { task, version: version(&posted), explanation };
    match services.ask_views(&visit.scope(purpose::REVIEW), &input).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// `POST /werk/taken/{task}/gehoord` with `versie` and `verslag`.
pub async fn report(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let scope = visit.scope(purpose::REVIEW);
    match services.report_views(&scope, task, version(&posted), posted.get("verslag")).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// `horen` and `horen_reden` of a decision: the ground why somebody is not heard, if one is chosen.
pub fn unheard(posted: &Posted) -> Option<(Unheard, String)> {
    Unheard::parse(posted.get("horen")).map(|ground| (ground, posted.get("horen_reden").to_owned()))
}
