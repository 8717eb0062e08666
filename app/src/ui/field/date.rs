//! A known date, in three fields: day, month, year.

use leptos::prelude::*;

use super::Field;
use super::frame::group;
use super::text::textbox;
use crate::texts::common;
use crate::ui::{classes, lang};

/// What was typed in each field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    /// Day.
    pub day: String,
    /// Month, as a number.
    pub month: String,
    /// Year, four digits.
    pub year: String,
}

impl DateParts {
    /// From a stored date `2026-11-23`; anything else stands whole in the first field, so nothing is lost.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match text.split('-').collect::<Vec<_>>().as_slice() {
            [year, month, day] => {
                let plain = |part: &str| part.trim_start_matches('0').to_owned();
                Self { day: plain(day), month: plain(month), year: (*year).to_owned() }
            }
            _ => Self { day: text.to_owned(), ..Self::default() },
        }
    }
}

/// A date. The names in the form, and the ids, end in `-day`, `-month` and `-year`.
#[component]
pub fn DateField(
    /// The field.
    field: Field,
    /// What was typed or is known.
    #[prop(optional)]
    value: DateParts,
    /// It is the reader's own date of birth: the browser may fill it in.
    #[prop(optional)]
    birthday: bool,
    /// Only month and year.
    #[prop(optional)]
    month_only: bool,
    /// Known and not to be changed here.
    #[prop(optional)]
    readonly: bool,
) -> impl IntoView {
    let lang = lang();
    let class = classes(&[textbox(&field), "w5", if readonly { "utrecht-textbox--read-only" } else { "" }]);
    let part = |suffix: &'static str, label: &'static str, value: String, size: &'static str| {
        let id = format!("{}-{suffix}", field.id);
        let complete = match (birthday, suffix) {
            (true, "day") => "bday-day",
            (true, "month") => "bday-month",
            (true, "year") => "bday-year",
            _ => "off",
        };
        view! {
            <span>
                <label for=id.clone()>{label}</label>
                <input
                    class=class.clone()
                    id=id
                    name=format!("{}-{suffix}", field.name)
                    value=value
                    inputmode="numeric"
                    size=size
                    readonly=readonly
                    autocomplete=complete
                    aria-required=field.required()
                    aria-invalid=field.invalid()
                />
            </span>
        }
    };
    let day = (!month_only).then(|| part("day", common::day(lang), value.day, "2"));
    let parts = view! {
        <div class="row date">
            {day}
            {part("month", common::month(lang), value.month, "2")}
            {part("year", common::year(lang), value.year, "4")}
        </div>
    };
    group(&field, None, parts)
}
