//! The choices of a field: there when its type asks them, each with a value and a name of its own.

use std::collections::BTreeSet;

use super::place::{Place, Problems};
use crate::forms::Field;

/// Longest value of a choice.
const LONGEST: usize = 40;

/// The choices of a field.
pub(super) fn check(place: &Place, field: &Field, problems: &mut Problems) {
    if field.kind.has_options() == field.options.is_empty() {
        problems.add(place, "choices belong to radio, checkboxes and select, and only there");
    }
    let mut values = BTreeSet::new();
    let mut labels = BTreeSet::new();
    for (index, option) in field.options.iter().enumerate() {
        let place = place.at("options").entry(index);
        problems.texts(&place, &[("label", Some(&option.label)), ("hint", option.hint.as_ref())]);
        let value = option.value.as_str();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        if value.is_empty() || value.len() > LONGEST || !value.chars().all(plain) {
            problems.add(
                &place,
                format!(
                    "`{value}` is no value of a choice: letters, digits, points, dashes; at most {LONGEST}"
                ),
            );
        }
        if !values.insert(value) {
            problems.add(&place, format!("two choices have the value `{value}`"));
        }
        if !labels.insert(option.label.nl.trim().to_lowercase()) {
            problems.add(&place, format!("two choices are called “{}”", option.label.nl.trim()));
        }
    }
}
