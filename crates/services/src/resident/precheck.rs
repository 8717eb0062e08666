//! The anonymous check "Waar heb ik recht op?", computed by the server for those without scripts.

use domain::forms::{ClientPage, FieldError};
use domain::precheck::{Course, PrecheckContext, PrecheckResult, Turn, answered, precheck};
use domain::{CityCode, Lang};

use crate::Services;

/// The check after a turn. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct PrecheckView {
    /// All pages with what was answered, in order; the browser shows one of them.
    pub pages: Vec<ClientPage>,
    /// What is wrong on the page that was sent.
    pub errors: Vec<FieldError>,
    /// What counts of the inputs that were sent.
    pub inputs: Vec<(String, String)>,
    /// Where one is.
    pub course: Course,
    /// The outcome per product.
    pub results: Vec<PrecheckResult>,
}

impl Services {
    /// A turn of the check; with nothing posted, its start.
    ///
    /// Pure: no storage, no register, no log.
    #[must_use]
    pub fn precheck(&self, city: CityCode, posted: &[(String, String)], lang: Lang) -> PrecheckView {
        let (form, today) = (self.catalog().precheck_form(), self.today());
        let Turn { inputs, answers, asked, wanted, faults } = Turn::read(form, posted.to_vec(), today);
        let results = precheck(self.precheck_context(city), &answers);
        let course = Course::plan(form, &answers, asked, wanted, &results, today);
        let pages = form.tasks.iter().flat_map(|task| &task.pages);
        let pages = pages.filter_map(|page| form.client_page(&page.id, None, &answers, lang, today));
        PrecheckView { pages: pages.collect(), errors: faults, inputs, course, results }
    }

    /// The outcome with these inputs, wherever one is in the check.
    #[must_use]
    pub fn precheck_results(&self, city: CityCode, inputs: &[(String, String)]) -> Vec<PrecheckResult> {
        let answers = answered(self.catalog().precheck_form(), inputs, self.today());
        precheck(self.precheck_context(city), &answers)
    }

    fn precheck_context(&self, city: CityCode) -> PrecheckContext<'_> {
        PrecheckContext {
            corpus: self.catalog().corpus(),
            form: self.catalog().precheck_form(),
            products: self.catalog().all_products(),
            dictionary: self.catalog().facts(),
            city,
            today: self.today(),
        }
    }
}
