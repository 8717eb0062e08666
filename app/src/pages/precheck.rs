//! The benefit check "Waar heb ik recht op?". Nothing of it is kept, and nothing of it stands in an address.

mod laws;

use std::collections::BTreeMap;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::forms::ClientPage;
use domain::precheck::{answered, name};
use domain::{Cents, Lang};
use leptos::prelude::*;
use services::{PrecheckView, Services};

use super::context;
use super::question::fields::fields;
use crate::http::Posted;
use crate::islands::Precheck;
use crate::islands::precheck::{CheckWords, Drawn, SLIDERS, Shown, Slider, bars, other, part, typed};
use crate::paths;
use crate::shell::{Bundle, Main, render};
use crate::texts::{common, precheck as text};
use crate::ui::{Button, ButtonKind, ButtonLink, ErrorSummary, FieldError, Icon, Sym, WhyDetails};
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

/// `POST /check`: one turn, for who has no scripts. With scripts nothing is sent.
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
    let view = services.precheck(visit.city, &posted.0, visit.lang);
    let laws = packs.get(services, visit.city, lang).address;
    let ctx = context(services, visit);
    let city = ctx.city.as_ref().map(|city| city.name.clone()).unwrap_or_default();
    let errors = errors(&view, lang);
    let (status, title) = if errors.is_empty() {
        (StatusCode::OK, text::title(lang).to_owned())
    } else {
        (StatusCode::UNPROCESSABLE_ENTITY, common::error_title(lang, text::title(lang)))
    };
    let words = CheckWords::of(lang);
    let drawn = drawn(services, visit, &view, &words);
    let given = drawn.given_list(&words);
    let page = render(&ctx, title, Some(Bundle::Check), move || {
        let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary errors/> });
        let now = view.course.now.clone();
        let questions: Vec<_> =
            view.pages.iter().map(|page| question(page, &view, now.as_deref(), lang)).collect();
        let done = now.is_none();
        view! {
            <Main>
                <form class="flow flow-l" method="post" action=paths::PRECHECK novalidate>
                    <div class="split">
                        <div class="flow flow-l">
                            <div class="step" data-deel=part::PROGRESS inner_html=drawn.progress></div>
                            {summary}
                            <div class="flow">
                                {questions}
                                <div class="flow flow-s" data-deel=part::DONE hidden=!done>
                                    <h1 class="utrecht-heading-1">{text::done(lang)}</h1>
                                    <p>{text::done_body(lang)}</p>
                                    <p><ButtonLink text=text::to_outcome(lang) href="#uitkomst"/></p>
                                </div>
                                {buttons(&view, lang)}
                            </div>
                            <section class="flow flow-s" data-deel=part::GIVEN inner_html=given></section>
                            <p class="row small soft"><Icon sym=Sym::Lock/><span>{text::not_kept(lang)}</span></p>
                            {assumed(&city, lang)}
                        </div>
                        <div>
                            {drawings()}
                            <Precheck laws=laws words=words spoken=drawn.spoken results=drawn.results/>
                        </div>
                    </div>
                    {what_if(&view.inputs, drawn.compared, drawn.table, lang)}
                    <input type="hidden" name=name::PAGE value=now.unwrap_or_default() autocomplete="off"/>
                    <input type="hidden" name=name::ASKED value=view.course.asked.join(",") autocomplete="off"/>
                </form>
            </Main>
        }
    });
    (status, page).into_response()
}

/// What is drawn by the same code as in the browser.
fn drawn(services: &Services, visit: &Visit, view: &PrecheckView, words: &CheckWords) -> Drawn {
    let form = services.catalog().precheck_form();
    let answers = answered(form, &view.inputs, services.today());
    let evaluate = |inputs: &[(String, String)]| services.precheck_results(visit.city, inputs);
    let other = other(&view.inputs, &view.results, &evaluate);
    let shown = Shown {
        form,
        answers: &answers,
        inputs: &view.inputs,
        course: &view.course,
        results: &view.results,
        other: other.as_ref(),
        bars: &bars(&view.inputs, &evaluate),
    };
    Drawn::of(shown, words, visit.lang)
}

/// One question; all are there, one is shown.
fn question(page: &ClientPage, view: &PrecheckView, now: Option<&str>, lang: Lang) -> impl IntoView + use<> {
    let page = page.clone();
    let hidden = now != Some(page.id.as_str());
    view! { <div data-vraag=page.id.clone() hidden=hidden>{fields(&page, &view.errors, &BTreeMap::new(), lang)}</div> }
}

/// The next question, without an answer, or the one before. The first is what the enter key presses.
fn buttons(view: &PrecheckView, lang: Lang) -> impl IntoView + use<> {
    let done = view.course.now.is_none();
    let first = view.course.before().is_none();
    view! {
        <div class="buttons">
            <div class="buttons" data-deel=part::BUTTONS hidden=done>
                <Button text=common::next(lang) name=name::BUTTON value=name::NEXT/>
                <Button text=text::dont_know(lang) kind=ButtonKind::Secondary name=name::BUTTON value=name::UNKNOWN/>
            </div>
            <div data-deel=part::BACK hidden=first>
                <Button text=text::previous(lang) kind=ButtonKind::Subtle sym=Sym::ArrowLeft name=name::BUTTON value=name::BACK/>
            </div>
        </div>
    }
}

/// Other answers: fields, of which the browser makes sliders.
fn what_if(
    inputs: &[(String, String)],
    compared: String,
    table: String,
    lang: Lang,
) -> impl IntoView + use<> {
    let known = |slider: &Slider| Cents::parse(typed(inputs, slider.field)).is_some();
    let hidden = !SLIDERS.iter().any(known);
    let rows: Vec<_> = SLIDERS
        .iter()
        .map(|slider| {
            let label = match slider.field {
                "pc.loon" => text::what_if_wage(lang),
                "pc.bezit" => text::what_if_wealth(lang),
                _ => text::what_if_housemates(lang),
            };
            view! {
                <div data-als=slider.field hidden=!known(slider)>
                    <label class="utrecht-form-label" for=slider.name>{label}</label>
                    " "<output class="num" for=slider.name></output>
                    <input
                        class="utrecht-textbox w10"
                        id=slider.name
                        name=slider.name
                        inputmode="decimal"
                        autocomplete="off"
                        value=typed(inputs, slider.name).to_owned()
                    />
                </div>
            }
        })
        .collect();
    view! {
        <section class="card card--flat flow" aria-labelledby="wat-als" data-deel=part::WHAT_IF hidden=hidden>
            <h2 class="utrecht-heading-2" id="wat-als">{text::what_if(lang)}</h2>
            <div class="split">
                <div class="flow">
                    <p>{text::what_if_lead(lang)}</p>
                    {rows}
                    <div data-deel=part::RECOMPUTE>
                        <Button text=text::recompute(lang) kind=ButtonKind::Secondary name=name::BUTTON value="reken"/>
                    </div>
                    <div data-deel=part::TABLE inner_html=table></div>
                </div>
                <div aria-live="polite" data-deel=part::COMPARED inner_html=compared></div>
            </div>
        </section>
    }
}

/// The errors for the summary, each leading to its input.
fn errors(view: &PrecheckView, lang: Lang) -> Vec<FieldError> {
    super::question::typed_errors(&view.pages, &view.errors, lang)
}

/// What the outcome takes as given.
fn assumed(city: &str, lang: Lang) -> impl IntoView + use<> {
    let rows: Vec<_> = [
        text::assumed_1(lang, city),
        text::assumed_2(lang).to_owned(),
        text::assumed_3(lang).to_owned(),
        text::assumed_4(lang).to_owned(),
        text::assumed_5(lang).to_owned(),
        text::assumed_6(lang).to_owned(),
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
            <Icon sym=Sym::Pencil/>
            <Icon sym=Sym::X/>
        </span>
    }
}
