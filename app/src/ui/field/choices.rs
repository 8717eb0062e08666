//! One choice out of a few: full-width rows that can be pressed anywhere.

use leptos::prelude::*;

use super::Field;
use super::frame::group;
use crate::texts::common;
use crate::ui::lang;

/// One choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Value in the form.
    pub value: String,
    /// The words.
    pub label: String,
    /// More about it, smaller.
    pub hint: Option<String>,
}

impl Choice {
    /// A choice without explanation.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// With explanation.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Id of the control at place `at`: the first has the id of the field, so that errors lead there.
pub(super) fn control_id(field: &Field, at: usize) -> String {
    if at == 0 { field.id.clone() } else { format!("{}-{}", field.id, at + 1) }
}

/// Radio buttons.
#[component]
pub fn RadioGroup(
    /// The field; its id is that of the first button.
    field: Field,
    /// The choices.
    choices: Vec<Choice>,
    /// The chosen value, if one was chosen.
    value: Option<String>,
    /// Side by side where there is room.
    #[prop(optional)]
    inline: bool,
) -> impl IntoView {
    let class = if inline { "choices choices--row" } else { "choices" };
    let rows: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(at, choice)| {
            let checked = value.as_deref() == Some(choice.value.as_str());
            let hint = choice.hint.map(|hint| view! { <small>{hint}</small> });
            view! {
                <label class="choice">
                    <input class="utrecht-radio-button" type="radio" id=control_id(&field, at) name=field.name.clone() value=choice.value checked=checked/>
                    <span>{choice.label}{hint}</span>
                </label>
            }
        })
        .collect();
    group(&field, Some("radiogroup"), view! { <div class=class>{rows}</div> })
}

/// Yes or no: `yes` or `no` in the form.
#[component]
pub fn YesNo(
    /// The field.
    field: Field,
    /// What was chosen.
    value: Option<bool>,
) -> impl IntoView {
    let lang = lang();
    let choices = vec![Choice::new("yes", common::yes(lang)), Choice::new("no", common::no(lang))];
    let value = value.map(|yes| if yes { "yes" } else { "no" }.to_owned());
    view! { <RadioGroup field choices value inline=true/> }
}
