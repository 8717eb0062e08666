//! A value that an answer is compared with, or set to, must be one it can have.

use super::place::{Place, Problems};
use crate::calendar;
use crate::forms::{Field, FieldType, Operand};

/// Whether the field can have this value at all; limits are looked at elsewhere.
pub(super) fn fits(field: &Field, value: &Operand) -> bool {
    match (field.kind, value) {
        (FieldType::Info | FieldType::Address, _) => false,
        (FieldType::YesNo, value) => matches!(value, Operand::Bool(_)),
        (FieldType::Money | FieldType::Integer | FieldType::Calculated, value) => {
            matches!(value, Operand::Number(_))
        }
        (FieldType::Date, Operand::Text(day)) => calendar::parse_day(day).is_some(),
        (FieldType::Month, Operand::Text(month)) => calendar::parse_day(&format!("{month}-01")).is_some(),
        (kind, Operand::Text(value)) => {
            !kind.has_options() || field.options.iter().any(|option| option.value == *value)
        }
        _ => false,
    }
}

pub(super) fn check(place: &Place, field: &Field, value: &Operand, problems: &mut Problems) {
    if fits(field, value) {
        return;
    }
    let given = match value {
        Operand::Bool(value) => value.to_string(),
        Operand::Number(value) => value.to_string(),
        Operand::Text(value) => value.clone(),
    };
    problems.add(place, format!("a value that `{}` cannot have: {given}", field.id));
}
