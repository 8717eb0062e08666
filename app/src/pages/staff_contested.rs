//! The letter of the decision that an objection is against, for whoever handles the objection.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::TaskId;
use leptos::prelude::*;
use services::{Services, purpose};

use super::context;
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::objection as text;
use crate::ui::{Icon, Sym};
use crate::visit::Visit;

/// `GET /werk/taken/{task}/bestreden-besluit`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
) -> Response {
    let lang = visit.lang;
    let letter = match services.contested_letter(&visit.scope(purpose::REVIEW), task).await {
        Ok((_, letter)) => letter,
        Err(problem) => return failed(&services, &visit, &problem),
    };
    let title = text::contested_letter_title(lang).to_owned();
    render(&context(&services, &visit), title, None, move || {
        view! {
            <Main>
                <div class="flow narrow">
                    <a class="back" href=paths::task(task)>
                        <Icon sym=Sym::ArrowLeft/>{text::contested_back(lang)}
                    </a>
                    // The letter crate escapes every text; this is its markup.
                    <div class="letter flow" inner_html=letter></div>
                </div>
            </Main>
        }
    })
}
