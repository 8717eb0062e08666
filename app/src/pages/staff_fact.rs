//! One fact of a case, for who judges it: what was found, another value with its reason, and what that changes.

mod effect;

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{Datelike, NaiveDate};
use domain::facts::Register;
use domain::{Lang, TaskId};
use leptos::prelude::*;
use rules::Value;
use services::views::{FactEffect, FactForm, FactKind};
use services::{ServiceError, Services, purpose};

use super::{context, links};
use crate::http::{Posted, failed};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{common, fact as text};
use crate::ui::{
    Button, ButtonKind, Checkboxes, Choice, DateField, DateParts, ErrorSummary, Field, FieldError, Icon,
    MoneyField, RadioGroup, SummaryList, SummaryRow, Sym, TextArea, TextField, Width, YesNo,
};
use crate::visit::Visit;

/// What stands on the page besides the fact.
#[derive(Default)]
struct Shown {
    posted: Posted,
    errors: Vec<FieldError>,
    effect: Option<FactEffect>,
}

/// `GET /werk/taken/{task}/gegevens/{fact}`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path((task, name)): Path<(TaskId, String)>,
) -> Response {
    show(&services, &visit, (task, &name), StatusCode::OK, Shown::default()).await
}

/// The page with what a change would come to. Nothing is kept.
pub async fn seen(
    services: &Services,
    visit: &Visit,
    fact: (TaskId, &str),
    posted: &Posted,
    effect: FactEffect,
) -> Response {
    let shown = Shown { posted: posted.clone(), errors: Vec::new(), effect: Some(effect) };
    show(services, visit, fact, StatusCode::OK, shown).await
}

/// The page after something that could not be done: what is wrong, and what was typed.
pub async fn after(
    services: &Services,
    visit: &Visit,
    fact: (TaskId, &str),
    posted: &Posted,
    problem: ServiceError,
) -> Response {
    let lang = visit.lang;
    let whole = |text: &str| vec![FieldError { field: "inhoud".to_owned(), text: text.to_owned() }];
    let (status, errors) = match &problem {
        ServiceError::Invalid(problems) => {
            let error = |problem: &services::InputProblem| FieldError {
                field: problem.field.to_owned(),
                text: sentence(problem.code, lang).to_owned(),
            };
            (StatusCode::UNPROCESSABLE_ENTITY, problems.iter().map(error).collect())
        }
        ServiceError::Stale(_) => (StatusCode::CONFLICT, whole(text::err_stale(lang))),
        ServiceError::Conflict(_) => (StatusCode::CONFLICT, whole(text::err_conflict(lang))),
        ServiceError::Forbidden(_) => (StatusCode::FORBIDDEN, whole(text::may_not(lang))),
        problem => return failed(services, visit, problem),
    };
    show(services, visit, fact, status, Shown { posted: posted.clone(), errors, effect: None }).await
}

const fn sentence(code: &str, lang: Lang) -> &'static str {
    match code.as_bytes() {
        b"amount" => text::err_amount(lang),
        b"number" => text::err_number(lang),
        b"date" => text::err_date(lang),
        b"empty" => text::err_reason(lang),
        b"too_long" => text::err_long(lang),
        _ => text::err_choose(lang),
    }
}

async fn show(
    services: &Services,
    visit: &Visit,
    (task, name): (TaskId, &str),
    status: StatusCode,
    shown: Shown,
) -> Response {
    match services.fact_form(&visit.scope(purpose::REVIEW), task, name).await {
        Ok(fact) => (status, page(services, visit, fact, shown)).into_response(),
        Err(problem) => failed(services, visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, fact: FactForm, shown: Shown) -> Response {
    let lang = visit.lang;
    let plain = text::title(lang, fact.label.get(lang));
    let title = if shown.errors.is_empty() { plain.clone() } else { common::error_title(lang, &plain) };
    render(&context(services, visit), title, None, move || {
        let lead = text::lead(lang, fact.product.get(lang), &fact.number);
        let meaning = fact.meaning.get(lang).to_owned();
        view! {
            <Main>
                <div class="flow">
                    <a class="back" href=paths::task(fact.task)><Icon sym=Sym::ArrowLeft/>{text::back(lang)}</a>
                    <ErrorSummary errors=links(&shown.errors, &shown.posted)/>
                    <h1 class="utrecht-heading-1">{plain.clone()}</h1>
                    <p class="soft">{lead}</p>
                    <p>{meaning}</p>
                    {found(&fact, lang)}
                    {shown.effect.as_ref().map(|seen| effect::effect(seen, lang))}
                    {match fact.may {
                        true => form(&fact, &shown, lang).into_any(),
                        false => view! { <p class="card">{text::may_not(lang)}</p> }.into_any(),
                    }}
                    {(fact.may && fact.changed.is_some()).then(|| restore(&fact, lang))}
                </div>
            </Main>
        }
    })
}

/// What stands there now: said, found, changed.
fn found(fact: &FactForm, lang: Lang) -> impl IntoView + use<> {
    let row = |key: &'static str, value: &str| SummaryRow::text(key, value);
    let mut rows = Vec::new();
    if let Some(claimed) = &fact.claimed {
        rows.push(row(text::says(lang), claimed.get(lang)));
    }
    match (&fact.changed, &fact.verified) {
        (Some(changed), now) => {
            let before = changed.found.as_ref().map_or_else(|| text::nothing(lang), |found| found.get(lang));
            rows.push(row(text::was_found(lang), before));
            if let Some(now) = now {
                rows.push(row(text::then(lang), now.get(lang)));
            }
            rows.push(row(text::changed_by(lang), &changed.by));
            rows.push(row(text::why(lang), &changed.reason));
        }
        (None, Some(verified)) => {
            rows.push(row(text::verified(lang), verified.get(lang)));
            if fact.register != Register::None {
                rows.push(row(text::source(lang), fact.register.name()));
            }
        }
        (None, None) if rows.is_empty() => {
            return view! { <p class="card">{text::nothing(lang)}</p> }.into_any();
        }
        (None, None) => {}
    }
    view! {
        <section class="card flow" aria-labelledby="gevonden">
            <h2 class="utrecht-heading-3" id="gevonden">{text::found(lang)}</h2>
            <SummaryList rows tight=true/>
        </section>
    }
    .into_any()
}

fn form(fact: &FactForm, shown: &Shown, lang: Lang) -> impl IntoView + use<> {
    let wrong =
        |field: &str| shown.errors.iter().find(|error| error.field == field).map(|error| error.text.clone());
    let none = fact.may_be_none.then(|| {
        let ticked = if shown.posted.get("geen") == "ja" { vec!["ja".to_owned()] } else { Vec::new() };
        let choices = vec![Choice::new("ja", text::none(lang))];
        let field = Field::new("geen", fact.label.get(lang)).optional(true);
        view! { <Checkboxes field choices values=ticked plain=true/> }
    });
    let reason = Field::new("reden", text::reason(lang)).hint(text::reason_hint(lang)).error(wrong("reden"));
    let typed = shown.posted.get("reden").to_owned();
    // What was looked at is kept next; before that one looks.
    let (look, keep) = match shown.effect {
        None => (ButtonKind::Primary, ButtonKind::Secondary),
        Some(_) => (ButtonKind::Secondary, ButtonKind::Primary),
    };
    view! {
        <section class="card flow measure" aria-labelledby="wijzigen">
            <h2 class="utrecht-heading-3" id="wijzigen">{text::form(lang)}</h2>
            <form class="flow" method="post" action=paths::fact(fact.task, &fact.name) novalidate>
                <input type="hidden" name="versie" value=fact.version.to_string()/>
                {value(fact, shown, wrong("waarde"), lang)}
                {none}
                <TextArea field=reason value=typed/>
                <p class="small soft">{text::heard(lang)}</p>
                <div class="row">
                    <Button text=text::look(lang) kind=look name="doe" value="bekijk"/>
                    <Button text=text::keep(lang) kind=keep name="doe" value="bewaar"/>
                </div>
            </form>
        </section>
    }
}

/// The field of the value: what was typed, or the value that counts now.
fn value(fact: &FactForm, shown: &Shown, error: Option<String>, lang: Lang) -> AnyView {
    let posted = !shown.posted.0.is_empty();
    let typed = shown.posted.get("waarde").to_owned();
    let label = match &fact.kind {
        FactKind::Number(Some(unit)) => text::unit(lang, in_units(unit, lang)),
        _ => text::value(lang).to_owned(),
    };
    let field = Field::new("waarde", label).error(error);
    let now = fact.value.as_ref().filter(|_| !posted);
    match &fact.kind {
        FactKind::YesNo => {
            let answer = match (now, typed.as_str()) {
                (Some(Value::Bool(answer)), _) => Some(*answer),
                (_, "yes") => Some(true),
                (_, "no") => Some(false),
                _ => None,
            };
            view! { <YesNo field value=answer/> }.into_any()
        }
        FactKind::Amount => {
            let value = match now.and_then(Value::as_int) {
                Some(cents) => format!("{},{:02}", cents / 100, (cents % 100).abs()),
                None => typed,
            };
            view! { <MoneyField field value/> }.into_any()
        }
        FactKind::Number(_) => {
            let value = match now {
                Some(Value::Int(number)) => number.to_string(),
                Some(Value::Decimal(number)) => number.normalize().to_string().replace('.', ","),
                _ => typed,
            };
            view! { <TextField field value width=Width::Short inputmode="decimal"/> }.into_any()
        }
        FactKind::Day => {
            let day = match now {
                Some(Value::Text(day)) => day.parse::<NaiveDate>().ok(),
                _ => None,
            };
            let part = |name: &str| shown.posted.get(&format!("waarde-{name}")).to_owned();
            let value = match day {
                Some(day) => DateParts {
                    day: day.day().to_string(),
                    month: day.month().to_string(),
                    year: day.year().to_string(),
                },
                None => DateParts { day: part("day"), month: part("month"), year: part("year") },
            };
            view! { <DateField field value/> }.into_any()
        }
        FactKind::Choice(known) => {
            let chosen = match now {
                Some(Value::Text(word)) => word.clone(),
                _ => typed,
            };
            let choices =
                known.iter().map(|(word, label)| Choice::new(word.clone(), label.get(lang))).collect();
            view! { <RadioGroup field choices value=Some(chosen)/> }.into_any()
        }
    }
}

/// The plural of a unit of the dictionary.
fn in_units(unit: &str, lang: Lang) -> String {
    match unit {
        "months" => text::months(lang),
        "years" => text::years(lang),
        "weeks" => text::weeks(lang),
        "days" => text::days(lang),
        other => return other.to_owned(),
    }
    .to_owned()
}

fn restore(fact: &FactForm, lang: Lang) -> impl IntoView + use<> {
    let action = format!("{}/terug", paths::fact(fact.task, &fact.name));
    view! {
        <section class="card flow measure" aria-labelledby="terugnemen">
            <h2 class="utrecht-heading-3" id="terugnemen">{text::restore_title(lang)}</h2>
            <p>{text::restore_body(lang)}</p>
            <form method="post" action=action>
                <input type="hidden" name="versie" value=fact.version.to_string()/>
                <Button text=text::restore(lang) kind=ButtonKind::Secondary/>
            </form>
        </section>
    }
}
