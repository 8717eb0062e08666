//! One walk through a form with its answers: what is visible, and what counts.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

use super::condition::Look;
use super::{Answers, Condition, Field, FieldType, Form, Page, PageKind, Task};

/// A page that is shown, with the task it belongs to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VisiblePage<'a> {
    /// The task.
    pub task: &'a Task,
    /// The page.
    pub page: &'a Page,
}

/// The outcome of a walk.
pub(super) struct Walk<'a> {
    /// The pages that are shown, in order.
    pub pages: Vec<VisiblePage<'a>>,
    /// The answers of visible fields alone.
    pub live: Answers,
}

impl Form {
    /// The questions that are still open, given the answers that count and are right: shown without such an answer, or
    /// perhaps shown, because that hangs on an open question. A group is open while it may be shown and that is not sure.
    ///
    /// Boxes that may all be left empty are answered by leaving them so.
    pub(super) fn open<'a>(&'a self, sound: &Answers, today: NaiveDate) -> Vec<&'a str> {
        let look = Look { answers: sound, item: None, today };
        let mut open: Vec<&str> = Vec::new();
        for page in self.tasks.iter().flat_map(|task| &task.pages) {
            let shown = |when: Option<&Condition>, open: &[&str]| {
                when.map_or(Some(true), |when| when.outcome(look, open))
            };
            let here = shown(page.when.as_ref(), &open);
            match &page.group {
                _ if here == Some(false) => {}
                Some(group) if here.is_none() && sound.items(&group.id).next().is_none() => {
                    open.push(&group.id)
                }
                Some(_) => {}
                None => {
                    for field in &page.fields {
                        let settled = shown(field.when.as_ref(), &open) == Some(false)
                            || sound.get(&field.id).is_some()
                            || (!field.required && field.kind == FieldType::Checkboxes);
                        if !settled {
                            open.push(&field.id);
                        }
                    }
                }
            }
        }
        open
    }
}

impl Form {
    /// Walks through the form. Conditions look back only, so one pass settles all.
    pub(super) fn walk<'a>(&'a self, answers: &Answers, today: NaiveDate) -> Walk<'a> {
        let mut walk = Walk { pages: Vec::new(), live: Answers::default() };
        for task in &self.tasks {
            for page in &task.pages {
                let look = Look { answers: &walk.live, item: None, today };
                if !page.when.as_ref().is_none_or(|when| when.holds(look)) {
                    continue;
                }
                walk.pages.push(VisiblePage { task, page });
                match (&page.kind, &page.group) {
                    (PageKind::Group, Some(group)) => {
                        let items = answers
                            .items(&group.id)
                            .take(group.max)
                            .map(|item| live_item(page, item, &walk.live, today))
                            .collect();
                        walk.live.set_items(&group.id, items);
                    }
                    _ => live_page(page, answers, &mut walk.live, today),
                }
            }
        }
        walk
    }

    /// The pages that are shown with these answers, in order.
    #[must_use]
    pub fn visible_pages(&self, answers: &Answers, today: NaiveDate) -> Vec<VisiblePage<'_>> {
        self.walk(answers, today).pages
    }

    /// The fields of a page that are shown with these answers; of one item when it is a group.
    #[must_use]
    pub fn visible_fields<'a>(
        &'a self,
        page: &'a Page,
        index: Option<usize>,
        answers: &Answers,
        today: NaiveDate,
    ) -> Vec<&'a Field> {
        let live = self.walk(answers, today).live;
        let item = page.group.as_ref().map(|group| index.and_then(|index| live.item(&group.id, index)));
        let empty = Map::new();
        let look = Look { answers: &live, item: item.map(|item| item.unwrap_or(&empty)), today };
        page.fields.iter().filter(|field| shown(field, look)).collect()
    }

    /// The answers that are sent: those of visible fields, without what is only for the draft.
    #[must_use]
    pub fn sent_answers(&self, answers: &Answers, today: NaiveDate) -> Answers {
        self.walk(answers, today).live
    }

    /// The page with this id, with its task.
    #[must_use]
    pub fn page(&self, id: &str) -> Option<VisiblePage<'_>> {
        self.tasks.iter().find_map(|task| {
            task.pages.iter().find(|page| page.id == id).map(|page| VisiblePage { task, page })
        })
    }
}

/// Whether a field is shown.
pub(super) fn shown(field: &Field, look: Look<'_>) -> bool {
    field.when.as_ref().is_none_or(|when| when.holds(look))
}

/// The answers of the visible fields of one item.
pub(super) fn live_item(
    page: &Page,
    item: &Map<String, Json>,
    live: &Answers,
    today: NaiveDate,
) -> Map<String, Json> {
    let mut kept = Map::new();
    for field in &page.fields {
        if shown(field, Look { answers: live, item: Some(&kept), today })
            && let Some(answer) = item.get(&field.id)
        {
            kept.insert(field.id.clone(), answer.clone());
        }
    }
    kept
}

/// Adds the answers of the visible fields of a page.
pub(super) fn live_page(page: &Page, answers: &Answers, live: &mut Answers, today: NaiveDate) {
    for field in &page.fields {
        if shown(field, Look { answers: live, item: None, today })
            && let Some(answer) = answers.get(&field.id)
        {
            live.set(&field.id, Some(answer.clone()));
        }
    }
}
