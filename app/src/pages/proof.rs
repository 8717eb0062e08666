//! What was sent, received, told and read in a case, with the moments: to keep or to print (Awb 2:25).

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{CaseId, Lang};
use leptos::prelude::*;
use services::views::{NoticeOutcome, ProofOf, ProofRow, ProofView};
use services::{Services, purpose};

use super::context;
use super::parts::files;
use crate::http::failed;
use crate::paths;
use crate::shell::{Bundle, Main, render};
use crate::texts::{case, proof as text};
use crate::ui::{Icon, SummaryList, SummaryRow, Sym, format};
use crate::visit::Visit;

/// `GET /zaken/{case}/bewijs`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    match services.proof(&visit.scope(purpose::FOLLOW), case).await {
        Ok(view) => page(&services, &visit, view),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, proof: ProofView) -> Response {
    let lang = visit.lang;
    render(&context(services, visit), text::title(lang), Some(Bundle::Portal), move || {
        let facts = [
            (case::receipt_number(lang), proof.number.to_string()),
            (text::who(lang), proof.who.clone()),
            (case::receipt_product(lang), proof.product.get(lang).to_owned()),
        ];
        let facts = facts.into_iter().map(|(key, value)| row(key, value)).collect();
        let rows: Vec<_> = proof.rows.iter().map(|row| one(row, lang)).collect();
        view! {
            <Main>
                <div class="flow flow-l narrow">
                    <div class="flow">
                        <a class="back" href=paths::case(proof.id)><Icon sym=Sym::ArrowLeft/>{case::back_to_case(lang)}</a>
                        <h1 class="utrecht-heading-1">{text::title(lang)}</h1>
                        <p class="utrecht-paragraph utrecht-paragraph--lead">{text::lead(lang)}</p>
                        <SummaryList rows=facts/>
                    </div>
                    <ol class="list flow">{rows}</ol>
                    <p class="soft">
                        {text::law(lang)}" "{text::made(lang, format::exact(proof.made_at, lang))}
                    </p>
                </div>
            </Main>
        }
    })
}

fn row(key: &str, value: String) -> SummaryRow {
    SummaryRow { key: key.to_owned(), value: value.into_any(), change: None }
}

/// One thing that was sent or told.
fn one(proof: &ProofRow, lang: Lang) -> impl IntoView + use<> {
    let (name, at) = match &proof.what {
        ProofOf::Form => (text::form(lang).to_owned(), text::received(lang)),
        ProofOf::Correction => (text::correction(lang).to_owned(), text::received(lang)),
        ProofOf::Document { name, bytes } => (
            format!("{} ({})", text::document(lang, name), files::size(u64::try_from(*bytes).unwrap_or(0))),
            text::received(lang),
        ),
        ProofOf::Message { from_owner: true } => (text::message_mine(lang).to_owned(), text::received(lang)),
        ProofOf::Message { from_owner: false } => (text::message_ours(lang).to_owned(), text::ready(lang)),
        ProofOf::Letter { subject } => (text::letter(lang, subject), text::ready(lang)),
        ProofOf::Notice(NoticeOutcome::Sent) => (text::notice_sent(lang).to_owned(), text::told(lang)),
        ProofOf::Notice(NoticeOutcome::Refused) => (text::notice_refused(lang).to_owned(), text::told(lang)),
        ProofOf::Notice(NoticeOutcome::NoAddress) => (text::notice_none(lang).to_owned(), text::ready(lang)),
    };
    let mut rows = vec![row(at, format::exact(proof.at, lang))];
    if matches!(proof.what, ProofOf::Message { .. }) {
        let read =
            proof.read_at.map_or_else(|| text::not_read(lang).to_owned(), |at| format::exact(at, lang));
        rows.push(row(text::read(lang), read));
    }
    if let Some(mark) = &proof.mark {
        let mark = mark.clone();
        let value = view! { <code>{mark}</code> }.into_any();
        rows.push(SummaryRow { key: text::mark(lang).to_owned(), value, change: None });
    }
    view! {
        <li class="flow flow-s">
            <h2 class="utrecht-heading-3">{name}</h2>
            <SummaryList rows tight=true/>
        </li>
    }
}
