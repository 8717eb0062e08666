//! Any number of choices, or one statement to agree with.

use leptos::prelude::*;

use super::choices::control_id;
use super::frame::group;
use super::{Choice, Field};
use crate::ui::classes;

/// Check boxes that share one name; each checked value is sent.
#[component]
pub fn Checkboxes(
    /// The field; its id is that of the first box.
    field: Field,
    /// The choices.
    choices: Vec<Choice>,
    /// The checked values.
    #[prop(optional)]
    values: Vec<String>,
    /// Without borders, for a declaration.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let class = classes(&["choice", if plain { "choice--plain" } else { "" }]);
    let described_by = field.described_by();
    let invalid = field.invalid();
    let rows: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(at, choice)| {
            let checked = values.contains(&choice.value);
            let hint = choice.hint.map(|hint| view! { <small>{hint}</small> });
            view! {
                <label class=class.clone()>
                    <input class="utrecht-checkbox" type="checkbox" id=control_id(&field, at) name=field.name.clone() value=choice.value checked=checked aria-invalid=invalid aria-describedby=described_by.clone()/>
                    <span>{choice.label}{hint}</span>
                </label>
            }
        })
        .collect();
    group(&field, None, view! { <div class="choices">{rows}</div> })
}
