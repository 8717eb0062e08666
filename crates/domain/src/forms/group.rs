//! The list of a repeating group.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

use super::nested::{VisiblePage, items};
use super::page::page_errors;
use super::written::written;
use super::{Answers, Field, Form, Group, Page};
use crate::Localized;

/// One line of the list of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupLine {
    /// Which item, from 0.
    pub index: usize,
    /// What it says.
    pub summary: Localized,
    /// Whether answers are missing or wrong.
    pub incomplete: bool,
}

impl Form {
    /// The items of the group on a page; none when there is no such page or it has no group.
    #[must_use]
    pub fn group_lines(&self, page: &str, answers: &Answers, today: NaiveDate) -> Option<Vec<GroupLine>> {
        let visible = self.page(page)?;
        let group = visible.page.group.as_ref()?;
        let live = self.sent_answers(answers, today);
        let errors = page_errors(visible, &live, today);
        let lines = items(visible.page, visible.of, &live).enumerate().map(|(index, item)| {
            let incomplete = errors.iter().any(|error| error.index == Some(index));
            GroupLine { index, summary: line(visible.page, group, index, item), incomplete }
        });
        Some(lines.collect())
    }

    /// What the list says of the item that a page stands in; none for a page outside groups.
    pub(super) fn line_around(&self, visible: VisiblePage<'_>, live: &Answers) -> Option<Localized> {
        let (outer, of) = (visible.page.within()?, visible.of?);
        let mut pages = self.tasks.iter().flat_map(|task| &task.pages);
        let page = pages.find(|page| page.group.as_ref().is_some_and(|group| group.id == outer))?;
        Some(line(page, page.group.as_ref()?, of, live.item(outer, of)?))
    }
}

/// One line about an item.
fn line(page: &Page, group: &Group, index: usize, item: &Map<String, Json>) -> Localized {
    let texts: Vec<Localized> = group
        .summary
        .iter()
        .filter_map(|id| page.fields.iter().find(|field: &&Field| field.id == *id))
        .filter_map(|field| Some(written(field, item.get(&field.id)?)))
        .filter(|text| !text.nl.trim().is_empty())
        .collect();
    if texts.is_empty() {
        numbered(&group.item, index)
    } else {
        Localized::each(|lang| texts.iter().map(|text| text.get(lang)).collect::<Vec<_>>().join(", "))
    }
}

/// `Bankrekening 2`.
pub(super) fn numbered(item: &Localized, index: usize) -> Localized {
    let number = index + 1;
    Localized::each(|lang| format!("{} {number}", item.get(lang)))
}
