//! What came in from a page.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::answers::put;
use super::condition::Look;
use super::correct::{RIGHT, right_key, said};
use super::nested::{VisiblePage, around, items, put_items};
use super::texts::{ErrorCode, message};
use super::typed::{Typed, keep, typed};
use super::value::{Fault, Spec};
use super::walk::{counted, live_item, shown};
use super::{Answers, Field, FieldType, Form, Group, Page, PageKind};
use crate::Localized;

/// Most inputs of one post that are looked at; the fullest page has a quarter of it.
const INPUTS: usize = 400;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// Id of the field; of the group when the number of items is wrong.
    pub field: String,
    /// The input of a date, month or address that is wrong; none means the first.
    pub part: Option<String>,
    /// Which item of a group, from 0.
    pub index: Option<usize>,
    /// What is wrong.
    pub code: ErrorCode,
    /// The sentence for beside the field and in the summary.
    pub message: Localized,
}

/// The outcome of a post.
#[derive(Clone, Debug, PartialEq)]
pub struct PageResult {
    /// The answers with this page's changes: right ones typed, wrong ones as they were typed.
    pub answers: Answers,
    /// What is wrong; empty when one can go on.
    pub errors: Vec<FieldError>,
    /// Whether questions appeared that were not on the page that was posted: show the page again.
    pub more: bool,
    /// Which item was saved, when the page is a group.
    pub index: Option<usize>,
}

impl Form {
    /// Takes in a post of a page; none when the page or the item does not exist.
    ///
    /// `index` is the item of a group, its length to add one; without it a group page is only closed.
    /// Names that are not on the page are ignored; so is what is typed in a field one can only read.
    #[must_use]
    pub fn parse_page(
        &self,
        answers: &Answers,
        page: &str,
        index: Option<usize>,
        raw: &[(String, String)],
        today: NaiveDate,
    ) -> Option<PageResult> {
        let walk = self.walk(answers, today);
        let visible = *walk.pages.iter().find(|visible| visible.key() == page)?;
        let VisiblePage { page, of, .. } = visible;
        let raw = raw.get(..INPUTS).unwrap_or(raw);
        let mut answers = answers.clone();
        match (page.kind, &page.group, index) {
            (PageKind::Group, Some(group), Some(index)) => {
                let mut items: Vec<Map<String, Json>> = items(page, of, &answers).cloned().collect();
                if index > items.len() {
                    return None;
                }
                let full = index == items.len() && index >= group.max;
                let old = items.get(index).cloned().unwrap_or_default();
                let base = before(visible, &walk.live);
                let mut taken =
                    take(page, &old, raw, |kept| live_item(page, kept, &base, today), &base, today);
                if full {
                    let error = group_error(group, ErrorCode::TooMany, today);
                    return Some(PageResult {
                        answers,
                        errors: vec![error],
                        more: false,
                        index: Some(index),
                    });
                }
                let nothing = taken.kept.is_empty() && index == items.len();
                match items.get_mut(index) {
                    Some(item) => *item = taken.kept,
                    None if nothing => {}
                    None => items.push(taken.kept),
                }
                taken.errors.iter_mut().for_each(|error| error.index = Some(index));
                put_items(page, of, &mut answers, items);
                Some(PageResult { answers, errors: taken.errors, more: taken.more, index: Some(index) })
            }
            (PageKind::Group, Some(_), None) => {
                let errors = page_errors(visible, &walk.live, today);
                answers.mark_seen(&visible.key());
                Some(PageResult { answers, errors, more: false, index: None })
            }
            _ => {
                let base = before(visible, &walk.live);
                let mut around = base.clone();
                let live = |kept: &Map<String, Json>| own(page, kept, &mut around, today);
                let taken = take(page, &answers.0, raw, live, &base, today);
                answers = Answers(taken.kept);
                answers.mark_seen(&page.id);
                Some(PageResult { answers, errors: taken.errors, more: taken.more, index: None })
            }
        }
    }
}

/// What is wrong with the answers of a visible page, given the answers that count.
pub(super) fn page_errors(visible: VisiblePage<'_>, live: &Answers, today: NaiveDate) -> Vec<FieldError> {
    let VisiblePage { page, of, .. } = visible;
    let live = &*around(page, of, live);
    let Some(group) = &page.group else {
        return fields_errors(page, Look { answers: live, item: None, today }, None);
    };
    let mut errors = Vec::new();
    for (index, item) in live.items(&group.id).enumerate() {
        errors.extend(fields_errors(page, Look { answers: live, item: Some(item), today }, Some(index)));
    }
    if live.items(&group.id).count() < group.min {
        errors.push(group_error(group, ErrorCode::TooFew, today));
    }
    errors
}

fn fields_errors(page: &Page, look: Look<'_>, index: Option<usize>) -> Vec<FieldError> {
    let answers = look.item.unwrap_or(&look.answers.0);
    page.fields
        .iter()
        .filter(|field| shown(field, look) && field.is_asked() && !field.is_readonly())
        .filter_map(|field| {
            let spec = Spec::of(field, answers);
            let right = field.known(answers).map(|_| answers.get(&right_key(&field.id)));
            let error = match right {
                Some(Some(Json::Bool(true))) => return None,
                Some(None) if spec.required => unsaid(field, look.today),
                _ => {
                    let fault = spec.recheck(&field.id, answers.get(&field.id), look.today).err()?;
                    field_error(field, &spec, fault, look.today)
                }
            };
            Some(FieldError { index, ..error })
        })
        .collect()
}

/// What a post changes.
struct Taken {
    kept: Map<String, Json>,
    errors: Vec<FieldError>,
    more: bool,
}

/// Reads the fields of a page or item, in order, into `old`.
fn take(
    page: &Page,
    old: &Map<String, Json>,
    raw: &[(String, String)],
    mut live: impl FnMut(&Map<String, Json>) -> Map<String, Json>,
    base: &Answers,
    today: NaiveDate,
) -> Taken {
    let before = live(old);
    let was_shown: Vec<&str> = page
        .fields
        .iter()
        .filter(|field| shown(field, Look { answers: base, item: Some(&before), today }))
        .map(|field| field.id.as_str())
        .collect();
    let mut taken = Taken { kept: old.clone(), errors: Vec::new(), more: false };
    for field in &page.fields {
        let typed = typed(field.kind, &field.id, raw);
        // What counts with what was typed above it.
        let now = live(&taken.kept);
        let is_shown = shown(field, Look { answers: base, item: Some(&now), today });
        let said = said(&field.id, raw);
        let is_fixed = field.is_readonly() || !field.is_asked();
        if is_fixed || (!is_shown && typed == Typed::Nothing && said.is_none()) {
            continue;
        }
        let mut was_asked = was_shown.contains(&field.id.as_str());
        if field.known(old).is_some() {
            let right = right_key(&field.id);
            match said {
                None if !was_asked => taken.more |= field.required,
                None if is_shown && field.required => taken.errors.push(unsaid(field, today)),
                None => {}
                Some(is_right) => {
                    was_asked &= old.get(&right) == Some(&Json::Bool(false));
                    put(&mut taken.kept, &right, Some(Json::Bool(is_right)));
                }
            }
            if said != Some(false) {
                // What was typed goes when it is not needed: the register's value counts, or nothing does yet.
                put(&mut taken.kept, &field.id, None);
                continue;
            }
        }
        let spec = Spec::of(field, old).among(&field.min, &field.max, &now);
        match spec.accept(&typed, today) {
            Ok(answer) => put(&mut taken.kept, &field.id, answer),
            Err(fault) => {
                let is_new = typed == Typed::Nothing && !was_asked;
                let kept = if is_new { taken.kept.get(&field.id).cloned() } else { keep(typed) };
                put(&mut taken.kept, &field.id, kept);
                if is_new {
                    taken.more = true;
                } else if is_shown {
                    taken.errors.push(field_error(field, &spec, fault, today));
                }
            }
        }
    }
    taken
}

/// The answers of a page that count, with `around` the answers that count before it, which are as they were afterwards: a form may
/// have hundreds, and a page is gone through once for each of its fields.
fn own(page: &Page, kept: &Map<String, Json>, around: &mut Answers, today: NaiveDate) -> Map<String, Json> {
    let mut own = Map::new();
    let mut covered = Vec::new();
    for field in &page.fields {
        for (name, answer) in counted(field, kept, Look { answers: around, item: None, today }) {
            covered.push((name.clone(), around.0.insert(name.clone(), answer.clone())));
            own.insert(name, answer);
        }
    }
    for (name, was) in covered.into_iter().rev() {
        around.set(&name, was);
    }
    own
}

/// The answers that count before a page, of all that count.
fn before(visible: VisiblePage<'_>, live: &Answers) -> Answers {
    let VisiblePage { page, of, .. } = visible;
    let mut live = around(page, of, live).into_owned();
    match &page.group {
        Some(group) => live.set_items(&group.id, Vec::new()),
        None => page.fields.iter().for_each(|field| live.set(&field.id, None)),
    }
    live
}

fn field_error(field: &Field, spec: &Spec<'_>, fault: Fault, today: NaiveDate) -> FieldError {
    FieldError {
        field: field.id.clone(),
        part: fault.part.map(str::to_owned),
        index: None,
        code: fault.code,
        message: spec.message(fault, today),
    }
}

/// Nobody said whether what a register knows is right.
fn unsaid(field: &Field, today: NaiveDate) -> FieldError {
    let spec = Spec { kind: FieldType::YesNo, empty: None, ..Spec::from(field) };
    let fault = Fault { code: ErrorCode::Empty, part: Some(RIGHT) };
    field_error(field, &spec, fault, today)
}

fn group_error(group: &Group, code: ErrorCode, today: NaiveDate) -> FieldError {
    let spec = Spec {
        kind: FieldType::Info,
        required: true,
        min: None,
        max: None,
        values: Vec::new(),
        short: group.item.clone(),
        empty: None,
    };
    FieldError {
        field: group.id.clone(),
        part: None,
        index: None,
        code,
        message: message(&spec, code, today),
    }
}
