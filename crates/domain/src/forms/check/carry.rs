//! What the benefit check fills in: asked there, there is a place for it here, and it fits.

use super::names::Names;
use super::operand;
use super::place::{FormProblem, Place, Problems};
use super::possible::Possible;
use crate::forms::{Carry, Field, Form};

impl Form {
    /// Everything wrong with what the benefit check fills in; empty when it can be used. `check` is its form.
    #[must_use]
    pub fn check_carry(&self, check: &Form) -> Vec<FormProblem> {
        let mut problems = Problems::default();
        let (here, there) = (Names::all(self), Names::all(check));
        let possible = Possible::of(check);
        for (index, carry) in self.from_check.iter().enumerate() {
            let place = Place::top().at("from_check").entry(index);
            sources(&place, carry, &there, &mut problems);
            targets(&place, carry, &here, &there, &mut problems);
            if let Some(when) = &carry.when
                && !problems.touch(&place)
                && !possible.can(&[when], &[], false)
            {
                problems.add(&place.at("when"), "nothing is ever filled in: the condition can never hold");
            }
        }
        problems.0
    }
}

fn sources(place: &Place, carry: &Carry, there: &Names<'_>, problems: &mut Problems) {
    for source in carry.sources() {
        if there.field(source).is_none() {
            problems.add(place, format!("the check has no question \"{source}\""));
        }
    }
    if problems.touch(place) {
        return;
    }
    if let Some(when) = &carry.when {
        there.condition(&place.at("when"), when, &[], problems);
    }
    if carry.set.is_empty() && carry.copy.is_empty() {
        problems.add(place, "nothing is filled in: `set` or `copy` names a field");
    }
}

fn targets(place: &Place, carry: &Carry, here: &Names<'_>, there: &Names<'_>, problems: &mut Problems) {
    let inside = carry.group.as_deref();
    if let Some(group) = inside {
        here.group(&place.at("group"), group, problems);
        if here.is_within(group) {
            problems.add(
                &place.at("group"),
                format!("`{group}` lies within another group; nothing is filled in there"),
            );
        }
    }
    for (key, field) in
        carry.set.keys().map(|field| ("set", field)).chain(carry.copy.keys().map(|field| ("copy", field)))
    {
        let place = place.at(key);
        here.reference(&place, field, inside.as_slice(), problems);
        let group = here.field(field).and_then(|seen| seen.group);
        if here.field(field).is_some() && group != inside && inside.is_some() {
            problems.add(&place, format!("`{field}` is not a field of the group"));
        }
    }
    for (name, value) in &carry.set {
        if let Some(seen) = here.field(name) {
            operand::check(&place.at("set"), seen.field, value, problems);
        }
    }
    for (name, source) in &carry.copy {
        if let (Some(to), Some(from)) = (here.field(name), there.field(source))
            && !takes(to.field, from.field)
        {
            problems.add(&place.at("copy"), format!("`{name}` cannot take every answer to `{source}`"));
        }
    }
}

/// Whether a field has the type and the choices of the one it is filled from.
fn takes(to: &Field, from: &Field) -> bool {
    let has = |value: &str| to.options.iter().any(|option| option.value == value);
    to.kind == from.kind && from.options.iter().all(|option| has(&option.value))
}
