//! One page of questions, a repeating group, or the documents. What was typed is always shown again.

mod correct;
mod documents;
pub mod fields;
mod group;

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::forms::{ClientPage, FieldType};
use domain::{DraftId, Lang};
use leptos::prelude::*;
use services::views::{FileProblem, PageContent, QuestionPageView};
use services::{Services, purpose};

use super::{context, parts};
use crate::http::failed;
use crate::paths;
use crate::shell::{Bundle, Main, render as document};
use crate::texts::{common, form as text};
use crate::ui::{Button, ButtonKind, ErrorSummary, FieldError, Icon, SavedAt, StepBar, Sym, format};
use crate::visit::Visit;

/// `GET /aanvraag/{draft}/vraag/{page}`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((draft, page)): Path<(DraftId, String)>,
) -> Response {
    load(&services, &visit, draft, &page, None).await
}

/// `GET /aanvraag/{draft}/vraag/{page}/{item}`.
pub async fn get_item(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((draft, page, item)): Path<(DraftId, String, usize)>,
) -> Response {
    load(&services, &visit, draft, &page, Some(item)).await
}

async fn load(
    services: &Services,
    visit: &Visit,
    draft: DraftId,
    page: &str,
    item: Option<usize>,
) -> Response {
    match services.draft_page(&visit.scope(purpose::APPLY), draft, page, item, visit.lang).await {
        Ok(view) => render(services, visit, &view, StatusCode::OK),
        Err(problem) => failed(services, visit, &problem),
    }
}

/// The documents page with the reason why a file was not accepted.
pub async fn with_file_problem(
    services: &Services,
    visit: &Visit,
    draft: DraftId,
    page: &str,
    code: &str,
    problem: FileProblem,
) -> Response {
    match services.draft_page(&visit.scope(purpose::APPLY), draft, page, None, visit.lang).await {
        Ok(mut view) => {
            if let PageContent::Documents { documents: rows, .. } = &mut view.content {
                for row in rows.iter_mut().filter(|row| row.code == code) {
                    row.problem = Some(problem);
                }
            }
            render(services, visit, &view, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

/// The page, on a first visit or with what was wrong.
#[must_use]
pub fn render(services: &Services, visit: &Visit, view: &QuestionPageView, status: StatusCode) -> Response {
    let lang = visit.lang;
    let errors = errors(view, lang);
    let heading = match &view.content {
        PageContent::Fields(page)
        | PageContent::Group { page, .. }
        | PageContent::Item { page, .. }
        | PageContent::Documents { page, .. } => page.title.clone(),
    };
    let title = title(view, &heading, lang);
    let title = if errors.is_empty() { title } else { common::error_title(lang, &title) };
    let islands = match &view.content {
        PageContent::Fields(_) | PageContent::Item { .. } => Some(Bundle::Questions),
        PageContent::Documents { .. } => Some(Bundle::Portal),
        PageContent::Group { .. } => None,
    };
    let view = view.clone();
    let page = document(&context(services, visit), title, islands, move || {
        let draft = view.head.id;
        let back =
            view.previous.as_ref().map_or_else(|| paths::draft(draft), |page| paths::question(draft, page));
        let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary errors/> });
        let no_right = parts::no_right::no_right(&view.no_right, lang);
        let content = match &view.content {
            PageContent::Fields(page) => {
                asked(&view, page, paths::question(draft, &view.page_id), lang).into_any()
            }
            PageContent::Item { page, index } => {
                asked(&view, page, paths::item(draft, &view.page_id, *index), lang).into_any()
            }
            PageContent::Group { page, items, can_add } => {
                group::group(&view, page, items, *can_add, lang).into_any()
            }
            PageContent::Documents { documents: rows, .. } => {
                documents::documents(&view, rows, &heading, lang).into_any()
            }
        };
        let (step, steps) = steps(&view);
        view! {
            <Main>
                <div class="narrow flow">
                    <a class="back" href=back><Icon sym=Sym::ArrowLeft/>{common::previous(lang)}</a>
                    <StepBar title=view.head.product_name.get(lang) step=step total=steps>
                        <SavedAt time=format::time(view.head.saved_at)/>
                    </StepBar>
                    {summary}
                    {no_right}
                    {content}
                    <p>
                        <a href=paths::draft(draft)>{text::back_to_tasks(lang)}</a>
                    </p>
                    <p class="soft small">
                        {text::kept_until(lang, format::date(format::day_of(view.head.kept_until), lang))}
                    </p>
                </div>
            </Main>
        }
    });
    (status, page).into_response()
}

/// The step and how many there are.
fn steps(view: &QuestionPageView) -> (u32, u32) {
    let number = |step: usize| u32::try_from(step).unwrap_or(1);
    (number(view.step), number(view.steps))
}

/// The title of the page, unlike that of any other page of the form (WCAG 2.4.2): its heading, which of several, the product and
/// the step.
fn title(view: &QuestionPageView, heading: &str, lang: Lang) -> String {
    let (step, steps) = steps(view);
    let place = format!("{}, {}", view.head.product_name.get(lang), common::step_of(lang, step, steps));
    match view.content {
        PageContent::Item { index, .. } => {
            common::page_title(lang, format!("{heading} {}", index + 1), &place)
        }
        _ => common::page_title(lang, heading, &place),
    }
}

/// What is wrong with what was typed on these pages, each linking to its input.
#[must_use]
pub fn typed_errors(
    pages: &[ClientPage],
    errors: &[domain::forms::FieldError],
    lang: Lang,
) -> Vec<FieldError> {
    let kind_of = |id: &str| {
        let mut fields = pages.iter().flat_map(|page| &page.fields);
        fields.find(|field| field.id == id).map_or(FieldType::Text, |field| field.kind)
    };
    errors.iter().map(|error| FieldError::of_form(kind_of(&error.field), error, lang)).collect()
}

/// The fields of a page that is asked elsewhere: as typed, with what is wrong.
pub fn fields(page: &ClientPage, errors: &[domain::forms::FieldError], lang: Lang) -> impl IntoView + use<> {
    fields::fields(page, errors, &std::collections::BTreeMap::new(), lang)
}

/// The errors for the summary, each linking to its input.
fn errors(view: &QuestionPageView, lang: Lang) -> Vec<FieldError> {
    let (PageContent::Fields(page)
    | PageContent::Group { page, .. }
    | PageContent::Item { page, .. }
    | PageContent::Documents { page, .. }) = &view.content;
    let typed = typed_errors(std::slice::from_ref(page), &view.errors, lang).into_iter();
    let files = match &view.content {
        PageContent::Documents { documents, .. } => documents.as_slice(),
        _ => &[],
    };
    let refused = files.iter().filter_map(|row| {
        row.problem.map(|problem| FieldError {
            field: documents::field_id(&row.code),
            text: parts::files::problem(problem, lang).to_owned(),
        })
    });
    typed.chain(refused).collect()
}

/// Questions with their form.
fn asked(view: &QuestionPageView, page: &ClientPage, action: String, lang: Lang) -> impl IntoView + use<> {
    let heading =
        (!page.title_is_label).then(|| view! { <h1 class="utrecht-heading-1">{page.title.clone()}</h1> });
    let intro = page.intro.clone().map(|intro| view! { <p>{intro}</p> });
    let several = (page.fields.len() > 1).then(|| view! { <p class="soft">{text::fill_in_all(lang)}</p> });
    view! {
        {heading}
        {intro}
        {several}
        <form class="flow" method="post" action=action novalidate>
            {fields::fields(page, &view.errors, &view.offered, lang)}
            <div class="buttons">
                <Button text=text::next(lang)/>
                <Button text=text::save_and_stop(lang) kind=ButtonKind::Secondary name="stoppen" value="ja"/>
            </div>
            <crate::islands::LivePage page=page.clone()/>
        </form>
    }
}
