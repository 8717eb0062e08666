//! How accessible the site is: what was tested, when, with what result, and what is known not to be good yet.
//!
//! The numbers are those of the last run of all journeys in the browser, written by the run itself
//! (`end2end/accessible-reporter.js`) and built in. Beside them stands the last run over every look and language
//! (`end2end/everywhere-reporter.js`), when one was kept.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use chrono::NaiveDate;
use domain::Lang;
use leptos::prelude::*;
use serde::Deserialize;
use services::Services;

use super::context;
use crate::shell::{Main, render};
use crate::texts::{accessible as text, common, home};
use crate::ui::{SummaryList, SummaryRow, format};
use crate::visit::Visit;

/// What the last run wrote.
const RESULT: &str = include_str!("../../../catalog/accessible.json");

/// A run of the journeys.
#[derive(Debug, Deserialize)]
struct Run {
    /// The day.
    day: NaiveDate,
    /// Journeys that ran, and how many of them failed.
    journeys: u32,
    failed: u32,
    /// Pages that were judged by rules, each way of building once.
    judged: u32,
    /// Times that a page was held against the width of its screen.
    fitted: u32,
    /// Version of the rules (axe-core).
    rules: String,
    /// Browser with its version.
    browser: String,
    /// Widths of screens, in CSS pixels.
    widths: Vec<u32>,
    /// The last time that every page was judged in every look and language (`npm run axe:accessible`), when it was kept.
    everywhere: Option<Everywhere>,
}

/// Every page in every look and language, without faults: else it is not kept.
#[derive(Debug, Deserialize)]
struct Everywhere {
    /// Combinations of page, look and language.
    combinations: u32,
}

/// `GET /toegankelijkheid`.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    let lang = visit.lang;
    let city = services.catalog().city(visit.city);
    let phone = city.map(|city| city.phone.clone()).unwrap_or_default();
    let run = serde_json::from_str::<Run>(RESULT);
    if let Err(problem) = &run {
        tracing::error!(
            error = problem as &dyn std::error::Error,
            "the result of the journeys cannot be read"
        );
    }
    render(&context(&services, &visit), common::accessibility(lang), None, move || {
        let tested = run.ok().map(|run| tested(&run, lang));
        let promises =
            list([text::works_1(lang), text::works_2(lang), text::works_3(lang), text::works_4(lang)]);
        let shortcomings = list([
            text::short_1(lang),
            text::short_2(lang),
            text::short_3(lang),
            text::short_4(lang),
            text::short_5(lang),
        ]);
        view! {
            <Main>
                <div class="flow flow-l narrow">
                    <div class="flow">
                        <h1 class="utrecht-heading-1">{common::accessibility(lang)}</h1>
                        <p class="utrecht-paragraph utrecht-paragraph--lead">{home::accessibility_lead(lang)}</p>
                        <p>{text::norm(lang)}</p>
                        {promises}
                    </div>
                    {tested}
                    <section class="flow" aria-labelledby="gebreken">
                        <h2 class="utrecht-heading-2" id="gebreken">{text::shortcomings(lang)}</h2>
                        {shortcomings}
                    </section>
                    <section class="flow" aria-labelledby="melden">
                        <h2 class="utrecht-heading-2" id="melden">{text::report(lang)}</h2>
                        <p>{home::accessibility_4(lang, phone)}</p>
                        <p>{text::report_further(lang)}</p>
                    </section>
                </div>
            </Main>
        }
    })
}

fn list<const N: usize>(points: [&'static str; N]) -> impl IntoView + use<N> {
    let points: Vec<_> = points.into_iter().map(|point| view! { <li>{point}</li> }).collect();
    view! { <ul class="flow flow-s">{points}</ul> }
}

/// What the last run did.
fn tested(run: &Run, lang: Lang) -> impl IntoView + use<> {
    let widths: Vec<_> = run.widths.iter().map(u32::to_string).collect();
    let everywhere = run
        .everywhere
        .as_ref()
        .map(|run| SummaryRow::text(text::everywhere(lang), text::everywhere_of(lang, run.combinations)));
    let mut rows = vec![
        SummaryRow::text(text::day(lang), format::date(run.day, lang)),
        SummaryRow::text(text::journeys(lang), text::journeys_of(lang, run.journeys, run.failed)),
        SummaryRow::text(text::judged(lang), text::judged_by(lang, run.judged, &run.rules)),
        SummaryRow::text(text::fitted(lang), text::fitted_at(lang, run.fitted, widths.join(", "))),
        SummaryRow::text(text::browser(lang), run.browser.clone()),
    ];
    rows.extend(everywhere);
    view! {
        <section class="flow" aria-labelledby="getest">
            <h2 class="utrecht-heading-2" id="getest">{text::tested(lang)}</h2>
            <p>{text::tested_body(lang)}</p>
            <SummaryList rows tight=true/>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_last_run_wrote_is_read_and_says_something() {
        let run: Run = serde_json::from_str(RESULT).unwrap();
        assert!(
            run.journeys > 0 && run.judged > 0 && run.fitted > 0 && run.failed <= run.journeys,
            "{run:?}"
        );
        assert!(!run.rules.is_empty() && !run.browser.is_empty() && !run.widths.is_empty(), "{run:?}");
    }
}
