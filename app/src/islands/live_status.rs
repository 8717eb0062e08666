//! Telling at once that the status of a case changed, while somebody looks at it.

#![expect(missing_docs, reason = "the island macro writes functions that cannot carry a comment")]

#[cfg(feature = "browser")]
mod browser;

use leptos::prelude::*;

/// How long to wait before each look, in milliseconds: every two seconds first, slower later, two minutes
/// in all. A grant by the system comes within seconds; what a person does takes longer than anybody waits.
pub fn waits() -> impl Iterator<Item = i32> {
    std::iter::repeat_n(2_000, 15).chain(std::iter::repeat_n(6_000, 15))
}

/// Watches an own case that is not closed. `href` is where the new state is shown.
#[cfg(feature = "render")]
#[component]
pub fn LiveStatus(
    /// The case.
    case: domain::CaseId,
    /// Its status on this page.
    status: domain::cases::CaseStatus,
    /// Where the new state is shown.
    href: String,
    /// Language of the reader.
    lang: domain::Lang,
) -> impl IntoView {
    let show = crate::texts::live::status_show(lang).to_owned();
    (!status.is_closed()).then(|| {
        view! { <StatusWatch case=case.to_string() known=status.as_str().to_owned() href show/> }
    })
}

/// The part of [`LiveStatus`] that wakes up in the browser.
#[island]
pub fn StatusWatch(
    /// Id of the case.
    case: String,
    /// The status as a code, as this page shows it.
    known: String,
    /// Where the new state is shown.
    href: String,
    /// Text of the link to it.
    show: String,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "browser")]
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            wasm_bindgen_futures::spawn_local(browser::watch(place.into(), case.clone(), known.clone()));
        }
    });
    #[cfg(not(feature = "browser"))]
    drop((case, known));
    view! {
        <div role="status" node_ref=place>
            <p class="card card--tint row" hidden>
                <strong></strong>
                <a href=href>{show}</a>
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn watching_is_gentle_and_stops_after_two_minutes() {
        assert_eq!(waits().sum::<i32>(), 120_000);
        assert!(waits().all(|wait| wait >= 2_000));
    }
}
