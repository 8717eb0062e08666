//! The style page: every component in every state, in the colours of every city, light and dark, from left to right and from right
//! to left. For who works on the site; search engines leave it alone.

mod colours;
mod controls;
mod fields;
mod figures;
mod lists;
mod notices;

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use domain::Lang;
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use serde::Deserialize;
use services::Services;

use super::context;
use crate::paths;
use crate::shell::{CityFace, Main, Sample, Scheme, Who, render};
use crate::texts::{common, style as text};
use crate::visit::Visit;

/// How the page is set.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Set {
    /// Slug of a city; that of the host when it is none.
    #[serde(default)]
    stad: String,
    /// `light` or `dark`; otherwise as the visitor chose.
    #[serde(default)]
    scherm: String,
    /// `rtl` for right to left.
    #[serde(default)]
    richting: String,
}

/// From right to left, in an address.
const MIRRORED: &str = "rtl";

impl Set {
    /// The address of the page set so.
    fn address(&self) -> String {
        format!("{}?stad={}&scherm={}&richting={}", paths::STYLE, self.stad, self.scherm, self.richting)
    }
}

/// `GET /stijl`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Set>,
) -> Response {
    let mut ctx = context(&services, &visit);
    let cities: Vec<_> =
        services.catalog().cities().iter().map(|city| (city.slug.clone(), city.name.clone())).collect();
    if let Some(city) = services.catalog().city_by_slug(&asked.stad) {
        ctx.city = Some(CityFace::from(city));
    }
    ctx.who = Who::Visitor;
    if let scheme @ (Scheme::Light | Scheme::Dark) = Scheme::parse(Some(&asked.scherm)) {
        ctx.scheme = scheme;
    }
    let set = Set {
        stad: ctx.city.as_ref().map(|city| city.slug.clone()).unwrap_or_default(),
        scherm: ctx.scheme.as_str().unwrap_or_default().to_owned(),
        richting: if asked.richting == MIRRORED { MIRRORED.to_owned() } else { String::new() },
    };
    ctx.sample = Some(Sample { mirrored: set.richting == MIRRORED });
    let lang = ctx.lang;
    let page = render(&ctx, text::title(lang), None, move || {
        let in_dutch = (lang != Lang::Nl).then(|| view! { <p>{text::in_dutch(lang)}</p> });
        view! {
            <Main>
                <div class="flow flow-l samples">
                    <div class="flow">
                        <h1 class="utrecht-heading-1">{text::title(lang)}</h1>
                        <p class="utrecht-paragraph utrecht-paragraph--lead">{text::lead(lang)}</p>
                        {in_dutch}
                        {ways(&set, &cities, lang)}
                    </div>
                    {section("kleuren", text::colours(lang), lang, colours::colours)}
                    {section("woorden", text::words(lang), lang, controls::words)}
                    {section("knoppen", text::buttons(lang), lang, controls::buttons)}
                    {section("vragen", text::fields(lang), lang, fields::fields)}
                    {section("meldingen", text::notices(lang), lang, notices::notices)}
                    {section("lijsten", text::lists(lang), lang, lists::lists)}
                    {section("bedragen", text::tables(lang), lang, figures::tables)}
                    {section("grafieken", text::charts(lang), lang, figures::charts)}
                </div>
            </Main>
        }
    });
    let unlisted = (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    ([unlisted], page).into_response()
}

/// Samples under a heading. They are in Dutch, also what components say by themselves.
fn section(id: &'static str, title: &'static str, lang: Lang, samples: fn() -> AnyView) -> impl IntoView {
    let samples = Owner::new().with(|| {
        provide_context(Lang::Nl);
        samples()
    });
    let marked = (lang != Lang::Nl).then_some("nl");
    view! {
        <section class="flow" aria-labelledby=id>
            <h2 class="utrecht-heading-2" id=id>{title}</h2>
            <div class="flow" lang=marked data-deel=id>{samples}</div>
        </section>
    }
}

/// The page in other colours, in other light, and mirrored.
fn ways(set: &Set, cities: &[(String, String)], lang: Lang) -> impl IntoView + use<> {
    let link = |name: String, to: Set| {
        let current = (to.address() == set.address()).then_some("true");
        view! { <li><a href=to.address() aria-current=current>{name}</a></li> }
    };
    let row = |id: &'static str, title: &'static str, links: Vec<_>| {
        view! {
            <div class="row">
                <strong id=id>{title}</strong>
                <ul class="events" aria-labelledby=id>{links}</ul>
            </div>
        }
    };
    let of_city = cities
        .iter()
        .map(|(slug, name)| link(name.clone(), Set { stad: slug.clone(), ..set.clone() }))
        .collect();
    let of_screen = [("light", common::screen_light(lang)), ("dark", common::screen_dark(lang))]
        .map(|(word, name)| link(name.to_owned(), Set { scherm: word.to_owned(), ..set.clone() }))
        .into();
    let of_direction = [("", text::to_the_right(lang)), (MIRRORED, text::to_the_left(lang))]
        .map(|(word, name)| link(name.to_owned(), Set { richting: word.to_owned(), ..set.clone() }))
        .into();
    view! {
        <nav class="card card--flat ways" aria-labelledby="anders">
            <h2 class="utrecht-heading-3" id="anders">{text::ways(lang)}</h2>
            {row("anders-stad", text::city(lang), of_city)}
            {row("anders-scherm", text::screen(lang), of_screen)}
            {row("anders-richting", text::direction(lang), of_direction)}
            <p class="soft small">{text::device(lang)}</p>
        </nav>
    }
}
