//! Check answers, declare, and send.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::forms::SummarySection;
use domain::product::ProductKind;
use domain::{DraftId, Lang, Localized};
use leptos::prelude::*;
use services::views::{CheckView, DocumentRow};
use services::{Services, purpose};

use super::context;
use super::parts::no_right::no_right;
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render as document};
use crate::texts::{common, form as text, sign};
use crate::ui::{
    Alert, AlertTone, Button, Change, Checkboxes, Choice, ErrorSummary, Field, FieldError, Icon, SummaryList,
    SummaryRow, Sym,
};
use crate::visit::Visit;

/// `GET /aanvraag/{draft}/controleren`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(draft): Path<DraftId>,
) -> Response {
    match services.check_draft(&visit.scope(purpose::APPLY), draft).await {
        Ok(view) => render(&services, &visit, &view, StatusCode::OK),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// The page, on a first visit or with what keeps it from being sent.
#[must_use]
pub fn render(services: &Services, visit: &Visit, view: &CheckView, status: StatusCode) -> Response {
    let lang = visit.lang;
    let missing = !view.missing_declarations.is_empty();
    let title = if missing {
        common::error_title(lang, text::check_title(lang))
    } else {
        text::check_title(lang).to_owned()
    };
    let view = view.clone();
    let page = document(&context(services, visit), title, None, move || {
        let draft = view.head.id;
        let errors = undeclared(&view.missing_declarations, text::declaration_missing(lang));
        let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary errors/> });
        let sections: Vec<_> = view.sections.iter().map(|part| section(draft, part, lang)).collect();
        let next: Vec<_> =
            view.next.iter().map(|step| view! { <li>{step.get(lang).to_owned()}</li> }).collect();
        let no_right = no_right(&view.no_right, lang);
        let within = match view.head.corrects {
            Some(_) => text::change_next(lang).to_owned(),
            None => text::decide_within(lang, view.term_weeks),
        };
        let documents = (!view.documents.is_empty()).then(|| documents(&view.documents, lang));
        let partner = view.partner_signs.then(|| {
            view! { <Alert heading=sign::check(lang)><p>{sign::check_body(lang)}</p></Alert> }
        });
        let send = if view.incomplete.is_empty() {
            send(&view, lang).into_any()
        } else {
            open(&view, lang).into_any()
        };
        view! {
            <Main>
                <div class="flow flow-l narrow">
                    <div class="flow">
                        <a class="back" href=paths::draft(draft)><Icon sym=Sym::ArrowLeft/>{text::back_to_tasks(lang)}</a>
                        {summary}
                        <h1 class="utrecht-heading-1">{text::check_title(lang)}</h1>
                        <p class="utrecht-paragraph utrecht-paragraph--lead">{text::check_lead(lang)}</p>
                    </div>
                    {no_right}
                    {sections}
                    {documents}
                    {partner}
                    <section class="flow flow-s" aria-labelledby="daarna">
                        <h2 class="utrecht-heading-2" id="daarna">{text::what_next(lang)}</h2>
                        <p>{within}</p>
                        <ol>{next}</ol>
                    </section>
                    {send}
                </div>
            </Main>
        }
    });
    (status, page).into_response()
}

/// The answers of one task, each with a way to change it.
fn section(draft: DraftId, section: &SummarySection, lang: Lang) -> impl IntoView + use<> {
    let rows = section
        .rows
        .iter()
        .map(|answer| {
            let question = answer.question.get(lang).to_owned();
            let key = match &answer.item {
                Some(item) => format!("{}: {question}", item.get(lang)),
                None => question,
            };
            SummaryRow {
                value: answer.answer.get(lang).to_owned().into_any(),
                change: Some(Change {
                    href: match answer.index {
                        Some(item) => paths::item(draft, &answer.page, item),
                        None => paths::question(draft, &answer.page),
                    },
                    what: key.clone(),
                }),
                key,
            }
        })
        .collect();
    let id = format!("deel-{}", section.task);
    let label = id.clone();
    view! {
        <section class="flow flow-s" aria-labelledby=label>
            <h2 class="utrecht-heading-2" id=id>{section.title.get(lang).to_owned()}</h2>
            <SummaryList rows/>
        </section>
    }
}

fn documents(documents: &[DocumentRow], lang: Lang) -> impl IntoView + use<> {
    let rows = documents
        .iter()
        .map(|document| {
            let state = match (document.files.len() + document.earlier.len(), document.later) {
                (0, true) => text::document_later(lang).to_owned(),
                (0, false) => text::document_missing(lang).to_owned(),
                (count, _) => text::document_sent(lang, i64::try_from(count).unwrap_or(i64::MAX)),
            };
            SummaryRow { key: document.label.get(lang).to_owned(), value: state.into_any(), change: None }
        })
        .collect();
    view! {
        <section class="flow flow-s" aria-labelledby="documenten">
            <h2 class="utrecht-heading-2" id="documenten">{text::check_documents(lang)}</h2>
            <SummaryList rows/>
        </section>
    }
}

/// What is not complete, instead of the button.
fn open(view: &CheckView, lang: Lang) -> impl IntoView + use<> {
    let rows: Vec<_> = view
        .incomplete
        .iter()
        .map(|(page, title)| {
            view! { <li><a href=paths::question(view.head.id, page)>{title.get(lang).to_owned()}</a></li> }
        })
        .collect();
    view! {
        <Alert tone=AlertTone::Warning heading=text::check_incomplete(lang)>
            <ul>{rows}</ul>
        </Alert>
    }
}

/// The declarations and the one button.
fn send(view: &CheckView, lang: Lang) -> impl IntoView + use<> {
    let send = match (view.head.corrects, view.head.kind) {
        (Some(_), _) => text::change_send(lang),
        (None, ProductKind::Application) => text::send(lang),
        (None, ProductKind::Report | ProductKind::Contact) => text::send_other(lang),
    };
    view! {
        <form class="flow" method="post" action=paths::check(view.head.id) novalidate>
            {declarations(&view.declarations, &view.missing_declarations, lang)}
            <div class="buttons"><Button text=send sym=Sym::Send/></div>
        </form>
    }
}

/// The declarations, each to tick on its own; never ticked beforehand.
pub fn declarations(
    declarations: &[(String, Localized)],
    missing: &[String],
    lang: Lang,
) -> impl IntoView + use<> {
    let all = declarations.len();
    let tick = |(at, (id, declaration)): (usize, &(String, Localized))| {
        let missing = missing.contains(id);
        let title = match all {
            1 => text::declaration(lang).to_owned(),
            _ => text::declaration_of(lang, at + 1, all),
        };
        let field = Field::new("verklaring", title)
            .id(declaration_id(id))
            .error(missing.then(|| text::declaration_missing(lang).to_owned()));
        let choices = vec![Choice { value: id.clone(), label: declaration.get(lang).to_owned(), hint: None }];
        view! { <Checkboxes field choices plain=true/> }
    };
    declarations.iter().enumerate().map(tick).collect::<Vec<_>>()
}

/// What is wrong with declarations that were not ticked, each at its own.
pub fn undeclared(missing: &[String], words: &str) -> Vec<FieldError> {
    missing.iter().map(|id| FieldError { field: declaration_id(id), text: words.to_owned() }).collect()
}

fn declaration_id(id: &str) -> String {
    format!("verklaring-{id}")
}
