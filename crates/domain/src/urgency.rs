//! Urgency: which answer of the applicant makes a case urgent. The product's file says it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Localized;
use crate::forms::{Answers, Condition, Form};
use crate::product::Product;

/// One answer that makes a case urgent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Urgency {
    /// Id within the product, kept with the case: `geen-geld`.
    pub id: String,
    /// When it holds, in the words of the form.
    pub when: Condition,
    /// Why the case is urgent, for staff.
    pub why: Localized,
}

impl Product {
    /// The first answer that makes a case urgent, as `form` was answered; none when nothing does.
    #[must_use]
    pub fn urgency(&self, form: &Form, answers: &Answers, today: NaiveDate) -> Option<&Urgency> {
        self.urgent.iter().find(|urgency| form.holds(&urgency.when, answers, today))
    }

    /// Why a case with this mark is urgent; none when the file names it no more.
    #[must_use]
    pub fn urgent_because(&self, id: &str) -> Option<&Localized> {
        self.urgent.iter().find(|urgency| urgency.id == id).map(|urgency| &urgency.why)
    }
}
