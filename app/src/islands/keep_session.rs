//! A warning before the session ends, with a button to go on (WCAG 2.2.1).

#![expect(missing_docs, reason = "the island macro writes functions that cannot carry a comment")]

#[cfg(feature = "browser")]
mod browser;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Milliseconds without a request after which one is warned. The session lives fifteen minutes and notes
/// its use once a minute, so at least two minutes are left.
pub const WARN_AFTER: f64 = 12.0 * 60_000.0;

/// Milliseconds without a request after which the session has surely no minute left.
pub const OVER_AFTER: f64 = 14.0 * 60_000.0;

/// Id of the heading of the warning.
const SOON: &str = "sessie-loopt-af";

/// Id of the heading of the notice that it is too late.
const OVER: &str = "sessie-voorbij";

/// What the warning says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionTexts {
    /// Heading.
    pub title: String,
    /// What will happen.
    pub body: String,
    /// The button that goes on.
    pub stay: String,
    /// Heading when it is too late.
    pub ended: String,
    /// What to do then.
    pub ended_body: String,
    /// The button that closes the notice.
    pub close: String,
}

/// How the session stands, as far as the browser knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// There is time.
    Quiet,
    /// It ends soon.
    Warned,
    /// It has ended.
    Over,
}

/// What follows after `idle` milliseconds without a request.
#[must_use]
pub fn phase_after(idle: f64) -> Phase {
    if idle >= OVER_AFTER {
        Phase::Over
    } else if idle >= WARN_AFTER {
        Phase::Warned
    } else {
        Phase::Quiet
    }
}

/// Warns who is signed in and does nothing. One per page.
#[cfg(feature = "render")]
#[component]
pub fn KeepSession(
    /// Language of the reader.
    lang: domain::Lang,
) -> impl IntoView {
    use crate::texts::live as text;

    let texts = SessionTexts {
        title: text::session_title(lang).to_owned(),
        body: text::session_body(lang).to_owned(),
        stay: text::session_stay(lang).to_owned(),
        ended: text::session_ended(lang).to_owned(),
        ended_body: text::session_ended_body(lang).to_owned(),
        close: text::session_close(lang).to_owned(),
    };
    view! { <SessionWarning texts/> }
}

/// The part of [`KeepSession`] that wakes up in the browser.
#[island]
pub fn SessionWarning(
    /// What it says.
    texts: SessionTexts,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::Dialog>::new();
    #[cfg(feature = "browser")]
    Effect::new(move |_| {
        if let Some(dialog) = place.get() {
            browser::watch(&dialog);
        }
    });
    let part = |id: &'static str, hidden: bool, title: String, body: String, button: String| {
        view! {
            <div class="flow" hidden=hidden>
                <h2 class="utrecht-heading-3" id=id>{title}</h2>
                <p>{body}</p>
                <button class="utrecht-button utrecht-button--primary-action" type="button">{button}</button>
            </div>
        }
    };
    view! {
        <dialog class="card" node_ref=place aria-labelledby=SOON>
            {part(SOON, false, texts.title, texts.body, texts.stay)}
            {part(OVER, true, texts.ended, texts.ended_body, texts.close)}
        </dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_warning_comes_two_minutes_before_the_end() {
        assert_eq!(phase_after(WARN_AFTER - 1.0), Phase::Quiet);
        assert_eq!(phase_after(WARN_AFTER), Phase::Warned);
        assert_eq!(phase_after(OVER_AFTER), Phase::Over);
        assert_eq!(phase_after(OVER_AFTER - 120_000.0), Phase::Warned);
    }
}
