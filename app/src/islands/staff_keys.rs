//! Keys for the form of a decision. They work while the focus is in the form and not in a text, so that
//! they never stand in the way of typing or of a screen reader (WCAG 2.1.4).

#[cfg(feature = "desk")]
mod browser;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Chooses the outcome at this place, from 0.
    Choose(u32),
    /// Sends the form.
    Send,
}

/// What `key` does; `text` says whether the focus is in a field for text.
#[must_use]
pub fn act(key: &str, control: bool, text: bool) -> Option<Act> {
    match key {
        "Enter" if control => Some(Act::Send),
        "1" | "2" | "3" if !control && !text => key.parse::<u32>().ok().map(|place| Act::Choose(place - 1)),
        _ => None,
    }
}

/// Put this inside the form of a decision. The words, which keys there are, show when they work.
#[cfg(feature = "render")]
#[leptos::component]
pub fn StaffKeys(
    /// Language of the reader.
    lang: domain::Lang,
) -> impl leptos::prelude::IntoView {
    use leptos::prelude::*;

    view! {
        <super::thin::ThinIsland name="DecisionKeys">
            <p class="small soft" hidden>{crate::texts::live::keys(lang)}</p>
        </super::thin::ThinIsland>
    }
}

/// Wakes [`StaffKeys`] in the browser.
#[cfg(feature = "desk")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = DecisionKeys)]
pub fn wake(island: &web_sys::Element) {
    use wasm_bindgen::JsCast;

    if let Some(place) = island.query_selector("p").ok().flatten().and_then(|place| place.dyn_into().ok()) {
        browser::listen(&place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_choose_outside_texts_and_control_enter_sends_everywhere() {
        assert_eq!(act("1", false, false), Some(Act::Choose(0)));
        assert_eq!(act("3", false, false), Some(Act::Choose(2)));
        assert_eq!(act("3", false, true), None);
        assert_eq!(act("4", false, false), None);
        assert_eq!(act("Enter", true, true), Some(Act::Send));
        assert_eq!(act("Enter", false, false), None);
    }
}
