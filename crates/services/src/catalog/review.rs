//! The check of `loket forms check`: that of the start, and the language and the translations besides.

use std::path::Path;

use domain::Lang;
use domain::forms::{FieldType, Form};

use super::files::Files;
use super::{Catalog, CatalogProblem, facts, language};

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
    /// everything that is harder to read than B1 or not translated.
    #[must_use]
    pub fn review(dir: Option<&Path>) -> Review {
        match Files::collect(dir) {
            Ok(files) => review(&files),
            Err(problems) => Review { problems, ..Review::default() },
        }
    }
}

impl Catalog {
    /// What is harder to read than B1 in Dutch texts of the program itself: `name: reason`, by the list of words built in.
    #[must_use]
    pub fn review_texts<'a>(texts: impl IntoIterator<Item = (String, &'a str)>) -> Vec<String> {
        match Files::collect(None) {
            Ok(files) => language::check_texts(&files, texts),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        }
    }
}

pub(super) fn review(files: &Files) -> Review {
    let (hard, texts) = language::check(files);
    let mut review = Review { problems: hard, texts, ..Review::default() };
    match Catalog::check(files) {
        Ok(catalog) => {
            review.count(&catalog.0.forms);
            review.problems.extend(untranslated(&catalog));
        }
        Err(problems) => review.problems.extend(problems),
    }
    review.problems.sort();
    review
}

/// What lacks a translation in a language that some city offers: products, cities, facts, and the newest version of each form.
fn untranslated(catalog: &Catalog) -> Vec<CatalogProblem> {
    let content = &catalog.0;
    let offered = |lang: &Lang| content.cities.iter().any(|city| city.languages.contains(lang));
    let languages: Vec<Lang> = Lang::TRANSLATED.into_iter().filter(offered).collect();
    let mut problems = Vec::new();
    let mut tell = |file: &str, missing: Vec<(Lang, String)>| {
        problems.extend(missing.into_iter().map(|(lang, dutch)| {
            CatalogProblem::of(file, format!("no translation in \"{}\": “{dutch}”", lang.as_str()))
        }));
    };
    let translations = &content.translations;
    for mut fact in content.facts.iter().cloned() {
        tell(facts::FILE, translations.missing(&mut fact, &languages));
    }
    for (place, form) in content.forms.iter().enumerate() {
        let newest = content.forms.get(place + 1).is_none_or(|next| next.id != form.id);
        if newest {
            let file = format!("forms/{}/{}.yaml", form.id, form.version);
            tell(&file, translations.missing(&mut form.clone(), &languages));
        }
    }
    for product in &content.products {
        let file = format!("products/{}.yaml", product.id);
        tell(&file, translations.missing(&mut product.clone(), &languages));
    }
    for city in &content.cities {
        tell(&format!("cities/{}.yaml", city.slug), translations.missing(&mut city.clone(), &languages));
    }
    problems.sort();
    problems.dedup();
    problems
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
