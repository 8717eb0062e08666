//! Groups within groups: one level, inside a group that stands before.

use super::names::Names;
use super::place::{Place, Problems};
use crate::forms::Page;

/// The group around the group of a page.
pub(super) fn check(place: &Place, page: &Page, names: &Names<'_>, problems: &mut Problems) {
    let Some(group) = &page.group else { return };
    let Some(outer) = &group.within else { return };
    let place = place.at(&group.id);
    names.group(&place.at("within"), outer, problems);
    if names.has_met(outer) && names.is_within(outer) {
        problems.add(
            &place.at("within"),
            format!("`{outer}` lies within a group itself; there is no third level"),
        );
    }
    if group.prefill.is_some() {
        problems.add(&place.at("prefill"), "no register fills a group within another");
    }
}
