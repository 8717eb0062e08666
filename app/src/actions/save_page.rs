//! Saving one page of questions. What was typed is kept, right or wrong.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::DraftId;
use services::{NextStep, SaveOutcome, Services, purpose};

use crate::http::{Posted, failed, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /aanvraag/{draft}/vraag/{page}`; with `stoppen` one goes to the overview, everything typed is kept.
pub async fn page(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((draft, page)): Path<(DraftId, String)>,
    posted: Posted,
) -> Response {
    save(&services, &visit, draft, &page, None, &posted).await
}

/// `POST /aanvraag/{draft}/vraag/{page}/{item}`.
pub async fn item(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((draft, page, item)): Path<(DraftId, String, usize)>,
    posted: Posted,
) -> Response {
    save(&services, &visit, draft, &page, Some(item), &posted).await
}

async fn save(
    services: &Services,
    visit: &Visit,
    draft: DraftId,
    page: &str,
    item: Option<usize>,
    posted: &Posted,
) -> Response {
    let stop = posted.get("stoppen") == "ja";
    match services.save_page(&visit.scope(purpose::APPLY), draft, page, item, &posted.0, visit.lang).await {
        Ok(_) if stop => see_other(super::delete_draft::overview(visit)),
        Ok(SaveOutcome::Next(step)) => see_other(&address(draft, &step)),
        Ok(SaveOutcome::Errors(view)) => {
            pages::question::render(services, visit, &view, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

fn address(draft: DraftId, step: &NextStep) -> String {
    match step {
        NextStep::Page { page, item: None } => paths::question(draft, page),
        NextStep::Page { page, item: Some(item) } => paths::item(draft, page, *item),
        NextStep::Tasks => paths::draft(draft),
        NextStep::Check => paths::check(draft),
    }
}
