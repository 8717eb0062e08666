//! Thin islands: alive in the browser without the framework.
//!
//! What only listens to fields that the server drew needs no reactive views, and a phone does not need to
//! fetch them. The server draws [`ThinIsland`], the element that the loader looks for, with the name of the
//! island and what it is given; the bundle exports a function of that name, which gets the element and the
//! bytes that it was given.

/// An island that wakes without the framework.
#[cfg(feature = "render")]
#[leptos::component]
pub fn ThinIsland(
    /// The name of the function that wakes it.
    name: &'static str,
    /// What it is given, as [`coded`] writes it; empty when the page says it all.
    #[prop(default = String::new())]
    given: String,
    /// The address of a file whose bytes it gets instead; empty when it needs none.
    #[prop(default = String::new())]
    fetch: String,
    /// What the server draws inside.
    children: leptos::prelude::Children,
) -> impl leptos::prelude::IntoView {
    use leptos::prelude::*;

    let some = |text: String| (!text.is_empty()).then_some(text);
    view! {
        <leptos-island data-component=name data-given=some(given) data-fetch=some(fetch)>{children()}</leptos-island>
    }
}

/// A value in the compact form, as text for an attribute: base64, which browsers read.
#[cfg(feature = "render")]
pub(crate) fn coded(value: &impl rules::coded::Coded) -> String {
    let mut bytes = Vec::new();
    value.put(&mut bytes);
    base64(&bytes)
}

#[cfg(feature = "render")]
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let sign = usize::try_from(bits >> (18 - 6 * place) & 63).ok().and_then(|sign| SIGNS.get(sign));
            let filled = usize::try_from(place).is_ok_and(|place| place <= three.len());
            text.push(if filled { sign.copied().map_or('=', char::from) } else { '=' });
        }
    }
    text
}

/// Tells whoever looks in the browser's log that something does not work.
#[cfg(feature = "browser")]
pub(crate) fn complain(what: &str, with: &wasm_bindgen::JsValue) {
    web_sys::console::error_2(&what.into(), with);
}

#[cfg(all(test, feature = "render"))]
mod tests {
    use super::base64;

    #[test]
    fn bytes_become_text_as_everywhere() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(base64(&[255, 254, 0]), "//4A");
    }
}
