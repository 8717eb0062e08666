//! Pages about the site: personal data, the laws we calculate with, another city.

use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use leptos::prelude::*;
use services::Services;

use super::context;
use crate::http::see_other;
use crate::shell::{Main, render};
use crate::texts::{common, home};
use crate::visit::Visit;

/// `GET /privacy`.
pub async fn privacy(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    let lang = visit.lang;
    let days = services.catalog().city(visit.city).map_or(0, |city| city.draft_days);
    let points = vec![
        home::privacy_1(lang).to_owned(),
        home::privacy_2(lang).to_owned(),
        home::privacy_3(lang).to_owned(),
        home::privacy_4(lang).to_owned(),
        home::privacy_5(lang).to_owned(),
        home::privacy_6(lang, days),
    ];
    told(&services, &visit, common::privacy(lang), home::privacy_lead(lang), points)
}

fn told(
    services: &Services,
    visit: &Visit,
    title: &'static str,
    lead: &'static str,
    points: Vec<String>,
) -> Response {
    render(&context(services, visit), title, None, move || {
        let points: Vec<_> = points.into_iter().map(|point| view! { <li>{point}</li> }).collect();
        view! {
            <Main>
                <div class="flow narrow">
                    <h1 class="utrecht-heading-1">{title}</h1>
                    <p class="utrecht-paragraph utrecht-paragraph--lead">{lead}</p>
                    <ul class="flow flow-s">{points}</ul>
                </div>
            </Main>
        }
    })
}

/// `GET /zo-rekenen-wij`: the laws of today, with what is not confirmed yet.
pub async fn laws(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    let lang = visit.lang;
    let laws = services.laws_of_today(visit.city);
    render(&context(&services, &visit), common::how_we_calculate(lang), None, move || {
        let rows: Vec<_> = laws
            .into_iter()
            .map(|law| {
                let from = law.valid_from.map(|day| crate::ui::format::date(day, lang)).unwrap_or_default();
                let open = match law.unconfirmed.len() {
                    0 => home::law_none(lang).to_owned(),
                    _ => law.unconfirmed.join(", "),
                };
                view! {
                    <tr>
                        <th scope="row" data-l=home::law_name(lang)>{law.name}</th>
                        <td data-l=home::law_from(lang)>{from}</td>
                        <td data-l=home::law_unconfirmed(lang)>{open}</td>
                        <td data-l=home::law_link(lang)><a href=law.url lang="nl">{home::law_link(lang)}</a></td>
                    </tr>
                }
            })
            .collect();
        view! {
            <Main>
                <div class="flow">
                    <h1 class="utrecht-heading-1">{common::how_we_calculate(lang)}</h1>
                    <p class="utrecht-paragraph utrecht-paragraph--lead">{home::laws_lead(lang)}</p>
                    <p>{home::law_unconfirmed_body(lang)}</p>
                    <table class="utrecht-table cards">
                        <thead>
                            <tr>
                                <th scope="col">{home::law_name(lang)}</th>
                                <th scope="col">{home::law_from(lang)}</th>
                                <th scope="col">{home::law_unconfirmed(lang)}</th>
                                <th scope="col">{home::law_link(lang)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </Main>
        }
    })
}

/// `GET /andere-stad`: to the joint host, one label up.
pub async fn other_city(headers: HeaderMap) -> Response {
    let host = headers.get(axum::http::header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    match host.split_once('.') {
        Some((_, joint)) if joint.starts_with(|c: char| c.is_ascii_alphanumeric()) => {
            see_other(&format!("//{joint}/"))
        }
        _ => see_other("/"),
    }
}
