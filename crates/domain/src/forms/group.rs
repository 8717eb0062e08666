//! The list of a repeating group.

use chrono::NaiveDate;

use super::page::page_errors;
use super::written::written;
use super::{Answers, Field, Form};
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
        let page = self.page(page)?.page;
        let group = page.group.as_ref()?;
        let live = self.sent_answers(answers, today);
        let errors = page_errors(page, &live, today);
        let lines = live.items(&group.id).enumerate().map(|(index, item)| {
            let texts: Vec<Localized> = group
                .summary
                .iter()
                .filter_map(|id| page.fields.iter().find(|field: &&Field| field.id == *id))
                .filter_map(|field| Some(written(field, item.get(&field.id)?)))
                .filter(|text| !text.nl.trim().is_empty())
                .collect();
            let join = |text: fn(&Localized) -> &str| texts.iter().map(text).collect::<Vec<_>>().join(", ");
            let summary = if texts.is_empty() {
                numbered(&group.item, index)
            } else {
                Localized { nl: join(|text| &text.nl), en: join(|text| &text.en) }
            };
            let incomplete = errors.iter().any(|error| error.index == Some(index));
            GroupLine { index, summary, incomplete }
        });
        Some(lines.collect())
    }
}

/// `Bankrekening 2`.
pub(super) fn numbered(item: &Localized, index: usize) -> Localized {
    let number = index + 1;
    Localized { nl: format!("{} {number}", item.nl), en: format!("{} {number}", item.en) }
}
