//! The keys of staff screens: a list to go somewhere (Ctrl and K, or `/`), and single keys for its lines.
//!
//! Single keys do nothing while somebody types or a dialog is open, and can be turned off (WCAG 2.1.4). The dialog is the
//! browser's own: it holds the focus, closes with Escape, and gives the focus back to where it was.

#[cfg(feature = "desk")]
mod browser;

/// What a key does on a page of staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press<'a> {
    /// Opens the list.
    Open,
    /// Does what the line with this key does.
    Line(&'a str),
}

/// How things stood when a key was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Ctrl, or Command on a Mac.
    pub control: bool,
    /// Alt, or another key that makes it mean something else.
    pub other: bool,
    /// The focus is where one types, or the key is still being composed.
    pub typing: bool,
    /// A dialog is open.
    pub dialog: bool,
}

/// What `key` does; `single` says whether single keys are on.
#[must_use]
pub fn press(key: &str, held: Held, single: bool) -> Option<Press<'_>> {
    if held.dialog || held.other {
        return None;
    }
    if held.control {
        return (key.eq_ignore_ascii_case("k")).then_some(Press::Open);
    }
    if !single || held.typing {
        return None;
    }
    match key {
        "/" => Some(Press::Open),
        line if line.chars().count() == 1 => Some(Press::Line(line)),
        _ => None,
    }
}

/// Whether a line with these words is found by what was typed: every word of it occurs.
#[must_use]
pub fn is_found(words: &str, typed: &str) -> bool {
    let words = words.to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| words.contains(word))
}

/// What the server draws: the dialog, closed.
#[cfg(feature = "render")]
#[leptos::component]
pub fn Palette(
    /// The dialog.
    children: leptos::prelude::Children,
) -> impl leptos::prelude::IntoView {
    use leptos::prelude::*;

    view! { <super::thin::ThinIsland name="Palette">{children()}</super::thin::ThinIsland> }
}

/// Wakes [`Palette`] in the browser.
#[cfg(feature = "desk")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = Palette)]
pub fn wake(island: &web_sys::Element) {
    use wasm_bindgen::JsCast;

    let dialog = island.query_selector("dialog").ok().flatten();
    if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into().ok())
        && let Err(problem) = browser::listen(dialog)
    {
        super::thin::complain("the keys do not work", &problem);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FREE: Held = Held { control: false, other: false, typing: false, dialog: false };

    #[test]
    fn control_and_k_open_the_list_whether_one_types_or_not() {
        for typing in [false, true] {
            for single in [false, true] {
                let held = Held { control: true, typing, ..FREE };
                assert_eq!(press("k", held, single), Some(Press::Open));
                assert_eq!(press("w", held, single), None, "the browser's own");
            }
        }
    }

    #[test]
    fn single_keys_work_when_they_are_on_and_nobody_types() {
        assert_eq!(press("/", FREE, true), Some(Press::Open));
        assert_eq!(press("w", FREE, true), Some(Press::Line("w")));
        for key in ["/", "w", "?"] {
            assert_eq!(press(key, FREE, false), None, "turned off");
            assert_eq!(press(key, Held { typing: true, ..FREE }, true), None);
            assert_eq!(press(key, Held { other: true, ..FREE }, true), None);
            assert_eq!(press(key, Held { dialog: true, ..FREE }, true), None);
        }
        assert_eq!(press("Enter", FREE, true), None);
        assert_eq!(press("Tab", FREE, true), None);
    }

    #[test]
    fn a_line_is_found_by_its_words_in_any_order() {
        assert!(is_found("Volgende taak", "TAAK vol") && is_found("Team", "") && is_found("Team", " "));
        assert!(!is_found("Volgende taak", "26-004817-9"));
    }
}
