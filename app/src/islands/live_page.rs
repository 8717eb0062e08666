//! The page of questions, live: fields appear and disappear while one answers, and what is clearly wrong is
//! said when one leaves a field. The same code as on the server decides both; the server has the last word.

#![expect(missing_docs, reason = "the island macro writes functions that cannot carry a comment")]

#[cfg(feature = "browser")]
pub(in crate::islands) mod browser;

use domain::forms::{ClientField, ClientPage, FieldType};
use leptos::prelude::*;

/// Put this inside the form it serves, once, after the fields. Each field stands in an element with
/// `data-veld` set to its id.
#[cfg(feature = "render")]
#[component]
pub fn LivePage(
    /// The page as the server drew it.
    page: ClientPage,
) -> impl IntoView {
    let lang = page.lang;
    let prefix = crate::texts::common::error_prefix(lang).to_owned();
    view! {
        // Puts the icon of a message among the drawings of the page.
        <span hidden><crate::ui::Icon sym=crate::ui::Sym::AlertCircle/></span>
        <LiveFields page=slim(page) prefix=prefix/>
        <super::KeepSession lang=lang/>
    }
}

/// The part of [`LivePage`] that wakes up in the browser.
#[island]
pub fn LiveFields(
    /// What the browser needs of the page.
    page: ClientPage,
    /// What a screen reader says before a message.
    prefix: String,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::Span>::new();
    #[cfg(feature = "browser")]
    Effect::new(move |_| {
        if let Some(form) = place.get().and_then(|span| span.closest("form").ok().flatten()) {
            browser::watch(&form, page.clone(), prefix.clone());
        }
    });
    #[cfg(not(feature = "browser"))]
    drop((page, prefix));
    view! { <span hidden node_ref=place></span> }
}

/// Without the words that the page shows already: the bytes go over the wire.
#[cfg(feature = "render")]
fn slim(mut page: ClientPage) -> ClientPage {
    page.title.clear();
    page.intro = None;
    page.group = None;
    for field in &mut page.fields {
        field.label.clear();
        field.hint = None;
        field.why = None;
        field.basis = None;
        field.autocomplete = None;
        if !field.readonly {
            field.inputs.clear();
        }
        for option in &mut field.options {
            option.label.clear();
            option.hint = None;
        }
    }
    page
}

/// Whether a wrong answer is said when one leaves the field: only where it is clear that it is wrong, and
/// never for a field that was left open.
#[must_use]
pub fn is_checked_at_once(field: &ClientField) -> bool {
    matches!(
        field.kind,
        FieldType::Date
            | FieldType::Month
            | FieldType::Money
            | FieldType::Integer
            | FieldType::Percent
            | FieldType::Bsn
            | FieldType::Iban
            | FieldType::Phone
            | FieldType::Email
            | FieldType::Plate
            | FieldType::Kvk
            | FieldType::Branch
            | FieldType::WageTaxNumber
    )
}

/// Whether all inputs of a field are filled, so that it can be judged.
#[must_use]
pub fn is_filled(field: &ClientField, inputs: &[(String, String)]) -> bool {
    let filled = |name: &str| inputs.iter().any(|(input, text)| input == name && !text.trim().is_empty());
    match field.kind.parts() {
        [] => filled(&field.id),
        parts => parts.iter().all(|part| filled(&field.part_name(part))),
    }
}
