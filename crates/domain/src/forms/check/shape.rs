//! Pages and groups hold what their kind asks.

use super::place::{Place, Problems};
use crate::forms::{Group, Page, PageKind};

/// Most items of a group that a page can show.
const ITEMS: usize = 50;
/// Most inputs on one page: beyond it a page is no one thought, and a post would not be read to its end.
const INPUTS: usize = 120;

/// What a page holds.
pub(super) fn page(place: &Place, page: &Page, problems: &mut Problems) {
    match page.kind {
        PageKind::Fields if page.fields.is_empty() => problems.add(place, "a page asks something"),
        PageKind::Group if page.group.is_none() || page.fields.is_empty() => {
            problems.add(place, "a group page has a group and fields");
        }
        PageKind::Documents if !page.fields.is_empty() => {
            problems.add(place, "a documents page has no fields");
        }
        _ => {}
    }
    if page.group.is_some() != (page.kind == PageKind::Group) {
        problems.add(place, "a group stands on a page of kind group, and only there");
    }
    let needs_title = page.kind != PageKind::Fields || page.fields.len() > 1;
    if needs_title && page.title.is_none() {
        problems.add(place, "a page with more than one field, a group or documents has a title");
    }
    let inputs: usize =
        page.fields.iter().map(|field| field.options.len().max(field.kind.parts().len()).max(1)).sum();
    if inputs > INPUTS {
        problems.add(place, format!("{inputs} inputs on one page; at most {INPUTS}"));
    }
    if let Some(group) = &page.group {
        self::group(&place.at(&group.id), group, page, problems);
    }
}

fn group(place: &Place, group: &Group, page: &Page, problems: &mut Problems) {
    if group.max == 0 || group.max > ITEMS {
        problems.add(&place.at("max"), format!("max is {}; it lies between 1 and {ITEMS}", group.max));
    }
    if group.min > group.max {
        problems.add(&place.at("min"), format!("min is {}, above max ({})", group.min, group.max));
    }
    if group.summary.is_empty() {
        problems.add(&place.at("summary"), "the summary names at least one field");
    }
    for id in &group.summary {
        if page.fields.iter().all(|field| field.id != *id) {
            problems.add(
                &place.at("summary"),
                format!("the summary names `{id}`, which is not a field of the group"),
            );
        }
    }
}
