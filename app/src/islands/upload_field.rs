//! Sending a file with progress. Photos are made smaller on the device first. When anything goes wrong the
//! form is sent the plain way, and the server says what is the matter.

#![expect(missing_docs, reason = "the island macro writes functions that cannot carry a comment")]

#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "browser")]
mod photo;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The longest side of a photo that is sent, in pixels: a page of text stays readable.
pub const LONGEST_SIDE: u32 = 2000;

/// What is said while a file is under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadTexts {
    /// The photo is made smaller.
    pub smaller: String,
    /// The file is on its way.
    pub busy: String,
    /// The file arrived and is looked at.
    pub checking: String,
}

/// Put this inside a form with one file field.
#[cfg(feature = "render")]
#[component]
pub fn UploadField(
    /// Language of the reader.
    lang: domain::Lang,
) -> impl IntoView {
    use crate::texts::live as text;

    let texts = UploadTexts {
        smaller: text::upload_smaller(lang).to_owned(),
        busy: text::upload_busy(lang).to_owned(),
        checking: text::upload_checking(lang).to_owned(),
    };
    view! { <UploadProgress texts/> }
}

/// The part of [`UploadField`] that wakes up in the browser.
#[island]
pub fn UploadProgress(
    /// What is said.
    texts: UploadTexts,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::P>::new();
    #[cfg(feature = "browser")]
    {
        let texts = texts.clone();
        Effect::new(move |_| {
            if let Some(place) = place.get() {
                browser::enhance(&place, texts.clone());
            }
        });
    }
    view! {
        <p class="row" role="status" node_ref=place>
            <progress max="100" value="0" hidden aria-label=texts.busy></progress>
            <span></span>
        </p>
    }
}

/// The size a picture is sent in; none when it is small enough already.
#[must_use]
pub fn fit(width: u32, height: u32) -> Option<(u32, u32)> {
    let longest = width.max(height);
    if longest <= LONGEST_SIDE {
        return None;
    }
    let scaled = |side: u32| {
        let side = u64::from(side) * u64::from(LONGEST_SIDE) / u64::from(longest);
        u32::try_from(side).unwrap_or(LONGEST_SIDE).max(1)
    };
    Some((scaled(width), scaled(height)))
}

/// The name a photo gets when it is sent as JPEG.
#[must_use]
pub fn jpeg_name(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}.jpg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_photo_keeps_its_shape_and_a_small_one_its_size() {
        assert_eq!(fit(4000, 3000), Some((2000, 1500)));
        assert_eq!(fit(3000, 4000), Some((1500, 2000)));
        assert_eq!(fit(2000, 1000), None);
        assert_eq!(fit(100_000, 1), Some((2000, 1)));
    }

    #[test]
    fn a_photo_that_was_made_smaller_is_called_jpg() {
        assert_eq!(jpeg_name("loonstrook.PNG"), "loonstrook.jpg");
        assert_eq!(jpeg_name("foto"), "foto.jpg");
    }
}
