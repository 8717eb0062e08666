//! The benefit check: the laws answer in the browser, with every change, and nothing is sent.
//!
//! The server draws all questions and shows one of them, with the outcome so far; who has no scripts sends each
//! answer. The rules engine and the compiled laws are fetched when the check is opened; from then on the
//! browser chooses, computes and draws with the same code as the server.

#[cfg(feature = "questions")]
mod browser;
mod compute;
mod course;
mod outcome;
mod pack;
mod what_if;
mod words;

use domain::Cents;
use domain::forms::{Answers, Form};
use domain::precheck::{Course, PrecheckResult};
#[cfg(feature = "render")]
use leptos::prelude::*;

pub use compute::{Bar, SLIDERS, Slider, bars, other, typed};
pub use pack::About;
pub use words::CheckWords;

/// The outcome with other answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// Wages and monthly help together, with the answers of now.
    pub now: Cents,
    /// The same with the other answers.
    pub together: Cents,
    /// Per product, with the other answers.
    pub results: Vec<PrecheckResult>,
}

/// The parts of the check that change with the answers, by their `data-deel`.
pub mod part {
    /// How far one is.
    pub const PROGRESS: &str = "voortgang";
    /// What was answered.
    pub const GIVEN: &str = "gegeven";
    /// What is said when no question is left.
    pub const DONE: &str = "klaar";
    /// The buttons of a question.
    pub const BUTTONS: &str = "knoppen";
    /// The button to the question before.
    pub const BACK: &str = "terug";
    /// The outcome in one line, for who listens.
    pub const SPOKEN: &str = "gesproken";
    /// The outcome per product.
    pub const RESULTS: &str = "uitkomst";
    /// That nothing is sent; shown once the browser computes.
    pub const LIVE: &str = "hier";
    /// Everything about other answers; hidden while there is nothing to vary.
    pub const WHAT_IF: &str = "wat-als";
    /// The button to compute again; the browser needs none.
    pub const RECOMPUTE: &str = "reken";
    /// The outcome with other answers.
    pub const COMPARED: &str = "vergelijking";
    /// Wages and help together at several wages.
    pub const TABLE: &str = "tabel";
}

/// What stands in the parts that are drawn anew.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawn {
    /// [`part::PROGRESS`].
    pub progress: String,
    /// [`part::GIVEN`], one piece per answer; see [`Drawn::given_list`].
    pub given: Vec<String>,
    /// [`part::SPOKEN`]; plain text.
    pub spoken: String,
    /// [`part::RESULTS`], one piece per product.
    pub results: Vec<String>,
    /// [`part::COMPARED`].
    pub compared: String,
    /// [`part::TABLE`].
    pub table: String,
}

/// What is drawn from.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The questions.
    pub form: &'a Form,
    /// What was answered.
    pub answers: &'a Answers,
    /// What was typed.
    pub inputs: &'a [(String, String)],
    /// Where one is.
    pub course: &'a Course,
    /// The outcome per product.
    pub results: &'a [PrecheckResult],
    /// The outcome with other answers.
    pub other: Option<&'a Other>,
    /// Wages and help at several wages.
    pub bars: &'a [Bar],
}

impl Drawn {
    /// Draws everything.
    #[must_use]
    pub fn of(shown: Shown<'_>, words: &CheckWords, lang: domain::Lang) -> Self {
        Self {
            progress: course::progress(shown.course, words),
            given: course::given(shown.course, shown.form, shown.answers, shown.inputs, words, lang),
            spoken: outcome::spoken(shown.results, words, lang),
            results: outcome::results(shown.results, &shown.course.left, words, lang),
            compared: what_if::compared(shown.other, words, lang),
            table: what_if::table(shown.bars, words, lang),
        }
    }

    /// The whole of [`part::GIVEN`].
    #[must_use]
    pub fn given_list(&self, words: &CheckWords) -> String {
        course::list(&self.given, words)
    }
}

/// The outcome so far, inside the form with the questions.
#[cfg(feature = "render")]
#[component]
pub fn Precheck(
    /// Where the compiled laws are.
    laws: String,
    /// What it says.
    words: CheckWords,
    /// [`Drawn::spoken`].
    spoken: String,
    /// [`Drawn::results`].
    results: Vec<String>,
) -> impl IntoView {
    let results: Vec<_> = results.into_iter().map(|piece| view! { <div inner_html=piece></div> }).collect();
    view! {
        <super::thin::ThinIsland name="Precheck" fetch=laws>
            <section class="card sticky flow" aria-labelledby="uitkomst">
                <h2 class="utrecht-heading-2" id="uitkomst" tabindex="-1">{words.outcome}</h2>
                <p class="soft">{words.so_far}</p>
                <p class="vh" role="status" data-deel=part::SPOKEN>{spoken}</p>
                <div data-deel=part::RESULTS>{results}</div>
                <p class="small soft">{words.no_decision}</p>
                <p class="small soft" hidden data-deel=part::LIVE>{words.on_device}</p>
            </section>
        </super::thin::ThinIsland>
    }
}

/// Wakes [`Precheck`] in the browser, with the file of the check and the function that asks the rules engine.
/// When the file cannot be read the plain form goes on working.
#[cfg(feature = "questions")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = Precheck)]
pub fn wake(island: &web_sys::Element, file: &[u8], advise: js_sys::Function) {
    if About::of_file(file).and_then(|about| browser::start(island, about, advise)).is_none() {
        super::thin::complain("the check stays with the server", &wasm_bindgen::JsValue::NULL);
    }
}
