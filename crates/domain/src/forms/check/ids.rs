//! Ids: each in the alphabet of its kind, each once.

use std::collections::BTreeSet;

use super::place::{Place, Problems};
use crate::forms::Form;

/// Longest id: it stands in addresses and in the names of inputs.
const LONGEST: usize = 60;

/// The kinds of id, each with an alphabet of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Form,
    Version,
    Task,
    Page,
    /// A field or a group: answers keep both under their id. A dash would divide the id from a part of it in the name
    /// of an input.
    Field,
    Declaration,
    Document,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Version => "version",
            Self::Task => "task",
            Self::Page => "page",
            Self::Field => "field",
            Self::Declaration => "declaration",
            Self::Document => "document",
        }
    }

    const fn alphabet(self) -> &'static str {
        match self {
            Self::Form | Self::Task | Self::Page => "small letters and digits, divided by single dashes",
            Self::Version => {
                "small letters and digits, divided by single points or dashes, such as 2026.11.1"
            }
            Self::Field | Self::Declaration => {
                "small letters and digits, divided by single points or underscores; it has no dash"
            }
            Self::Document => "DOC and capitals or digits, divided by single dashes",
        }
    }

    fn fits(self, id: &str) -> bool {
        let (dividers, inside): (&[char], fn(char) -> bool) = match self {
            Self::Form | Self::Task | Self::Page => (&['-'], small),
            Self::Version => (&['.', '-'], small),
            Self::Field | Self::Declaration => (&['.', '_'], small),
            Self::Document => (&['-'], |c| c.is_ascii_uppercase() || c.is_ascii_digit()),
        };
        let starts = match self {
            Self::Version => true,
            Self::Document => id.starts_with("DOC-"),
            _ => id.starts_with(|c: char| c.is_ascii_lowercase()),
        };
        starts
            && id.len() <= LONGEST
            && id.split(dividers).all(|part| !part.is_empty() && part.chars().all(inside))
    }
}

fn small(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit()
}

/// Every id of the form.
pub(super) fn check(form: &Form, problems: &mut Problems) {
    let top = Place::top();
    let mut met = Met::default();
    met.id(Kind::Form, &form.id, &top.at("id"), problems);
    met.id(Kind::Version, &form.version, &top.at("version"), problems);
    for (index, task) in form.tasks.iter().enumerate() {
        let place = top.at("tasks").entry(index);
        met.id(Kind::Task, &task.id, &place, problems);
        for (index, page) in task.pages.iter().enumerate() {
            let place = place.at("pages").entry(index);
            met.id(Kind::Page, &page.id, &place, problems);
            for (index, field) in page.fields.iter().enumerate() {
                met.id(Kind::Field, &field.id, &place.at("fields").entry(index), problems);
            }
            if let Some(group) = &page.group {
                met.id(Kind::Field, &group.id, &place.at("group"), problems);
            }
        }
    }
    for (index, declaration) in form.declarations.iter().enumerate() {
        met.id(Kind::Declaration, &declaration.id, &top.at("declarations").entry(index), problems);
    }
    for (index, evidence) in form.evidence.iter().enumerate() {
        met.id(Kind::Document, &evidence.doc, &top.at("evidence").entry(index), problems);
    }
}

/// The ids that were met so far.
#[derive(Default)]
struct Met<'a>(BTreeSet<(Kind, &'a str)>);

impl<'a> Met<'a> {
    /// The place counts entries: of two with one id, the second is meant.
    fn id(&mut self, kind: Kind, id: &'a str, place: &Place, problems: &mut Problems) {
        let name = kind.name();
        if !kind.fits(id) {
            let alphabet = kind.alphabet();
            problems
                .add(place, format!("`{id}` is no id of a {name}: {alphabet}; at most {LONGEST} characters"));
        }
        if !self.0.insert((kind, id)) {
            problems.add(place, format!("{name} `{id}` exists twice"));
        }
    }
}
