//! All of one person in the own city, for a case of theirs.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{CaseId, Lang};
use leptos::prelude::*;
use services::views::{PersonCase, PersonView};
use services::{Services, purpose};

use super::parts::granted;
use super::staff_queue::kind_name;
use super::{context, status};
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{advice as text, staff};
use crate::ui::{Cell, DataTable, Icon, SummaryList, SummaryRow, Sym, format};
use crate::visit::Visit;

/// `GET /werk/zaken/{case}/persoon`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(case): Path<CaseId>,
) -> Response {
    match services.person(&visit.scope(purpose::PERSON), case).await {
        Ok(view) => page(&services, &visit, view),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, person: PersonView) -> Response {
    let lang = visit.lang;
    render(&context(services, visit), text::person(lang), None, move || {
        view! {
            <Main>
                <div class="flow">
                    <a class="back" href=paths::case_file(person.case)>
                        <Icon sym=Sym::ArrowLeft/>
                        {text::person_back(lang)}
                    </a>
                    <h1 class="utrecht-heading-1">{person.who.clone()}</h1>
                    <p class="soft">{text::person_body(lang, &person.number)}</p>
                    <h2 class="utrecht-heading-2">{text::cases(lang)}</h2>
                    {cases(&person.cases, lang)}
                    <div class="split">
                        <div class="flow">{messages(&person, lang)}</div>
                        <div class="flow">{tasks(&person, lang)}{household(&person, lang)}</div>
                    </div>
                </div>
            </Main>
        }
    })
}

fn cases(cases: &[PersonCase], lang: Lang) -> impl IntoView + use<> {
    let heads = [
        text::case(lang),
        text::product(lang),
        text::received(lang),
        text::status(lang),
        text::granted(lang),
        text::decide_by(lang),
    ]
    .map(str::to_owned)
    .to_vec();
    let rows = cases
        .iter()
        .map(|case| {
            let (href, number) = (paths::case_file(case.id), case.number.to_string());
            vec![
                Cell::new(view! { <a href=href class="num">{number}</a> }),
                Cell::new(case.product.get(lang).to_owned()),
                Cell::new(format::date(case.received, lang)),
                Cell::new(case.status.map(|state| status::badge(state, lang))),
                Cell::new(case.grant.as_ref().map(|grant| granted::granted(grant, lang))),
                Cell::new(case.decide_by.map(|day| format::date(day, lang))),
            ]
        })
        .collect();
    view! { <DataTable caption=text::cases_caption(lang) heads rows/> }
}

fn messages(person: &PersonView, lang: Lang) -> impl IntoView + use<> {
    let rows: Vec<_> = person
        .messages
        .iter()
        .map(|(number, row)| {
            let from = if row.own { crate::texts::case::you(lang).to_owned() } else { row.from.clone() };
            let line = format!("{from}, {}, {number}", format::date_time(row.at, lang));
            view! { <li class="flow flow-s"><p class="soft">{line}</p><p class="pre">{row.body.clone()}</p></li> }
        })
        .collect();
    let list = match rows.is_empty() {
        true => view! { <p>{text::messages_none(lang)}</p> }.into_any(),
        false => view! { <ul class="list">{rows}</ul> }.into_any(),
    };
    view! {
        <section class="card flow" aria-labelledby="berichten">
            <h2 class="utrecht-heading-3" id="berichten">{text::messages(lang)}</h2>
            {list}
        </section>
    }
}

fn tasks(person: &PersonView, lang: Lang) -> impl IntoView + use<> {
    let rows: Vec<_> = person
        .tasks
        .iter()
        .map(|task| {
            let (href, kind) = (paths::task(task.id), kind_name(task.kind, task.made.as_ref(), lang));
            let line = text::task_line(lang, &task.number, format::date(task.due, lang));
            let who = task.assignee.clone().unwrap_or_else(|| staff::nobody(lang).to_owned());
            view! { <li><a href=href>{kind}</a><br/><span class="soft">{format!("{line}. {who}")}</span></li> }
        })
        .collect();
    let list = match rows.is_empty() {
        true => view! { <p>{text::tasks_none(lang)}</p> }.into_any(),
        false => view! { <ul class="list">{rows}</ul> }.into_any(),
    };
    view! {
        <section class="card flow" aria-labelledby="werk">
            <h2 class="utrecht-heading-3" id="werk">{text::tasks(lang)}</h2>
            {list}
        </section>
    }
}

fn household(person: &PersonView, lang: Lang) -> impl IntoView + use<> {
    let rows: Vec<_> = person
        .household
        .iter()
        .map(|(label, value)| SummaryRow {
            key: label.get(lang).to_owned(),
            value: value.get(lang).to_owned().into_any(),
            change: None,
        })
        .collect();
    let content = match person.household_at {
        Some(day) => {
            let asked = text::household_at(lang, format::date(day, lang));
            view! { <SummaryList rows/><p class="soft">{asked}</p> }.into_any()
        }
        None => view! { <p>{text::household_none(lang)}</p> }.into_any(),
    };
    view! {
        <section class="card flow" aria-labelledby="huishouden">
            <h2 class="utrecht-heading-3" id="huishouden">{text::household(lang)}</h2>
            {content}
        </section>
    }
}
