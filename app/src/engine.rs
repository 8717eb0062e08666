//! The rules engine by itself, for the browser: bytes in, bytes out. The benefit check fetches it beside its
//! island and asks it with every answer. It draws nothing and knows no questions, so it can be small.

use std::sync::OnceLock;

use domain::advice::{Advise, Question};
use rules::Corpus;
use rules::coded::{Coded, Input};
use wasm_bindgen::prelude::wasm_bindgen;

static LAWS: OnceLock<Corpus> = OnceLock::new();

/// Reads the laws out of the file of the check; whether that worked.
#[wasm_bindgen]
#[must_use]
pub fn load(pack: &[u8]) -> bool {
    let laws = domain::advice::parts(pack).and_then(|(_, laws)| Corpus::from_bytes(laws).ok());
    laws.is_some_and(|laws| LAWS.set(laws).is_ok())
}

/// The advice to a question, both in the compact form; nothing when there is none.
#[wasm_bindgen]
#[must_use]
pub fn advise(question: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut input = Input::new(question);
    let question = Question::take(&mut input);
    if input.end()
        && let Some(advice) = LAWS.get().and_then(|laws| laws.advise(&question))
    {
        advice.put(&mut out);
    }
    out
}
