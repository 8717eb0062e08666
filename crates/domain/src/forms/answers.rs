//! What was answered so far.

use std::borrow::Cow;

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

    /// The items of a group; of one that lies within another those in every item of that one, each with the answers of the
    /// item it lies in.
    pub(super) fn items_anywhere<'a>(&'a self, group: &str) -> Vec<Cow<'a, Map<String, Json>>> {
        let objects = |list: &'a Json| list.as_array().into_iter().flatten().filter_map(Json::as_object);
        if let Some(list) = self.0.get(group) {
            return objects(list).map(Cow::Borrowed).collect();
        }
        let mut items = Vec::new();
        for outer in self.0.values().flat_map(objects) {
            for inner in outer.get(group).into_iter().flat_map(objects) {
                let mut whole = outer.clone();
                whole.extend(inner.clone());
                items.push(Cow::Owned(whole));
            }
        }
        items
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

    /// One item of a group, to change it.
    pub(super) fn item_mut(&mut self, group: &str, index: usize) -> Option<&mut Map<String, Json>> {
        self.0.get_mut(group)?.as_array_mut()?.iter_mut().filter_map(Json::as_object_mut).nth(index)
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

impl Answers {
    /// Gives the pages that were saved another name, or takes them out of the list.
    pub(super) fn rename_seen(&mut self, name: impl Fn(&str) -> Option<String>) {
        if let Some(Json::Array(pages)) = self.0.get_mut(SEEN) {
            *pages = pages.iter().filter_map(Json::as_str).filter_map(name).map(Json::String).collect();
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
