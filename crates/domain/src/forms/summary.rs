//! Check answers, and the copy that comes with the receipt.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::condition::Look;
use super::group::numbered;
use super::walk::shown;
use super::written::written;
use super::{Answers, FieldType, Form, Page, VisiblePage};
use crate::Localized;

/// The answers of one task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummarySection {
    /// Id of the task.
    pub task: String,
    /// Title of the task.
    pub title: Localized,
    /// The answers, in order.
    pub rows: Vec<SummaryRow>,
}

/// One question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryRow {
    /// Id of the field; of the group when it has no items.
    pub field: String,
    /// The item it belongs to: `Bankrekening 2`.
    pub item: Option<Localized>,
    /// The question, in a few words.
    pub question: Localized,
    /// The answer, written for people; `Niet ingevuld` when it was left open.
    pub answer: Localized,
    /// Whether it was left open.
    pub open: bool,
    /// The page to change it on.
    pub page: String,
    /// Which item of the group, from 0.
    pub index: Option<usize>,
}

impl Form {
    /// Every visible question with its answer, per task. What is hidden is left out.
    #[must_use]
    pub fn summary(&self, answers: &Answers, today: NaiveDate) -> Vec<SummarySection> {
        let walk = self.walk(answers, today);
        let mut sections: Vec<SummarySection> = Vec::new();
        for VisiblePage { task, page } in walk.pages {
            let rows = page_rows(page, &walk.live, today);
            match sections.last_mut() {
                Some(section) if section.task == task.id => section.rows.extend(rows),
                _ => sections.push(SummarySection { task: task.id.clone(), title: task.title.clone(), rows }),
            }
        }
        sections.retain(|section| !section.rows.is_empty());
        sections
    }
}

fn page_rows(page: &Page, live: &Answers, today: NaiveDate) -> Vec<SummaryRow> {
    let Some(group) = &page.group else {
        return rows(page, live, None, today);
    };
    let mut all = Vec::new();
    for (index, item) in live.items(&group.id).enumerate() {
        let name = numbered(&group.item, index);
        all.extend(rows(page, live, Some(item), today).into_iter().map(|row| SummaryRow {
            item: Some(name.clone()),
            index: Some(index),
            ..row
        }));
    }
    if all.is_empty() {
        all.push(SummaryRow {
            field: group.id.clone(),
            item: None,
            question: page.title.clone().unwrap_or_else(|| group.item.clone()),
            answer: group.empty.clone(),
            open: false,
            page: page.id.clone(),
            index: None,
        });
    }
    all
}

fn rows(page: &Page, live: &Answers, item: Option<&Map<String, Json>>, today: NaiveDate) -> Vec<SummaryRow> {
    let look = Look { answers: live, item, today };
    page.fields
        .iter()
        .filter(|field| field.kind != FieldType::Info && shown(field, look))
        .map(|field| {
            let answer = item.map_or_else(|| live.get(&field.id), |item| item.get(&field.id));
            SummaryRow {
                field: field.id.clone(),
                item: None,
                question: field.short().clone(),
                answer: answer.map_or_else(left_open, |answer| written(field, answer)),
                open: answer.is_none(),
                page: page.id.clone(),
                index: None,
            }
        })
        .collect()
}

fn left_open() -> Localized {
    Localized { nl: "Niet ingevuld".to_owned(), en: "Not filled in".to_owned() }
}
