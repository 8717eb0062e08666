//! Searching what can be applied for, by a word or by a moment in life. A plain form and plain links.

use axum::response::Response;
use domain::Lang;
use domain::product::{Audience, Product};
use domain::search::{LifeEvent, rank};
use leptos::prelude::*;
use serde::Deserialize;
use services::Services;

use super::events::{address, name};
use super::tile;
use crate::pages::context;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::home;
use crate::ui::{Button, ButtonKind, Field, Icon, Sym, TextField};
use crate::visit::Visit;

/// What is looked for, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Wanted {
    /// A word or more.
    #[serde(default)]
    zoek: String,
    /// A moment in life.
    #[serde(default)]
    bij: String,
}

impl Wanted {
    /// Whether anything is looked for.
    pub fn is_any(&self) -> bool {
        !self.zoek.trim().is_empty() || self.event().is_some()
    }

    fn event(&self) -> Option<LifeEvent> {
        LifeEvent::parse(&self.bij)
    }
}

/// The page of what was found.
pub fn found(services: &Services, visit: &Visit, wanted: &Wanted) -> Response {
    let lang = visit.lang;
    let event = wanted.event();
    let typed = wanted.zoek.trim().to_owned();
    let audiences = [Audience::Resident, Audience::Company].into_iter();
    let offered = audiences.flat_map(|audience| services.catalog().products(visit.city, audience));
    let mut products: Vec<(usize, Product)> = offered
        .filter(|product| event.is_none_or(|event| product.events.contains(&event)))
        .filter_map(|product| Some((rank(product, &typed)?, product.clone())))
        .collect();
    products.sort_by_key(|(rank, _)| *rank);
    let count = i64::try_from(products.len()).unwrap_or(i64::MAX);
    let told = event.map_or_else(|| format!("“{typed}”"), |event| name(event, lang).to_owned());
    let heading = match count {
        0 => format!("{}: {told}", home::search_none(lang)),
        count => format!("{}: {told}", home::search_found(lang, count)),
    };
    let wanted = wanted.clone();
    render(&context(services, visit), heading.clone(), None, move || {
        let tiles: Vec<_> = products.iter().map(|(_, product)| tile(product, lang)).collect();
        let result = if tiles.is_empty() {
            view! { <p class="card">{home::search_none_body(lang)}</p> }.into_any()
        } else {
            view! { <ul class="tiles">{tiles}</ul> }.into_any()
        };
        view! {
            <Main>
                <div class="flow flow-l">
                    <h1 class="utrecht-heading-1">{heading}</h1>
                    {result}
                    <p><a class="row" href=paths::PRODUCTS><Icon sym=Sym::ArrowLeft/>{home::search_all(lang)}</a></p>
                    {search(&wanted, lang)}
                </div>
            </Main>
        }
    })
}

/// The form for a word, and the moments to choose from.
pub fn search(wanted: &Wanted, lang: Lang) -> impl IntoView + use<> {
    let field = Field::new("zoek", home::search_label(lang)).hint(home::search_hint(lang));
    let here = wanted.event();
    let events: Vec<_> = LifeEvent::ALL
        .into_iter()
        .map(|event| {
            let current = (here == Some(event)).then_some("page");
            view! { <li><a href=address(event) aria-current=current>{name(event, lang)}</a></li> }
        })
        .collect();
    view! {
        <section class="card card--flat flow" aria-labelledby="zoeken">
            <h2 class="vh" id="zoeken">{home::search_button(lang)}</h2>
            <form method="get" action=paths::PRODUCTS class="flow flow-s" role="search">
                <TextField field=field value=wanted.zoek.clone()/>
                <Button text=home::search_button(lang) kind=ButtonKind::Secondary sym=Sym::Search/>
            </form>
            <h3 class="utrecht-heading-3" id="speelt">{home::search_events(lang)}</h3>
            <ul class="events" aria-labelledby="speelt">{events}</ul>
        </section>
    }
}
