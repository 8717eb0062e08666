//! Facts that are named: each stands in the dictionary, has the type of the question, and registers hold what is said
//! to come from them.

use super::place::{Place, Problems};
use crate::facts::{FactType, Register};
use crate::forms::{Field, FieldType, Known, Page};
use crate::proposal::FactTexts;

/// The facts that a field claims and is filled from.
pub(super) fn field(place: &Place, field: &Field, facts: &dyn FactTexts, problems: &mut Problems) {
    if let Some(fact) = &field.fact {
        of_type(&place.at("fact"), fact, claims(field.kind), facts, problems);
    }
    let Some(prefill) = &field.prefill else { return };
    let place = place.at("prefill");
    let is_known = Known::VALUES.contains(&prefill.from.as_str())
        || Known::LISTS.iter().any(|(_, inside)| inside.contains(&prefill.from.as_str()));
    if is_known {
        return;
    }
    match facts.definition(&prefill.from) {
        None => problems.add(&place, format!("`{}` is not known at the start", prefill.from)),
        Some(fact) if fact.register == Register::None => {
            problems.add(&place, format!("no register holds `{}`, so nothing is filled in", prefill.from));
        }
        Some(_) => {}
    }
}

/// The list that fills a group.
pub(super) fn list(place: &Place, page: &Page, problems: &mut Problems) {
    let Some(list) = page.group.as_ref().and_then(|group| group.prefill.as_ref()) else { return };
    if Known::LISTS.iter().all(|(known, _)| known != list) {
        problems.add(&place.at("prefill"), format!("`{list}` is not a list that is known at the start"));
    }
}

/// The fact exists and has one of these types; any type when there are none.
pub(super) fn of_type(
    place: &Place,
    name: &str,
    types: &[FactType],
    facts: &dyn FactTexts,
    problems: &mut Problems,
) {
    match facts.definition(name) {
        None => problems.add(place, format!("`{name}` is not a fact of the dictionary")),
        Some(fact) if !types.is_empty() && !types.contains(&fact.fact_type) => {
            let kind = match fact.fact_type {
                FactType::String => "a text",
                FactType::Number => "a number",
                FactType::Boolean => "yes or no",
                FactType::Amount => "an amount",
                FactType::Date => "a date",
            };
            problems
                .add(place, format!("`{name}` is {kind} in the dictionary, and this gives something else"));
        }
        Some(_) => {}
    }
}

/// The types of fact that a type of field can claim.
const fn claims(kind: FieldType) -> &'static [FactType] {
    match kind {
        FieldType::YesNo => &[FactType::Boolean],
        FieldType::Money => &[FactType::Amount],
        FieldType::Integer | FieldType::Percent => &[FactType::Number],
        FieldType::Date => &[FactType::Date],
        _ => &[FactType::String],
    }
}
