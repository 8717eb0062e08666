//! Asking from the browser.

use leptos::wasm_bindgen::JsCast;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::AskProblem;

/// The answer at `address`; the code of the problem when the server gave one.
pub(super) async fn get<T: DeserializeOwned>(address: &str) -> Result<T, AskProblem> {
    let (worked, text) = fetch(address).await.ok_or(AskProblem::Trouble)?;
    if worked {
        return serde_json::from_str(&text).map_err(|_| AskProblem::Trouble);
    }
    Err(serde_json::from_str(&text).unwrap_or(AskProblem::Trouble))
}

/// Whether it worked, and the text of the answer.
async fn fetch(address: &str) -> Option<(bool, String)> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    let text = JsFuture::from(answer.text().ok()?).await.ok()?.as_string()?;
    Some((answer.ok(), text))
}
