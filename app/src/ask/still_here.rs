//! Whether the session still counts.

use super::AskProblem;

/// Whether somebody is signed in. Like every request, asking it is a sign of life for the session.
///
/// # Errors
/// [`AskProblem::Trouble`] when the question came from outside the site's layers.
#[cfg(feature = "ssr")]
#[leptos::server(prefix = "/vraag", endpoint = "sessie", input = leptos::server_fn::codec::GetUrl)]
pub async fn still_here() -> Result<bool, AskProblem> {
    let visit = leptos::prelude::use_context::<crate::visit::Visit>().ok_or(AskProblem::Trouble)?;
    Ok(visit.actor != domain::Actor::Visitor)
}

/// The same, asked from the browser.
///
/// # Errors
/// [`AskProblem::Trouble`] when there is no answer.
#[cfg(feature = "session")]
pub async fn still_here() -> Result<bool, AskProblem> {
    match super::browser::get("/vraag/sessie").await? {
        (true, text) => Ok(text == "true"),
        (false, _) => Err(AskProblem::Trouble),
    }
}
