//! Facts that follow from answers: one way each, from names that exist, of the type the dictionary says.

use super::facts::of_type;
use super::names::Names;
use super::place::{Place, Problems};
use crate::facts::FactType;
use crate::forms::{Condition, Count, Derivation, FieldType, Form, Operand, Term};
use crate::proposal::FactTexts;

/// Every derivation of the form.
pub(super) fn check(form: &Form, names: &Names<'_>, facts: &dyn FactTexts, problems: &mut Problems) {
    for (index, derivation) in form.derive.iter().enumerate() {
        let place = Place::top().at("derive").entry(index);
        one_way(&place, derivation, problems);
        of_type(&place, &derivation.fact, &types(derivation), facts, problems);
        used(&place, derivation, names, problems);
    }
}

fn one_way(place: &Place, derivation: &Derivation, problems: &mut Problems) {
    let ways = [
        derivation.value.is_some(),
        derivation.none,
        derivation.holds.is_some(),
        derivation.sum.is_some(),
        derivation.count.is_some(),
        derivation.latest.is_some(),
    ];
    if ways.into_iter().filter(|way| *way).count() != 1 {
        problems.add(place, "exactly one of value, none, holds, sum, count and latest must be given");
    }
    let lists = [derivation.sum.as_ref().map(Vec::is_empty), derivation.count.as_ref().map(Vec::is_empty)];
    if lists.contains(&Some(true)) {
        problems.add(place, "a sum or count of nothing");
    }
}

/// The types a fact may have that follows this way; empty when any will do.
fn types(derivation: &Derivation) -> Vec<FactType> {
    match &derivation.value {
        Some(Operand::Bool(_)) => vec![FactType::Boolean],
        Some(Operand::Number(_)) => vec![FactType::Amount, FactType::Number],
        Some(Operand::Text(_)) => vec![FactType::String, FactType::Date],
        None if derivation.holds.is_some() => vec![FactType::Boolean],
        None if derivation.sum.is_some() => vec![FactType::Amount, FactType::Number],
        None if derivation.count.is_some() => vec![FactType::Number],
        None if derivation.latest.is_some() => vec![FactType::Date],
        None => Vec::new(),
    }
}

fn used(place: &Place, derivation: &Derivation, names: &Names<'_>, problems: &mut Problems) {
    for (key, when) in [("when", &derivation.when), ("holds", &derivation.holds)] {
        if let Some(when) = when {
            names.condition(&place.at(key), when, &[], problems);
        }
    }
    filtered(place, &derivation.filters(), &[], names, problems);
    terms(&place.at("sum"), derivation.sum.as_deref().unwrap_or_default(), &[], names, problems);
    if let Some(latest) = &derivation.latest {
        let place = place.at("latest");
        names.reference(&place, &latest.field, &[&latest.group], problems);
        if names.field(&latest.field).is_some_and(|seen| seen.field.kind != FieldType::Date) {
            problems.add(&place, format!("`{}` is not a date", latest.field));
        }
    }
}

/// What is counted or added up: of groups that were met, by conditions that know their names.
pub(super) fn filtered(
    place: &Place,
    filters: &[Filter<'_>],
    inside: &[&str],
    names: &Names<'_>,
    problems: &mut Problems,
) {
    for filter in filters {
        let place = filter.place(place);
        if let Some(group) = filter.group {
            names.group(&place, group, problems);
        }
        if let Some(when) = filter.when {
            let own = filter.group.map(|group| names.inside_of(group)).unwrap_or_default();
            let inside: Vec<&str> = inside.iter().copied().chain(own).collect();
            names.condition(&place.at("where"), when, &inside, problems);
        }
    }
}

/// What is added up: amounts or numbers that were met. The types of the fields, as far as they are known.
pub(super) fn terms(
    place: &Place,
    terms: &[Term],
    inside: &[&str],
    names: &Names<'_>,
    problems: &mut Problems,
) {
    for (index, term) in terms.iter().enumerate() {
        let place = place.entry(index);
        let inside: Vec<&str> = inside.iter().copied().chain(term.group.as_deref()).collect();
        names.reference(&place, &term.field, &inside, problems);
        let kind = names.field(&term.field).map(|seen| seen.field.kind);
        if kind.is_some_and(|kind| !adds_up(kind)) {
            problems.add(&place, format!("`{}` is no amount or number and cannot be added up", term.field));
        }
        if let Some(field) = &term.per_month {
            names.reference(&place, field, &inside, problems);
        }
    }
}

pub(super) const fn adds_up(kind: FieldType) -> bool {
    matches!(kind, FieldType::Money | FieldType::Integer | FieldType::Calculated)
}

/// What is counted or added up, and where that stands.
pub(super) struct Filter<'a> {
    key: &'static str,
    index: Option<usize>,
    pub group: Option<&'a str>,
    pub when: Option<&'a Condition>,
}

impl<'a> Filter<'a> {
    /// The parts of a sum under this key.
    pub fn sums(key: &'static str, terms: &'a [Term]) -> impl Iterator<Item = Self> {
        terms.iter().enumerate().map(move |(index, term)| Self {
            key,
            index: Some(index),
            group: term.group.as_deref(),
            when: term.filter.as_ref(),
        })
    }

    /// The groups that are counted under this key.
    pub fn counts(key: &'static str, counts: &'a [Count]) -> impl Iterator<Item = Self> {
        counts.iter().enumerate().map(move |(index, count)| Self {
            key,
            index: Some(index),
            group: Some(&count.group),
            when: count.filter.as_ref(),
        })
    }

    /// Its place inside what calculates.
    pub fn place(&self, derivation: &Place) -> Place {
        let place = derivation.at(self.key);
        self.index.map_or_else(|| place.clone(), |index| place.entry(index))
    }
}

impl Derivation {
    /// Each part that is counted or added up.
    pub(super) fn filters(&self) -> Vec<Filter<'_>> {
        let sums = Filter::sums("sum", self.sum.as_deref().unwrap_or_default());
        let counts = Filter::counts("count", self.count.as_deref().unwrap_or_default());
        let latest = self.latest.iter().map(|latest| Filter {
            key: "latest",
            index: None,
            group: Some(&latest.group),
            when: latest.filter.as_ref(),
        });
        sums.chain(counts).chain(latest).collect()
    }
}
