//! Documents of an application that is being filled in: send, take back, or promise for later.

use axum::Extension;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::{DocumentId, DraftId};
use services::{Services, purpose};

use crate::http::{Posted, Uploaded, failed, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /aanvraag/{draft}/documenten/{page}/{code}`: one file.
pub async fn upload(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((draft, page, code)): Path<(DraftId, String, String)>,
    form: Multipart,
) -> Response {
    let file = match Uploaded::read(form).await {
        Ok(file) => file,
        Err(StatusCode::PAYLOAD_TOO_LARGE) => {
            let problem = services::views::FileProblem::TooLarge;
            return pages::question::with_file_problem(&services, &visit, draft, &page, &code, problem).await;
        }
        Err(status) => return status.into_response(),
    };
    match services.upload_to_draft(&visit.scope(purpose::APPLY), draft, &code, &file.name, file.bytes).await {
        Ok(Ok(())) => see_other(&paths::question(draft, &page)),
        Ok(Err(problem)) => {
            pages::question::with_file_problem(&services, &visit, draft, &page, &code, problem).await
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /aanvraag/{draft}/bestanden/{page}/{document}`: take a file back.
pub async fn remove(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((draft, page, document)): Path<(DraftId, String, DocumentId)>,
) -> Response {
    match services.remove_draft_file(&visit.scope(purpose::APPLY), draft, document).await {
        Ok(()) => see_other(&paths::question(draft, &page)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /aanvraag/{draft}/later/{page}/{code}` with `later` yes or no.
pub async fn later(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((draft, page, code)): Path<(DraftId, String, String)>,
    posted: Posted,
) -> Response {
    let later = posted.get("later") == "ja";
    match services.send_later(&visit.scope(purpose::APPLY), draft, &code, later).await {
        Ok(()) => see_other(&paths::question(draft, &page)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
