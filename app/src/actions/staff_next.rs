//! Going to the task that matters most.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use services::{Services, purpose};

use crate::http::{failed, see_other};
use crate::paths;
use crate::visit::Visit;

/// `POST /werk/volgende`.
pub async fn post(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    match services.next_task(&visit.scope(purpose::REVIEW)).await {
        Ok(Some(task)) => see_other(&paths::task(task)),
        Ok(None) => see_other(&format!("{}?niets=1", paths::QUEUE)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
