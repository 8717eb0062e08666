//! Answers that somebody gave before in another form.

use chrono::NaiveDate;
use serde_json::Value as Json;

use super::Form;
use super::value::Spec;

impl Form {
    /// The answer as this form keeps it, when it has the question outside repeating groups and the answer is right here
    /// too; else none.
    #[must_use]
    pub fn takes(&self, field: &str, answer: &Json, today: NaiveDate) -> Option<Json> {
        let pages = self.tasks.iter().flat_map(|task| &task.pages).filter(|page| page.group.is_none());
        let mut fields = pages.flat_map(|page| &page.fields);
        let known = fields.find(|known| known.id == field && !known.is_readonly())?;
        Spec::from(known).recheck(field, Some(answer), today).ok().flatten()
    }
}
