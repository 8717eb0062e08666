//! Adding and removing an item of a repeating group.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::DraftId;
use services::{Services, purpose};

use crate::http::{failed, see_other};
use crate::paths;
use crate::visit::Visit;

/// `POST /aanvraag/{draft}/toevoegen/{page}`.
pub async fn add(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((draft, page)): Path<(DraftId, String)>,
) -> Response {
    match services.add_item(&visit.scope(purpose::APPLY), draft, &page).await {
        Ok(item) => see_other(&paths::item(draft, &page, item)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /aanvraag/{draft}/weghalen/{page}/{item}`.
pub async fn remove(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((draft, page, item)): Path<(DraftId, String, usize)>,
) -> Response {
    match services.remove_item(&visit.scope(purpose::APPLY), draft, &page, item).await {
        Ok(()) => see_other(&paths::question(draft, &page)),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
