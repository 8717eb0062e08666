//! Check answers, and the copy that comes with the receipt.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::condition::Look;
use super::correct::right_key;
use super::group::numbered;
use super::nested::{VisiblePage, around};
use super::walk::shown;
use super::written::written;
use super::{Answers, Field, FieldType, Form, Page};
use crate::Localized;
use crate::words::answers as words;

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
        for visible in walk.pages {
            let (task, rows) = (visible.task, self.page_rows(visible, &walk.live, today));
            match sections.last_mut() {
                Some(section) if section.task == task.id => section.rows.extend(rows),
                _ => sections.push(SummarySection { task: task.id.clone(), title: task.title.clone(), rows }),
            }
        }
        sections.retain(|section| !section.rows.is_empty());
        sections
    }

    fn page_rows(&self, visible: VisiblePage<'_>, live: &Answers, today: NaiveDate) -> Vec<SummaryRow> {
        let VisiblePage { page, of, .. } = visible;
        let Some(group) = &page.group else {
            return rows(page, live, None, today);
        };
        let outer = self.line_around(visible, live);
        let live = &*around(page, of, live);
        let mut all = Vec::new();
        for (index, item) in live.items(&group.id).enumerate() {
            let name = numbered(&group.item, index);
            let name = outer.as_ref().map_or_else(|| name.clone(), |outer| inside(outer, &name));
            all.extend(rows(page, live, Some(item), today).into_iter().map(|row| SummaryRow {
                item: Some(name.clone()),
                index: Some(index),
                ..row
            }));
        }
        if all.is_empty() {
            all.push(SummaryRow {
                field: group.id.clone(),
                item: outer,
                question: page.title.clone().unwrap_or_else(|| group.item.clone()),
                answer: group.empty.clone(),
                open: false,
                page: String::new(),
                index: None,
            });
        }
        let key = visible.key();
        all.iter_mut().for_each(|row| row.page.clone_from(&key));
        all
    }
}

/// `Jan de Vries: Inkomsten 2`.
fn inside(outer: &Localized, name: &Localized) -> Localized {
    Localized::each(|lang| format!("{}: {}", outer.get(lang), name.get(lang)))
}

fn rows(page: &Page, live: &Answers, item: Option<&Map<String, Json>>, today: NaiveDate) -> Vec<SummaryRow> {
    let look = Look { answers: live, item, today };
    page.fields
        .iter()
        .filter(|field| field.kind != FieldType::Info && shown(field, look))
        .map(|field| {
            let answers = item.unwrap_or(&live.0);
            let answer = answers.get(&field.id);
            SummaryRow {
                field: field.id.clone(),
                item: None,
                question: field.short().clone(),
                answer: answer.map_or_else(left_open, |answer| told(field, answer, answers)),
                open: answer.is_none(),
                page: page.id.clone(),
                index: None,
            }
        })
        .collect()
}

/// The answer; of a fact that a register knows also what was done with it.
fn told(field: &Field, answer: &Json, answers: &Map<String, Json>) -> Localized {
    let mut offered = field.offered(answers).into_iter();
    let chosen = offered.find(|choice| Some(choice.value.as_str()) == answer.as_str());
    let text = chosen.map_or_else(|| written(field, answer), |choice| choice.label);
    let Some(known) = field.known(answers) else { return text };
    if answers.get(&right_key(&field.id)) == Some(&Json::Bool(true)) {
        return Localized::each(|lang| words::is_right(lang, text.get(lang)));
    }
    let known = written(field, known);
    Localized::each(|lang| words::instead_of(lang, text.get(lang), known.get(lang)))
}

fn left_open() -> Localized {
    Localized::each(words::left_open)
}
