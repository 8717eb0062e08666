//! A document: of one's own, or of a case of the city for staff (which leaves a row in the access log).

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{Actor, DocumentId};
use services::{Services, purpose};

use crate::http::{failed, file};
use crate::visit::Visit;

/// `GET /documenten/{document}` and `GET /werk/documenten/{document}`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(document): Path<DocumentId>,
) -> Response {
    let staff = matches!(visit.actor, Actor::Staff { .. });
    let purpose = if staff { purpose::REVIEW } else { purpose::FOLLOW };
    match services.document(&visit.scope(purpose), document).await {
        Ok(document) => file(&document.name, &document.media_type, document.bytes),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
