//! Asking from the browser.

use gloo_net::http::Request;

use super::AskProblem;

/// Whether it worked, and the text of the answer at `address`.
pub(super) async fn get(address: &str) -> Result<(bool, String), AskProblem> {
    let answer = Request::get(address).send().await.map_err(|_| AskProblem::Trouble)?;
    let text = answer.text().await.map_err(|_| AskProblem::Trouble)?;
    Ok((answer.ok(), text))
}
