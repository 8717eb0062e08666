//! What can be applied for, and the start page of each product.

pub mod events;
mod running;
mod search;

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::product::{Audience, Product, ProductKind};
use domain::{Actor, Lang, Localized};
use leptos::prelude::*;
use services::views::RunningView;
use services::{ServiceError, Services, purpose};

use search::{Wanted, found};

use super::{context, not_found};
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::home;
use crate::ui::{Button, ButtonKind, ButtonLink, Icon, Sym};
use crate::visit::Visit;

/// `GET /aanvragen`, with `zoek` for a word or `bij` for a moment in life.
pub async fn list(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Query(wanted): Query<Wanted>,
) -> Response {
    let ctx = context(&services, &visit);
    let lang = visit.lang;
    if wanted.is_any() {
        return found(&services, &visit, &wanted);
    }
    let groups = [
        (home::for_residents(lang), Audience::Resident, Some(ProductKind::Application)),
        (home::to_report(lang), Audience::Resident, Some(ProductKind::Report)),
        (home::to_ask(lang), Audience::Resident, Some(ProductKind::Contact)),
        (home::for_companies(lang), Audience::Company, None),
    ]
    .map(|(heading, audience, kind)| (heading, offered(&services, &visit, audience, kind)));
    render(&ctx, home::products(lang), None, move || {
        let groups: Vec<_> = groups
            .into_iter()
            .zip(0_usize..)
            .map(|((heading, products), place)| {
                let id = format!("groep-{place}");
                let label = id.clone();
                let tiles: Vec<_> = products.into_iter().map(|product| tile(&product, lang)).collect();
                view! {
                    <section class="flow" aria-labelledby=label>
                        <h2 class="utrecht-heading-2" id=id>{heading}</h2>
                        <ul class="tiles">{tiles}</ul>
                    </section>
                }
            })
            .collect();
        view! {
            <Main>
                <div class="flow flow-l">
                    <div class="flow">
                        <h1 class="utrecht-heading-1">{home::products(lang)}</h1>
                        <p class="utrecht-paragraph utrecht-paragraph--lead">{home::products_lead(lang)}</p>
                    </div>
                    {search::search(&Wanted::default(), lang)}
                    {groups}
                </div>
            </Main>
        }
    })
}

/// What the city offers; what the law computes comes first.
fn offered(
    services: &Services,
    visit: &Visit,
    audience: Audience,
    kind: Option<ProductKind>,
) -> Vec<Product> {
    let products = services.catalog().products(visit.city, audience).into_iter();
    let mut products: Vec<Product> =
        products.filter(|product| kind.is_none_or(|kind| product.kind == kind)).cloned().collect();
    products.sort_by_key(|product| product.computed().is_none());
    products
}

fn tile(product: &Product, lang: Lang) -> impl IntoView + use<> {
    let sym = product.events.first().map_or(Sym::FileText, |event| events::sym(*event));
    view! {
        <li>
            <a class="tile" href=paths::product(&product.id)>
                <span class="disc"><Icon sym/></span>
                <b>{product.name.get(lang).to_owned()}</b>
                <span>{product.summary.get(lang).to_owned()}</span>
            </a>
        </li>
    }
}

/// `GET /aanvragen/{product}`: who, what you need, how long, what happens next. Who has one open already sees it here.
pub async fn start(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(product): Path<String>,
) -> Response {
    let Some(product) = services.catalog().product(visit.city, &product).cloned() else {
        return not_found(&services, &visit);
    };
    let open = match open(&services, &visit, &product).await {
        Ok(open) => open,
        Err(problem) => return failed(&services, &visit, &problem),
    };
    let ctx = context(&services, &visit);
    let lang = visit.lang;
    let checked = product.computed().is_some() && product.audience == Audience::Resident;
    let signed_in = visit.actor != Actor::Visitor;
    let button = button(&product, open.as_ref(), signed_in, lang);
    let overview = crate::actions::delete_draft::overview(&visit);
    let title = product.name.get(lang).to_owned();
    render(&ctx, title, None, move || {
        let running = open.as_ref().map(|open| running::running(&product, open, overview, lang));
        let check = checked.then(|| {
            view! { <ButtonLink text=home::check_first(lang) href=paths::PRECHECK kind=ButtonKind::Secondary/> }
        });
        let start = button.map(|start| {
            view! {
                <form method="post" action=paths::product(&product.id) class="row">
                    <Button text=start sym=Sym::ArrowRight/>
                    {check}
                </form>
            }
        });
        view! {
            <Main>
                <div class="flow flow-l narrow">
                    <div class="flow">
                        <h1 class="utrecht-heading-1">{product.name.get(lang).to_owned()}</h1>
                        <p class="utrecht-paragraph utrecht-paragraph--lead">{product.summary.get(lang).to_owned()}</p>
                    </div>
                    {running}
                    {bullets("voor-wie", home::for_whom(lang), &product.who, lang)}
                    {bullets("nodig", home::at_hand(lang), &product.needs, lang)}
                    <p>{home::takes(lang, product.minutes)}</p>
                    {start}
                    {bullets("daarna", home::afterwards(lang), &product.next, lang)}
                    <p>{home::decide_within(lang, product.term_weeks, &product.term_article)}</p>
                </div>
            </Main>
        }
    })
}

/// What the reader has open for a product; none for who is not signed in, or is not whom it is for.
async fn open(
    services: &Services,
    visit: &Visit,
    product: &Product,
) -> Result<Option<RunningView>, ServiceError> {
    match services.running(&visit.scope(purpose::APPLY), &product.id).await {
        Ok(open) => Ok(Some(open)),
        Err(ServiceError::NotFound) => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// What the button to start says; none where going on with what is open is the only way.
fn button(
    product: &Product,
    open: Option<&RunningView>,
    signed_in: bool,
    lang: Lang,
) -> Option<&'static str> {
    let apply = product.kind == ProductKind::Application;
    match open {
        Some(open) if !open.drafts.is_empty() => None,
        Some(open) if !open.cases.is_empty() => product.several.then(|| home::start_new(lang)),
        _ => Some(match (signed_in, apply) {
            (true, true) => home::start_application(lang),
            (false, true) => home::start_sign_in(lang),
            (true, false) => home::start_other(lang),
            (false, false) => home::start_other_sign_in(lang),
        }),
    }
}

fn bullets(
    id: &'static str,
    heading: &'static str,
    items: &[Localized],
    lang: Lang,
) -> impl IntoView + use<> {
    let items: Vec<_> = items.iter().map(|item| view! { <li>{item.get(lang).to_owned()}</li> }).collect();
    view! {
        <section class="flow flow-s" aria-labelledby=id>
            <h2 class="utrecht-heading-2" id=id>{heading}</h2>
            <ul>{items}</ul>
        </section>
    }
}
