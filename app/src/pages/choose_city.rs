//! The joint page: choose a city.

use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use services::Services;

use crate::paths;
use crate::shell::{Main, PageContext, render};
use crate::texts::home;
use crate::ui::{Icon, Sym};

/// The page on the joint host; `host` is the host with its port, as the browser wrote it, and `chosen` says that the visitor chose
/// the language: it goes along to the city.
///
/// Any other address there leads back to this one.
#[must_use]
pub fn choose_city(services: &Services, ctx: &PageContext, host: &str, uri: &Uri, chosen: bool) -> Response {
    if uri.path() != paths::HOME {
        return (StatusCode::SEE_OTHER, [(header::LOCATION, paths::HOME)]).into_response();
    }
    let lang = ctx.lang;
    let along = if chosen { format!("?taal={}", lang.as_str()) } else { String::new() };
    let cities: Vec<_> = services
        .catalog()
        .cities()
        .iter()
        .map(|city| (city.name.clone(), city.department.clone(), format!("//{}.{host}/{along}", city.slug)))
        .collect();
    render(ctx, home::choose_city(lang), None, move || {
        let tiles: Vec<_> = cities
            .into_iter()
            .map(|(name, department, address)| {
                view! {
                    <li>
                        <a class="tile" href=address>
                            <span class="disc"><Icon sym=Sym::MapPin/></span>
                            <b>{name}</b>
                            <span>{department}</span>
                        </a>
                    </li>
                }
            })
            .collect();
        view! {
            <Main>
                <div class="flow">
                    <h1 class="utrecht-heading-1">{home::choose_city(lang)}</h1>
                    <p class="utrecht-paragraph utrecht-paragraph--lead">{home::choose_city_lead(lang)}</p>
                    <ul class="tiles">{tiles}</ul>
                </div>
            </Main>
        }
    })
}
