//! Ids are unique, and conditions look back only.

use std::collections::{BTreeMap, BTreeSet};

use super::Problems;
use crate::forms::{Condition, Field, FieldType, Group, Known, Operand, Page};

/// A field as conditions see it.
struct Seen {
    kind: FieldType,
    values: Vec<String>,
    group: Option<String>,
}

/// The names that were met so far.
#[derive(Default)]
pub(super) struct Names {
    ids: BTreeSet<(&'static str, String)>,
    fields: BTreeMap<String, Seen>,
    groups: BTreeSet<String>,
}

impl Names {
    pub fn once(&mut self, id: &str, kind: &'static str, path: &str, problems: &mut Problems) {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        if id.is_empty() || id.len() > 60 || id.starts_with(['_', '.', '-']) || !id.chars().all(plain) {
            problems.add(path, format!("`{id}` is not an id: letters, digits, dots, dashes, at most 60"));
        }
        if !self.ids.insert((kind, id.to_owned())) {
            problems.add(path, format!("{kind} `{id}` exists twice"));
        }
    }

    /// A field is met: what follows may look at it.
    pub fn field(&mut self, path: &str, field: &Field, group: Option<&str>, problems: &mut Problems) {
        self.once(&field.id, "field", path, problems);
        // A dash divides the id from a part of it in the name of an input.
        if field.id.contains('-') {
            problems.add(path, "the id of a field has no dash");
        }
        let values = field.options.iter().map(|option| option.value.clone()).collect();
        let seen = Seen { kind: field.kind, values, group: group.map(str::to_owned) };
        self.fields.insert(field.id.clone(), seen);
    }

    pub fn group(&mut self, path: &str, group: &Group, page: &Page, problems: &mut Problems) {
        self.once(&group.id, "field", path, problems);
        self.groups.insert(group.id.clone());
        let texts = [("item", Some(&group.item)), ("add", Some(&group.add)), ("empty", Some(&group.empty))];
        problems.texts(path, &texts);
        if group.max == 0 || group.max > 50 || group.min > group.max {
            problems.add(path, "max is 1 to 50 and min is not above it");
        }
        if group.summary.is_empty() {
            problems.add(path, "the summary names at least one field");
        }
        for id in &group.summary {
            if page.fields.iter().all(|field| field.id != *id) {
                problems.add(path, format!("the summary names `{id}`, which is not a field of the group"));
            }
        }
        if let Some(list) = &group.prefill
            && Known::LISTS.iter().all(|(known, _)| known != list)
        {
            problems.add(path, format!("`{list}` is not a list that is known at the start"));
        }
    }

    /// A name is used, inside a group or not.
    pub fn reference(&self, path: &str, field: &str, inside: Option<&str>, problems: &mut Problems) {
        match self.fields.get(field) {
            None => problems.add(path, format!("`{field}` is not a field before this place")),
            Some(seen) if seen.group.is_some() && seen.group.as_deref() != inside => {
                problems.add(path, format!("`{field}` lies in a group and can only be used inside it"));
            }
            Some(_) => {}
        }
    }

    pub fn condition(&self, path: &str, when: &Condition, inside: Option<&str>, problems: &mut Problems) {
        match when {
            Condition::Eq(field, value)
            | Condition::Ne(field, value)
            | Condition::Has(field, value)
            | Condition::Gt(field, value)
            | Condition::Lt(field, value) => {
                self.reference(path, field, inside, problems);
                self.value(path, field, value, problems);
                let is_many = self.fields.get(field).is_some_and(|seen| seen.kind == FieldType::Checkboxes);
                if is_many != matches!(when, Condition::Has(..)) && self.fields.contains_key(field) {
                    problems.add(path, format!("`{field}`: checkboxes take `has`, all else does not"));
                }
            }
            Condition::In(field, values) => {
                self.reference(path, field, inside, problems);
                values.iter().for_each(|value| self.value(path, field, value, problems));
            }
            Condition::Count { group, filter, .. } => {
                if !self.groups.contains(group) {
                    problems.add(path, format!("`{group}` is not a group before this place"));
                }
                if let Some(filter) = filter {
                    self.condition(path, filter, Some(group), problems);
                }
            }
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| self.condition(path, part, inside, problems));
            }
            Condition::Not(part) => self.condition(path, part, inside, problems),
            Condition::Age { field, .. } => {
                self.reference(path, field, inside, problems);
                if self.fields.get(field).is_some_and(|seen| seen.kind != FieldType::Date) {
                    problems.add(path, format!("`{field}` is not a date"));
                }
            }
        }
    }

    /// A value that an answer is compared with must be one it can have.
    fn value(&self, path: &str, field: &str, value: &Operand, problems: &mut Problems) {
        let Some(seen) = self.fields.get(field) else { return };
        let fits = match (seen.kind, value) {
            (FieldType::YesNo, value) => matches!(value, Operand::Bool(_)),
            (FieldType::Money | FieldType::Integer, value) => matches!(value, Operand::Number(_)),
            (kind, Operand::Text(value)) => !kind.has_options() || seen.values.contains(value),
            _ => false,
        };
        if !fits {
            problems.add(path, format!("`{field}` is compared with a value it cannot have"));
        }
    }
}
