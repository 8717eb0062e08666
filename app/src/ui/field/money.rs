//! An amount in euros.

use leptos::prelude::*;

use super::Field;
use super::frame::single;
use super::text::textbox;
use crate::ui::classes;

/// An amount, as text: people write `1.200`, `450,00` and `12` alike.
#[component]
pub fn MoneyField(
    /// The field.
    field: Field,
    /// What was typed, without the euro sign.
    #[prop(optional, into)]
    value: String,
    /// Known and not to be changed here.
    #[prop(optional)]
    readonly: bool,
) -> impl IntoView {
    let class = classes(&[textbox(&field), if readonly { "utrecht-textbox--read-only" } else { "" }]);
    let input = view! {
        <div class="money">
            <span aria-hidden="true">"€"</span>
            <input
                class=class
                readonly=readonly
                id=field.id.clone()
                name=field.name.clone()
                value=value
                inputmode="decimal"
                autocomplete="off"
                aria-required=field.required()
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
            />
        </div>
    };
    single(&field, input)
}
