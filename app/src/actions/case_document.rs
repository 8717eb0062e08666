//! A document for a case that was already received: asked for by the city, or promised for later.

use axum::Extension;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::CaseId;
use services::{Services, purpose};

use crate::http::{Uploaded, failed, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /zaken/{case}/documenten/{code}`: one file.
pub async fn upload(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((case, code)): Path<(CaseId, String)>,
    form: Multipart,
) -> Response {
    let file = match Uploaded::read(form).await {
        Ok(file) => file,
        Err(StatusCode::PAYLOAD_TOO_LARGE) => {
            let problem = services::views::FileProblem::TooLarge;
            return pages::case::with_file_problem(&services, &visit, case, &code, problem).await;
        }
        Err(status) => return status.into_response(),
    };
    match services.upload_to_case(&visit.scope(purpose::APPLY), case, &code, &file.name, file.bytes).await {
        Ok(Ok(())) => see_other(&paths::case(case)),
        Ok(Err(problem)) => pages::case::with_file_problem(&services, &visit, case, &code, problem).await,
        Err(problem) => failed(&services, &visit, &problem),
    }
}
