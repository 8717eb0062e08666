//! "Bewaard om 14:32".

use leptos::prelude::*;

use super::{Icon, Sym, lang};
use crate::texts::common;

/// When the answers were last saved.
#[component]
pub fn SavedAt(
    /// Clock time, `14:32`.
    #[prop(into)]
    time: String,
) -> impl IntoView {
    view! { <p class="saved"><Icon sym=Sym::CloudCheck/>{common::saved_at(lang(), time)}</p> }
}
