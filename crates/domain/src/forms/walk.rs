//! One walk through a form with its answers: what is visible, and what counts.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

use super::condition::Look;
use super::nested::{VisiblePage, around, items, put_items};
use super::offered::choices_key;
use super::{Answers, Condition, Field, FieldType, Form, Page, PageKind, PageWho};

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
    /// `broken` are the groups in which something is incomplete or wrong: what is counted in them is open too.
    pub(super) fn open<'a>(&'a self, sound: &Answers, broken: &[&'a str], today: NaiveDate) -> Vec<&'a str> {
        let look = Look { answers: sound, item: None, today };
        let mut open: Vec<&str> = broken.to_vec();
        for page in self.tasks.iter().flat_map(|task| &task.pages) {
            if page.who == PageWho::Partner {
                continue;
            }
            let shown = |when: Option<&Condition>, open: &[&str]| {
                when.map_or(Some(true), |when| when.outcome(look, open))
            };
            let here = shown(page.when.as_ref(), &open);
            if let Some(group) = &page.group {
                // A page within an item hangs on that item: what it looks at there is answered when its group is sound.
                let hangs = match group.within.as_deref() {
                    None => here.is_none() && sound.items(&group.id).next().is_none(),
                    Some(outer) => here.is_none() || open.contains(&outer),
                };
                if hangs {
                    open.push(&group.id);
                }
                continue;
            }
            for field in page.fields.iter().filter(|_| here != Some(false)) {
                let is_known = match &field.calculate {
                    Some(calculate) => calculate.names().iter().all(|name| !open.contains(name)),
                    None => sound.get(&field.id).is_some(),
                };
                let settled = is_known
                    || shown(field.when.as_ref(), &open) == Some(false)
                    || (!field.required && field.kind == FieldType::Checkboxes);
                if !settled {
                    open.push(&field.id);
                }
            }
        }
        open
    }
}

impl Form {
    /// Walks through the form. Conditions look back only, so one pass settles all.
    pub(super) fn walk<'a>(&'a self, answers: &Answers, today: NaiveDate) -> Walk<'a> {
        let mut walk = Walk { pages: Vec::new(), live: self.offered_live(answers) };
        for task in &self.tasks {
            for page in &task.pages {
                match page.within() {
                    None => walk.visit(VisiblePage { task, page, of: None }, answers, today),
                    Some(outer) => {
                        for of in 0..walk.live.items(outer).count() {
                            walk.visit(VisiblePage { task, page, of: Some(of) }, answers, today);
                        }
                    }
                }
            }
        }
        walk
    }

    /// What counts before anything is answered: the choices that are offered, and what the law says.
    fn offered_live(&self, answers: &Answers) -> Answers {
        let mut live = Answers::default();
        let fields = self.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields);
        for field in fields.filter(|field| field.choices.is_some()) {
            let key = choices_key(&field.id);
            live.set(&key, answers.get(&key).cloned());
        }
        self.law_live(answers, &mut live);
        live
    }

    /// The pages that are shown with these answers, in order.
    #[must_use]
    pub fn visible_pages(&self, answers: &Answers, today: NaiveDate) -> Vec<VisiblePage<'_>> {
        self.walk(answers, today).pages
    }

    /// The fields of a page that are shown with these answers; of one item when it is a group.
    #[must_use]
    pub fn visible_fields(
        &self,
        page: &str,
        index: Option<usize>,
        answers: &Answers,
        today: NaiveDate,
    ) -> Vec<&Field> {
        let Some(VisiblePage { page, of, .. }) = self.page(page) else { return Vec::new() };
        let walk = self.walk(answers, today);
        let live = around(page, of, &walk.live);
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
}

impl<'a> Walk<'a> {
    /// One page: whether it is shown, and which of its answers count.
    fn visit(&mut self, visible: VisiblePage<'a>, answers: &Answers, today: NaiveDate) {
        let VisiblePage { page, of, .. } = visible;
        if page.who == PageWho::Partner {
            return;
        }
        let live = around(page, of, &self.live);
        let look = Look { answers: &live, item: None, today };
        if !page.when.as_ref().is_none_or(|when| when.holds(look)) {
            return;
        }
        self.pages.push(visible);
        match (&page.kind, &page.group) {
            (PageKind::Group, Some(group)) => {
                let kept = items(page, of, answers).take(group.max);
                let kept = kept.map(|item| live_item(page, item, &live, today)).collect();
                put_items(page, of, &mut self.live, kept);
            }
            _ => live_page(page, answers, &mut self.live, today),
        }
    }
}

/// Whether a field is shown.
pub(super) fn shown(field: &Field, look: Look<'_>) -> bool {
    field.when.as_ref().is_none_or(|when| when.holds(look))
        && field.calculate.as_ref().is_none_or(|calculate| calculate.is_there(look))
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
        let counted = counted(field, item, Look { answers: live, item: Some(&kept), today });
        kept.extend(counted);
    }
    kept
}

/// Adds the answers of the visible fields of a page.
fn live_page(page: &Page, answers: &Answers, live: &mut Answers, today: NaiveDate) {
    for field in &page.fields {
        let counted = counted(field, &answers.0, Look { answers: live, item: None, today });
        live.0.extend(counted);
    }
}

/// What counts of a field: nothing while it is not shown.
pub(super) fn counted(field: &Field, answers: &Map<String, Json>, look: Look<'_>) -> Vec<(String, Json)> {
    if shown(field, look) { counts(field, answers, look) } else { Vec::new() }
}

/// What counts of a field that is shown: its answer, with what an offered choice fills in; what is calculated; of a fact that a register knows also what that
/// register says and whether it is right.
fn counts(field: &Field, answers: &Map<String, Json>, look: Look<'_>) -> Vec<(String, Json)> {
    if let Some(calculate) = &field.calculate {
        let outcome = calculate.outcome(look).map(Json::from);
        return outcome.map(|outcome| (field.id.clone(), outcome)).into_iter().collect();
    }
    field.corrected(answers).unwrap_or_else(|| {
        let Some(answer) = answers.get(&field.id) else { return Vec::new() };
        let offered =
            field.offered(answers).into_iter().find(|choice| Some(choice.value.as_str()) == answer.as_str());
        let fills = offered.map(|choice| choice.fills).unwrap_or_default();
        fills.into_iter().chain([(field.id.clone(), answer.clone())]).collect()
    })
}
