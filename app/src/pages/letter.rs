//! The letter of a decision: as a page and as a PDF to print.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::CaseId;
use leptos::prelude::*;
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
    let letter = match services.decision_letter_html(&visit.scope(purpose::FOLLOW), case).await {
        Ok(letter) => letter,
        Err(problem) => return failed(&services, &visit, &problem),
    };
    let lang = visit.lang;
    render(&context(&services, &visit), text::ledger_decided(lang), None, move || {
        let back = paths::case(case);
        let print = format!("{back}/besluit.pdf");
        view! {
            <Main>
                <div class="flow narrow">
                    <a class="back" href=back><Icon sym=Sym::ArrowLeft/>{text::back_to_case(lang)}</a>
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
