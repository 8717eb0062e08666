//! When the digital way was closed (Awb 2:21): all outages, and for the functional manager a form to write one down or to
//! correct one.

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use chrono::Datelike;
use domain::Lang;
use leptos::prelude::*;
use services::views::{OutageRow, OutageState, OutagesView};
use services::{InputProblem, ServiceError, Services, purpose};

use super::{context, links};
use crate::http::{Posted, failed, told};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{common, outage as text};
use crate::ui::{
    Button, ButtonKind, Cell, DataTable, DateField, DateParts, ErrorSummary, Field, FieldError, StatusBadge,
    Sym, TextArea, TextField, Tone, Width, format,
};
use crate::visit::Visit;

/// The id of the list: where a colleague's new line stands.
const LIST: &str = "lijst";
/// The id of the reason why there was no outage.
const REVOKE_REASON: &str = "vervalt-reden";

/// `GET /werk/storingen`, with `verbeter` (an outage) to correct it.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    RawQuery(query): RawQuery,
) -> Response {
    show(&services, &visit, &Posted::parse(&query.unwrap_or_default()), &[]).await
}

/// The page after something that could not be written down.
pub async fn after(services: &Services, visit: &Visit, posted: &Posted, problem: ServiceError) -> Response {
    match problem {
        ServiceError::Invalid(problems) => show(services, visit, posted, &problems).await,
        ServiceError::Stale(_) => {
            show(services, visit, posted, &[InputProblem { field: LIST, code: "changed" }]).await
        }
        problem => failed(services, visit, &problem),
    }
}

async fn show(services: &Services, visit: &Visit, asked: &Posted, problems: &[InputProblem]) -> Response {
    match services.outages(&visit.scope(purpose::ADMINISTER)).await {
        Ok(view) => {
            let status = told(problems);
            let asked = followed(&view, asked);
            (status, page(services, visit, view, asked, problems)).into_response()
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

const fn sentence(code: &str, lang: Lang) -> &'static str {
    match code.as_bytes() {
        b"time" => text::err_time(lang),
        b"order" => text::err_order(lang),
        b"long" => text::err_long(lang),
        b"law" => text::err_law(lang),
        b"empty" => text::err_reason(lang),
        b"too_long" => text::err_too_long(lang),
        b"changed" => text::err_changed(lang),
        _ => text::err_date(lang),
    }
}

/// What was asked of a row that a colleague corrected meanwhile is asked of the row that took its place; of none when there is none.
fn followed(outages: &OutagesView, asked: &Posted) -> Posted {
    let mut asked = asked.clone();
    asked.0.retain_mut(|(name, value)| {
        let of_row = matches!(name.as_str(), "verbeter" | "verbetert" | "vervalt");
        let row = outages.rows.iter().filter(|row| of_row && row.state == OutageState::Corrected);
        let Some(row) = row.into_iter().find(|row| row.id.to_string() == *value) else { return true };
        row.stands_now.map(|now| *value = now.to_string()).is_some()
    });
    asked
}

/// Where a field stands: the reason of taking an outage back is on the same page as that of correcting it.
fn field_id<'a>(field: &'a str, asked: &Posted) -> &'a str {
    if field == "reden" && !asked.get("vervalt").is_empty() { REVOKE_REASON } else { field }
}

fn page(
    services: &Services,
    visit: &Visit,
    outages: OutagesView,
    asked: Posted,
    problems: &[InputProblem],
) -> Response {
    let lang = visit.lang;
    let errors: Vec<FieldError> = problems
        .iter()
        .map(|problem| FieldError {
            field: field_id(problem.field, &asked).to_owned(),
            text: sentence(problem.code, lang).to_owned(),
        })
        .collect();
    let plain = text::title(lang);
    let title = if errors.is_empty() { plain.to_owned() } else { common::error_title(lang, plain) };
    render(&context(services, visit), title, None, move || {
        let article = outages.article.clone().map(|article| text::by_article(lang, article));
        view! {
            <Main>
                <div class="flow">
                    <ErrorSummary errors=links(&errors, &asked)/>
                    <h1 class="utrecht-heading-1">{plain}</h1>
                    <p>{text::body(lang)}" "{text::effect(lang)}</p>
                    <p class="soft">{article}</p>
                    <div id=LIST>{list(&outages, lang)}</div>
                    {outages.may_write.then(|| forms(&outages, &asked, &errors, lang))}
                </div>
            </Main>
        }
    })
}

fn list(outages: &OutagesView, lang: Lang) -> AnyView {
    if outages.rows.is_empty() {
        return view! { <p class="card">{text::none(lang)}</p> }.into_any();
    }
    let heads =
        [text::from(lang), text::until(lang), text::reason_head(lang), text::by(lang), text::state(lang)];
    let rows = outages.rows.iter().map(|row| cells(row, outages.may_write, lang)).collect();
    let heads = heads.map(str::to_owned).to_vec();
    view! { <DataTable caption=text::list(lang) heads rows/> }.into_any()
}

fn cells(row: &OutageRow, may_write: bool, lang: Lang) -> Vec<Cell> {
    let (tone, sym, words) = match row.state {
        OutageState::Stands => (Tone::Warning, Sym::Clock, text::stands(lang)),
        OutageState::Corrected => (Tone::Neutral, Sym::Pencil, text::corrected(lang)),
        OutageState::Revoked => (Tone::Neutral, Sym::X, text::revoked(lang)),
    };
    let from = format::date_time(row.from, lang);
    let correct = (may_write && row.state == OutageState::Stands).then(|| {
        let about = text::correct_about(lang, &from);
        view! {
            <br/>
            <a href=paths::correct_outage(row.id)>
                {text::correct(lang)}<span class="vh">" "{about}</span>
            </a>
        }
    });
    vec![
        Cell::new(from.clone()),
        Cell::new(format::date_time(row.until, lang)),
        Cell::new(row.reason.clone()),
        Cell::new(format!("{}, {}", row.by, format::date_time(row.at, lang))),
        Cell::new(view! { <StatusBadge tone=tone sym=sym text=words/>{correct} }),
    ]
}

/// What stands in the form: what was typed, or the outage that is corrected.
struct Filled<'a> {
    asked: &'a Posted,
    corrects: Option<&'a OutageRow>,
}

impl Filled<'_> {
    fn day(&self, name: &str, of: impl Fn(&OutageRow) -> chrono::DateTime<chrono::Utc>) -> DateParts {
        let typed = |part: &str| self.asked.get(&format!("{name}-{part}")).to_owned();
        let known = self.corrects.filter(|_| !self.asked.0.iter().any(|(field, _)| field == "reden"));
        match known.map(|row| format::day_of(of(row))) {
            Some(day) => DateParts {
                day: day.day().to_string(),
                month: day.month().to_string(),
                year: day.year().to_string(),
            },
            None => DateParts { day: typed("day"), month: typed("month"), year: typed("year") },
        }
    }

    fn text(&self, name: &str, of: impl Fn(&OutageRow) -> String) -> String {
        let posted = self.asked.0.iter().any(|(field, _)| field == "reden");
        match self.corrects.filter(|_| !posted) {
            Some(row) => of(row),
            None => self.asked.get(name).to_owned(),
        }
    }
}

fn forms(outages: &OutagesView, asked: &Posted, errors: &[FieldError], lang: Lang) -> AnyView {
    let named = ["verbeter", "verbetert", "vervalt"].map(|name| asked.get(name));
    let corrects = outages
        .rows
        .iter()
        .find(|row| row.state == OutageState::Stands && named.iter().any(|name| *name == row.id.to_string()));
    let revokes = !asked.get("vervalt").is_empty();
    let filled = Filled { asked, corrects };
    let Some(row) = corrects else { return form(&filled, errors, lang).into_any() };
    let (ours, theirs) = if revokes { (errors, &[][..]) } else { (&[][..], errors) };
    let untouched = Posted::default();
    let filled = if revokes { Filled { asked: &untouched, corrects } } else { filled };
    view! {
        {form(&filled, theirs, lang)}
        {revoke(row, asked, ours, lang)}
        <p><a href=paths::OUTAGES>{text::back(lang)}</a></p>
    }
    .into_any()
}

fn wrong(errors: &[FieldError], field: &str) -> Option<String> {
    errors.iter().find(|error| error.field == field).map(|error| error.text.clone())
}

fn form(filled: &Filled<'_>, errors: &[FieldError], lang: Lang) -> impl IntoView + use<> {
    let field = |name: &'static str, label: &'static str| Field::new(name, label).error(wrong(errors, name));
    let from = field("van", text::from_day(lang));
    let from_time = field("van-tijd", text::from_time(lang)).hint(text::time_hint(lang));
    let until = field("tot", text::until_day(lang));
    let until_time = field("tot-tijd", text::until_time(lang)).hint(text::time_hint(lang));
    let reason = field("reden", text::reason(lang)).hint(text::reason_hint(lang));
    let title = if filled.corrects.is_some() { text::correct_title(lang) } else { text::set_title(lang) };
    let corrects = filled.corrects.map(|row| {
        view! {
            <p>{text::correct_body(lang)}</p>
            <input type="hidden" name="verbetert" value=row.id.to_string()/>
        }
    });
    view! {
        <section class="card flow measure" aria-labelledby="storing">
            <h2 class="utrecht-heading-3" id="storing">{title}</h2>
            <form class="flow" method="post" action=paths::OUTAGES novalidate>
                {corrects}
                <DateField field=from value=filled.day("van", |row| row.from)/>
                <TextField field=from_time value=filled.text("van-tijd", |row| format::time(row.from)) width=Width::Short/>
                <DateField field=until value=filled.day("tot", |row| row.until)/>
                <TextField field=until_time value=filled.text("tot-tijd", |row| format::time(row.until)) width=Width::Short/>
                <TextArea field=reason value=filled.text("reden", |row| row.reason.clone())/>
                <Button text=text::set(lang)/>
            </form>
        </section>
    }
}

fn revoke(row: &OutageRow, asked: &Posted, errors: &[FieldError], lang: Lang) -> impl IntoView + use<> {
    let typed = if asked.get("vervalt").is_empty() { "" } else { asked.get("reden") };
    let reason =
        Field::new("reden", text::revoke_reason(lang)).id(REVOKE_REASON).error(wrong(errors, REVOKE_REASON));
    view! {
        <section class="card flow measure" aria-labelledby="vervalt">
            <h2 class="utrecht-heading-3" id="vervalt">{text::revoke_title(lang)}</h2>
            <form class="flow" method="post" action=paths::revoke_outage(row.id) novalidate>
                <TextArea field=reason value=typed.to_owned()/>
                <Button text=text::revoke(lang) kind=ButtonKind::Secondary/>
            </form>
        </section>
    }
}
