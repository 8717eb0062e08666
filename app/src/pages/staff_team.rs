//! The state of the work, for who leads it: numbers, charts with the same numbers as tables.

mod charts;
mod tables;

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::Lang;
use domain::export::ExportSource;
use domain::queue::QueueChoice;
use leptos::prelude::*;
use services::views::TeamView;
use services::{Services, purpose};

use super::{context, staff_export};
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::team as text;
use crate::ui::{StatusBadge, Sym, Tone, format};
use crate::visit::Visit;

/// `GET /werk/team`.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    match services.team(&visit.scope(purpose::REVIEW)).await {
        Ok(view) => page(&services, &visit, view),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, team: TeamView) -> Response {
    let lang = visit.lang;
    let place = services.catalog().city(visit.city).map_or("", |city| city.name.as_str()).to_owned();
    let title = text::title(lang, place);
    render(&context(services, visit), title.clone(), None, move || {
        view! {
            <Main>
                <div class="flow">
                    <h1 class="utrecht-heading-1">{title.clone()}</h1>
                    <p class="soft">{text::body(lang, format::weekday_date(team.today, lang))}</p>
                    <ul class="stats stats--three">{stats(&team, lang)}</ul>
                    <div class="grid grid--wide">
                        {charts::due(&team, lang)}
                        {charts::flow(&team, lang)}
                        {charts::ages(&team, lang)}
                        {tables::waiting(&team, lang)}
                        {tables::loads(&team, lang)}
                        {tables::leads(&team, lang)}
                    </div>
                    <p><a href=paths::RULES>{crate::texts::rules::title(lang)}</a></p>
                    <p><a href=paths::OUTAGES>{crate::texts::outage::title(lang)}</a></p>
                    {staff_export::link(ExportSource::Weeks, &QueueChoice::default(), lang)}
                </div>
            </Main>
        }
    })
}

/// The numbers on top.
fn stats(team: &TeamView, lang: Lang) -> Vec<AnyView> {
    let cases = team.ages.iter().map(|age| age.cases).sum();
    let late = if team.late() > 0 {
        view! { <a href=format!("{}?datum=te-laat", paths::QUEUE)>{text::see_late(lang)}</a> }.into_any()
    } else {
        view! { <StatusBadge tone=Tone::Safe sym=Sym::Check text=text::none_late(lang)/> }.into_any()
    };
    let decided = team.sum(|week| week.decided);
    let share = |tenths: Option<i64>| tenths.map(|tenths| format!("{} %", tenth(tenths, lang)));
    let of = || words(text::of_decided(lang, decided));
    let shared = |name, tenths| stat_or(name, share(tenths), of(), lang);
    let lead = team.lead().map(|tenths| text::days(lang, tenth(tenths, lang)));
    vec![
        stat(text::open(lang), team.open().to_string(), words(text::cases_open(lang, cases))),
        stat(text::late(lang), team.late().to_string(), late),
        shared(text::on_time(lang), team.share(|week| week.on_time)),
        stat_or(text::lead(lang), lead, words(text::law_says(lang).to_owned()), lang),
        shared(text::automatic(lang), team.share(|week| week.by_machine)),
        shared(text::deviating(lang), team.share(|week| week.deviated)),
    ]
}

/// A number about decisions; before the first one there is none.
fn stat_or(name: &'static str, number: Option<String>, more: AnyView, lang: Lang) -> AnyView {
    match number {
        Some(number) => stat(name, number, more),
        None => stat(name, "–".to_owned(), words(text::nothing(lang).to_owned())),
    }
}

fn words(words: String) -> AnyView {
    view! { <span class="soft">{words}</span> }.into_any()
}

fn stat(name: &'static str, number: String, more: AnyView) -> AnyView {
    view! { <li class="card stat"><span class="soft">{name}</span><b>{number}</b>{more}</li> }.into_any()
}

/// A number in tenths, as one writes it.
fn tenth(tenths: i64, lang: Lang) -> String {
    let mark = match lang {
        Lang::En => '.',
        _ => ',',
    };
    format!("{}{mark}{}", tenths / 10, tenths % 10)
}
