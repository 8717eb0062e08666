//! Names that are used: each must be known at its place. Conditions look back only.

use std::collections::{BTreeMap, BTreeSet};

use super::operand;
use super::place::{Place, Problems};
use crate::forms::{Condition, Field, FieldType, Form};

/// A field as conditions see it.
pub(super) struct Seen<'a> {
    pub field: &'a Field,
    pub group: Option<&'a str>,
}

/// The names of a form, and which of them were met so far.
#[derive(Default)]
pub(super) struct Names<'a> {
    fields: BTreeMap<&'a str, Seen<'a>>,
    groups: BTreeSet<&'a str>,
    /// Groups that lie within another, with that one.
    nested: BTreeMap<&'a str, &'a str>,
    /// Fields that offer choices of a list, anywhere in the form.
    offering: BTreeSet<&'a str>,
    /// Fields and groups anywhere in the form, to tell what comes later from what does not exist.
    anywhere: BTreeSet<&'a str>,
    calculated: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    /// The names of a form, none of them met yet.
    pub fn ahead(form: &'a Form) -> Self {
        let pages = || form.tasks.iter().flat_map(|task| &task.pages);
        let fields = pages().flat_map(|page| &page.fields).map(|field| field.id.as_str());
        let groups = pages().filter_map(|page| page.group.as_ref()).map(|group| group.id.as_str());
        Self {
            anywhere: fields.chain(groups).collect(),
            offering: pages()
                .flat_map(|page| &page.fields)
                .filter(|field| field.choices.is_some())
                .map(|field| field.id.as_str())
                .collect(),
            nested: pages()
                .filter_map(|page| page.group.as_ref())
                .filter_map(|group| Some((group.id.as_str(), group.within.as_deref()?)))
                .collect(),
            calculated: form.derive.iter().map(|derivation| derivation.fact.as_str()).collect(),
            ..Self::default()
        }
    }

    /// The names of a form, all of them met.
    pub fn all(form: &'a Form) -> Self {
        let mut names = Self::ahead(form);
        for page in form.tasks.iter().flat_map(|task| &task.pages) {
            let group = page.group.as_ref().map(|group| group.id.as_str());
            page.fields.iter().for_each(|field| names.meet(field, group));
            names.groups.extend(group);
        }
        names
    }

    /// A field is met: what follows may look at it.
    pub fn meet(&mut self, field: &'a Field, group: Option<&'a str>) {
        self.fields.entry(&field.id).or_insert(Seen { field, group });
    }

    /// A group is met.
    pub fn meet_group(&mut self, group: &'a str) {
        self.groups.insert(group);
    }

    /// The field with this name, if it was met.
    pub fn field(&self, name: &str) -> Option<&Seen<'a>> {
        self.fields.get(name)
    }

    /// A field is used; `inside` are the groups in an item of which it is used.
    pub fn reference(&self, place: &Place, field: &str, inside: &[&str], problems: &mut Problems) {
        match self.fields.get(field) {
            None => problems.add(place, self.missing(field, "field")),
            Some(seen) if seen.group.is_some_and(|group| !inside.contains(&group)) => {
                problems.add(place, format!("`{field}` lies in a group and can only be used inside it"));
            }
            Some(_) => {}
        }
    }

    /// Whether there is a field or group of this name, before or after.
    pub fn is_anywhere(&self, name: &str) -> bool {
        self.anywhere.contains(name)
    }

    /// Whether a group lies within another.
    pub fn is_within(&self, group: &str) -> bool {
        self.nested.contains_key(group)
    }

    /// A group and the one it lies within: what is counted in it may look at the answers of both.
    pub fn inside_of<'g>(&self, group: &'g str) -> Vec<&'g str>
    where
        'a: 'g,
    {
        [group].into_iter().chain(self.nested.get(group).copied()).collect()
    }

    /// Whether a group was met.
    pub fn has_met(&self, group: &str) -> bool {
        self.groups.contains(group)
    }

    /// A group is used.
    pub fn group(&self, place: &Place, group: &str, problems: &mut Problems) {
        if !self.has_met(group) {
            problems.add(place, self.missing(group, "group"));
        }
    }

    fn missing(&self, name: &str, kind: &str) -> String {
        if self.anywhere.contains(name) {
            format!("`{name}` is not a {kind} before this place; conditions look back only")
        } else if self.calculated.contains(name) {
            format!("`{name}` is calculated from answers; conditions look at the answers themselves")
        } else {
            format!("`{name}` is not a {kind} of this form")
        }
    }

    /// A condition is used; `inside` are the groups in an item of which it is used.
    pub fn condition(&self, place: &Place, when: &Condition, inside: &[&str], problems: &mut Problems) {
        match when {
            Condition::Eq(field, value)
            | Condition::Ne(field, value)
            | Condition::Has(field, value)
            | Condition::Gt(field, value)
            | Condition::Lt(field, value) => {
                self.reference(place, field, inside, problems);
                let Some(seen) = self.fields.get(field.as_str()) else { return };
                operand::check(place, seen.field, value, problems);
                let is_many = seen.field.kind == FieldType::Checkboxes;
                if is_many != matches!(when, Condition::Has(..)) {
                    problems.add(place, format!("`{field}`: checkboxes take `has`, all else does not"));
                }
            }
            Condition::In(field, values) => {
                self.reference(place, field, inside, problems);
                let Some(seen) = self.fields.get(field.as_str()) else { return };
                values.iter().for_each(|value| operand::check(place, seen.field, value, problems));
                if seen.field.kind == FieldType::Checkboxes {
                    problems.add(place, format!("`{field}`: checkboxes take `has`, all else does not"));
                }
            }
            Condition::Count { group, filter, .. } => {
                self.group(place, group, problems);
                if let Some(filter) = filter {
                    let inside = [inside, &self.inside_of(group)].concat();
                    self.condition(&place.at("count").at("where"), filter, &inside, problems);
                }
            }
            Condition::All(parts) => self.parts(&place.at("all"), parts, inside, problems),
            Condition::Any(parts) => self.parts(&place.at("any"), parts, inside, problems),
            Condition::Not(part) => self.condition(&place.at("not"), part, inside, problems),
            // Facts are no names of the form: `need` looks at them.
            Condition::Needed(_) => {}
            Condition::Offered(field) => {
                if !self.offering.contains(field.as_str()) {
                    problems.add(place, format!("`{field}` is not a field that offers choices of a list"));
                }
            }
            Condition::Past { field, .. } | Condition::Age { field, .. } => {
                self.reference(place, field, inside, problems);
                if self.fields.get(field.as_str()).is_some_and(|seen| seen.field.kind != FieldType::Date) {
                    problems.add(place, format!("`{field}` is not a date"));
                }
            }
        }
    }

    fn parts(&self, place: &Place, parts: &[Condition], inside: &[&str], problems: &mut Problems) {
        if parts.is_empty() {
            problems.add(place, "a list of conditions holds at least one");
        }
        for (index, part) in parts.iter().enumerate() {
            self.condition(&place.entry(index), part, inside, problems);
        }
    }
}
