//! Limits of an answer: of the type of the field, and with room between them.

use super::super::bound::{counted, day};
use super::super::value::Spec;
use super::place::{Place, Problems};
use super::values::days;
use crate::calendar::day_text;
use crate::forms::{Bound, Field, FieldType};

/// Most characters of a number or code.
const CODE_CHARS: i64 = 40;

/// The limits of a field, which stands after `before` on its page.
pub(super) fn check(place: &Place, field: &Field, before: &[Field], problems: &mut Problems) {
    if matches!(field.kind, FieldType::Digits | FieldType::Code)
        && !(field.min.is_some() && field.max.is_some())
    {
        return problems.add(place, "says with min and max how many characters it has");
    }
    for (key, bound) in [("min", &field.min), ("max", &field.max)] {
        let Some(bound) = bound else { continue };
        let stranger = |id: &&str| !before.iter().any(|one| one.id == *id && one.kind == FieldType::Date);
        if field.kind == FieldType::Date
            && let Some(id) = bound.counted_from().find(stranger)
        {
            let reason =
                format!("a limit counts from \"{id}\", which is no date that this page asks before it");
            return problems.add(&place.at(key), &reason);
        }
        let fits = match (field.kind, bound) {
            (FieldType::Digits | FieldType::Code, Bound::Number(count)) => (1..=CODE_CHARS).contains(count),
            (FieldType::Date, Bound::Day(_) | Bound::Days(_)) => {
                bound.texts().iter().all(|text| is_day(text))
            }
            (FieldType::Month, Bound::Day(text)) => counted(text).is_none() && is_day(text),
            (FieldType::Money | FieldType::Integer | FieldType::Percent, Bound::Number(_)) => true,
            (FieldType::Text | FieldType::LongText | FieldType::Country, Bound::Number(most)) => {
                key == "max" && *most > 0
            }
            _ => false,
        };
        if !fits {
            return problems.add(&place.at(key), "a limit does not fit the type of the field");
        }
    }
    if leaves_nothing(field) {
        let key = if field.min.is_some() { "min" } else { "max" };
        problems.add(&place.at(key), "min lies above max: no answer can pass");
    }
}

/// Whether a text is a day, or a day counted from an answer.
fn is_day(text: &str) -> bool {
    days().all(|today| match counted(text) {
        Some((_, shift)) => day(&format!("{}{shift}", day_text(today)), today).is_some(),
        None => day(text, today).is_some(),
    })
}

/// Whether no answer lies between the limits.
pub(super) fn leaves_nothing(field: &Field) -> bool {
    match field.kind {
        FieldType::Money | FieldType::Integer | FieldType::Percent | FieldType::Digits | FieldType::Code => {
            let spec = Spec::from(field);
            spec.least() > spec.most()
        }
        FieldType::Date | FieldType::Month => {
            let (Some(least), Some(most)) = (&field.min, &field.max) else { return false };
            let moves = |bound: &Bound| bound.texts().iter().any(|day| day.starts_with("today"));
            // A day that stands still, beside one that moves, leaves room on some days and on others not.
            moves(least) == moves(most)
                && days().all(|today| match (least.first(today), most.last(today)) {
                    (Some(least), Some(most)) => least > most,
                    _ => false,
                })
        }
        _ => false,
    }
}
