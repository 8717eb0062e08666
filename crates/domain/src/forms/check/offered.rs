//! Choices that differ from one person to the next: of a list that exists, filling fields that exist.

use super::names::Names;
use super::place::{Place, Problems};
use crate::forms::{Condition, Field, FieldType, Known};

/// A field whose choices come from a list.
pub(super) fn check(
    place: &Place,
    field: &Field,
    in_group: bool,
    names: &Names<'_>,
    problems: &mut Problems,
) {
    if field.when.as_ref().is_some_and(looks_at_choices) {
        problems.add(
            &place.at("when"),
            "`offered` is for pages, documents and facts; a question does not look at it",
        );
    }
    let Some(choices) = &field.choices else { return };
    let place = place.at("choices");
    if !matches!(field.kind, FieldType::Radio | FieldType::Select) || in_group {
        problems.add(&place, "a list is offered by a radio or select outside groups");
    }
    let Some((_, values)) = Known::CHOICES.iter().find(|(list, _)| *list == choices.from) else {
        return problems.add(&place.at("from"), format!("`{}` is not a list that is offered", choices.from));
    };
    for (target, value) in &choices.fills {
        let place = place.at("fills").at(target);
        if !names.is_anywhere(target) {
            problems.add(&place, format!("`{target}` is not a field of this form"));
        }
        if !values.contains(&value.as_str()) {
            problems.add(&place, format!("`{value}` is not a value of the list `{}`", choices.from));
        }
    }
}

fn looks_at_choices(when: &Condition) -> bool {
    match when {
        Condition::Offered(_) => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(looks_at_choices),
        Condition::Not(part) => looks_at_choices(part),
        _ => false,
    }
}
