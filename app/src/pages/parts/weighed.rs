//! Why the disadvantage of a decision is not out of proportion (Awb 3:4, second paragraph), under its reasons.

use domain::Lang;
use leptos::prelude::*;

use crate::texts::case as text;

/// The head and the words of who decided; nothing where nothing had to be weighed.
pub fn weighed(words: Option<&str>, lang: Lang) -> Option<impl IntoView + use<>> {
    let words = words.filter(|words| !words.is_empty())?.to_owned();
    Some(view! {
        <h3 class="utrecht-heading-3">{text::weighed(lang)}</h3>
        <p class="pre" lang="nl">{words}</p>
    })
}
