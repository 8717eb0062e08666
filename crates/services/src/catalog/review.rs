//! The check of `loket forms check`: that of the start, and the language besides.

use std::path::Path;

use domain::forms::{FieldType, Form};

use super::files::Files;
use super::{Catalog, CatalogProblem, language};

/// What was looked at, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// Every fault, in order of file and line.
    pub problems: Vec<CatalogProblem>,
    /// Forms, each version by itself; none when something stops the start.
    pub forms: usize,
    /// Their pages.
    pub pages: usize,
    /// Their questions.
    pub questions: usize,
    /// The Dutch texts of forms, products, cities, letters and facts.
    pub texts: usize,
}

impl Catalog {
    /// Looks at the built-in content with the files below `dir` over it: everything that would stop the start, and
    /// everything that is harder to read than B1.
    #[must_use]
    pub fn review(dir: Option<&Path>) -> Review {
        match Files::collect(dir) {
            Ok(files) => review(&files),
            Err(problems) => Review { problems, ..Review::default() },
        }
    }
}

pub(super) fn review(files: &Files) -> Review {
    let (hard, texts) = language::check(files);
    let mut review = Review { problems: hard, texts, ..Review::default() };
    match Catalog::check(files) {
        Ok(catalog) => review.count(&catalog.0.forms),
        Err(problems) => review.problems.extend(problems),
    }
    review.problems.sort();
    review
}

impl Review {
    fn count(&mut self, forms: &[Form]) {
        let pages = || forms.iter().flat_map(|form| &form.tasks).flat_map(|task| &task.pages);
        let fields = pages().flat_map(|page| &page.fields);
        self.forms = forms.len();
        self.pages = pages().count();
        self.questions = fields.filter(|field| field.kind != FieldType::Info).count();
    }
}

#[cfg(test)]
mod tests;
