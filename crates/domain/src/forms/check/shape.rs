//! Pages and fields hold what their kind asks.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Problems, is_known};
use crate::forms::{Bound, Field, FieldType, Page, PageKind};

pub(super) fn page(path: &str, page: &Page, problems: &mut Problems) {
    problems.texts(path, &[("title", page.title.as_ref()), ("intro", page.intro.as_ref())]);
    match page.kind {
        PageKind::Fields if page.fields.is_empty() => problems.add(path, "a page asks something"),
        PageKind::Group if page.group.is_none() || page.fields.is_empty() => {
            problems.add(path, "a group page has a group and fields");
        }
        PageKind::Documents if !page.fields.is_empty() => {
            problems.add(path, "a documents page has no fields")
        }
        _ => {}
    }
    if page.group.is_some() != (page.kind == PageKind::Group) {
        problems.add(path, "a group stands on a page of kind group, and only there");
    }
    let needs_title = page.kind != PageKind::Fields || page.fields.len() > 1;
    if needs_title && page.title.is_none() {
        problems.add(path, "a page with more than one field, a group or documents has a title");
    }
}

pub(super) fn field(path: &str, field: &Field, facts: &BTreeSet<String>, problems: &mut Problems) {
    problems.text(&format!("{path}.label"), &field.label);
    let texts = [
        ("short", field.short.as_ref()),
        ("hint", field.hint.as_ref()),
        ("why", field.why.as_ref()),
        ("empty", field.empty.as_ref()),
    ];
    problems.texts(path, &texts);
    if field.kind != FieldType::Info && field.why.is_none() && field.basis.is_none() {
        problems.add(path, "say why it is asked (why) or under which article (basis)");
    }
    if field.kind.has_options() == field.options.is_empty() {
        problems.add(path, "choices belong to radio, checkboxes and select, and only there");
    }
    let mut values = BTreeSet::new();
    for option in &field.options {
        let path = format!("{path}.{}", option.value);
        problems.texts(&path, &[("label", Some(&option.label)), ("hint", option.hint.as_ref())]);
        if option.value.trim().is_empty() || !values.insert(option.value.as_str()) {
            problems.add(&path, "a choice has a value of its own");
        }
    }
    bounds(path, field, problems);
    if let Some(fact) = &field.fact {
        problems.fact(path, fact, facts);
    }
    if let Some(prefill) = &field.prefill
        && !is_known(&prefill.from, facts)
    {
        problems.add(path, format!("`{}` is not known at the start", prefill.from));
    }
}

fn bounds(path: &str, field: &Field, problems: &mut Problems) {
    let today = NaiveDate::default();
    for bound in field.min.iter().chain(&field.max) {
        let fits = match (field.kind, bound) {
            (FieldType::Date | FieldType::Month, bound) => bound.day(today).is_some(),
            (_, Bound::Number(number)) => {
                let counts = matches!(field.kind, FieldType::Money | FieldType::Integer | FieldType::Percent);
                let is_text =
                    matches!(field.kind, FieldType::Text | FieldType::LongText | FieldType::Country);
                counts || (is_text && *number > 0)
            }
            _ => false,
        };
        if !fits {
            problems.add(path, "a limit does not fit the type of the field");
        }
    }
}
