//! Keys for the form of a decision. They work while the focus is in the form and not in a text, so that
//! they never stand in the way of typing or of a screen reader (WCAG 2.1.4).

#![expect(missing_docs, reason = "the island macro writes functions that cannot carry a comment")]

#[cfg(feature = "browser")]
mod browser;

use leptos::prelude::*;

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

/// Put this inside the form of a decision.
#[cfg(feature = "render")]
#[component]
pub fn StaffKeys(
    /// Language of the reader.
    lang: domain::Lang,
) -> impl IntoView {
    view! { <DecisionKeys words=crate::texts::live::keys(lang).to_owned()/> }
}

/// The part of [`StaffKeys`] that wakes up in the browser.
#[island]
pub fn DecisionKeys(
    /// Which keys there are; shown when they work.
    words: String,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::P>::new();
    #[cfg(feature = "browser")]
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            browser::listen(&place);
        }
    });
    view! { <p class="small soft" hidden node_ref=place>{words}</p> }
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
