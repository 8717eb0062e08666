//! Answers as people read them.

use serde_json::{Number, Value as Json};

use super::{Choice, Field, FieldType};
use crate::words::answers as words;
use crate::{Cents, Lang, Localized, calendar, checks};

/// A whole number, as all numbers of answers are. Writing any number would bring the writing of fractions to the browser.
fn whole(number: &Number) -> String {
    number.as_i64().map(|number| number.to_string()).unwrap_or_default()
}

/// An answer written for people, in every language. What was typed wrong is shown as typed.
pub(super) fn written(field: &Field, answer: &Json) -> Localized {
    let each = |write: &dyn Fn(Lang) -> String| Localized::each(write);
    match (field.kind, answer) {
        (FieldType::Calculated, Json::Number(value)) => each(&|lang| {
            let written = field.calculate.as_ref().zip(value.as_i64());
            written.map_or_else(|| whole(value), |(calculate, value)| calculate.written(value, lang))
        }),
        (_, Json::Bool(true)) => Localized::each(words::yes),
        (_, Json::Bool(false)) => Localized::each(words::no),
        (FieldType::Money, Json::Number(cents)) => {
            each(&|lang| Cents(cents.as_i64().unwrap_or(0)).display(lang))
        }
        (_, Json::Number(number)) => Localized::same(&whole(number)),
        (FieldType::Date, Json::String(day)) => match calendar::parse_day(day) {
            Some(day) => each(&|lang| calendar::written(day, lang)),
            None => Localized::same(day),
        },
        (FieldType::Month, Json::String(month)) => match calendar::parse_day(&format!("{month}-01")) {
            Some(day) => each(&|lang| calendar::written_month(day, lang)),
            None => Localized::same(month),
        },
        (FieldType::Percent, Json::String(number)) => {
            let dutch = number.replace('.', ",");
            each(&|lang| format!("{}%", if lang == Lang::En { number } else { &dutch }))
        }
        (FieldType::Iban, Json::String(iban)) => Localized::same(&checks::iban_grouped(iban)),
        (_, Json::String(value)) => choice(field, value),
        (_, Json::Array(values)) => each(&|lang| {
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
