//! One choice out of many. Up to seven choices, use radio buttons.

use leptos::prelude::*;

use super::frame::single;
use super::text::Width;
use super::{Choice, Field};
use crate::texts::common;
use crate::ui::{classes, lang};

/// A list to choose from; starts with "Maak een keuze" until something is chosen.
#[component]
pub fn Select(
    /// The field.
    field: Field,
    /// The choices.
    choices: Vec<Choice>,
    /// The chosen value, if one was chosen.
    value: Option<String>,
    /// How wide.
    #[prop(default = Width::Long)]
    width: Width,
) -> impl IntoView {
    let invalid = if field.error.is_some() { "utrecht-select--invalid" } else { "" };
    let class = classes(&["utrecht-select", invalid, width.class()]);
    let chosen = value.filter(|value| !value.is_empty());
    let options: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            let selected = chosen.as_deref() == Some(choice.value.as_str());
            view! { <option value=choice.value selected=selected>{choice.label}</option> }
        })
        .collect();
    let first =
        chosen.is_none().then(|| view! { <option value="" selected=true>{common::choose(lang())}</option> });
    let select = view! {
        <select
            class=class
            id=field.id.clone()
            name=field.name.clone()
            aria-required=field.required()
            aria-invalid=field.invalid()
            aria-describedby=field.described_by()
        >
            {first}
            {options}
        </select>
    };
    single(&field, select)
}
