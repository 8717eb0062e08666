//! One answer in several inputs beside each other: a month, an address.

use leptos::prelude::*;

use super::Field;
use super::frame::group;
use super::text::{Width, textbox};
use crate::ui::classes;

/// One input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// End of its name: the input is called `<field>-<suffix>`.
    pub suffix: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What was typed.
    pub value: String,
    /// How wide.
    pub width: Width,
    /// Digits only, so that a phone shows them.
    pub digits: bool,
    /// Whether it may stay empty in an answer that must be given, such as an addition to a house number.
    pub optional: bool,
    /// `autocomplete` token.
    pub autocomplete: &'static str,
}

/// The inputs under one question. The first carries the id of the field.
#[component]
pub fn PartsField(
    /// The field.
    field: Field,
    /// Its inputs.
    parts: Vec<Part>,
) -> impl IntoView {
    let inputs: Vec<_> = parts
        .into_iter()
        .map(|part| {
            let id = format!("{}-{}", field.id, part.suffix);
            let class = classes(&[textbox(&field), part.width.class()]);
            view! {
                <span>
                    <label for=id.clone()>{part.label}</label>
                    <input
                        class=class
                        id=id
                        name=format!("{}-{}", field.name, part.suffix)
                        value=part.value
                        inputmode=part.digits.then_some("numeric")
                        autocomplete=part.autocomplete
                        aria-required=if part.optional { None } else { field.required() }
                        aria-invalid=field.invalid()
                    />
                </span>
            }
        })
        .collect();
    group(&field, None, view! { <div class="row date">{inputs}</div> })
}
