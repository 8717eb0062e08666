//! The letters of a case: as a page and as a PDF to print.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::CaseId;
use leptos::prelude::*;
use services::views::LetterId;
use services::{Services, purpose};

use super::context;
use crate::http::{failed, pdf as answer_pdf};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::case as text;
use crate::ui::{ButtonKind, ButtonLink, Icon, Sym};
use crate::visit::Visit;

/// `GET /zaken/{case}/besluit`.
pub async fn html(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    let title = text::ledger_decided(visit.lang).to_owned();
    let print = format!("{}/besluit.pdf", paths::case(case));
    match services.decision_letter_html(&visit.scope(purpose::FOLLOW), case).await {
        Ok(letter) => page(&services, &visit, case, title, letter, print),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `GET /zaken/{case}/brieven/{letter}`.
pub async fn one(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((case, letter)): Path<(CaseId, uuid::Uuid)>,
) -> Response {
    let id = LetterId(letter);
    let print = format!("{}/pdf", paths::letter(case, id));
    match services.letter_html(&visit.scope(purpose::FOLLOW), case, id).await {
        Ok((subject, letter)) => page(&services, &visit, case, subject, letter, print),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

fn page(
    services: &Services,
    visit: &Visit,
    case: CaseId,
    title: String,
    letter: String,
    print: String,
) -> Response {
    let lang = visit.lang;
    render(&context(services, visit), title, None, move || {
        view! {
            <Main>
                <div class="flow narrow">
                    <a class="back" href=paths::case(case)>
                        <Icon sym=Sym::ArrowLeft/>{text::back_to_case(lang)}
                    </a>
                    // The letter crate escapes every text; this is its markup.
                    <div class="letter flow" inner_html=letter></div>
                    <p>
                        <ButtonLink text=text::letter_pdf(lang) href=print kind=ButtonKind::Secondary sym=Sym::Printer/>
                    </p>
                </div>
            </Main>
        }
    })
}

/// `GET /zaken/{case}/besluit.pdf`.
pub async fn pdf(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    match services.decision_letter_pdf(&visit.scope(purpose::FOLLOW), case).await {
        Ok(bytes) => answer_pdf("besluit.pdf", bytes),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `GET /zaken/{case}/brieven/{letter}/pdf`.
pub async fn one_pdf(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((case, letter)): Path<(CaseId, uuid::Uuid)>,
) -> Response {
    match services.letter_pdf(&visit.scope(purpose::FOLLOW), case, LetterId(letter)).await {
        Ok(bytes) => answer_pdf("brief.pdf", bytes),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
