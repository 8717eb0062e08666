//! The charts, each with what it says in words and its numbers as a table.

use chrono::{Datelike, NaiveDate};
use domain::Lang;
use leptos::prelude::*;
use services::views::{AgeRow, TeamView};

use crate::texts::team as text;
use crate::ui::{BarChart, Cell, DataTable, LineChart, Series};

/// How much is due in each week to come.
pub fn due(team: &TeamView, lang: Lang) -> AnyView {
    let most = team.ahead.iter().filter(|week| week.due > 0).max_by_key(|week| week.due);
    let words = most.map_or_else(
        || text::due_none(lang).to_owned(),
        |week| text::due_most(lang, number(week.monday), week.due),
    );
    let labels = team.ahead.iter().map(|week| number(week.monday).to_string()).collect();
    let values = team.ahead.iter().map(|week| week.due).collect();
    let rows = team
        .ahead
        .iter()
        .enumerate()
        .map(|(place, week)| {
            let name = match place {
                0 => text::this_week(lang, number(week.monday)),
                _ => text::week_number(lang, number(week.monday)),
            };
            vec![Cell::new(name), Cell::number(week.due)]
        })
        .collect();
    let heads = vec![text::week(lang).to_owned(), text::tasks(lang).to_owned()];
    let chart =
        view! { <BarChart id="grafiek-klaar" title=text::due_chart(lang) labels values mark_first=true/> };
    let note = text::due_note(lang).to_owned();
    figure(
        text::due_title(lang),
        vec![words, note],
        chart.into_any(),
        table(text::due_title(lang), heads, rows, lang),
    )
}

/// What came in beside what was decided, and what that makes one expect.
pub fn flow(team: &TeamView, lang: Lang) -> AnyView {
    let more = team.sum(|week| week.received) - team.sum(|week| week.decided);
    let words = match more {
        0 => text::flow_same(lang).to_owned(),
        more if more > 0 => text::flow_more(lang, more),
        less => text::flow_less(lang, -less),
    };
    let expected = text::expected(lang, team.ahead.first().map_or(0, |week| week.expected));
    let labels = team.weeks.iter().map(|week| number(week.monday).to_string()).collect();
    let series = vec![
        Series {
            name: text::decided(lang).to_owned(),
            values: team.weeks.iter().map(|week| week.decided).collect(),
        },
        Series {
            name: text::received(lang).to_owned(),
            values: team.weeks.iter().map(|week| week.received).collect(),
        },
    ];
    let heads = [text::week(lang), text::received(lang), text::decided(lang), text::in_time(lang)];
    let rows = team
        .weeks
        .iter()
        .map(|week| {
            vec![
                Cell::new(text::week_number(lang, number(week.monday))),
                Cell::number(week.received),
                Cell::number(week.decided),
                Cell::number(week.on_time),
            ]
        })
        .collect();
    let chart = view! { <LineChart id="grafiek-stroom" title=text::flow_chart(lang) labels series/> };
    let heads = heads.map(str::to_owned).to_vec();
    figure(
        text::flow_title(lang),
        vec![words, expected],
        chart.into_any(),
        table(text::flow_title(lang), heads, rows, lang),
    )
}

/// Open cases by age.
pub fn ages(team: &TeamView, lang: Lang) -> AnyView {
    let labels = team.ages.iter().map(short).collect();
    let values = team.ages.iter().map(|age| age.cases).collect();
    let rows = team
        .ages
        .iter()
        .map(|age| {
            let name = match age.until {
                Some(until) if age.from == 0 => text::age_under(lang, until),
                Some(until) => text::age_between(lang, age.from, until),
                None => text::age_over(lang, age.from),
            };
            vec![Cell::new(name), Cell::number(age.cases)]
        })
        .collect();
    let heads = vec![text::age(lang).to_owned(), text::cases(lang).to_owned()];
    let chart = view! { <BarChart id="grafiek-leeftijd" title=text::ages_chart(lang) labels values/> };
    figure(
        text::ages_title(lang),
        Vec::new(),
        chart.into_any(),
        table(text::ages_title(lang), heads, rows, lang),
    )
}

/// Weeks, as they fit below a bar.
fn short(age: &AgeRow) -> String {
    age.until.map_or_else(|| format!("{}+", age.from), |until| format!("{}–{until}", age.from))
}

/// The number of a week (ISO 8601).
fn number(monday: NaiveDate) -> u32 {
    monday.iso_week().week()
}

fn table(caption: &'static str, heads: Vec<String>, rows: Vec<Vec<Cell>>, lang: Lang) -> AnyView {
    view! {
        <details class="more">
            <summary>{text::as_table(lang)}</summary>
            <DataTable caption heads rows/>
        </details>
    }
    .into_any()
}

fn figure(title: &'static str, words: Vec<String>, chart: AnyView, table: AnyView) -> AnyView {
    let words: Vec<_> = words.into_iter().map(|words| view! { <p class="soft">{words}</p> }).collect();
    view! {
        <figure class="card flow">
            <figcaption><h2 class="utrecht-heading-3">{title}</h2>{words}</figcaption>
            {chart}
            {table}
        </figure>
    }
    .into_any()
}
