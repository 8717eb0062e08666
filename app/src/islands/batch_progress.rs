//! An act on many tasks that is running: the page keeps itself up to date. Without scripts a link looks again.

#[cfg(feature = "desk")]
mod browser;

/// How long to wait before each look, in milliseconds: every second first, slower later, ten minutes in all. Two hundred
/// tasks take seconds; when a worker stands still, nobody keeps looking.
pub fn waits() -> impl Iterator<Item = i32> {
    std::iter::repeat_n(1_000, 60).chain(std::iter::repeat_n(5_000, 108))
}

/// What the server draws: a line that says how far it is, and a block that is drawn anew while the act runs.
#[cfg(feature = "render")]
#[leptos::component]
pub fn BatchProgress(
    /// How far it is, in words.
    stand: String,
    /// Whether it still runs.
    busy: bool,
    /// All that changes while it runs.
    children: leptos::prelude::Children,
) -> impl leptos::prelude::IntoView {
    use leptos::prelude::*;

    let busy = busy.then_some("");
    view! {
        <super::thin::ThinIsland name="BatchProgress">
            <div class="flow">
                <p id="voortgang" role="status">{stand}</p>
                <div class="flow" data-busy=busy>{children()}</div>
            </div>
        </super::thin::ThinIsland>
    }
}

/// Wakes [`BatchProgress`] in the browser.
#[cfg(feature = "desk")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = BatchProgress)]
pub fn wake(island: &web_sys::Element) {
    wasm_bindgen_futures::spawn_local(browser::watch(island.clone()));
}

#[cfg(test)]
mod tests {
    use super::waits;

    #[test]
    fn watching_is_gentle_and_stops_after_ten_minutes() {
        assert_eq!(waits().sum::<i32>(), 600_000);
        assert!(waits().all(|wait| wait >= 1_000));
    }
}
