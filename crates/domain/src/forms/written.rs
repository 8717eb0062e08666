//! Answers as people read them.

use serde_json::{Number, Value as Json};

use super::{Choice, Field, FieldType};
use crate::{Cents, Lang, Localized, calendar, checks};

/// A whole number, as all numbers of answers are. Writing any number would bring the writing of fractions to the browser.
fn whole(number: &Number) -> String {
    number.as_i64().map(|number| number.to_string()).unwrap_or_default()
}

/// An answer written for people, in every language. What was typed wrong is shown as typed.
pub(super) fn written(field: &Field, answer: &Json) -> Localized {
    let both = |write: &dyn Fn(Lang) -> String| Localized { nl: write(Lang::Nl), en: write(Lang::En) };
    match (field.kind, answer) {
        (FieldType::Calculated, Json::Number(value)) => both(&|lang| {
            let written = field.calculate.as_ref().zip(value.as_i64());
            written.map_or_else(|| whole(value), |(calculate, value)| calculate.written(value, lang))
        }),
        (_, Json::Bool(true)) => Localized { nl: "Ja".to_owned(), en: "Yes".to_owned() },
        (_, Json::Bool(false)) => Localized { nl: "Nee".to_owned(), en: "No".to_owned() },
        (FieldType::Money, Json::Number(cents)) => {
            both(&|lang| Cents(cents.as_i64().unwrap_or(0)).display(lang))
        }
        (_, Json::Number(number)) => Localized::same(&whole(number)),
        (FieldType::Date, Json::String(day)) => match calendar::parse_day(day) {
            Some(day) => both(&|lang| calendar::written(day, lang)),
            None => Localized::same(day),
        },
        (FieldType::Month, Json::String(month)) => match calendar::parse_day(&format!("{month}-01")) {
            Some(day) => both(&|lang| {
                let text = calendar::written(day, lang);
                text.split_once(' ').map_or(text.clone(), |(_, month)| month.to_owned())
            }),
            None => Localized::same(month),
        },
        (FieldType::Percent, Json::String(number)) => {
            Localized { nl: format!("{}%", number.replace('.', ",")), en: format!("{number}%") }
        }
        (FieldType::Iban, Json::String(iban)) => Localized::same(&checks::iban_grouped(iban)),
        (_, Json::String(value)) => choice(field, value),
        (_, Json::Array(values)) => both(&|lang| {
            let chosen: Vec<String> = values
                .iter()
                .filter_map(Json::as_str)
                .map(|value| choice(field, value).get(lang).to_owned())
                .collect();
            chosen.join(", ")
        }),
        (FieldType::Address, Json::Object(parts)) => {
            let part = |name: &str| parts.get(name).and_then(Json::as_str).unwrap_or("");
            let text = format!("{} {} {}", part("postcode"), part("number"), part("addition"));
            Localized::same(text.trim())
        }
        (_, Json::Object(parts)) => {
            let typed: Vec<&str> = field
                .kind
                .parts()
                .iter()
                .filter_map(|name| parts.get(*name).and_then(Json::as_str))
                .collect();
            Localized::same(&typed.join(" "))
        }
        (_, Json::Null) => Localized::default(),
    }
}

fn choice(field: &Field, value: &str) -> Localized {
    field
        .options
        .iter()
        .find(|option: &&Choice| option.value == value)
        .map_or_else(|| Localized::same(value), |option| option.label.clone())
}
