//! Work as a file: what it is about, with which columns, to what end.

pub mod template;
pub mod words;

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use domain::Lang;
use domain::export::{ExportPurpose, ExportSource};
use domain::queue::{QueueChoice, When};
use leptos::prelude::*;
use services::views::{EXPORT_ROWS, ExportCount, ExportView, TemplateView};
use services::{InputProblem, Services, purpose};

use super::context;
use super::staff_queue;
use crate::http::{Posted, failed, told};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::export as text;
use crate::ui::{
    Alert, AlertTone, Button, ButtonKind, ButtonLink, Checkboxes, Choice, ErrorSummary, Field, FieldError,
    RadioGroup,
};
use crate::visit::Visit;

/// The template that stands for every column that is about nobody.
pub const PLAIN: &str = "standaard";

/// `GET /werk/export` with `bron` and the filters of the queue.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    RawQuery(query): RawQuery,
) -> Response {
    let mut asked = Posted::parse(query.as_deref().unwrap_or_default());
    let choice = staff_queue::choice(&asked).query();
    asked.0.extend(
        [("keuze", choice), ("vorm", "xlsx".to_owned()), ("bom", "ja".to_owned())]
            .map(|(a, b)| (a.to_owned(), b)),
    );
    show(&services, &visit, &asked, &[]).await
}

/// The page, perhaps after an answer that was wrong.
pub async fn show(services: &Services, visit: &Visit, asked: &Posted, problems: &[InputProblem]) -> Response {
    match services.exports(&visit.scope(purpose::EXPORT)).await {
        Ok(view) => {
            let status = told(problems);
            let source = source(&view, asked);
            let count = match source {
                ExportSource::Tasks => {
                    services.export_count(&visit.scope(purpose::EXPORT), &chosen(asked)).await.map(Some)
                }
                _ => Ok(None),
            };
            match count {
                Ok(count) => (status, page(services, visit, &view, asked, problems, count)).into_response(),
                Err(problem) => failed(services, visit, &problem),
            }
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

/// The filters that a form of these pages carries in `keuze`.
#[must_use]
pub fn chosen(posted: &Posted) -> QueueChoice {
    QueueChoice::parse(posted.get("keuze"))
}

/// The address of an export with these filters.
#[must_use]
pub fn address(source: ExportSource, choice: &QueueChoice) -> String {
    with_query(paths::EXPORT, source, choice)
}

fn with_query(path: &str, source: ExportSource, choice: &QueueChoice) -> String {
    let query = choice.query();
    let more = if query.is_empty() { String::new() } else { format!("&{query}") };
    format!("{path}?bron={}{more}", source.as_str())
}

/// The link to it, for the pages that show the same.
pub(super) fn link(source: ExportSource, choice: &QueueChoice, lang: Lang) -> impl IntoView + use<> {
    view! { <p><ButtonLink text=text::link(lang) href=address(source, choice) kind=ButtonKind::Secondary/></p> }
}

/// What a row is, of what the reader may have.
fn source(view: &ExportView, asked: &Posted) -> ExportSource {
    ExportSource::parse(asked.get("bron"))
        .filter(|source| view.sources.contains(source))
        .unwrap_or(ExportSource::Tasks)
}

/// How many tasks there are with these filters. When these are too many for a file: that there is none, and each way to
/// choose fewer by when they are due, with its count.
fn counted(count: ExportCount, choice: &QueueChoice, lang: Lang) -> AnyView {
    if !count.too_many() {
        return view! { <p>{text::count(lang, count.all())}</p> }.into_any();
    }
    let parts: Vec<_> = When::ALL
        .iter()
        .copied()
        .zip(count.due)
        .filter(|(_, tasks)| *tasks > 0)
        .map(|(when, tasks)| {
            let href = address(ExportSource::Tasks, &QueueChoice { when: [when].into(), ..choice.clone() });
            let words = text::part(lang, staff_queue::when_name(when, lang), tasks);
            view! { <li><a href=href>{words}</a></li> }
        })
        .collect();
    view! {
        <Alert tone=AlertTone::Warning heading=text::too_many(lang, count.all(), number())>
            <p>{text::too_many_body(lang)}</p>
            <ul>{parts}</ul>
        </Alert>
    }
    .into_any()
}

fn number() -> i64 {
    i64::try_from(EXPORT_ROWS).unwrap_or(i64::MAX)
}

fn sentence(problem: InputProblem, count: Option<ExportCount>, lang: Lang) -> FieldError {
    let words = match problem.field {
        "regels" => text::err_rows(lang, count.unwrap_or_default().all(), number()),
        _ => text::err_purpose(lang).to_owned(),
    };
    let field = if problem.field == "regels" { "sjabloon" } else { problem.field };
    FieldError { field: field.to_owned(), text: words }
}

fn page(
    services: &Services,
    visit: &Visit,
    view: &ExportView,
    asked: &Posted,
    problems: &[InputProblem],
    count: Option<ExportCount>,
) -> Response {
    let lang = visit.lang;
    let (choice, source) = (chosen(asked), source(view, asked));
    let errors: Vec<FieldError> = problems.iter().map(|problem| sentence(*problem, count, lang)).collect();
    let templates: Vec<&TemplateView> =
        view.templates.iter().filter(|one| one.layout.source() == source).collect();
    let tabs: Vec<_> = view
        .sources
        .iter()
        .map(|one| {
            let current = (*one == source).then_some("page");
            view! { <a href=address(*one, &choice) aria-current=current>{words::source(*one, lang)}</a> }
        })
        .collect();
    let which = (source == ExportSource::Tasks).then(|| {
        let words = if choice.narrows() || choice.holder != QueueChoice::default().holder {
            text::filtered(lang)
        } else {
            text::whole(lang)
        };
        view! { <p>{words}" "<a href=staff_queue::address(&choice)>{text::to_filters(lang)}</a></p> }
    });
    let counted = count.map(|count| counted(count, &choice, lang));
    let form = form(source, &choice, &templates, asked, &errors, lang).into_any();
    let own = own(source, &choice, &templates, lang).into_any();
    render(&context(services, visit), text::title(lang), None, move || {
        view! {
            <Main>
                <div class="flow">
                    <ErrorSummary errors/>
                    <h1 class="utrecht-heading-1">{text::title(lang)}</h1>
                    <p>{text::body(lang)}</p>
                    <nav class="tabs" aria-label=text::about(lang)>{tabs}</nav>
                    {which}
                    {counted}
                    <p class="soft">{text::most(lang, number())}" "{text::noted(lang)}</p>
                    <div class="split">{form}{own}</div>
                </div>
            </Main>
        }
    })
}

fn form(
    source: ExportSource,
    choice: &QueueChoice,
    templates: &[&TemplateView],
    asked: &Posted,
    errors: &[FieldError],
    lang: Lang,
) -> impl IntoView + use<> {
    let wrong =
        |field: &str| errors.iter().find(|error| error.field == field).map(|error| error.text.clone());
    let or = |name: &str, first: &str| {
        Some(asked.get(name)).filter(|it| !it.is_empty()).unwrap_or(first).to_owned()
    };
    let purposes =
        ExportPurpose::ALL.iter().map(|one| Choice::new(one.as_str(), words::purpose(*one, lang))).collect();
    let kinds = vec![Choice::new("xlsx", text::form_xlsx(lang)), Choice::new("csv", text::form_csv(lang))];
    let mut layouts = vec![Choice::new(PLAIN, text::plain(lang))];
    layouts.extend(
        templates.iter().map(|one| Choice::new(one.id.to_string(), &*one.name).hint(hint(one, lang))),
    );
    let bom = if asked.get("bom").is_empty() { Vec::new() } else { vec!["ja".to_owned()] };
    let which = Field::new("sjabloon", text::which(lang)).error(wrong("sjabloon"));
    let purpose = Field::new("doel", text::purpose(lang)).error(wrong("doel"));
    let why = Some(asked.get("doel").to_owned());
    view! {
        <form class="card flow" method="post" action=paths::EXPORT>
            <input type="hidden" name="bron" value=source.as_str()/>
            <input type="hidden" name="keuze" value=choice.query()/>
            <RadioGroup field=which choices=layouts value=Some(or("sjabloon", PLAIN))/>
            <RadioGroup field=purpose choices=purposes value=why/>
            <RadioGroup field=Field::new("vorm", text::form(lang)) choices=kinds value=Some(or("vorm", "csv"))/>
            <Checkboxes field=Field::new("bom", text::bom(lang)).optional(true) choices=vec![Choice::new("ja", text::bom_box(lang))] values=bom/>
            <Button text=text::download(lang)/>
        </form>
    }
}

/// Of whom a template is, which columns it has, and whether they are about residents.
fn hint(template: &TemplateView, lang: Lang) -> String {
    let of = match (template.own, template.shared) {
        (true, true) => text::own_shared(lang).to_owned(),
        (true, false) => text::own(lang).to_owned(),
        (false, _) => text::of_team(lang, &template.maker),
    };
    let heads: Vec<String> = template.layout.columns().iter().map(|one| words::head(one, lang)).collect();
    let mut hint = format!("{} ({of})", heads.join(", "));
    if template.layout.tells_of_clients() {
        hint.push_str(". ");
        hint.push_str(text::of_clients(lang));
    }
    hint
}

/// The templates that the reader made, to change and remove.
fn own(
    source: ExportSource,
    choice: &QueueChoice,
    templates: &[&TemplateView],
    lang: Lang,
) -> impl IntoView + use<> {
    let (bron, keuze) = (source.as_str(), choice.query());
    let rows: Vec<_> = templates
        .iter()
        .filter(|one| one.own)
        .map(|one| {
            let about = one.name.clone();
            let change = paths::export_template(one.id);
            view! {
                <li class="row row--apart">
                    <span>{one.name.clone()}</span>
                    <span class="row">
                        <a href=change>{text::change(lang)}<span class="vh">{format!(" {about}")}</span></a>
                        <form method="post" action=paths::remove_export_template(one.id)>
                            <input type="hidden" name="bron" value=bron/>
                            <input type="hidden" name="keuze" value=keuze.clone()/>
                            <Button text=text::remove(lang) kind=ButtonKind::Subtle about=about/>
                        </form>
                    </span>
                </li>
            }
        })
        .collect();
    let list = (!rows.is_empty()).then(|| view! { <ul class="plain">{rows}</ul> });
    let new = with_query(paths::EXPORT_TEMPLATES, source, choice);
    view! {
        <section class="card flow flow-s" aria-labelledby="sjablonen">
            <h2 class="utrecht-heading-3" id="sjablonen">{text::templates(lang)}</h2>
            <p class="soft">{text::templates_body(lang)}</p>
            {list}
            <p><ButtonLink text=text::new(lang) href=new kind=ButtonKind::Secondary/></p>
        </section>
    }
}
