//! A template of exports: a name, for whom it is, and a place and a name per column.

use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::Lang;
use domain::export::{ChosenColumn, ExportColumn, ExportLayout, ExportSource};
use domain::queue::QueueChoice;
use leptos::prelude::*;
use services::{InputProblem, Services, purpose};
use uuid::Uuid;

use super::{address, chosen, words};
use crate::http::{Posted, failed};
use crate::pages::{context, not_found, staff_queue};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::export as text;
use crate::ui::{Button, Cell, Checkboxes, Choice, DataTable, ErrorSummary, Field, FieldError, TextField};
use crate::visit::Visit;

/// What the form shows.
struct Form {
    source: ExportSource,
    /// Which template is changed, with its name as it was kept.
    changed: Option<(Uuid, String)>,
    name: String,
    shared: bool,
    layout: ExportLayout,
    choice: QueueChoice,
    problems: Vec<InputProblem>,
}

/// `GET /werk/export/sjablonen` with `bron` and the filters of the queue, to come back to.
pub async fn new(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    RawQuery(query): RawQuery,
) -> Response {
    let asked = Posted::parse(query.as_deref().unwrap_or_default());
    let source = ExportSource::parse(asked.get("bron")).unwrap_or(ExportSource::Tasks);
    let form = Form {
        source,
        changed: None,
        name: String::new(),
        shared: false,
        layout: ExportLayout::new(source, []),
        choice: staff_queue::choice(&asked),
        problems: Vec::new(),
    };
    show(&services, &visit, form).await
}

/// `GET /werk/export/sjablonen/{template}`.
pub async fn change(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(template): Path<Uuid>,
) -> Response {
    match services.export_template(&visit.scope(purpose::EXPORT), template).await {
        Ok(view) => {
            let form = Form {
                source: view.layout.source(),
                changed: Some((view.id, view.name.clone())),
                name: view.name,
                shared: view.shared,
                layout: view.layout,
                choice: QueueChoice::default(),
                problems: Vec::new(),
            };
            show(&services, &visit, form).await
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// The form after an answer that was wrong, with what was typed.
pub async fn again(
    services: &Services,
    visit: &Visit,
    source: ExportSource,
    posted: &Posted,
    problems: &[InputProblem],
) -> Response {
    let name = posted.get("naam").to_owned();
    let form = Form {
        source,
        changed: posted.get("sjabloon").parse().ok().map(|id| (id, name.clone())),
        name,
        shared: !posted.get("delen").is_empty(),
        layout: layout(source, posted),
        choice: chosen(posted),
        problems: problems.to_vec(),
    };
    show(services, visit, form).await
}

/// The columns of a posted form, by the places that were given; those with the same place as they are listed.
#[must_use]
pub fn layout(source: ExportSource, posted: &Posted) -> ExportLayout {
    let mut placed: Vec<(u32, ChosenColumn)> = source
        .columns()
        .filter_map(|column| {
            let place = posted.get(&place_name(column)).parse().ok()?;
            let name = Some(posted.get(&head_name(column)).to_owned());
            Some((place, ChosenColumn { column, name }))
        })
        .collect();
    placed.sort_by_key(|(place, _)| *place);
    ExportLayout::new(source, placed.into_iter().map(|(_, column)| column))
}

fn place_name(column: ExportColumn) -> String {
    format!("plaats-{}", column.as_str())
}

fn head_name(column: ExportColumn) -> String {
    format!("kop-{}", column.as_str())
}

fn sentence(problem: InputProblem, lang: Lang) -> FieldError {
    let words = match problem.code {
        "too_long" => text::err_name_long(lang),
        "taken" => text::err_name_taken(lang),
        "too_many" => text::err_many(lang),
        "none" => text::err_columns(lang),
        _ => text::err_name(lang),
    };
    let field = if problem.field == "kolom" { "kolommen" } else { problem.field };
    FieldError { field: field.to_owned(), text: words.to_owned() }
}

/// The form, for who may have rows of this kind.
async fn show(services: &Services, visit: &Visit, form: Form) -> Response {
    match services.exports(&visit.scope(purpose::EXPORT)).await {
        Ok(view) if view.sources.contains(&form.source) => {
            let wrong = !form.problems.is_empty();
            let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
            (status, page(services, visit, form)).into_response()
        }
        Ok(_) => not_found(services, visit),
        Err(problem) => failed(services, visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, form: Form) -> Response {
    let lang = visit.lang;
    let about = words::source(form.source, lang).to_lowercase();
    let title = match &form.changed {
        Some((_, name)) => text::change_title(lang, name),
        None => text::new_title(lang, about),
    };
    let errors: Vec<FieldError> = form.problems.iter().map(|problem| sentence(*problem, lang)).collect();
    let wrong =
        |field: &str| errors.iter().find(|error| error.field == field).map(|error| error.text.clone());
    let name = Field::new("naam", text::name(lang)).error(wrong("naam"));
    let share = Field::new("delen", text::share(lang)).optional(true);
    let shared = if form.shared { vec!["ja".to_owned()] } else { Vec::new() };
    let columns = columns(&form, visit, lang).into_any();
    let no_column =
        wrong("kolommen").map(|words| view! { <p class="utrecht-form-field-error-message">{words}</p> });
    let id = form
        .changed
        .as_ref()
        .map(|(id, _)| view! { <input type="hidden" name="sjabloon" value=id.to_string()/> });
    let back = address(form.source, &form.choice);
    render(&context(services, visit), title.clone(), None, move || {
        view! {
            <Main>
                <div class="flow">
                    <p><a href=back>{text::back(lang)}</a></p>
                    <ErrorSummary errors/>
                    <h1 class="utrecht-heading-1">{title}</h1>
                    <form class="flow" method="post" action=paths::EXPORT_TEMPLATES>
                        <input type="hidden" name="bron" value=form.source.as_str()/>
                        <input type="hidden" name="keuze" value=form.choice.query()/>
                        {id}
                        <div class="measure flow">
                            <TextField field=name value=form.name/>
                            <Checkboxes field=share choices=vec![Choice::new("ja", text::share_box(lang))] values=shared/>
                        </div>
                        <section class="flow flow-s" aria-labelledby="kolommen">
                            <h2 class="utrecht-heading-3" id="kolommen" tabindex="-1">{text::columns(lang)}</h2>
                            <p class="soft">{text::columns_body(lang)}</p>
                            {no_column}
                            {columns}
                        </section>
                        <Button text=text::save(lang)/>
                    </form>
                </div>
            </Main>
        }
    })
}

/// The columns that the reader may have, each with a place and a name.
fn columns(form: &Form, visit: &Visit, lang: Lang) -> impl IntoView + use<> {
    let may = |column: &ExportColumn| column.roles().iter().any(|role| visit.actor.has_role(*role));
    let all: Vec<ExportColumn> = form.source.columns().filter(may).collect();
    let heads = [text::column(lang), text::place(lang), text::head(lang)].map(str::to_owned).to_vec();
    let rows = all
        .iter()
        .map(|column| {
            let place = form.layout.columns().iter().position(|one| one.column == *column);
            let named = place.and_then(|place| form.layout.columns().get(place)?.name.clone());
            let (name, means) = words::column(*column, lang);
            let about = words::privacy(column.privacy(), lang)
                .map(|about| view! { <br/><strong class="small">{about}</strong> });
            vec![
                Cell::new(view! { <strong>{name}</strong><br/><span class="soft">{means}</span>{about} }),
                Cell::new(place_field(*column, place, all.len(), name, lang)),
                Cell::new(head_field(*column, named, name, lang)),
            ]
        })
        .collect();
    view! { <DataTable caption=text::columns(lang) heads rows/> }
}

fn place_field(
    column: ExportColumn,
    place: Option<usize>,
    all: usize,
    name: &str,
    lang: Lang,
) -> impl IntoView + use<> {
    let id = place_name(column);
    let label = text::place_of(lang, name);
    let options: Vec<_> = (1..=all)
        .map(|number| {
            let selected = place.is_some_and(|place| place + 1 == number);
            view! { <option value=number.to_string() selected=selected>{number}</option> }
        })
        .collect();
    view! {
        <label class="vh" for=id.clone()>{label}</label>
        <select class="utrecht-select w5" id=id.clone() name=id>
            <option value="" selected=place.is_none()>{text::no_place(lang)}</option>
            {options}
        </select>
    }
}

fn head_field(column: ExportColumn, named: Option<String>, name: &str, lang: Lang) -> impl IntoView + use<> {
    let id = head_name(column);
    let label = text::head_of(lang, name);
    let value = named.unwrap_or_default();
    view! {
        <label class="vh" for=id.clone()>{label}</label>
        <input class="utrecht-textbox" id=id.clone() name=id value=value autocomplete="off" maxlength="60"/>
    }
}
