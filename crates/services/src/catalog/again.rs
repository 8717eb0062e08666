//! `again.yaml`: the answers that are offered again in the next form.

use domain::forms::{Field, FieldType, Form, Sensitive};
use serde::Deserialize;

use super::files::Files;
use super::{CatalogProblem, FactDictionary};

/// Path of the list.
pub(super) const FILE: &str = "again.yaml";

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct AgainFile {
    fields: Vec<Again>,
}

/// One question whose answer is offered again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Again {
    /// Id of the field, the same in every form that asks it.
    field: String,
    /// Forms in which it is asked anew: there it is what becomes different.
    #[serde(default)]
    not_in: Vec<String>,
}

impl Again {
    /// The field, if a form with this id offers its answer again.
    pub fn in_form(&self, form: &str) -> Option<&str> {
        self.not_in.iter().all(|other| other != form).then_some(self.field.as_str())
    }
}

/// Reads the list; faults go to `problems`. Without a list nothing is offered.
pub(super) fn load(
    files: &Files,
    forms: &[Form],
    facts: &FactDictionary,
    problems: &mut Vec<CatalogProblem>,
) -> Vec<Again> {
    let Some(file) = files.get(FILE) else { return Vec::new() };
    let list = match file.read::<AgainFile>() {
        Ok(read) => read.fields,
        Err(problem) => {
            problems.push(problem);
            return Vec::new();
        }
    };
    for again in &list {
        let name = again.field.as_str();
        let mut is_asked = false;
        for (form, field, in_group) in asked(forms, name) {
            is_asked = true;
            if again.in_form(&form.id).is_none() {
                continue;
            }
            if let Some(reason) = unfit(field, in_group, facts) {
                problems.push(file.fault(name, format!("\"{name}\" in form {}: {reason}", form.id)));
            }
        }
        if !is_asked {
            problems.push(file.fault(name, format!("no form asks \"{name}\"")));
        }
        for form in again.not_in.iter().filter(|id| forms.iter().all(|form| form.id != **id)) {
            problems.push(file.fault(name, format!("there is no form \"{form}\"")));
        }
    }
    list
}

/// Every field with this id, with its form and whether it stands in a repeating group.
fn asked<'a>(forms: &'a [Form], id: &str) -> impl Iterator<Item = (&'a Form, &'a Field, bool)> {
    forms.iter().flat_map(move |form| {
        let pages = form.tasks.iter().flat_map(|task| &task.pages);
        let fields =
            pages.flat_map(|page| page.fields.iter().map(move |field| (field, page.group.is_some())));
        fields.filter(move |(field, _)| field.id == id).map(move |(field, in_group)| (form, field, in_group))
    })
}

/// Why the answer to a field is not offered again; none when it may be.
fn unfit(field: &Field, in_group: bool, facts: &FactDictionary) -> Option<&'static str> {
    let given =
        |name: &str| facts.get(name).is_some_and(|fact| fact.register != domain::facts::Register::None);
    let registered = field.fact.as_deref().is_some_and(given)
        || field.prefill.as_ref().is_some_and(|prefill| given(&prefill.from));
    match field.kind {
        _ if in_group => Some("it is asked of each item of a group"),
        FieldType::LongText | FieldType::Info | FieldType::Calculated => {
            Some("it is words about somebody, not a detail")
        }
        FieldType::Bsn => Some("a number that identifies somebody is asked each time"),
        _ if matches!(field.sensitive, Sensitive::Medical | Sensitive::Bsn) => Some("it is too sensitive"),
        _ if field.is_readonly() || registered => Some("a register gives it"),
        _ => None,
    }
}
