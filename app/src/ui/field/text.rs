//! One line of text.

use leptos::prelude::*;

use super::Field;
use super::frame::single;
use crate::ui::classes;

/// How wide the expected answer is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A few characters.
    Short,
    /// A telephone number, a date.
    Middle,
    /// An account number, a name.
    Long,
    /// The full measure.
    #[default]
    Full,
}

impl Width {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Short => "w5",
            Self::Middle => "w10",
            Self::Long => "w20",
            Self::Full => "",
        }
    }
}

/// Class of an input.
pub(super) const fn textbox(field: &Field) -> &'static str {
    if field.error.is_some() { "utrecht-textbox utrecht-textbox--invalid" } else { "utrecht-textbox" }
}

/// A line of text. No placeholder: an example belongs in the hint.
#[component]
pub fn TextField(
    /// The field.
    field: Field,
    /// What was typed or is known.
    #[prop(optional, into)]
    value: String,
    /// How wide.
    #[prop(optional)]
    width: Width,
    /// `autocomplete` token (WCAG 1.3.5); `off` when none fits.
    #[prop(default = "off".into(), into)]
    autocomplete: std::borrow::Cow<'static, str>,
    /// `inputmode`: `numeric`, `tel`, `email`, `decimal`.
    #[prop(optional_no_strip, into)]
    inputmode: Option<&'static str>,
    /// Known and not to be changed here.
    #[prop(optional)]
    readonly: bool,
    /// Spelling is checked, for sentences.
    #[prop(optional)]
    spellcheck: bool,
) -> impl IntoView {
    let read_only = if readonly { "utrecht-textbox--read-only" } else { "" };
    let class = classes(&[textbox(&field), width.class(), read_only]);
    let spellcheck = if spellcheck { "true" } else { "false" };
    let input = view! {
        <input
            class=class
            id=field.id.clone()
            name=field.name.clone()
            value=value
            readonly=readonly
            inputmode=inputmode
            autocomplete=autocomplete
            spellcheck=spellcheck
            aria-required=field.required()
            aria-invalid=field.invalid()
            aria-describedby=field.described_by()
        />
    };
    single(&field, input)
}
