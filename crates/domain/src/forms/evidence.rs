//! Which documents follow from the answers.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::condition::Look;
use super::{Answers, Condition, Evidence, Form};

impl Form {
    /// The documents that are asked with these answers, in the order of the form.
    ///
    /// `verified` are the names of the facts that registers verified: what they already say is not asked.
    #[must_use]
    pub fn evidence(
        &self,
        answers: &Answers,
        verified: &BTreeSet<String>,
        today: NaiveDate,
    ) -> Vec<&Evidence> {
        let live = self.sent_answers(answers, today);
        let look = Look { answers: &live, item: None, today };
        self.evidence
            .iter()
            .filter(|evidence| {
                let known = !evidence.skip_if_verified.is_empty()
                    && evidence.skip_if_verified.iter().all(|fact| verified.contains(fact));
                !known && evidence.when.as_ref().is_none_or(|when| when.holds(look))
            })
            .collect()
    }

    /// Whether a condition holds with what would be sent of these answers.
    #[must_use]
    pub fn holds(&self, when: &Condition, answers: &Answers, today: NaiveDate) -> bool {
        let live = self.sent_answers(answers, today);
        when.holds(Look { answers: &live, item: None, today })
    }

    /// The fields that a condition names and the form does not ask, each once.
    #[must_use]
    pub fn unknown_in<'a>(&self, when: &'a Condition) -> BTreeSet<&'a str> {
        let mut names = Vec::new();
        when.names(&mut names);
        names.into_iter().filter(|name| !self.pages().any(|page| page.holds(&[*name]))).collect()
    }

    /// Whether the form asks this, on whichever page.
    #[must_use]
    pub fn asks(&self, id: &str) -> bool {
        self.pages().any(|page| page.holds(&[id]))
    }

    /// Whether a person must look whatever the rules say, for instance because of special circumstances.
    #[must_use]
    pub fn needs_person(&self, answers: &Answers, today: NaiveDate) -> bool {
        let live = self.sent_answers(answers, today);
        self.person_when.as_ref().is_some_and(|when| when.holds(Look { answers: &live, item: None, today }))
    }
}
