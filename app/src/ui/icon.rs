//! Icons: decoration beside words, never alone.

mod paths;

use leptos::prelude::*;

pub use paths::Sym;

/// An icon. Arrows turn around in languages written from right to left.
#[component]
pub fn Icon(
    /// Which.
    sym: Sym,
) -> impl IntoView {
    let class = match sym {
        Sym::ArrowLeft | Sym::ArrowRight | Sym::ChevronRight => "i i--flip",
        _ => "i",
    };
    let drawing = format!("<use href=\"#{}\"/>", sym.name());
    view! { <svg class=class aria-hidden="true" focusable="false" inner_html=drawing></svg> }
}
