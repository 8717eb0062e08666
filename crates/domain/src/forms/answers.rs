//! What was answered so far.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// The key under which the pages that were saved once are kept.
const SEEN: &str = "_seen";

/// The answers of a draft or submission: a JSON object by field id; a group is a list of such objects.
///
/// A right answer is typed: money in cents and whole numbers as numbers, yes and no as booleans, dates as
/// `2026-11-23`, months as `2026-11`, checkboxes as a list, an address as an object, all else as text.
/// A wrong answer is kept exactly as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub Map<String, Json>);

impl Answers {
    /// The answer to a field outside groups.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&Json> {
        self.0.get(field)
    }

    /// Sets or, with nothing, removes an answer.
    pub fn set(&mut self, field: &str, answer: Option<Json>) {
        put(&mut self.0, field, answer);
    }

    /// The text of an answer, if it is a text.
    #[must_use]
    pub fn text(&self, field: &str) -> Option<&str> {
        self.get(field).and_then(Json::as_str)
    }

    /// The items of a group.
    pub fn items<'a>(&'a self, group: &str) -> impl Iterator<Item = &'a Map<String, Json>> + use<'a> {
        self.0.get(group).and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_object)
    }

    /// One item of a group, counted from 0.
    #[must_use]
    pub fn item(&self, group: &str, index: usize) -> Option<&Map<String, Json>> {
        self.items(group).nth(index)
    }

    /// Replaces the items of a group.
    pub fn set_items(&mut self, group: &str, items: Vec<Map<String, Json>>) {
        let list = items.into_iter().map(Json::Object).collect();
        self.0.insert(group.to_owned(), Json::Array(list));
    }

    /// Takes out one item of a group; nothing happens when it is not there.
    pub fn remove_item(&mut self, group: &str, index: usize) {
        if let Some(Json::Array(items)) = self.0.get_mut(group)
            && index < items.len()
        {
            items.remove(index);
        }
    }

    /// Whether a page was saved at least once.
    #[must_use]
    pub fn has_seen(&self, page: &str) -> bool {
        self.0.get(SEEN).and_then(Json::as_array).is_some_and(|pages| pages.iter().any(|seen| seen == page))
    }

    /// Remembers that a page was saved.
    pub fn mark_seen(&mut self, page: &str) {
        if self.has_seen(page) {
            return;
        }
        let seen = self.0.entry(SEEN).or_insert_with(|| Json::Array(Vec::new()));
        if let Json::Array(pages) = seen {
            pages.push(Json::String(page.to_owned()));
        }
    }
}

/// Sets or removes an answer in an object.
pub(super) fn put(answers: &mut Map<String, Json>, field: &str, answer: Option<Json>) {
    match answer {
        Some(answer) => {
            answers.insert(field.to_owned(), answer);
        }
        None => {
            answers.remove(field);
        }
    }
}
