//! The fields of a page, each drawn by its type.

use std::collections::BTreeMap;

use domain::Lang;
use domain::forms::{ClientField, ClientPage, FieldError, FieldType, RIGHT};
use leptos::prelude::*;
use services::views::OfferedView;

use super::correct;
use crate::texts::form as text;
use crate::ui::{
    Checkboxes, Choice, DateField, DateParts, Field, MoneyField, Part, PartsField, RadioGroup, Select,
    TextArea, TextField, WhyDetails, Width, YesNo, format,
};

/// Every field of the page; a hidden one is sent along, so that it can appear without another visit.
pub fn fields(
    page: &ClientPage,
    errors: &[FieldError],
    offered: &BTreeMap<String, OfferedView>,
    lang: Lang,
) -> impl IntoView + use<> {
    page.fields
        .iter()
        .enumerate()
        .map(|(place, field)| {
            let error = errors.iter().find(|error| error.field == field.id);
            let heading = page.title_is_label && place == 0;
            let why = why(field);
            let hidden = !field.visible;
            let mark = offered.get(&field.id).map(|offered| mark(offered, lang));
            let said = error.map(|error| error.message.get(lang));
            let input = match (&field.known, &field.calculate) {
                (Some(known), _) => {
                    let unsaid = error.is_some_and(|error| error.part.as_deref() == Some(RIGHT));
                    correct::known(field, known, said, unsaid, heading, lang)
                }
                (None, Some(calculate)) => correct::calculated(field, calculate, lang),
                (None, None) => {
                    let hint: Vec<String> = mark.into_iter().chain(field.hint.clone()).collect();
                    input(field, field.label.clone(), &hint.join(" "), said, heading, lang)
                }
            };
            // An old version of a form may hold what was never translated.
            let (lang, dir) = (field.dutch.then_some("nl"), field.dutch.then_some("ltr"));
            view! {
                <div class="flow flow-s" data-veld=field.id.clone() hidden=hidden lang=lang dir=dir>{input}{why}</div>
            }
        })
        .collect::<Vec<_>>()
}

/// Why it is asked, folded away, with the article.
fn why(field: &ClientField) -> Option<impl IntoView + use<>> {
    let why = field.why.clone()?;
    let basis = field.basis.clone();
    Some(view! { <WhyDetails source=basis><p>{why}</p></WhyDetails> })
}

/// From where an answer comes that was given before.
fn mark(offered: &OfferedView, lang: Lang) -> String {
    let day = format::date(format::day_of(offered.received_at), lang);
    if offered.applied {
        text::offered_application(lang, day, &offered.number)
    } else {
        text::offered_other(lang, day, &offered.number)
    }
}

/// The control of a field, by its type.
pub(super) fn input(
    field: &ClientField,
    label: String,
    hint: &str,
    error: Option<String>,
    heading: bool,
    lang: Lang,
) -> AnyView {
    let mut frame = Field::new(field.id.clone(), label)
        .hint(hint)
        .error(error)
        .optional(!field.required && !field.readonly);
    if heading {
        frame = frame.heading();
    }
    let value = field.value().to_owned();
    match field.kind {
        FieldType::Info => view! { <p>{field.label.clone()}</p> }.into_any(),
        FieldType::LongText => view! { <TextArea field=frame value=value/> }.into_any(),
        FieldType::Radio => {
            view! { <RadioGroup field=frame choices=choices(field) value=Some(value)/> }.into_any()
        }
        FieldType::YesNo => {
            let value = match field.value() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            view! { <YesNo field=frame value=value/> }.into_any()
        }
        FieldType::Checkboxes => {
            let values = field.inputs.iter().map(|(_, value)| value.clone()).collect::<Vec<_>>();
            view! { <Checkboxes field=frame choices=choices(field) values=values/> }.into_any()
        }
        FieldType::Select => {
            view! { <Select field=frame choices=choices(field) value=Some(value)/> }.into_any()
        }
        FieldType::Date => {
            let part = |part| field.part(part).to_owned();
            let value = DateParts { day: part("day"), month: part("month"), year: part("year") };
            let birthday = field.autocomplete.as_deref() == Some("bday");
            view! { <DateField field=frame value=value birthday=birthday readonly=field.readonly/> }
                .into_any()
        }
        FieldType::Month => {
            let parts =
                vec![digits(field, "month", text::month(lang)), digits(field, "year", text::year(lang))];
            view! { <PartsField field=frame parts=parts/> }.into_any()
        }
        FieldType::Address => view! { <PartsField field=frame parts=address(field, lang)/> }.into_any(),
        FieldType::Money => {
            view! { <MoneyField field=frame value=value readonly=field.readonly/> }.into_any()
        }
        kind => {
            let width = match kind {
                FieldType::Integer | FieldType::Percent => Width::Short,
                FieldType::Bsn
                | FieldType::Plate
                | FieldType::Kvk
                | FieldType::Branch
                | FieldType::Digits
                | FieldType::Code => Width::Middle,
                FieldType::Phone | FieldType::Iban | FieldType::WageTaxNumber => Width::Long,
                _ => Width::Full,
            };
            let autocomplete = field.autocomplete.clone().unwrap_or_else(|| "off".to_owned());
            view! {
                <TextField
                    field=frame
                    value=value
                    width=width
                    autocomplete=autocomplete
                    inputmode=field.input_mode()
                    readonly=field.readonly
                />
            }
            .into_any()
        }
    }
}

fn choices(field: &ClientField) -> Vec<Choice> {
    field
        .options
        .iter()
        .map(|option| Choice {
            value: option.value.clone(),
            label: option.label.clone(),
            hint: option.hint.clone(),
        })
        .collect()
}

fn digits(field: &ClientField, suffix: &'static str, label: &'static str) -> Part {
    let value = field.part(suffix).to_owned();
    Part { suffix, label, value, width: Width::Short, digits: true, optional: false, autocomplete: "off" }
}

fn address(field: &ClientField, lang: Lang) -> Vec<Part> {
    // What a browser knows is the address of who uses it, not that of an employee or a former partner.
    let postcode = if field.autocomplete.as_deref() == Some("postal-code") { "postal-code" } else { "off" };
    let part = |suffix, label, autocomplete| Part {
        suffix,
        label,
        value: field.part(suffix).to_owned(),
        width: Width::Short,
        digits: false,
        optional: suffix == "addition",
        autocomplete,
    };
    vec![
        part("postcode", text::postcode(lang), postcode),
        part("number", text::number(lang), "off"),
        part("addition", text::addition(lang), "off"),
    ]
}
