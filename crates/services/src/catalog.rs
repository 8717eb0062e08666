//! The content of the portal: cities, products, forms, laws, facts and the sentences of letters.
//!
//! Built into the program, each file replaced by its namesake in a folder at run time, all of it checked
//! before the first request (decision record 0005). To add a kind of content: a file here that reads and
//! checks it, a line in [`Catalog::load`], a row in the record.

mod again;
mod blocks;
mod cities;
mod facts;
mod files;
mod forms;
mod language;
mod laws;
mod letters;
mod messages;
mod outline;
mod problem;
mod products;
mod review;
mod tasks;
mod terms;
mod texts;
mod translations;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use domain::city::City;
use domain::forms::Form;
use domain::made::{Due, MadeTask};
use domain::product::{Audience, Product};
use domain::tasks::TaskKind;
use domain::templates::{ByItself, Template};
use domain::terms::LawFiles;
use domain::{CityCode, Lang, Localized};

pub use facts::FactDictionary;
pub use problem::CatalogProblem;
pub use review::Review;
pub use translations::Translations;

use files::Files;

/// The folders that are read; a file anywhere else is a mistake in a path. `demo` is read by the demo alone, `language`
/// by [`Catalog::review`].
const FOLDERS: [&str; 10] =
    ["cities", "products", "forms", "blocks", "laws", "letters", "messages", "tasks", "language", "demo"];

/// The form of the pre-check, which belongs to no product.
const PRECHECK: &str = domain::precheck::FORM;

/// All content, checked. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Catalog(Arc<Content>);

#[derive(Debug)]
struct Content {
    cities: Vec<City>,
    products: Vec<Product>,
    forms: Vec<Form>,
    again: Vec<again::Again>,
    facts: FactDictionary,
    corpus: rules::Corpus,
    terms: LawFiles,
    law_cities: BTreeMap<String, CityCode>,
    blocks: ::letters::Blocks,
    templates: Vec<Template>,
    tasks: Vec<MadeTask>,
    /// Every kind of task: those that are coded, and those of the files.
    kinds: Vec<TaskKind>,
    precheck: Form,
    translations: Translations,
}

impl Catalog {
    /// The built-in content, with the files below `dir` in place of their namesakes or beside them.
    ///
    /// # Errors
    /// Every fault that was found, in order of file; with one, nothing is loaded.
    pub fn load(dir: Option<&Path>) -> Result<Self, Vec<CatalogProblem>> {
        Self::check(&Files::collect(dir)?)
    }

    fn check(files: &Files) -> Result<Self, Vec<CatalogProblem>> {
        let mut problems = files.strays(&FOLDERS, &[facts::FILE, again::FILE]);
        let translations = Translations::load(files, &mut problems);
        let mut facts = facts::load(files, &mut problems);
        let corpus = laws::load(files, &mut problems);
        let terms = LawFiles::new(corpus.clone());
        let shared = blocks::load(files, &mut problems);
        let source = forms::Source { files, blocks: &shared };
        let mut forms = forms::load(source, &facts, &mut problems);
        let again = again::load(files, &forms, &facts, &mut problems);
        let mut products = products::load(files, &mut problems);
        let templates = messages::load(files, &products, &mut problems);
        let mut cities = cities::load(files, &mut problems);
        let blocks = letters::load(files, &mut problems);
        products::Around { files, cities: &cities, forms: &forms, corpus: &corpus, facts: &facts }
            .check(&products, &mut problems);
        forms::laws(source, &forms, &products, &corpus, &mut problems);
        terms::check(files, &terms, &corpus, &mut problems);
        terms::check_products(files, &products, &terms, &corpus, &mut problems);
        cities::check_mandates(files, &cities, &products, &mut problems);
        let tasks = tasks::Around {
            files,
            products: &products,
            forms: &forms,
            facts: &facts,
            templates: &templates,
            cities: &cities,
        }
        .load(&mut problems);
        let kinds: Vec<TaskKind> =
            TaskKind::ALL.into_iter().chain(tasks.iter().map(|task| task.id)).collect();
        cities::check_teams(files, &cities, &products, &kinds, &mut problems);
        cities::check_experts(files, &cities, &products, &mut problems);
        facts.translate(&translations);
        forms.iter_mut().for_each(|form| translations.fill(form));
        products.iter_mut().for_each(|product| translations.fill(product));
        cities.iter_mut().for_each(|city| translations.fill(city));
        let precheck = forms.iter().rfind(|form| form.id == PRECHECK).cloned();
        if precheck.is_none() {
            problems.push(CatalogProblem::of("forms/precheck", "the form of the pre-check is missing"));
        }
        problems.sort();
        problems.dedup();
        match (blocks, precheck) {
            (Some(blocks), Some(precheck)) if problems.is_empty() => {
                let law_cities = laws::cities(files);
                Ok(Self(Arc::new(Content {
                    cities,
                    products,
                    forms,
                    again,
                    facts,
                    corpus,
                    terms,
                    law_cities,
                    blocks,
                    templates,
                    tasks,
                    kinds,
                    precheck,
                    translations,
                })))
            }
            _ => Err(problems),
        }
    }

    /// Every city, by name.
    #[must_use]
    pub fn cities(&self) -> &[City] {
        &self.0.cities
    }

    /// The city that a fact calls by its code (`GM0363`).
    #[must_use]
    pub fn city_called(&self, code: &str) -> Option<&City> {
        self.0.cities.iter().find(|city| city.code.gm() == code)
    }

    /// The city with this CBS code.
    #[must_use]
    pub fn city(&self, code: CityCode) -> Option<&City> {
        self.0.cities.iter().find(|city| city.code == code)
    }

    /// The city with this name in addresses.
    #[must_use]
    pub fn city_by_slug(&self, slug: &str) -> Option<&City> {
        self.0.cities.iter().find(|city| city.slug == slug)
    }

    /// What a city offers to residents or companies, by id.
    #[must_use]
    pub fn products(&self, city: CityCode, audience: Audience) -> Vec<&Product> {
        self.0
            .products
            .iter()
            .filter(|product| product.audience == audience && offers(product, city))
            .collect()
    }

    /// A product that a city offers.
    #[must_use]
    pub fn product(&self, city: CityCode, id: &str) -> Option<&Product> {
        self.0.products.iter().find(|product| product.id == id && offers(product, city))
    }

    /// The name of a product, also of one that is gone: its id then.
    #[must_use]
    pub fn product_name(&self, id: &str) -> Localized {
        self.known_product(id).map_or_else(|| Localized::same(id), |product| product.name.clone())
    }

    /// A product by id, offered by the city now or not: for cases from earlier days.
    #[must_use]
    pub fn known_product(&self, id: &str) -> Option<&Product> {
        self.0.products.iter().find(|product| product.id == id)
    }

    /// Every product, by id.
    #[must_use]
    pub fn all_products(&self) -> &[Product] {
        &self.0.products
    }

    /// A version of a form; the newest when none is named.
    #[must_use]
    pub fn form(&self, id: &str, version: Option<&str>) -> Option<&Form> {
        let mut versions = self.0.forms.iter().filter(|form| form.id == id);
        match version {
            Some(version) => versions.find(|form| form.version == version),
            None => versions.next_back(),
        }
    }

    /// The questions of a form whose answers are offered again when they were given before.
    #[must_use]
    pub fn again(&self, form: &str) -> Vec<&str> {
        self.0.again.iter().filter_map(|again| again.in_form(form)).collect()
    }

    /// The dictionary of facts.
    #[must_use]
    pub fn facts(&self) -> &FactDictionary {
        &self.0.facts
    }

    /// The laws.
    #[must_use]
    pub fn corpus(&self) -> &rules::Corpus {
        &self.0.corpus
    }

    /// The laws on terms, with what they answered before.
    #[must_use]
    pub fn terms(&self) -> &LawFiles {
        &self.0.terms
    }

    /// The city a local rule belongs to; none for national laws.
    #[must_use]
    pub fn law_city(&self, law: &str) -> Option<CityCode> {
        self.0.law_cities.get(law).copied()
    }

    /// The translations, for texts that were stored.
    #[must_use]
    pub fn translations(&self) -> &Translations {
        &self.0.translations
    }

    /// Whether people reviewed all texts of the catalogue in a language.
    #[must_use]
    pub fn is_reviewed(&self, lang: Lang) -> bool {
        self.0.translations.is_reviewed(lang)
    }

    /// The form of the pre-check.
    #[must_use]
    pub fn precheck_form(&self) -> &Form {
        &self.0.precheck
    }

    /// The templates of messages, by id.
    #[must_use]
    pub fn templates(&self) -> &[Template] {
        &self.0.templates
    }

    /// The text that the system sends by itself for this.
    ///
    /// # Errors
    /// When no file has it; then the catalogue does not load.
    pub fn by_itself(&self, what: ByItself) -> crate::Result<&Template> {
        let found = self.0.templates.iter().find(|template| template.by_itself == Some(what));
        found.ok_or_else(|| crate::ServiceError::Catalog(format!("no text is sent by itself for {what:?}")))
    }

    /// The kinds of task that are made by data, by id.
    #[must_use]
    pub fn made_tasks(&self) -> &[MadeTask] {
        &self.0.tasks
    }

    /// A kind of task that is made by data; one whose file is gone can still be finished. None for a kind that is coded.
    #[must_use]
    pub fn made_task(&self, kind: TaskKind) -> Option<Cow<'_, MadeTask>> {
        let TaskKind::Made(_) = kind else { return None };
        let known = self.0.tasks.iter().find(|task| task.id == kind);
        Some(known.map_or_else(|| Cow::Owned(MadeTask::gone(kind)), Cow::Borrowed))
    }

    /// The name of a kind of task that is made by data; none for one that is coded.
    #[must_use]
    pub fn made_name(&self, kind: TaskKind) -> Option<Localized> {
        self.made_task(kind).map(|task| task.name.clone())
    }

    /// Every kind of task: those that are coded, then those of the files.
    #[must_use]
    pub fn kinds(&self) -> &[TaskKind] {
        &self.0.kinds
    }

    /// Whether a kind of task is due when the term of the case ends, and moves with it.
    #[must_use]
    pub fn due_with_term(&self, kind: TaskKind) -> bool {
        self.made_task(kind).map_or_else(|| kind.due_with_term(), |task| task.due == Due::Term)
    }

    /// The sentences of letters.
    #[must_use]
    pub fn blocks(&self) -> &::letters::Blocks {
        &self.0.blocks
    }
}

fn offers(product: &Product, city: CityCode) -> bool {
    product.cities.is_empty() || product.cities.contains(&city)
}

#[cfg(test)]
mod tests;
