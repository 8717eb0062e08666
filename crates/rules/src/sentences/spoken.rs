use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::Language;
use crate::date;
use crate::model::{TypeSpec, Unit};
use crate::value::Value;

const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("maart", "March"),
    ("april", "April"),
    ("mei", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augustus", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// A value in words, with its unit.
pub(super) fn spoken(value: &Value, spec: Option<&TypeSpec>, language: Language) -> String {
    let dutch = language == Language::Dutch;
    let pick = |nl: &str, en: &str| (if dutch { nl } else { en }).to_owned();
    match value {
        Value::Null => pick("niet van toepassing", "not applicable"),
        Value::Bool(true) => pick("ja", "yes"),
        Value::Bool(false) => pick("nee", "no"),
        Value::Text(text) => {
            date::parse(text).map_or_else(|| text.replace('_', " "), |date| day(date, language))
        }
        Value::Int(_) | Value::Decimal(_) => {
            let number = value.as_decimal().unwrap_or_default();
            numbered(number, spec.and_then(|spec| spec.unit), language)
        }
        Value::List(items) => {
            items.iter().map(|item| spoken(item, spec, language)).collect::<Vec<_>>().join(", ")
        }
        Value::Object(fields) => {
            let field =
                |(name, value): (&String, &Value)| format!("{name} {}", spoken(value, None, language));
            fields.iter().map(field).collect::<Vec<_>>().join(", ")
        }
        Value::Untranslatable { construct, .. } => {
            let start = pick("niet te berekenen", "cannot be computed");
            format!("{start}: {construct}")
        }
    }
}

fn numbered(number: Decimal, unit: Option<Unit>, language: Language) -> String {
    let dutch = language == Language::Dutch;
    let word = |nl: &str, en: &str| {
        format!("{} {}", grouped(number.normalize(), None, language), if dutch { nl } else { en })
    };
    match unit {
        Some(Unit::Euro) => money(number, language),
        Some(Unit::Eurocent) => match number.checked_div(Decimal::ONE_HUNDRED) {
            Some(euros) => money(euros, language),
            None => word("cent", "cents"),
        },
        Some(Unit::Percentage) => word("procent", "per cent"),
        Some(Unit::Years) => word("jaar", "years"),
        Some(Unit::Months) => word("maanden", "months"),
        Some(Unit::Weeks) => word("weken", "weeks"),
        Some(Unit::Days) => word("dagen", "days"),
        Some(Unit::Ratio) | None => grouped(number.normalize(), None, language),
    }
}

fn money(euros: Decimal, language: Language) -> String {
    let sign = if euros.is_sign_negative() && !euros.is_zero() { "-" } else { "" };
    let rounded = euros.abs().round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    let amount = grouped(rounded, Some(2), language);
    if language == Language::Dutch { format!("{sign}€ {amount}") } else { format!("{sign}€{amount}") }
}

/// A number with its thousands apart.
fn grouped(number: Decimal, places: Option<usize>, language: Language) -> String {
    let (thousand, point) = if language == Language::Dutch { ('.', ',') } else { (',', '.') };
    let text = number.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if number.is_sign_negative() && !number.is_zero() {
        out.push('-');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(thousand);
        }
        out.push(digit);
    }
    let fraction = match places {
        Some(places) => format!("{fraction:0<places$}"),
        None => fraction.to_owned(),
    };
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(&fraction);
    }
    out
}

/// A date in words.
pub(super) fn day(date: NaiveDate, language: Language) -> String {
    let month = usize::try_from(date.month0()).ok().and_then(|at| MONTHS.get(at));
    let (nl, en) = month.copied().unwrap_or_default();
    format!("{} {} {}", date.day(), if language == Language::Dutch { nl } else { en }, date.year())
}
