//! Pages that say something is not there, has changed or broke, and what to do then.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use services::Services;

use super::context;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::errors;
use crate::ui::{ButtonKind, ButtonLink};
use crate::visit::Visit;

/// Any address that does not exist.
pub async fn missing(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    not_found(&services, &visit)
}

/// It does not exist, or it is not yours: the answer is the same.
#[must_use]
pub fn not_found(services: &Services, visit: &Visit) -> Response {
    let lang = visit.lang;
    page(services, visit, StatusCode::NOT_FOUND, errors::not_found_title(lang), errors::not_found_body(lang))
}

/// Someone was first, or the case has moved on: look again.
#[must_use]
pub fn changed(services: &Services, visit: &Visit) -> Response {
    let lang = visit.lang;
    page(services, visit, StatusCode::CONFLICT, errors::old_page_title(lang), errors::old_page_body(lang))
}

/// It broke on our side. The log knows; the page gives other ways.
#[must_use]
pub fn broken(services: &Services, visit: &Visit) -> Response {
    let lang = visit.lang;
    page(
        services,
        visit,
        StatusCode::INTERNAL_SERVER_ERROR,
        errors::broken_title(lang),
        errors::broken_body(lang),
    )
}

fn page(
    services: &Services,
    visit: &Visit,
    status: StatusCode,
    title: &'static str,
    help: &'static str,
) -> Response {
    let ctx = context(services, visit);
    let lang = visit.lang;
    let page = render(&ctx, title, None, move || {
        view! {
            <Main>
                <div class="flow">
                    <h1 class="utrecht-heading-1">{title}</h1>
                    <p>{help}</p>
                    <p class="row">
                        <ButtonLink text=errors::to_home(lang) href=paths::HOME kind=ButtonKind::Secondary/>
                    </p>
                </div>
            </Main>
        }
    });
    (status, page).into_response()
}
