//! Several lines of text. The only place in Loket that writes this element: the framework does not escape
//! its children on the server, so the encoded text goes in as inner HTML.

use leptos::prelude::*;

use super::Field;
use super::frame::single;
use crate::shell::escape;

/// Several lines of text.
#[component]
pub fn TextArea(
    /// The field.
    field: Field,
    /// What was typed.
    #[prop(optional, into)]
    value: String,
    /// Lines shown.
    #[prop(default = 5)]
    rows: u32,
) -> impl IntoView {
    let class = match field.error {
        Some(_) => "utrecht-textarea utrecht-textarea--invalid",
        None => "utrecht-textarea",
    };
    // A browser drops the first line break of this element; ours is the one it drops.
    let inner = format!("\n{}", escape(&value));
    let area = view! {
        <textarea
            class=class
            id=field.id.clone()
            name=field.name.clone()
            rows=rows.to_string()
            aria-required=field.required()
            aria-invalid=field.invalid()
            aria-describedby=field.described_by()
            inner_html=inner
        ></textarea>
    };
    single(&field, area)
}
