//! One turn of the check: what was typed, which button was pressed, and where that leads.
//!
//! All answers travel in the page itself, so nothing is kept between two turns.

use chrono::NaiveDate;

use super::Wanted;
use crate::forms::{Answers, FieldError, Form};

/// The names of the inputs that say where somebody is.
pub mod name {
    /// The pages that were passed, with commas between them.
    pub const ASKED: &str = "gehad";
    /// The page that was shown.
    pub const PAGE: &str = "vraag";
    /// The button: [`NEXT`], [`UNKNOWN`], [`BACK`], or [`CHANGE`] with the id of a page.
    pub const BUTTON: &str = "knop";
    /// Takes the answer and goes on.
    pub const NEXT: &str = "verder";
    /// Goes on without an answer.
    pub const UNKNOWN: &str = "weet-niet";
    /// To the question before.
    pub const BACK: &str = "vorige";
    /// To a question that was answered.
    pub const CHANGE: &str = "wijzig:";
}

/// The most pages that are taken from a request.
const PAGES: usize = 100;

/// A turn that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// What counts of the inputs.
    pub inputs: Vec<(String, String)>,
    /// The answers in them. What is wrong or open stays so.
    pub answers: Answers,
    /// The pages that are passed.
    pub asked: Vec<String>,
    /// Which page is asked.
    pub wanted: Wanted,
    /// What is wrong on the page that was shown; then it is shown again.
    pub faults: Vec<FieldError>,
}

impl Turn {
    /// Reads a turn. Without a button (typing, a slider, a first visit) one stays where one was.
    #[must_use]
    pub fn read(form: &Form, mut inputs: Vec<(String, String)>, today: NaiveDate) -> Self {
        let said = |wanted: &str| {
            let found = inputs.iter().find(|(input, _)| input == wanted);
            found.map_or("", |(_, text)| text.trim()).to_owned()
        };
        let page = Some(said(name::PAGE)).filter(|page| form.page(page).is_some());
        let mut asked: Vec<String> = Vec::new();
        for passed in said(name::ASKED).split(',').take(PAGES) {
            if form.page(passed).is_some() && !asked.iter().any(|known| known == passed) {
                asked.push(passed.to_owned());
            }
        }
        let button = said(name::BUTTON);
        if let (name::UNKNOWN, Some(page)) = (button.as_str(), &page) {
            forget(form, page, &mut inputs);
        }
        let (answers, mut faults) = answers(form, &inputs, page.as_deref(), today);
        let wanted = match (button.as_str(), page) {
            (name::NEXT | name::UNKNOWN, Some(page)) => {
                if button == name::UNKNOWN {
                    faults.clear();
                }
                if faults.is_empty() {
                    if !asked.contains(&page) {
                        asked.push(page);
                    }
                    Wanted::Next
                } else {
                    Wanted::At(Some(page))
                }
            }
            (name::BACK, page) => {
                let here = page.and_then(|page| asked.iter().position(|passed| *passed == page));
                let before = here.unwrap_or(asked.len()).checked_sub(1).and_then(|place| asked.get(place));
                Wanted::At(before.or(asked.first()).cloned())
            }
            (button, page) => match button.strip_prefix(name::CHANGE) {
                Some(wanted) => Wanted::At(Some(wanted.to_owned())),
                None if page.is_none() && asked.is_empty() => Wanted::Next,
                None => Wanted::At(page),
            },
        };
        if !matches!(button.as_str(), name::NEXT) {
            faults.clear();
        }
        Self { inputs, answers, asked, wanted, faults }
    }
}

/// The answers that these inputs give, all pages together. What is wrong or open stays open.
#[must_use]
pub fn answered(form: &Form, inputs: &[(String, String)], today: NaiveDate) -> Answers {
    answers(form, inputs, None, today).0
}

/// The answers, and what is wrong on one page.
fn answers(
    form: &Form,
    inputs: &[(String, String)],
    judged: Option<&str>,
    today: NaiveDate,
) -> (Answers, Vec<FieldError>) {
    let (mut answers, mut faults) = (Answers::default(), Vec::new());
    for page in form.tasks.iter().flat_map(|task| &task.pages) {
        // A page that is not shown with the answers before it gives nothing.
        if let Some(result) = form.parse_page(&answers, &page.id, None, inputs, today) {
            answers = result.answers;
            if Some(page.id.as_str()) == judged {
                faults = result.errors;
            }
        }
    }
    (answers, faults)
}

/// Takes out what was typed on a page.
fn forget(form: &Form, page: &str, inputs: &mut Vec<(String, String)>) {
    let Some(page) = form.page(page) else { return };
    for field in &page.page.fields {
        inputs.retain(|(input, _)| {
            let rest = input.strip_prefix(&field.id);
            !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        });
    }
}
