//! The receipt: number, exact time, what was received, what happens next and by when, and a copy to keep.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::product::ProductKind;
use domain::{CaseId, Lang};
use leptos::prelude::*;
use services::views::{ReceiptView, SignatureView};
use services::{Services, purpose};

use super::parts::{files, signature};
use super::{context, status};
use crate::http::{failed, pdf};
use crate::paths;
use crate::shell::{Bundle, Main, render};
use crate::texts::case as text;
use crate::ui::{Alert, AlertTone, ButtonKind, ButtonLink, SummaryList, SummaryRow, Sym, format};
use crate::visit::Visit;

/// `GET /zaken/{case}/ontvangst`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    match services.receipt(&visit.scope(purpose::FOLLOW), case).await {
        Ok(view) => page(&services, &visit, view),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `GET /zaken/{case}/ontvangst/{number}`: of one of the submissions of the case, 1 opened it.
pub async fn get_number(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((case, number)): Path<(CaseId, usize)>,
) -> Response {
    match services.receipt_number(&visit.scope(purpose::FOLLOW), case, number).await {
        Ok(view) => page(&services, &visit, view),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `GET /zaken/{case}/kopie/{number}`: the same of one of the submissions of the case.
pub async fn copy_number(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((case, number)): Path<(CaseId, usize)>,
) -> Response {
    match services.copy_pdf_number(&visit.scope(purpose::FOLLOW), case, number, visit.lang).await {
        Ok(bytes) => pdf("kopie.pdf", bytes),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `GET /zaken/{case}/kopie.pdf`: exactly what was sent, with the time of receipt.
pub async fn copy(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    match services.copy_pdf(&visit.scope(purpose::FOLLOW), case, visit.lang).await {
        Ok(bytes) => pdf("kopie.pdf", bytes),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, receipt: ReceiptView) -> Response {
    let lang = visit.lang;
    let title = match (receipt.correction, receipt.kind) {
        (Some(_), _) => text::receipt_title_correction(lang),
        (None, ProductKind::Application) => text::receipt_title(lang),
        (None, ProductKind::Report | ProductKind::Contact) => text::receipt_title_other(lang),
    };
    render(&context(services, visit), title, Some(Bundle::Portal), move || {
        let base = paths::case(receipt.id);
        let lead = match receipt.correction {
            Some(_) => text::receipt_lead_correction(lang, &receipt.number),
            None => text::receipt_lead(lang, &receipt.number),
        };
        let first = receipt.correction.map(|_| {
            let day = format::date(format::day_of(receipt.first_received_at), lang);
            view! { <p>{text::receipt_first(lang, day)}</p> }
        });
        let copy = match receipt.correction {
            Some(correction) => format!("{base}/kopie/{}", correction + 1),
            None => format!("{base}/kopie.pdf"),
        };
        let facts = [
            (text::receipt_number(lang), receipt.number.to_string()),
            (text::receipt_at(lang), format::exact(receipt.received_at, lang)),
            (text::receipt_product(lang), receipt.product.get(lang).to_owned()),
            (text::receipt_print(lang), receipt.fingerprint.chars().take(16).collect()),
        ]
        .into_iter()
        .map(|(key, value)| row(key.to_owned(), value))
        .collect();
        let next: Vec<_> =
            receipt.next.iter().map(|step| view! { <li>{step.get(lang).to_owned()}</li> }).collect();
        let later = (!receipt.later.is_empty()).then(|| {
            let rows: Vec<_> = receipt
                .later
                .iter()
                .map(|row| view! { <li><strong>{row.label.get(lang).to_owned()}</strong><br/>{row.hint.get(lang).to_owned()}</li> })
                .collect();
            view! {
                <section class="flow flow-s" aria-labelledby="later">
                    <h2 class="utrecht-heading-2" id="later">{text::receipt_later(lang)}</h2>
                    <ul>{rows}</ul>
                </section>
            }
        });
        let partner = receipt
            .partner_signs_by
            .map(|due| signature::for_owner(&SignatureView::Waiting { due }, false, lang));
        let documents = if receipt.files.is_empty() {
            view! { <p>{text::receipt_no_files(lang)}</p> }.into_any()
        } else {
            files::list(&receipt.files, "/documenten", lang).into_any()
        };
        view! {
            <Main>
                <div class="flow flow-l narrow">
                    <div class="flow">
                        <h1 class="utrecht-heading-1">{title}</h1>
                        <Alert tone=AlertTone::Ok heading=lead>
                            {first}
                            <p>{text::receipt_by(lang, format::date(receipt.decide_by, lang))}</p>
                        </Alert>
                        {partner}
                        <SummaryList rows=facts/>
                        <p class="row"><strong>{text::receipt_status(lang)}</strong>{status::badge(receipt.status, lang)}</p>
                        <crate::islands::LiveStatus case=receipt.id status=receipt.status href=base.clone() lang=lang/>
                        <div class="buttons">
                            <ButtonLink text=text::receipt_follow(lang) href=base.clone() sym=Sym::ArrowRight/>
                            <ButtonLink
                                text=text::receipt_copy(lang)
                                href=copy
                                kind=ButtonKind::Secondary
                                sym=Sym::Download
                            />
                        </div>
                    </div>
                    <section class="flow flow-s" aria-labelledby="nu">
                        <h2 class="utrecht-heading-2" id="nu">{text::receipt_next(lang)}</h2>
                        <ol>{next}</ol>
                    </section>
                    {later}
                    <section class="flow" aria-labelledby="ontvangen">
                        <h2 class="utrecht-heading-2" id="ontvangen">{text::receipt_got(lang)}</h2>
                        {answers(&receipt, lang)}
                        <h3 class="utrecht-heading-3">{text::receipt_files(lang)}</h3>
                        {documents}
                    </section>
                </div>
            </Main>
        }
    })
}

fn row(key: String, value: String) -> SummaryRow {
    SummaryRow { key, value: value.into_any(), change: None }
}

/// Every answer as it was sent, per task.
fn answers(receipt: &ReceiptView, lang: Lang) -> impl IntoView + use<> {
    receipt.sections.iter().map(|section| sent(section, lang)).collect::<Vec<_>>()
}

/// The answers of one task, without a way to change them.
pub fn sent(section: &domain::forms::SummarySection, lang: Lang) -> impl IntoView + use<> {
    let rows = section
        .rows
        .iter()
        .map(|answer| {
            let question = answer.question.get(lang);
            let key = match &answer.item {
                Some(item) => format!("{}: {question}", item.get(lang)),
                None => question.to_owned(),
            };
            row(key, answer.answer.get(lang).to_owned())
        })
        .collect();
    view! {
        <h3 class="utrecht-heading-3">{section.title.get(lang).to_owned()}</h3>
        <SummaryList rows tight=true/>
    }
}
