//! Values of facts as people read them.

use rules::Value;

use crate::facts::{FactDefinition, FactType};
use crate::words::answers as words;
use crate::{Cents, Lang, Localized, calendar};

/// A value written for people: money, dates, yes and no, numbers with their unit.
#[must_use]
pub fn spoken(definition: &FactDefinition, value: &Value) -> Localized {
    let each = |write: &dyn Fn(Lang) -> String| Localized::each(write);
    match (definition.fact_type, value) {
        (_, Value::Null) => Localized::each(words::none),
        (_, Value::Bool(true)) => Localized::each(words::yes),
        (_, Value::Bool(false)) => Localized::each(words::no),
        (FactType::Amount, value) => match value.as_int() {
            Some(cents) => each(&|lang| Cents(cents).display(lang)),
            None => plain(value),
        },
        (FactType::Date, Value::Text(day)) => match calendar::parse_day(day) {
            Some(day) => each(&|lang| calendar::written(day, lang)),
            None => Localized::same(day),
        },
        (_, value) => with_unit(definition.unit.as_deref(), plain(value)),
    }
}

pub(super) fn plain(value: &Value) -> Localized {
    match value {
        Value::Text(text) => Localized::same(text),
        Value::Int(number) => Localized::same(&number.to_string()),
        Value::Decimal(number) => {
            let text = number.normalize().to_string();
            let dutch = text.replace('.', ",");
            Localized::each(|lang| if lang == Lang::En { text.as_str() } else { dutch.as_str() })
        }
        other => Localized::same(&other.to_json()),
    }
}

pub(super) fn with_unit(unit: Option<&str>, number: Localized) -> Localized {
    let counted: fn(Lang, i64) -> String = match unit {
        Some("months") => words::months,
        Some("years") => words::years,
        Some("weeks") => words::weeks,
        Some("days") => words::days,
        _ => return number,
    };
    match number.nl.parse() {
        Ok(count) => Localized::each(|lang| counted(lang, count)),
        // A part of a year is more than one in Dutch; the form for many fits it best elsewhere.
        Err(_) => Localized::each(|lang| {
            let many = counted(lang, MANY);
            many.replacen(&MANY.to_string(), number.get(lang), 1)
        }),
    }
}

/// A number that every language counts as many, and writes out.
const MANY: i64 = 100;
