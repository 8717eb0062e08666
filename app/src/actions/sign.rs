//! Signing what one's partner sent, or saying that one does not.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{CaseId, SubmissionId};
use services::{ServiceError, Services, SignInput, SignOutcome, purpose};

use crate::http::{Posted, failed, see_other};
use crate::pages::sign::{Problem, render, show};
use crate::paths;
use crate::visit::Visit;

/// `POST /ondertekenen/{case}` with `inzending` (what was read), what the partner alone is asked, and a `verklaring` per
/// declaration that was ticked.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
    posted: Posted,
) -> Response {
    let (scope, declarations) = (visit.scope(purpose::SIGN), posted.all("verklaring"));
    let input = SignInput {
        submission: read(&posted),
        declarations: &declarations,
        typed: &posted.0,
        lang: visit.lang,
    };
    match services.sign(&scope, case, input).await {
        Ok(SignOutcome::Done) => see_other(&paths::sign(case)),
        Ok(SignOutcome::Missing(view)) => render(&services, &visit, &view, Problem::Missing),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /ondertekenen/{case}/niet` with `inzending` and `uitleg`.
pub async fn decline(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
    posted: Posted,
) -> Response {
    let typed = posted.get("uitleg");
    match services.decline_signature(&visit.scope(purpose::SIGN), case, read(&posted), typed).await {
        Ok(()) => see_other(&paths::sign(case)),
        Err(ServiceError::Invalid(problems)) => {
            let code = problems.first().map_or("empty", |problem| problem.code);
            show(&services, &visit, case, Problem::Refused { typed, code }).await
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// What was read; something that is not there when the form does not say.
fn read(posted: &Posted) -> SubmissionId {
    posted.get("inzending").parse().unwrap_or(SubmissionId(uuid::Uuid::nil()))
}
