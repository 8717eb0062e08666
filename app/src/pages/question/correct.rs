//! What is known or follows already: a fact of a register to confirm or correct, and a value that is calculated.

use domain::Lang;
use domain::forms::{Calculate, ClientField, ClientKnown, RIGHT};
use leptos::prelude::*;

use super::fields::input;
use crate::texts::form as text;
use crate::ui::{Field, YesNo};

/// What a register knows, whether that is right, and a place for the right value. That place is hidden while nobody says
/// that it is wrong; the browser shows it at once, without scripts the page comes again.
pub fn known(
    field: &ClientField,
    known: &ClientKnown,
    error: Option<String>,
    unsaid: bool,
    heading: bool,
    lang: Lang,
) -> AnyView {
    let hint = format!("{} {}", text::known_source(lang), field.hint.as_deref().unwrap_or_default());
    let (on_choice, on_value) = if unsaid { (error, None) } else { (None, error) };
    let mut choice = Field::new(field.part_name(RIGHT), text::known_right(lang, &field.short, &known.text))
        .hint(hint.trim())
        .error(on_choice)
        .optional(!field.required);
    if heading {
        choice = choice.heading();
    }
    let value = input(field, text::known_wrong(lang, &field.short), "", on_value, false, lang);
    let hidden = known.right != Some(false);
    view! {
        <YesNo field=choice value=known.right/>
        <div class="flow flow-s" data-goed="" hidden=hidden>{value}</div>
    }
    .into_any()
}

/// A value that follows from answers; with scripts it follows while one types.
pub fn calculated(field: &ClientField, calculate: &Calculate, lang: Lang) -> AnyView {
    let value = field.value().parse().ok().map(|value| calculate.written(value, lang)).unwrap_or_default();
    let label = format!("{}-naam", field.id);
    let hint = field.hint.clone().map(|hint| view! { <p class="utrecht-form-field-description">{hint}</p> });
    view! {
        <div class="utrecht-form-field flow flow-s">
            <p class="utrecht-form-label" id=label.clone()>{field.label.clone()}</p>
            {hint}
            <p><strong><output id=field.id.clone() aria-labelledby=label>{value}</output></strong></p>
        </div>
    }
    .into_any()
}
