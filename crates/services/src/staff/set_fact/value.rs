//! Reads the value of a fact as a member of staff filled it in.

use domain::Cents;
use rules::Value;
use rust_decimal::Decimal;

use crate::views::{FactInput, FactKind};
use crate::{Result, ServiceError};

/// The largest number of a fact: more is a slip of the finger.
const MOST: i64 = 100_000;

/// The largest amount, in cents: ten million euros.
const MOST_CENTS: i64 = 1_000_000_000;

/// The value.
///
/// # Errors
/// Invalid when it is none of this kind.
pub(super) fn read(kind: &FactKind, may_be_none: bool, input: &FactInput) -> Result<Value> {
    let text = input.text.trim();
    if input.none && may_be_none {
        return Ok(Value::Null);
    }
    let wrong = |code: &'static str| ServiceError::invalid("waarde", code);
    match kind {
        FactKind::YesNo => match text {
            "yes" => Ok(Value::Bool(true)),
            "no" => Ok(Value::Bool(false)),
            _ => Err(wrong("choose")),
        },
        FactKind::Amount => {
            let cents = Cents::parse(text).filter(|amount| (0..=MOST_CENTS).contains(&amount.0));
            cents.map(|amount| Value::Int(amount.0)).ok_or_else(|| wrong("amount"))
        }
        FactKind::Number(unit) => number(text, unit.is_some()).ok_or_else(|| wrong("number")),
        FactKind::Day => input.day.map(|day| Value::Text(day.to_string())).ok_or_else(|| wrong("date")),
        FactKind::Choice(known) => {
            let chosen = known.iter().find(|(word, _)| word == text);
            chosen.map(|(word, _)| Value::Text(word.clone())).ok_or_else(|| wrong("choose"))
        }
    }
}

/// A number from nought, with a comma or a point before at most two decimals; what is counted in a unit has none.
fn number(text: &str, whole: bool) -> Option<Value> {
    let text = text.replace(',', ".");
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let number: Decimal = text.parse().ok()?;
    if decimals > 2 || number.is_sign_negative() && !number.is_zero() || number > Decimal::from(MOST) {
        return None;
    }
    match i64::try_from(number.normalize()) {
        Ok(count) if number.fract().is_zero() => Some(Value::Int(count)),
        _ if whole => None,
        _ => Some(Value::Decimal(number.normalize())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> FactInput {
        FactInput {
            task: domain::TaskId(uuid::Uuid::nil()),
            version: 0,
            name: String::new(),
            text: text.to_owned(),
            day: None,
            none: false,
            reason: String::new(),
        }
    }

    fn of(kind: &FactKind, text: &str) -> Option<Value> {
        read(kind, false, &typed(text)).ok()
    }

    #[test]
    fn each_kind_reads_its_own_values_and_no_others() {
        let number = FactKind::Number(None);
        let months = FactKind::Number(Some("months".to_owned()));
        for (kind, text, value) in [
            (&FactKind::YesNo, "yes", Some(Value::Bool(true))),
            (&FactKind::YesNo, "ja", None),
            (&FactKind::Amount, "1.234,56", Some(Value::Int(123_456))),
            (&FactKind::Amount, "0", Some(Value::Int(0))),
            (&FactKind::Amount, "-1", None),
            (&FactKind::Amount, "10000001", None),
            (&FactKind::Amount, "veel", None),
            (&number, "12", Some(Value::Int(12))),
            (&number, "12,50", Some(Value::Decimal(Decimal::new(125, 1)))),
            (&number, "12,505", None),
            (&number, "-0", Some(Value::Int(0))),
            (&number, "-3", None),
            (&number, "1e9", None),
            (&number, "", None),
            (&months, "36", Some(Value::Int(36))),
            (&months, "3,5", None),
            (&months, "100001", None),
        ] {
            assert_eq!(of(kind, text), value, "{kind:?} {text}");
        }
    }

    #[test]
    fn a_choice_is_one_of_those_that_the_form_knows_and_none_only_where_it_is_a_value() {
        let known = FactKind::Choice(vec![("huis".to_owned(), domain::Localized::same("Huis"))]);
        assert_eq!(of(&known, "huis"), Some(Value::Text("huis".to_owned())));
        assert_eq!(of(&known, "boot"), None);
        let none = FactInput { none: true, ..typed("") };
        assert_eq!(read(&FactKind::Day, true, &none).unwrap(), Value::Null);
        assert!(read(&FactKind::Day, false, &none).is_err());
        let day = FactInput { day: chrono::NaiveDate::from_ymd_opt(2026, 2, 28), ..typed("") };
        assert_eq!(read(&FactKind::Day, true, &day).unwrap(), Value::Text("2026-02-28".to_owned()));
    }
}
