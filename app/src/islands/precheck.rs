//! The benefit check: the laws answer in the browser, with every change, and nothing is sent.
//!
//! The server draws the questions, and the outcome for who has no scripts. The island fetches the compiled
//! laws when the check is opened, and from then on computes with the same code as the server.

#![expect(missing_docs, reason = "the island macro writes functions that cannot carry a comment")]

#[cfg(feature = "browser")]
mod browser;
mod compute;
mod outcome;
mod pack;
mod words;

use domain::precheck::PrecheckResult;
use domain::{Cents, CityCode, Lang};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

pub use compute::{WAGE, WAGE_IF, answers, with_wage};
pub use pack::{About, Pack, PackProblem};
pub use words::CheckWords;

use outcome::{compared, results, spoken};

/// The outcome, and the outcome with other wages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Per product; none before there is anything to say.
    pub results: Option<Vec<PrecheckResult>>,
    /// With other wages, when some were given.
    pub other: Option<(Cents, Vec<PrecheckResult>)>,
}

/// What the check needs to know of its visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckPlace {
    /// The city.
    pub city: CityCode,
    /// Today, whose law is applied.
    pub today: chrono::NaiveDate,
    /// The language.
    pub lang: Lang,
    /// Where the compiled laws are.
    pub pack: String,
}

/// The check, inside the form with its questions.
#[island]
pub fn Precheck(
    /// City, day, language and laws.
    place: CheckPlace,
    /// What it says.
    words: CheckWords,
    /// What the server computed.
    outcome: Outcome,
    /// The other wages as they were typed.
    typed: String,
) -> impl IntoView {
    let lang = place.lang;
    let shown = RwSignal::new(outcome);
    let live = RwSignal::new(false);
    let card = NodeRef::<leptos::html::Section>::new();
    #[cfg(feature = "browser")]
    browser::start(place, words.error_prefix.clone(), card, shown, live);
    #[cfg(not(feature = "browser"))]
    drop(place);
    let heading = words.outcome.clone();
    let so_far = words.so_far.clone();
    let always = words.no_decision.clone();
    let on_device = words.on_device.clone();
    let (what_if, wage, hint) =
        (words.what_if.clone(), words.what_if_wage.clone(), words.what_if_hint.clone());
    let (for_status, for_other) = (words.clone(), words.clone());
    view! {
        <section class="card flow" aria-labelledby="uitkomst" node_ref=card>
            <h2 class="utrecht-heading-2" id="uitkomst" tabindex="-1">{heading}</h2>
            <p class="soft">{so_far}</p>
            <p class="vh" role="status">{move || shown.with(|shown| spoken(shown, &for_status, lang))}</p>
            <div>{move || shown.with(|shown| results(shown.results.as_deref(), &words, lang))}</div>
            <p class="small soft">{always}</p>
            <p class="small soft" hidden=move || !live.get()>{on_device}</p>
        </section>
        <section class="card card--flat flow" aria-labelledby="wat-als">
            <h2 class="utrecht-heading-3" id="wat-als">{what_if}</h2>
            <label class="utrecht-form-label" for=WAGE_IF>{wage}</label>
            <p class="utrecht-form-field-description" id="wat-als-hulp">{hint}</p>
            <input
                class="utrecht-textbox w10"
                id=WAGE_IF
                name=WAGE_IF
                inputmode="decimal"
                autocomplete="off"
                aria-describedby="wat-als-hulp"
                value=typed
            />
            <div>{move || shown.with(|shown| compared(shown, &for_other, lang))}</div>
        </section>
    }
}
