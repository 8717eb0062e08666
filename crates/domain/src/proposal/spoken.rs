//! Values of facts as people read them.

use rules::Value;

use crate::facts::{FactDefinition, FactType};
use crate::{Cents, Lang, Localized, calendar};

/// A value written for people: money, dates, yes and no, numbers with their unit.
#[must_use]
pub fn spoken(definition: &FactDefinition, value: &Value) -> Localized {
    let both = |write: &dyn Fn(Lang) -> String| Localized { nl: write(Lang::Nl), en: write(Lang::En) };
    match (definition.fact_type, value) {
        (_, Value::Null) => Localized { nl: "Geen".to_owned(), en: "None".to_owned() },
        (_, Value::Bool(true)) => Localized { nl: "Ja".to_owned(), en: "Yes".to_owned() },
        (_, Value::Bool(false)) => Localized { nl: "Nee".to_owned(), en: "No".to_owned() },
        (FactType::Amount, value) => match value.as_int() {
            Some(cents) => both(&|lang| Cents(cents).display(lang)),
            None => plain(value),
        },
        (FactType::Date, Value::Text(day)) => match calendar::parse_day(day) {
            Some(day) => both(&|lang| calendar::written(day, lang)),
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
            Localized { nl: text.replace('.', ","), en: text }
        }
        other => Localized::same(&other.to_json()),
    }
}

pub(super) fn with_unit(unit: Option<&str>, number: Localized) -> Localized {
    let (nl, en) = match unit {
        Some("months") => ("maanden", "months"),
        Some("years") => ("jaar", "years"),
        Some("weeks") => ("weken", "weeks"),
        Some("days") => ("dagen", "days"),
        _ => return number,
    };
    Localized { nl: format!("{} {nl}", number.nl), en: format!("{} {en}", number.en) }
}
