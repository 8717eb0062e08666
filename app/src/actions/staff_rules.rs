//! The stop button of rules.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use services::views::RuleStopInput;
use services::{Services, purpose};

use crate::http::{Posted, see_other};
use crate::pages::staff_rules;
use crate::paths;
use crate::visit::Visit;

/// `POST /werk/regels` with `regels` (the product), `beurt` (how often they had stopped or gone on) and `reden`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let input = RuleStopInput {
        product: posted.get("regels").to_owned(),
        seen: posted.get("beurt").parse().unwrap_or(-1),
        reason: posted.get("reden").to_owned(),
    };
    match services.turn_rules(&visit.scope(purpose::ADMINISTER), &input).await {
        Ok(()) => see_other(paths::RULES),
        Err(problem) => staff_rules::after(&services, &visit, &posted, problem).await,
    }
}
