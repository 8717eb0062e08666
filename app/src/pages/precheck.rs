//! The benefit check "Waar heb ik recht op?". Nothing of it is kept, and nothing of it stands in an address.

mod laws;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::Lang;
use domain::forms::FieldType;
use leptos::prelude::*;
use services::views::LocalizedPage;
use services::{PrecheckView, Services};

use super::context;
use super::question::fields::fields;
use crate::http::Posted;
use crate::islands::Precheck;
use crate::islands::precheck::{CheckWords, Outcome, WAGE_IF, with_wage};
use crate::paths;
use crate::shell::{Bundle, Main, render};
use crate::texts::{common, precheck as text};
use crate::ui::{Alert, AlertTone, Button, ErrorSummary, FieldError, Icon, Sym, WhyDetails};
use crate::visit::Visit;

pub use laws::{Packs, get as laws};

/// `GET /check`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Extension(packs): Extension<Packs>,
) -> Response {
    page(&services, &visit, &packs, &Posted::default())
}

/// `POST /check`: the outcome for who has no scripts. With scripts nothing is sent.
pub async fn post(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Extension(packs): Extension<Packs>,
    posted: Posted,
) -> Response {
    page(&services, &visit, &packs, &posted)
}

fn page(services: &Services, visit: &Visit, packs: &Packs, posted: &Posted) -> Response {
    let lang = visit.lang;
    let view = services.precheck(visit.city, &posted.0);
    let outcome = outcome(services, visit, posted, &view);
    let laws = packs.get(services, visit.city, lang).address;
    let ctx = context(services, visit);
    let city = ctx.city.as_ref().map(|city| city.name.clone()).unwrap_or_default();
    let errors = errors(&view, lang);
    let (status, title) = if errors.is_empty() {
        (StatusCode::OK, text::title(lang).to_owned())
    } else {
        (StatusCode::UNPROCESSABLE_ENTITY, common::error_title(lang, text::title(lang)))
    };
    let typed = posted.get(WAGE_IF).to_owned();
    let page = render(&ctx, title, Some(Bundle::Check), move || {
        let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary errors/> });
        let ready = outcome.results.is_some().then(|| {
            view! {
                <Alert tone=AlertTone::Ok heading=text::ready(lang)>
                    <p><a href="#uitkomst">{text::to_outcome(lang)}</a></p>
                </Alert>
            }
        });
        let sections: Vec<_> = view.pages.iter().map(|page| section(page, &view, lang)).collect();
        view! {
            <Main>
                <div class="flow flow-l">
                    <div class="flow narrow">
                        <h1 class="utrecht-heading-1">{text::title(lang)}</h1>
                        <p class="utrecht-paragraph utrecht-paragraph--lead">{text::lead(lang)}</p>
                        <p class="row"><Icon sym=Sym::Lock/><span>{text::not_kept(lang)}</span></p>
                        {summary}
                        {ready}
                    </div>
                    <form class="split" method="post" action=paths::PRECHECK novalidate>
                        <div class="flow flow-l">
                            {sections}
                            <div class="buttons"><Button text=text::compute(lang)/></div>
                            {assumed(&city, lang)}
                        </div>
                        <div class="flow">
                            {drawings()}
                            <Precheck laws=laws lang=lang words=CheckWords::of(lang) outcome=outcome typed=typed/>
                        </div>
                    </form>
                </div>
            </Main>
        }
    });
    (status, page).into_response()
}

/// The outcome, and the outcome with the other wages when those were given.
fn outcome(services: &Services, visit: &Visit, posted: &Posted, view: &PrecheckView) -> Outcome {
    let other = with_wage(&posted.0).and_then(|(wage, changed)| {
        let results = services.precheck(visit.city, &changed).results?;
        Some((wage, results))
    });
    Outcome { results: view.results.clone(), other }
}

/// One group of questions.
fn section(page: &LocalizedPage, view: &PrecheckView, lang: Lang) -> impl IntoView + use<> {
    let mut page = page.get(lang).clone();
    let heading =
        (!page.title_is_label).then(|| view! { <h2 class="utrecht-heading-2">{page.title.clone()}</h2> });
    // The heading of this page is that of the whole check.
    page.title_is_label = false;
    let intro = page.intro.clone().map(|intro| view! { <p>{intro}</p> });
    view! { <div class="flow">{heading}{intro}{fields(&page, &view.errors, lang)}</div> }
}

/// The errors for the summary, each leading to its input.
fn errors(view: &PrecheckView, lang: Lang) -> Vec<FieldError> {
    let kind_of = |id: &str| {
        let mut fields = view.pages.iter().flat_map(|page| &page.get(lang).fields);
        fields.find(|field| field.id == id).map_or(FieldType::Text, |field| field.kind)
    };
    view.errors.iter().map(|error| FieldError::of_form(kind_of(&error.field), error, lang)).collect()
}

/// What the outcome takes as given.
fn assumed(city: &str, lang: Lang) -> impl IntoView + use<> {
    let rows: Vec<_> = [
        text::assumed_1(lang, city),
        text::assumed_2(lang).to_owned(),
        text::assumed_3(lang).to_owned(),
        text::assumed_4(lang).to_owned(),
        text::assumed_5(lang).to_owned(),
    ]
    .into_iter()
    .map(|row| view! { <li>{row}</li> })
    .collect();
    view! { <WhyDetails summary=text::assumed(lang).to_owned()><ul>{rows}</ul></WhyDetails> }
}

/// Puts the icons of every possible outcome among the drawings of the page.
fn drawings() -> impl IntoView {
    view! {
        <span hidden>
            <Icon sym=Sym::AlertCircle/>
            <Icon sym=Sym::Check/>
            <Icon sym=Sym::Hourglass/>
            <Icon sym=Sym::X/>
        </span>
    }
}
