//! The anonymous check "Waar heb ik recht op?", computed by the server for those without scripts.

use domain::forms::{Answers, FieldError};
use domain::precheck::{PrecheckContext, PrecheckResult, precheck};
use domain::{CityCode, Lang};

use crate::Services;
use crate::views::LocalizedPage;

/// The check with what was filled in. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct PrecheckView {
    /// The pages that are shown with these answers, in order.
    pub pages: Vec<LocalizedPage>,
    /// What is missing or wrong; empty on a first visit.
    pub errors: Vec<FieldError>,
    /// The outcome per product; none while something is missing.
    pub results: Option<Vec<PrecheckResult>>,
}

impl Services {
    /// The check after a post of all its questions; with nothing posted, the empty check.
    ///
    /// Pure: no storage, no register, no log.
    #[must_use]
    pub fn precheck(&self, city: CityCode, posted: &[(String, String)]) -> PrecheckView {
        let (form, today) = (self.catalog().precheck_form(), self.today());
        let mut answers = Answers::default();
        let (mut errors, mut more) = (Vec::new(), false);
        if !posted.is_empty() {
            for page in form.tasks.iter().flat_map(|task| &task.pages) {
                // A page that is not shown with the answers before it gives nothing.
                if let Some(result) = form.parse_page(&answers, &page.id, None, posted, today) {
                    answers = result.answers;
                    errors.extend(result.errors);
                    more |= result.more;
                }
            }
        }
        let complete = !posted.is_empty() && errors.is_empty() && !more;
        let context = PrecheckContext {
            corpus: self.catalog().corpus(),
            form,
            products: self.catalog().all_products(),
            dictionary: self.catalog().facts(),
            city,
            today,
        };
        let client = |id: &str, lang| form.client_page(id, None, &answers, lang, today);
        let pages = form.visible_pages(&answers, today).into_iter().filter_map(|visible| {
            let id = &visible.page.id;
            Some(LocalizedPage { nl: client(id, Lang::Nl)?, en: client(id, Lang::En)? })
        });
        PrecheckView {
            pages: pages.collect(),
            errors,
            results: complete.then(|| precheck(context, &answers)),
        }
    }
}
