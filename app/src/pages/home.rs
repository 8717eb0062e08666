//! The start page of a city.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::product::{Audience, ProductKind};
use domain::{Lang, Localized};
use leptos::prelude::*;
use services::Services;

use super::context;
use super::products::offered;
use crate::paths;
use crate::shell::{Main, render, skyline};
use crate::texts::home;
use crate::ui::{Alert, AlertTone, ButtonLink, Icon, Sym};
use crate::visit::Visit;

/// `GET /`.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    let ctx = context(&services, &visit);
    let lang = visit.lang;
    let (slug, phone, desk) = services
        .catalog()
        .city(visit.city)
        .map(|city| (city.slug.clone(), city.phone.clone(), city.desk.get(lang).to_owned()))
        .unwrap_or_default();
    let mut products: Vec<_> = offered(&services, &visit, Audience::Resident, Some(ProductKind::Application))
        .into_iter()
        .map(|product| {
            let text = |text: &Localized| text.get(lang).to_owned();
            (paths::product(&product.id), Sym::Wallet, text(&product.name), text(&product.summary))
        })
        .collect();
    let (name, body) = (home::all_forms(lang).to_owned(), home::all_forms_body(lang).to_owned());
    products.push((paths::PRODUCTS.to_owned(), Sym::Pencil, name, body));
    render(&ctx, home::welcome(lang), None, move || {
        let tiles: Vec<_> = products
            .into_iter()
            .map(|(href, sym, name, summary)| {
                view! {
                    <li>
                        <a class="tile" href=href>
                            <span class="disc"><Icon sym/></span>
                            <b>{name}</b>
                            <span>{summary}</span>
                        </a>
                    </li>
                }
            })
            .collect();
        let dial = format!("tel:{}", phone.replace(' ', ""));
        let dial_urgent = dial.clone();
        let urgent = home::urgent_body(lang, &phone);
        view! {
            {hero(lang, &slug)}
            <Main>
                <div class="flow flow-l">
                    <section class="flow" aria-labelledby="regelen">
                        <h2 class="utrecht-heading-2" id="regelen">{home::arrange(lang)}</h2>
                        <ul class="tiles">{tiles}</ul>
                    </section>
                    <Alert tone=AlertTone::Warning heading=home::urgent(lang)>
                        <p><a href=dial_urgent>{urgent}</a></p>
                    </Alert>
                    <div class="split">
                        {how(lang)}
                        <section class="card card--flat flow" aria-labelledby="anders">
                            <h2 class="utrecht-heading-2" id="anders">{home::not_digital(lang)}</h2>
                            <p>{home::not_digital_body(lang)}</p>
                            <ul class="list">
                                <li><a href=dial><Icon sym=Sym::Phone/><span>{home::call(lang, &phone)}</span></a></li>
                                <li class="row"><Icon sym=Sym::MapPin/><span>{desk}</span></li>
                            </ul>
                        </section>
                    </div>
                </div>
            </Main>
        }
    })
}

/// The band on top: what this is, and the check.
fn hero(lang: Lang, slug: &str) -> impl IntoView + use<> {
    let drawing = skyline(slug);
    view! {
        <div class="hero">
            <div class="wrap hero__in">
                <div class="flow">
                    <h1 class="utrecht-heading-1">{home::welcome(lang)}</h1>
                    <p class="utrecht-paragraph utrecht-paragraph--lead">{home::welcome_lead(lang)}</p>
                </div>
                <section class="card flow" aria-labelledby="check">
                    <p class="row">
                        <span class="disc"><Icon sym=Sym::Coin/></span>
                        <span class="soft">{home::check_size(lang)}</span>
                    </p>
                    <h2 class="utrecht-heading-2" id="check">{home::check_heading(lang)}</h2>
                    <p>{home::check_body(lang)}</p>
                    <p><ButtonLink text=home::check_start(lang) href=paths::PRECHECK sym=Sym::ArrowRight/></p>
                    <p>{home::already(lang)}<a href=paths::OVERVIEW>{home::go_on(lang)}</a></p>
                </section>
            </div>
            <svg
                class="skyline"
                viewBox="0 0 1600 80"
                preserveAspectRatio="xMidYMax slice"
                aria-hidden="true"
                focusable="false"
                inner_html=drawing
            ></svg>
        </div>
    }
}

/// The four steps.
fn how(lang: Lang) -> impl IntoView + use<> {
    let steps: Vec<_> = [
        (home::how_1(lang), home::how_1_body(lang)),
        (home::how_2(lang), home::how_2_body(lang)),
        (home::how_3(lang), home::how_3_body(lang)),
        (home::how_4(lang), home::how_4_body(lang)),
    ]
    .into_iter()
    .map(|(title, body)| view! { <li><h3 class="utrecht-heading-3">{title}</h3><p>{body}</p></li> })
    .collect();
    view! {
        <section class="flow" aria-labelledby="hoe">
            <h2 class="utrecht-heading-2" id="hoe">{home::how(lang)}</h2>
            <ol class="how">{steps}</ol>
        </section>
    }
}
