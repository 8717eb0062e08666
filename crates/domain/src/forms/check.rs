//! What must hold for a form before anyone may fill it in.

mod names;
mod shape;

use std::collections::BTreeSet;
use std::fmt;

use names::Names;

use super::{Condition, Derivation, Form, Known};
use crate::Localized;

/// Something wrong in the file of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// Where: ids from the outside in, such as `wonen.woonsituatie.woon.type.label`.
    pub path: String,
    /// What is wrong, for the author of the file.
    pub reason: String,
}

impl fmt::Display for FormProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.reason)
    }
}

/// Gathers problems.
#[derive(Default)]
struct Problems(Vec<FormProblem>);

impl Problems {
    fn add(&mut self, path: &str, reason: impl Into<String>) {
        self.0.push(FormProblem { path: path.to_owned(), reason: reason.into() });
    }

    fn text(&mut self, path: &str, text: &Localized) {
        for (lang, text) in [("nl", &text.nl), ("en", &text.en)] {
            if text.trim().is_empty() {
                self.add(path, format!("no text in {lang}"));
            }
        }
    }

    fn texts(&mut self, path: &str, texts: &[(&str, Option<&Localized>)]) {
        for (name, text) in texts {
            if let Some(text) = text {
                self.text(&format!("{path}.{name}"), text);
            }
        }
    }

    fn fact(&mut self, path: &str, name: &str, facts: &BTreeSet<String>) {
        if !facts.contains(name) {
            self.add(path, format!("`{name}` is not a fact of the dictionary"));
        }
    }
}

impl Form {
    /// Everything wrong with the form; empty when it can be used. `facts` are the names of the dictionary.
    #[must_use]
    pub fn check(&self, facts: &BTreeSet<String>) -> Vec<FormProblem> {
        let mut problems = Problems::default();
        let mut names = Names::default();
        problems.text(&format!("{}.title", self.id), &self.title);
        for task in &self.tasks {
            problems.text(&format!("{}.title", task.id), &task.title);
            names.once(&task.id, "task", &task.id, &mut problems);
            if task.pages.is_empty() {
                problems.add(&task.id, "a task has at least one page");
            }
            for page in &task.pages {
                let path = format!("{}.{}", task.id, page.id);
                names.once(&page.id, "page", &path, &mut problems);
                shape::page(&path, page, &mut problems);
                if let Some(when) = &page.when {
                    names.condition(&format!("{path}.when"), when, None, &mut problems);
                }
                for field in &page.fields {
                    let path = format!("{path}.{}", field.id);
                    shape::field(&path, field, facts, &mut problems);
                    let inside = page.group.as_ref().map(|group| group.id.as_str());
                    if let Some(when) = &field.when {
                        names.condition(&format!("{path}.when"), when, inside, &mut problems);
                    }
                    names.field(&path, field, inside, &mut problems);
                }
                if let Some(group) = &page.group {
                    names.group(&format!("{path}.{}", group.id), group, page, &mut problems);
                }
            }
        }
        self.check_rest(&mut names, facts, &mut problems);
        problems.0
    }

    fn check_rest(&self, names: &mut Names, facts: &BTreeSet<String>, problems: &mut Problems) {
        for declaration in &self.declarations {
            names.once(&declaration.id, "declaration", &declaration.id, problems);
            problems.text(&declaration.id, &declaration.text);
        }
        for evidence in &self.evidence {
            names.once(&evidence.doc, "document", &evidence.doc, problems);
            let texts = [
                ("label", Some(&evidence.label)),
                ("hint", Some(&evidence.hint)),
                ("period", evidence.period.as_ref()),
            ];
            problems.texts(&evidence.doc, &texts);
            if let Some(when) = &evidence.when {
                names.condition(&format!("{}.when", evidence.doc), when, None, problems);
            }
            for fact in &evidence.skip_if_verified {
                problems.fact(&evidence.doc, fact, facts);
            }
        }
        if let Some(when) = &self.person_when {
            names.condition("person_when", when, None, problems);
        }
        for (place, carry) in self.from_check.iter().enumerate() {
            let path = format!("from_check.{}", place + 1);
            for field in carry.set.keys().chain(carry.copy.keys()) {
                names.reference(&path, field, carry.group.as_deref(), problems);
            }
        }
        for derivation in &self.derive {
            let path = format!("derive.{}", derivation.fact);
            problems.fact(&path, &derivation.fact, facts);
            derivation.check(&path, names, problems);
        }
    }
}

impl Derivation {
    fn check(&self, path: &str, names: &Names, problems: &mut Problems) {
        let ways = [
            self.value.is_some(),
            self.none,
            self.holds.is_some(),
            self.sum.is_some(),
            self.count.is_some(),
            self.latest.is_some(),
        ];
        if ways.into_iter().filter(|way| *way).count() != 1 {
            problems.add(path, "exactly one of value, none, holds, sum, count and latest must be given");
        }
        let mut condition = |when: Option<&Condition>, inside: Option<&str>| {
            if let Some(when) = when {
                names.condition(path, when, inside, problems);
            }
        };
        condition(self.when.as_ref(), None);
        condition(self.holds.as_ref(), None);
        for term in self.sum.iter().flatten() {
            condition(term.filter.as_ref(), term.group.as_deref());
        }
        for count in self.count.iter().flatten() {
            condition(count.filter.as_ref(), Some(&count.group));
        }
        if let Some(latest) = &self.latest {
            condition(latest.filter.as_ref(), Some(&latest.group));
        }
        for term in self.sum.iter().flatten() {
            for field in std::iter::once(&term.field).chain(&term.per_month) {
                names.reference(path, field, term.group.as_deref(), problems);
            }
        }
        if let Some(latest) = &self.latest {
            names.reference(path, &latest.field, Some(&latest.group), problems);
        }
    }
}

/// Whether a name may stand in `prefill` of a field.
fn is_known(name: &str, facts: &BTreeSet<String>) -> bool {
    Known::VALUES.contains(&name)
        || Known::LISTS.iter().any(|(_, inside)| inside.contains(&name))
        || facts.contains(name)
}
