//! The benefit check: the laws answer in the browser, with every change, and nothing is sent.
//!
//! The server draws the questions, and the outcome for who has no scripts. The rules engine and
//! the compiled laws are fetched when the check is opened; from then on the browser computes and draws with
//! the same code as the server.

#[cfg(feature = "questions")]
mod browser;
mod compute;
mod outcome;
mod pack;
mod words;

use domain::Cents;
use domain::precheck::PrecheckResult;
#[cfg(feature = "render")]
use leptos::prelude::*;

pub use compute::{WAGE, WAGE_IF, answers, with_wage};
pub use pack::About;
pub use words::CheckWords;

/// The outcome, and the outcome with other wages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Per product; none before there is anything to say.
    pub results: Option<Vec<PrecheckResult>>,
    /// With other wages, when some were given.
    pub other: Option<(Cents, Vec<PrecheckResult>)>,
}

/// The parts of the check that change with the answers, by their `data-deel`.
mod part {
    /// The outcome in one line, for who listens.
    pub const SPOKEN: &str = "gesproken";
    /// The outcome per product.
    pub const RESULTS: &str = "uitkomst";
    /// That nothing is sent; shown once the browser computes.
    pub const LIVE: &str = "hier";
    /// The outcome with other wages.
    pub const COMPARED: &str = "vergelijking";
}

/// The check, inside the form with its questions.
#[cfg(feature = "render")]
#[component]
pub fn Precheck(
    /// Where the compiled laws are.
    laws: String,
    /// The language.
    lang: domain::Lang,
    /// What it says.
    words: CheckWords,
    /// What the server computed.
    outcome: Outcome,
    /// The other wages as they were typed.
    typed: String,
) -> impl IntoView {
    let spoken = outcome::spoken(&outcome, &words, lang);
    let results = outcome::results(&outcome, &words, lang);
    let compared = outcome::compared(&outcome, &words, lang);
    view! {
        <super::thin::ThinIsland name="Precheck" fetch=laws>
            <section class="card flow" aria-labelledby="uitkomst">
                <h2 class="utrecht-heading-2" id="uitkomst" tabindex="-1">{words.outcome}</h2>
                <p class="soft">{words.so_far}</p>
                <p class="vh" role="status" data-deel=part::SPOKEN>{spoken}</p>
                <div data-deel=part::RESULTS inner_html=results></div>
                <p class="small soft">{words.no_decision}</p>
                <p class="small soft" hidden data-deel=part::LIVE>{words.on_device}</p>
            </section>
            <section class="card card--flat flow" aria-labelledby="wat-als">
                <h2 class="utrecht-heading-3" id="wat-als">{words.what_if}</h2>
                <label class="utrecht-form-label" for=WAGE_IF>{words.what_if_wage}</label>
                <p class="utrecht-form-field-description" id="wat-als-hulp">{words.what_if_hint}</p>
                <input
                    class="utrecht-textbox w10"
                    id=WAGE_IF
                    name=WAGE_IF
                    inputmode="decimal"
                    autocomplete="off"
                    aria-describedby="wat-als-hulp"
                    value=typed
                />
                <div data-deel=part::COMPARED inner_html=compared></div>
            </section>
        </super::thin::ThinIsland>
    }
}

/// Wakes [`Precheck`] in the browser, with the file of the check and the function that asks the rules engine.
/// When the file cannot be read the plain form goes on working.
#[cfg(feature = "questions")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = Precheck)]
pub fn wake(island: web_sys::Element, file: &[u8], advise: js_sys::Function) {
    if About::of_file(file).and_then(|about| browser::start(island, about, advise)).is_none() {
        super::thin::complain("the check stays with the server", &wasm_bindgen::JsValue::NULL);
    }
}
