//! Spreading free work over the team: who gets how much and why, before anything is done.

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::Lang;
use domain::queue::{ALL_TEAMS, Column, Teams};
use leptos::prelude::*;
use services::views::{SpreadLine, SpreadPerson, SpreadPreview};
use services::{Services, purpose};

use super::context;
use super::staff_queue::table;
use crate::http::{Posted, failed};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{common, cover as text, queue};
use crate::ui::{
    Alert, AlertTone, Button, ButtonKind, Cell, Choice, DataTable, Field, Select, StatusBadge, TextField,
    Tone,
};
use crate::visit::Visit;

/// As many tasks as are spread when nothing is said.
const USUAL: u32 = 20;

/// `GET /werk/verdelen` with `team` and `aantal`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    RawQuery(query): RawQuery,
) -> Response {
    show(&services, &visit, &Posted::parse(query.as_deref().unwrap_or_default()), false).await
}

/// The plan as it is now, perhaps after one that did not fit any more.
pub async fn show(services: &Services, visit: &Visit, asked: &Posted, changed: bool) -> Response {
    let team = Teams::parse(asked.get("team")).unwrap_or_default();
    let number = asked.get("aantal").trim().parse().unwrap_or(USUAL);
    match services.spread_preview(&visit.scope(purpose::REVIEW), &team, number).await {
        Ok(view) => {
            let status = if changed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
            (status, page(services, visit, view, changed)).into_response()
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, preview: SpreadPreview, changed: bool) -> Response {
    let lang = visit.lang;
    let plain = text::spread_title(lang);
    let title = if changed { common::error_title(lang, plain) } else { plain.to_owned() };
    render(&context(services, visit), title, None, move || {
        let changed = changed.then(|| {
            view! { <Alert tone=AlertTone::Warning heading=text::spread_changed(lang)>""</Alert> }
        });
        view! {
            <Main>
                <div class="flow">
                    <p><a href=paths::QUEUE>{queue::back(lang)}</a></p>
                    <h1 class="utrecht-heading-1">{plain}</h1>
                    {changed}
                    <p>{text::spread_body(lang)}" "{text::spread_how(lang)}</p>
                    {ask(&preview, lang)}
                    {plan(&preview, lang)}
                </div>
            </Main>
        }
    })
}

/// Whose work, and how much of it.
fn ask(preview: &SpreadPreview, lang: Lang) -> impl IntoView + use<> {
    let choices = std::iter::once(Choice::new("mijn", text::my_team(lang)))
        .chain(preview.teams.iter().map(|team| Choice::new(team.id.clone(), team.name.get(lang))))
        .chain(std::iter::once(Choice::new(ALL_TEAMS, text::all_teams(lang))))
        .collect();
    let team = preview.choice.word().unwrap_or("mijn").to_owned();
    let number = Field::new("aantal", text::spread_number(lang)).hint(text::spread_number_hint(lang));
    let field = Field::new("team", text::spread_team(lang));
    view! {
        <form class="card flow measure" method="get" action=paths::SPREAD>
            <Select field choices value=Some(team)/>
            <TextField field=number value=preview.number.to_string()/>
            <Button text=text::spread_look(lang) kind=ButtonKind::Secondary/>
        </form>
    }
}

fn plan(preview: &SpreadPreview, lang: Lang) -> AnyView {
    if preview.lines.is_empty() {
        return view! { <p class="card">{text::spread_none(lang)}</p> }.into_any();
    }
    let heads =
        [text::colleague(lang), text::has(lang), text::gets(lang), text::after(lang), text::can(lang)];
    let heads = heads.map(str::to_owned).to_vec();
    let people = preview.people.iter().map(|one| person(one, lang)).collect();
    let rows: Vec<_> = preview.lines.iter().map(|line| line.task.clone()).collect();
    let to: Vec<Cell> = preview.lines.iter().map(|line| goes(line, lang)).collect();
    let hidden: Vec<_> = preview
        .lines
        .iter()
        .filter_map(|line| {
            let value = format!("{}.{}.{}", line.task.id, line.task.version, line.to.as_ref()?.staff);
            Some(view! { <input type="hidden" name="kies" value=value/> })
        })
        .collect();
    let count = i64::try_from(hidden.len()).unwrap_or(i64::MAX);
    let team = preview.choice.word().map(str::to_owned);
    let act = if count == 0 {
        view! { <Alert tone=AlertTone::Warning heading=text::spread_nobody(lang)>""</Alert> }.into_any()
    } else {
        view! {
            <form method="post" action=paths::SPREAD>
                <input type="hidden" name="sleutel" value=preview.key.to_string()/>
                <input type="hidden" name="team" value=team/>
                <input type="hidden" name="aantal" value=preview.number.to_string()/>
                {hidden}
                <Button text=text::spread_do(lang, count)/>
            </form>
        }
        .into_any()
    };
    let without = [Column::Received, Column::Holder, Column::Why].into();
    let tasks = table(&rows, &without, false, text::spread_tasks(lang), Some((text::to(lang), to)), lang);
    view! {
        <DataTable caption=text::spread_people(lang) heads rows=people/>
        {act}
        {tasks}
    }
    .into_any()
}

fn person(one: &SpreadPerson, lang: Lang) -> Vec<Cell> {
    let can = if one.away {
        view! { <StatusBadge tone=Tone::Warning text=text::now(lang)/> }.into_any()
    } else if one.products.is_empty() {
        view! { <span>{text::everything(lang)}</span> }.into_any()
    } else {
        let names: Vec<&str> = one.products.iter().map(|name| name.get(lang)).collect();
        view! { <span>{names.join(", ")}</span> }.into_any()
    };
    vec![
        Cell::new(one.person.name.clone()),
        Cell::number(one.before),
        Cell::number(one.given),
        Cell::number(one.before + one.given),
        Cell::new(can),
    ]
}

/// Who gets a task, and why they.
fn goes(line: &SpreadLine, lang: Lang) -> Cell {
    let Some(to) = &line.to else { return Cell::new(text::no_one(lang)) };
    let why = match line.able {
        1 => text::only_one(lang).to_owned(),
        many => text::of_able(lang, many),
    };
    let name = to.name.clone();
    Cell::new(view! { <span>{name}<br/><small class="soft">{why}</small></span> })
}
