//! The start page of a city: search, the check, what is going on, urgent help, what is done often, other ways than digital.

use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::Lang;
use leptos::prelude::*;
use serde::Deserialize;
use services::Services;

use super::context;
use super::products::events;
use crate::actions::preferences;
use crate::paths;
use crate::shell::{CityFace, Main, render, skyline};
use crate::texts::{common, home, line, start};
use crate::ui::{Alert, AlertTone, ButtonLink, Icon, Sym};
use crate::visit::Visit;

/// What is asked for most, in this order; a city shows what it offers of it.
const POPULAR: [&str; 9] = [
    "bijstand",
    "wijziging",
    "inkomstenverklaring",
    "stadspas",
    "rotterdampas",
    "ooievaarspas",
    "u-pas",
    "bijzondere-bijstand",
    "bezwaar",
];

/// The language that was chosen before the city.
#[derive(Debug, Default, Deserialize)]
pub struct Brought {
    /// Its tag.
    #[serde(default)]
    taal: String,
}

/// `GET /`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Query(brought): Query<Brought>,
) -> Response {
    let ctx = context(&services, &visit);
    if let Some(lang) = Lang::parse(&brought.taal).filter(|lang| ctx.languages().contains(lang)) {
        return preferences::brought(lang);
    }
    let lang = visit.lang;
    let city = ctx.city.clone();
    let slug = city.as_ref().map(|city| city.slug.clone()).unwrap_or_default();
    let popular: Vec<_> = POPULAR
        .into_iter()
        .filter_map(|id| services.catalog().product(visit.city, id))
        .map(|product| (paths::product(&product.id), product.name.get(lang).to_owned()))
        .collect();
    render(&ctx, home::welcome(lang), None, move || {
        let urgent = city.as_ref().map(|city| urgent(city, lang));
        let not_digital = city.as_ref().map(|city| not_digital(city, lang));
        view! {
            {hero(lang, &slug)}
            <Main>
                <div class="flow flow-l">
                    <section class="flow" aria-labelledby="speelt">
                        <h2 class="utrecht-heading-2" id="speelt">{start::events(lang)}</h2>
                        {events::tiles(lang)}
                    </section>
                    {urgent}
                    <div class="split">
                        {often(popular, lang)}
                        {not_digital}
                    </div>
                    {how(lang)}
                </div>
            </Main>
        }
    })
}

/// The band on top: what this is, search, and the check.
fn hero(lang: Lang, slug: &str) -> impl IntoView + use<> {
    let drawing = skyline(slug);
    view! {
        <div class="hero">
            <div class="wrap hero__in">
                <div class="flow">
                    <h1 class="utrecht-heading-1">{home::welcome(lang)}</h1>
                    <p class="utrecht-paragraph utrecht-paragraph--lead">{home::welcome_lead(lang)}</p>
                    {search(lang)}
                </div>
                <section class="card flow" aria-labelledby="check">
                    <p class="row">
                        <span class="disc"><Icon sym=Sym::CoinEuro/></span>
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

/// A word to look for, as on the page of everything one can arrange.
fn search(lang: Lang) -> impl IntoView + use<> {
    view! {
        <form class="field" method="get" action=paths::PRODUCTS role="search">
            <label class="utrecht-form-label" for="zoek">{start::search_label(lang)}</label>
            <p class="utrecht-form-field-description" id="zoek-hulp">{start::search_hint(lang)}</p>
            <div class="search">
                <input
                    class="utrecht-textbox"
                    id="zoek"
                    name="zoek"
                    type="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    aria-describedby="zoek-hulp"
                />
                <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                    <Icon sym=Sym::Search/>{home::search_button(lang)}
                </button>
            </div>
        </form>
    }
}

fn dial(phone: &str) -> String {
    format!("tel:{}", phone.replace(' ', ""))
}

/// Who cannot wait.
fn urgent(city: &CityFace, lang: Lang) -> impl IntoView + use<> {
    let phone = city.phone.clone();
    view! {
        <Alert tone=AlertTone::Warning heading=home::urgent(lang)>
            <p>{start::urgent_before(lang)}<a href=dial(&phone)>{phone.clone()}</a>{start::urgent_after(lang)}</p>
        </Alert>
    }
}

/// What is done often.
fn often(popular: Vec<(String, String)>, lang: Lang) -> impl IntoView + use<> {
    let all = (paths::PRODUCTS.to_owned(), start::all(lang).to_owned());
    let rows: Vec<_> = popular
        .into_iter()
        .chain([all])
        .map(|(href, name)| view! { <li><a href=href><Icon sym=Sym::ChevronRight/><span>{name}</span></a></li> })
        .collect();
    view! {
        <section class="flow" aria-labelledby="veel">
            <h2 class="utrecht-heading-2" id="veel">{start::popular(lang)}</h2>
            <div class="card"><ul class="list">{rows}</ul></div>
        </section>
    }
}

/// Other ways than digital.
fn not_digital(city: &CityFace, lang: Lang) -> impl IntoView + use<> {
    let (phone, desk) = (city.phone.clone(), city.desk.get(lang).to_owned());
    let told = |sym: Sym, words: String| view! { <li class="row"><Icon sym/><span>{words}</span></li> };
    view! {
        <section class="card card--flat flow" aria-labelledby="anders">
            <h2 class="utrecht-heading-2" id="anders">{home::not_digital(lang)}</h2>
            <p>{home::not_digital_body(lang)}</p>
            <ul class="list">
                <li><a href=dial(&phone)><Icon sym=Sym::Phone/><span>{home::call(lang, &phone)}</span></a></li>
                {told(Sym::MapPin, desk)}
                {told(Sym::Mail, line::write_to(lang, &city.post))}
                {told(Sym::Users, start::someone_else(lang).to_owned())}
                {told(Sym::Language, common::interpreter(lang).to_owned())}
            </ul>
        </section>
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
