//! A warning before the session ends, with a button to go on (WCAG 2.2.1).

#[cfg(feature = "session")]
mod browser;

#[cfg(feature = "render")]
use leptos::prelude::*;

/// Milliseconds without a request after which one is warned. The session lives fifteen minutes and notes
/// its use once a minute, so at least two minutes are left.
pub const WARN_AFTER: f64 = 12.0 * 60_000.0;

/// Milliseconds without a request after which the session has surely no minute left.
pub const OVER_AFTER: f64 = 14.0 * 60_000.0;

/// Id of the heading of the warning.
#[cfg(any(feature = "render", feature = "session"))]
const SOON: &str = "sessie-loopt-af";

/// Id of the heading of the notice that it is too late.
#[cfg(any(feature = "render", feature = "session"))]
const OVER: &str = "sessie-voorbij";

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

    let part = |id: &'static str,
                hidden: bool,
                title: &'static str,
                body: &'static str,
                button: &'static str| {
        view! {
            <div class="flow" hidden=hidden>
                <h2 class="utrecht-heading-3" id=id>{title}</h2>
                <p>{body}</p>
                <button class="utrecht-button utrecht-button--primary-action" type="button">{button}</button>
            </div>
        }
    };
    let (ended, ended_body) = (text::session_ended(lang), text::session_ended_body(lang));
    view! {
        <super::thin::ThinIsland name="SessionWarning">
            <dialog class="card" aria-labelledby=SOON>
                {part(SOON, false, text::session_title(lang), text::session_body(lang), text::session_stay(lang))}
                {part(OVER, true, ended, ended_body, text::session_close(lang))}
            </dialog>
        </super::thin::ThinIsland>
    }
}

/// Wakes [`KeepSession`] in the browser.
#[cfg(feature = "session")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = SessionWarning)]
pub fn wake(island: &web_sys::Element) {
    use wasm_bindgen::JsCast;

    let dialog = island.query_selector("dialog").ok().flatten();
    if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into().ok()) {
        browser::watch(&dialog);
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
