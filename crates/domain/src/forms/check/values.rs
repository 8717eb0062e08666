//! The answers that one field can have, as far as conditions can tell them apart.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};
use serde_json::{Value as Json, json};

use super::super::condition::Look;
use super::super::value::Spec;
use crate::calendar::{day_text, month_text, parse_day};
use crate::forms::{Answers, Bound, Condition, Field, FieldType, Operand};

/// What must hold, or must not, of one answer: a comparison and its outcome.
pub(super) type Literal<'a> = (&'a Condition, bool);

/// Days on which a form is tried. Only distances count, so a few days of different months stand for all.
const DAYS: [(i32, u32, u32); 3] = [(2027, 1, 31), (2028, 2, 29), (2027, 7, 1)];

/// The days on which a form is tried.
pub(super) fn days() -> impl Iterator<Item = NaiveDate> {
    DAYS.into_iter().filter_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
}

/// Whether the field can have an answer, or be without one, that meets every comparison.
pub(super) fn can_be(field: &Field, answered: bool, literals: &[Literal<'_>]) -> bool {
    let meets = |answer: Option<&Json>, today: NaiveDate| {
        let mut answers = Answers::default();
        answers.set(&field.id, answer.cloned());
        let look = Look { answers: &answers, item: None, today };
        literals.iter().all(|(condition, holds)| condition.holds(look) == *holds)
    };
    if !answered {
        return days().any(|today| meets(None, today));
    }
    if mixes(field, literals) {
        return true;
    }
    days().any(|today| candidates(field, literals, today).iter().any(|answer| meets(Some(answer), today)))
}

/// Whether days that stand still are compared with days that move: then it depends on the day, and nothing is said.
fn mixes(field: &Field, literals: &[Literal<'_>]) -> bool {
    let moves = |bound: &Bound| bound.texts().iter().any(|day| day.starts_with("today"));
    let ages = literals.iter().any(|(condition, _)| matches!(condition, Condition::Age { .. }));
    let bounds = || field.min.iter().chain(&field.max).filter(|bound| bound.counted_from().next().is_none());
    let moving = ages || bounds().any(moves);
    let fixed = !operands(literals).is_empty() || bounds().any(|bound| !moves(bound));
    matches!(field.kind, FieldType::Date | FieldType::Month) && moving && fixed
}

fn operands<'a>(literals: &[Literal<'a>]) -> Vec<&'a Operand> {
    let of = |condition: &'a Condition| match condition {
        Condition::Eq(_, value)
        | Condition::Ne(_, value)
        | Condition::Gt(_, value)
        | Condition::Lt(_, value)
        | Condition::Has(_, value) => vec![value],
        Condition::In(_, values) => values.iter().collect(),
        _ => Vec::new(),
    };
    literals.iter().flat_map(|(condition, _)| of(condition)).collect()
}

/// Answers that are right for the field: enough of them to tell apart whatever the comparisons tell apart.
fn candidates(field: &Field, literals: &[Literal<'_>], today: NaiveDate) -> Vec<Json> {
    let texts = || operands(literals).into_iter().filter_map(text_of);
    match field.kind {
        FieldType::YesNo => vec![json!(true), json!(false)],
        FieldType::Radio | FieldType::Select => {
            field.options.iter().map(|option| json!(option.value)).collect()
        }
        FieldType::Checkboxes => boxes(field, literals),
        FieldType::Money | FieldType::Integer | FieldType::Calculated => numbers(field, literals),
        FieldType::Date => dates(field, literals, today),
        FieldType::Month => {
            let months = texts().filter_map(|month| parse_day(&format!("{month}-01")));
            let near = |month: NaiveDate| {
                [
                    month.checked_sub_months(Months::new(1)),
                    Some(month),
                    month.checked_add_months(Months::new(1)),
                ]
            };
            months.chain([today]).flat_map(near).flatten().map(|month| json!(month_text(month))).collect()
        }
        FieldType::Info => Vec::new(),
        _ => texts()
            .flat_map(|text| [text.to_owned(), format!("{text}0")])
            .chain([String::new()])
            .map(Json::from)
            .collect(),
    }
}

fn text_of(operand: &Operand) -> Option<&str> {
    match operand {
        Operand::Text(text) => Some(text),
        _ => None,
    }
}

/// Every choice that may be ticked, together: what asks for a choice finds it. An answer has one at least.
fn boxes(field: &Field, literals: &[Literal<'_>]) -> Vec<Json> {
    let barred: BTreeSet<&str> = literals
        .iter()
        .filter_map(|(condition, holds)| match condition {
            Condition::Has(_, Operand::Text(value)) if !holds => Some(value.as_str()),
            _ => None,
        })
        .collect();
    let free: Vec<&str> = field
        .options
        .iter()
        .map(|option| option.value.as_str())
        .filter(|value| !barred.contains(value))
        .collect();
    if free.is_empty() { Vec::new() } else { vec![json!(free)] }
}

fn numbers(field: &Field, literals: &[Literal<'_>]) -> Vec<Json> {
    let spec = Spec::from(field);
    let range = spec.least()..=spec.most();
    let given = operands(literals).into_iter().filter_map(|operand| match operand {
        Operand::Number(number) => Some(*number),
        _ => None,
    });
    given
        .flat_map(|number| [number.saturating_sub(1), number, number.saturating_add(1)])
        .chain([*range.start(), *range.end()])
        .filter(|number| range.contains(number))
        .map(Json::from)
        .collect()
}

fn dates(field: &Field, literals: &[Literal<'_>], today: NaiveDate) -> Vec<Json> {
    let birthdays = literals.iter().flat_map(|(condition, _)| match condition {
        Condition::Age { at_least, below, .. } => vec![*at_least, *below],
        _ => Vec::new(),
    });
    let birthdays = birthdays.flatten().filter_map(|years| {
        let months = Months::new(u32::try_from(years).ok()?.checked_mul(12)?);
        today.checked_sub_months(months)
    });
    let least = field.min.as_ref().and_then(|bound| bound.first(today));
    let most = field.max.as_ref().and_then(|bound| bound.last(today));
    let given = operands(literals).into_iter().filter_map(text_of).filter_map(parse_day);
    given
        .chain(birthdays)
        .chain(least)
        .chain(most)
        .chain([today])
        .flat_map(|day| [day.checked_sub_days(Days::new(1)), Some(day), day.checked_add_days(Days::new(1))])
        .flatten()
        .filter(|day| least.is_none_or(|least| *day >= least) && most.is_none_or(|most| *day <= most))
        .map(|day| json!(day_text(day)))
        .collect()
}
