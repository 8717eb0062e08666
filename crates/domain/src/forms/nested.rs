//! A group within a group: its page stands once for each item of the group around it.
//!
//! Such a page is named by its id and the item, from 0: `inkomsten.2`. Its answers lie in that item. Whatever looks at the
//! page sees the answers of the item beside those outside it ([`around`]), so that a group within another is filled in,
//! checked and shown by the same code as one that stands alone.

use std::borrow::Cow;

use serde_json::{Map, Value as Json};

use super::{Answers, Form, Page, Task};

/// A page that is shown, with the task it belongs to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VisiblePage<'a> {
    /// The task.
    pub task: &'a Task,
    /// The page.
    pub page: &'a Page,
    /// The item it stands in, from 0; none for a page outside groups.
    pub of: Option<usize>,
}

impl VisiblePage<'_> {
    /// The name of the page in addresses and answers: its id, and the item it stands in: `inkomsten.2`.
    #[must_use]
    pub fn key(&self) -> String {
        match self.of {
            None => self.page.id.clone(),
            Some(of) => format!("{}.{of}", self.page.id),
        }
    }
}

/// The id of a page and the item it stands in; none when the name is none.
pub(super) fn parts(key: &str) -> Option<(&str, Option<usize>)> {
    match key.split_once('.') {
        None => Some((key, None)),
        Some((id, of)) => Some((id, Some(of.parse().ok()?))),
    }
}

/// The id of a page, without the item it stands in.
pub(super) fn page_id(key: &str) -> &str {
    key.split_once('.').map_or(key, |(id, _)| id)
}

impl Page {
    /// The group around the group of this page.
    #[must_use]
    pub fn within(&self) -> Option<&str> {
        self.group.as_ref()?.within.as_deref()
    }
}

impl Form {
    /// The page with this name, with its task, whether it is shown or not.
    #[must_use]
    pub fn page(&self, key: &str) -> Option<VisiblePage<'_>> {
        let (id, of) = parts(key)?;
        let mut pages = self.tasks.iter().flat_map(|task| task.pages.iter().map(move |page| (task, page)));
        let (task, page) = pages.find(|(_, page)| page.id == id)?;
        (page.within().is_some() == of.is_some()).then_some(VisiblePage { task, page, of })
    }

    /// How many items the group on a page has; none when there is no such page or it has no group.
    #[must_use]
    pub fn item_count(&self, answers: &Answers, key: &str) -> Option<usize> {
        let VisiblePage { page, of, .. } = self.page(key)?;
        page.group.as_ref().map(|_| items(page, of, answers).count())
    }

    /// Takes an item out of the group on a page, with all that lies in it. Nothing happens when it is not there.
    pub fn remove_item(&self, answers: &mut Answers, key: &str, index: usize) {
        let Some(VisiblePage { page, of, .. }) = self.page(key) else { return };
        let Some(group) = &page.group else { return };
        let mut left: Vec<Map<String, Json>> = items(page, of, answers).cloned().collect();
        if index >= left.len() {
            return;
        }
        left.remove(index);
        put_items(page, of, answers, left);
        let inside = |key: &str| {
            let (id, of) = parts(key)?;
            let page = self.page(key)?.page;
            (page.within() == Some(group.id.as_str())).then_some((id.to_owned(), of?))
        };
        answers.rename_seen(|key| match inside(key) {
            Some((_, of)) if of == index => None,
            Some((id, of)) if of > index => Some(format!("{id}.{}", of - 1)),
            _ => Some(key.to_owned()),
        });
    }
}

/// The items of the group on a page.
pub(super) fn items<'a>(
    page: &'a Page,
    of: Option<usize>,
    answers: &'a Answers,
) -> impl Iterator<Item = &'a Map<String, Json>> + use<'a> {
    let list = page.group.as_ref().and_then(|group| match (&group.within, of) {
        (Some(outer), Some(of)) => answers.item(outer, of)?.get(&group.id),
        _ => answers.get(&group.id),
    });
    list.and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_object)
}

/// Replaces the items of the group on a page. Nothing happens when the item it stands in is not there.
pub(super) fn put_items(
    page: &Page,
    of: Option<usize>,
    answers: &mut Answers,
    items: Vec<Map<String, Json>>,
) {
    let Some(group) = &page.group else { return };
    match (&group.within, of) {
        (Some(outer), Some(of)) => {
            if let Some(item) = answers.item_mut(outer, of) {
                item.insert(group.id.clone(), Json::Array(items.into_iter().map(Json::Object).collect()));
            }
        }
        _ => answers.set_items(&group.id, items),
    }
}

/// The answers as a page sees them: for a page within an item those of the item lie beside those outside it.
pub(super) fn around<'a>(page: &Page, of: Option<usize>, answers: &'a Answers) -> Cow<'a, Answers> {
    let (Some(outer), Some(of)) = (page.within(), of) else { return Cow::Borrowed(answers) };
    let mut flat = answers.clone();
    // What other items have and this one has not is not there, instead of being looked for in those others.
    for (name, list) in answers.items(outer).flatten().filter(|(_, value)| value.is_array()) {
        if !list.as_array().is_some_and(Vec::is_empty) {
            flat.set(name, Some(Json::Array(Vec::new())));
        }
    }
    flat.0.extend(answers.item(outer, of).cloned().unwrap_or_default());
    Cow::Owned(flat)
}
