//! Limits of an answer: of the type of the field, and with room between them.

use super::super::value::Spec;
use super::place::{Place, Problems};
use super::values::days;
use crate::forms::{Bound, Field, FieldType};

/// The limits of a field.
pub(super) fn check(place: &Place, field: &Field, problems: &mut Problems) {
    for (key, bound) in [("min", &field.min), ("max", &field.max)] {
        let Some(bound) = bound else { continue };
        let fits = match (field.kind, bound) {
            (FieldType::Date | FieldType::Month, bound) => days().all(|today| bound.day(today).is_some()),
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

/// Whether no answer lies between the limits.
pub(super) fn leaves_nothing(field: &Field) -> bool {
    match field.kind {
        FieldType::Money | FieldType::Integer | FieldType::Percent => {
            let spec = Spec::from(field);
            spec.least() > spec.most()
        }
        FieldType::Date | FieldType::Month => {
            let (Some(least), Some(most)) = (&field.min, &field.max) else { return false };
            let moves = |bound: &Bound| matches!(bound, Bound::Day(day) if day.starts_with("today"));
            // A day that stands still, beside one that moves, leaves room on some days and on others not.
            moves(least) == moves(most)
                && days().all(|today| match (least.day(today), most.day(today)) {
                    (Some(least), Some(most)) => least > most,
                    _ => false,
                })
        }
        _ => false,
    }
}
