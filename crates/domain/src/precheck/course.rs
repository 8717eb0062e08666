//! Which question comes next: the one that matters most for what is still open.

use chrono::NaiveDate;

use super::PrecheckResult;
use crate::forms::{Answers, Form, Page};

/// Where somebody is in the check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The pages that were passed, answered or not, in their order.
    pub asked: Vec<String>,
    /// The page that is asked now; none when no question can change an outcome any more.
    pub now: Option<String>,
    /// How many questions are to be expected after it.
    pub ahead: usize,
    /// How many questions are left for each product, in the order of the results.
    pub left: Vec<usize>,
}

/// Which page is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The one that matters most.
    Next,
    /// This one, or none.
    At(Option<String>),
}

impl Course {
    /// Plans the rest of the check.
    ///
    /// A page counts for a product when one of its facts is among those that can still change right or amount, so
    /// a question that no longer matters is never asked. The page that counts for most products comes first; of
    /// those that count alike, the first of the form.
    #[must_use]
    pub fn plan(
        form: &Form,
        answers: &Answers,
        asked: Vec<String>,
        wanted: Wanted,
        results: &[PrecheckResult],
        today: NaiveDate,
    ) -> Self {
        let visible = form.visible_pages(answers, today);
        let mut left = vec![0; results.len()];
        let mut open: Vec<(&Page, usize)> = Vec::new();
        for page in visible.iter().map(|visible| visible.page) {
            if asked.contains(&page.id) {
                continue;
            }
            let facts = form.facts_of(page);
            let mut counts_for = 0;
            for (result, left) in results.iter().zip(&mut left) {
                if result.missing.iter().any(|missing| facts.contains(&missing.name.as_str())) {
                    counts_for += 1;
                    *left += 1;
                }
            }
            if counts_for > 0 {
                open.push((page, counts_for));
            }
        }
        let is_visible = |id: &String| visible.iter().any(|visible| visible.page.id == *id);
        let first = || {
            let most = open.iter().map(|(_, counts_for)| *counts_for).max()?;
            open.iter().find(|(_, counts_for)| *counts_for == most).map(|(page, _)| page.id.clone())
        };
        let now = match wanted {
            Wanted::Next => first(),
            Wanted::At(page) => page.filter(is_visible),
        };
        let ahead = open.iter().filter(|(page, _)| Some(&page.id) != now.as_ref()).count();
        let asked = asked.into_iter().filter(is_visible).collect();
        Self { asked, now, ahead, left }
    }

    /// The number of the question that is asked now, from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        let place = self.asked.iter().position(|page| Some(page) == self.now.as_ref());
        place.unwrap_or(self.asked.len()) + 1
    }

    /// The page before the one that is asked now.
    #[must_use]
    pub fn before(&self) -> Option<&str> {
        let place = self.number().checked_sub(2)?;
        self.asked.get(place).map(String::as_str)
    }
}
