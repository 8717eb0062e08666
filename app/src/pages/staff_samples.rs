//! The report of the sample: how often a person found what the system had granted.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::Lang;
use leptos::prelude::*;
use services::views::{HumanRow, SampleDifference, SampleRow, SamplesView};
use services::{Services, purpose};

use super::context;
use super::staff_task::found;
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{human, staff as text};
use crate::ui::{Cell, DataTable, format};
use crate::visit::Visit;

/// `GET /werk/steekproef`.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    match services.samples(&visit.scope(purpose::REVIEW)).await {
        Ok(view) => page(&services, &visit, view),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, samples: SamplesView) -> Response {
    let lang = visit.lang;
    render(&context(services, visit), text::samples(lang), None, move || {
        let since = format::date(samples.since, lang);
        let today = format::date(samples.today, lang);
        view! {
            <Main>
                <div class="flow">
                    <h1 class="utrecht-heading-1">{text::samples(lang)}</h1>
                    <p>{text::samples_body(lang)}</p>
                    <p class="soft">{text::samples_period(lang, since, today)}</p>
                    {tally(&samples.rows, lang)}
                    <p><a href=paths::RULES>{crate::texts::rules::title(lang)}</a></p>
                    <h2 class="utrecht-heading-2">{text::samples_differences(lang)}</h2>
                    {differences(&samples.differences, lang)}
                    <h2 class="utrecht-heading-2">{human::asked_heading(lang)}</h2>
                    {asked(&samples.asked, lang)}
                </div>
            </Main>
        }
    })
}

fn tally(rows: &[SampleRow], lang: Lang) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="card">{text::samples_none(lang)}</p> }.into_any();
    }
    let heads = [
        text::samples_product(lang),
        text::samples_grants(lang),
        text::samples_picked(lang),
        text::samples_judged(lang),
        text::samples_same(lang),
        text::samples_rate(lang),
    ]
    .map(str::to_owned)
    .to_vec();
    let rows = rows
        .iter()
        .map(|row| {
            let share = text::samples_share(lang, i64::from(row.percent));
            let name = row.product.get(lang).to_owned();
            vec![
                Cell::new(view! { <strong>{name}</strong><br/><span class="soft">{share}</span> }),
                number(row.grants),
                number(row.picked),
                number(row.judged),
                number(row.same),
                rate(row.judged, row.same),
            ]
        })
        .collect();
    view! { <DataTable caption=text::samples_caption(lang) heads rows/> }.into_any()
}

/// What residents asked a person to look at.
fn asked(rows: &[HumanRow], lang: Lang) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="card">{human::asked_none(lang)}</p> }.into_any();
    }
    let heads = [
        text::samples_product(lang),
        human::asked_count(lang),
        text::samples_judged(lang),
        text::samples_same(lang),
        text::samples_rate(lang),
    ]
    .map(str::to_owned)
    .to_vec();
    let rows = rows
        .iter()
        .map(|row| {
            vec![
                Cell::new(row.product.get(lang).to_owned()),
                number(row.asked),
                number(row.judged),
                number(row.same),
                rate(row.judged, row.same),
            ]
        })
        .collect();
    view! { <DataTable caption=human::asked_caption(lang) heads rows/> }.into_any()
}

fn number(count: i64) -> Cell {
    Cell::new(view! { <span class="num">{count}</span> })
}

/// The share in which the person found something else, in percent; a dash before the first was judged.
fn rate(judged: i64, same: i64) -> Cell {
    let share = match judged {
        0 => "–".to_owned(),
        judged => format!("{} %", ((judged - same) * 100 + judged / 2) / judged),
    };
    Cell::new(view! { <span class="num">{share}</span> })
}

fn differences(rows: &[SampleDifference], lang: Lang) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="card">{text::samples_no_differences(lang)}</p> }.into_any();
    }
    let heads = [
        text::case_number(lang),
        text::samples_product(lang),
        text::sample_system(lang),
        text::sample_person(lang),
        text::found_by(lang),
    ]
    .map(str::to_owned)
    .to_vec();
    let rows = rows
        .iter()
        .map(|row| {
            let (href, number) = (paths::task(row.task), row.number.to_string());
            let (by, at) = (row.by.clone(), format::date_time(row.at, lang));
            vec![
                Cell::new(view! { <a class="num" href=href>{number}</a> }),
                Cell::new(row.product.get(lang).to_owned()),
                Cell::new(view! { <span class="num">{format::money(row.granted, lang)}</span> }),
                Cell::new(view! { <span class="num">{found(row.found, lang)}</span> }),
                Cell::new(view! { {by}<br/><span class="soft">{at}</span> }),
            ]
        })
        .collect();
    view! { <DataTable caption=text::samples_differences(lang) heads rows/> }.into_any()
}
