//! Calculated fields: a way to calculate, from what stands before, in one unit.

use super::derived::{Filter, adds_up, filtered, terms};
use super::names::Names;
use super::place::{Place, Problems};
use crate::forms::{Calculate, Field, FieldType};

/// A field that is calculated, and a calculation at any other.
pub(super) fn check(
    place: &Place,
    field: &Field,
    inside: &[&str],
    names: &Names<'_>,
    problems: &mut Problems,
) {
    let Some(calculate) = &field.calculate else {
        if field.kind == FieldType::Calculated {
            problems.add(place, "a calculated field says how it is calculated");
        }
        return;
    };
    if field.kind != FieldType::Calculated {
        return problems.add(&place.at("calculate"), "only a calculated field is calculated");
    }
    if field.fact.is_some() {
        problems.add(&place.at("fact"), "a fact that follows from answers stands under `derive`");
    }
    if field.prefill.is_some() {
        problems.add(&place.at("prefill"), "a calculated field is not filled in");
    }
    let around = place.at("calculate");
    let place = around.at(calculate.key());
    if matches!(calculate, Calculate::Law(_)) && !inside.is_empty() {
        problems.add(&place, "what a law says is shown outside groups alone");
    }
    if calculate.is_empty() {
        problems.add(&place, "a sum or count of nothing");
    }
    filtered(&around, &calculate.filters(), inside, names, problems);
    let (Calculate::Money(list) | Calculate::Number(list)) = calculate else { return };
    terms(&place, list, inside, names, problems);
    for (index, term) in list.iter().enumerate() {
        // What cannot be added up at all was said above.
        let Some(seen) = names.field(&term.field).filter(|seen| adds_up(seen.field.kind)) else { continue };
        let is_money = match &seen.field.calculate {
            Some(calculate) => matches!(calculate, Calculate::Money(_) | Calculate::Law(_)),
            None => seen.field.kind == FieldType::Money,
        };
        if is_money != matches!(calculate, Calculate::Money(_)) {
            problems.add(&place.entry(index), format!("`{}` is counted in another unit", term.field));
        }
    }
}

impl Calculate {
    const fn key(&self) -> &'static str {
        match self {
            Self::Money(_) => "money",
            Self::Number(_) => "number",
            Self::Count(_) => "count",
            Self::Law(_) => "law",
        }
    }

    const fn is_empty(&self) -> bool {
        match self {
            Self::Money(terms) | Self::Number(terms) => terms.is_empty(),
            Self::Count(counts) => counts.is_empty(),
            Self::Law(_) => false,
        }
    }

    /// Each part that is counted or added up.
    pub(super) fn filters(&self) -> Vec<Filter<'_>> {
        match self {
            Self::Money(terms) | Self::Number(terms) => Filter::sums(self.key(), terms).collect(),
            Self::Count(counts) => Filter::counts(self.key(), counts).collect(),
            Self::Law(_) => Vec::new(),
        }
    }
}
