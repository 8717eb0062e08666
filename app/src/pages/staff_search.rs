//! Looking for a case. What is looked for is posted and the answer is a page: no number or name stands in an address, where
//! logs and histories would keep it.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::Lang;
use leptos::prelude::*;
use services::views::{CaseHit, SearchInput, SearchView, Sought, TextHit, TextKind};
use services::{Services, purpose};

use super::{context, status};
use crate::http::{Posted, failed};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{common, staff as text};
use crate::ui::{
    Button, ButtonKind, Cell, DataTable, ErrorSummary, Field, FieldError, TextField, Width, format,
};
use crate::visit::Visit;

/// The name of the field.
const FIELD: &str = "zoek";

/// `GET /werk/zoeken`: the empty form. Staff who handle no cases find no page.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    match services.search(&visit.scope(purpose::REVIEW), &SearchInput::default()).await {
        Ok(_) => page(&services, &visit, String::new(), None),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /werk/zoeken` with `zoek`, and to go on `namen` or `teksten`.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let after = |name| Some(posted.get(name).to_owned()).filter(|cursor| !cursor.is_empty());
    let input = SearchInput {
        text: posted.get(FIELD).to_owned(),
        names_after: after("namen"),
        texts_after: after("teksten"),
    };
    match services.search(&visit.scope(purpose::REVIEW), &input).await {
        Ok(view) => {
            let wrong = error(view.sought, visit.lang).is_some();
            let page = page(&services, &visit, input.text, Some(view));
            if wrong { (StatusCode::UNPROCESSABLE_ENTITY, page).into_response() } else { page }
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// What is wrong with what was typed.
const fn error(sought: Sought, lang: Lang) -> Option<&'static str> {
    match sought {
        Sought::Nothing => Some(text::search_empty(lang)),
        Sought::WrongBsn => Some(text::search_wrong_bsn(lang)),
        Sought::WrongNumber => Some(text::search_wrong_number(lang)),
        Sought::Number | Sought::Bsn | Sought::Words => None,
    }
}

fn page(services: &Services, visit: &Visit, typed: String, found: Option<SearchView>) -> Response {
    let lang = visit.lang;
    let wrong = found.as_ref().and_then(|view| error(view.sought, lang)).map(str::to_owned);
    let title = match wrong {
        Some(_) => common::error_title(lang, text::search(lang)),
        None => text::search(lang).to_owned(),
    };
    render(&context(services, visit), title, None, move || {
        let summary = wrong.clone().map(|text| {
            let errors = vec![FieldError { field: FIELD.to_owned(), text }];
            view! { <ErrorSummary errors/> }
        });
        // A number of a person is not shown again.
        let is_bsn = found.as_ref().is_some_and(|view| view.sought == Sought::Bsn);
        let value = if is_bsn { String::new() } else { typed.clone() };
        let field = Field::new(FIELD, text::search_label(lang)).hint(text::search_hint(lang)).error(wrong);
        let results = found.map(|view| results(view, &typed, lang));
        view! {
            <Main>
                <div class="flow">
                    {summary}
                    <h1 class="utrecht-heading-1">{text::search(lang)}</h1>
                    <form method="post" action=paths::SEARCH class="flow narrow" novalidate>
                        <TextField field value=value width=Width::Long/>
                        <Button text=text::search_button(lang)/>
                    </form>
                    {results}
                </div>
            </Main>
        }
    })
}

fn results(view: SearchView, typed: &str, lang: Lang) -> impl IntoView + use<> {
    let heading = match view.sought {
        Sought::Nothing | Sought::WrongBsn | Sought::WrongNumber => return ().into_any(),
        Sought::Number => text::search_number(lang),
        Sought::Bsn => text::search_bsn(lang),
        Sought::Words => text::search_names(lang),
    };
    if view.cases.is_empty() && view.texts.is_empty() {
        let none = match view.sought {
            Sought::Number => text::search_none_number(lang),
            Sought::Bsn => text::search_none_bsn(lang),
            _ => text::search_none(lang),
        };
        return view! { <p class="card" role="status">{none}</p> }.into_any();
    }
    let cases = (!view.cases.is_empty()).then(|| {
        let heads = heads(text::case_number(lang), lang);
        let rows = view.cases.iter().map(|case| case_row(case, link(case), lang)).collect();
        let more = more("namen", view.more_names, typed, text::search_more_names(lang));
        view! {
            <section class="flow" aria-labelledby="zaken">
                <h2 class="utrecht-heading-2" id="zaken">{heading}</h2>
                <DataTable caption=heading heads rows/>
                {more}
            </section>
        }
    });
    let texts = (!view.texts.is_empty()).then(|| {
        let heads = heads(text::search_found_in(lang), lang);
        let rows = view.texts.iter().map(|text| text_row(text, lang)).collect();
        let more = more("teksten", view.more_texts, typed, text::search_more_texts(lang));
        view! {
            <section class="flow" aria-labelledby="teksten">
                <h2 class="utrecht-heading-2" id="teksten">{text::search_texts(lang)}</h2>
                <p class="soft">{text::search_texts_hint(lang)}</p>
                <DataTable caption=text::search_texts(lang) heads rows/>
                {more}
            </section>
        }
    });
    view! { {cases}{texts} }.into_any()
}

fn heads(first: &str, lang: Lang) -> Vec<String> {
    [
        first,
        text::who(lang),
        text::search_product(lang),
        text::search_received(lang),
        text::search_status(lang),
    ]
    .map(str::to_owned)
    .to_vec()
}

/// The number of a case, to open it.
fn link(case: &CaseHit) -> AnyView {
    let (href, number) = (paths::case_file(case.id), case.number.to_string());
    view! { <a href=href class="num">{number}</a> }.into_any()
}

fn case_row(case: &CaseHit, first: AnyView, lang: Lang) -> Vec<Cell> {
    let state = case.status.map(|state| status::badge(state, lang));
    vec![
        Cell::new(first),
        Cell::new(case.who.clone()),
        Cell::new(case.product.get(lang).to_owned()),
        Cell::new(format::date(case.received, lang)),
        Cell::new(state),
    ]
}

fn text_row(found: &TextHit, lang: Lang) -> Vec<Cell> {
    let kind = match found.kind {
        TextKind::Message => text::found_message(lang),
        TextKind::Note => text::found_note(lang),
        TextKind::Call => text::found_call(lang),
        TextKind::Document => text::found_document(lang),
    };
    let place = if found.inside { text::found_inside(lang) } else { text::found_in_name(lang) };
    let file = found
        .file
        .clone()
        .map(|name| view! { <br/><span>{name}</span><br/><span class="soft">{place}</span> });
    let when = format::date_time(found.at, lang);
    let case = link(&found.case);
    let first = view! { {case}<br/><strong>{kind}</strong>{file}<br/><span class="soft">{when}</span> };
    case_row(&found.case, first.into_any(), lang)
}

/// The button to the next page, which posts what was looked for again.
fn more(name: &'static str, cursor: Option<String>, typed: &str, label: &'static str) -> Option<AnyView> {
    let typed = typed.to_owned();
    let form = move |cursor: String| {
        view! {
            <form method="post" action=paths::SEARCH>
                <input type="hidden" name=FIELD value=typed/>
                <input type="hidden" name=name value=cursor/>
                <Button text=label kind=ButtonKind::Secondary/>
            </form>
        }
        .into_any()
    };
    cursor.map(form)
}
