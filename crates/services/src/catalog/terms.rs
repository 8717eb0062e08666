//! The laws on terms must answer whatever the ledger of a case may ask: the program does not start without.

use chrono::NaiveDate;
use domain::calendar::Length;
use domain::product::Product;
use domain::terms::{LawFiles, TermLaw, TermLawError};
use rules::Corpus;

use super::CatalogProblem;
use super::files::Files;
use super::laws::newest_date;

/// The article of the usual term, as products cite it.
const USUAL: &str = "art. 4:13 Algemene wet bestuursrecht";

/// A day on which the newest version of each of these laws is in force.
fn day_of_all(files: &Files, corpus: &Corpus) -> Option<NaiveDate> {
    let days: Option<Vec<NaiveDate>> =
        LawFiles::LAWS.into_iter().map(|law| newest_date(files, corpus, law)).collect();
    days?.into_iter().max()
}

/// Asks every question once; each without an answer is a fault.
pub(super) fn check(files: &Files, terms: &LawFiles, corpus: &Corpus, problems: &mut Vec<CatalogProblem>) {
    let Some(day) = day_of_all(files, corpus) else {
        let missing = LawFiles::LAWS.into_iter().filter(|law| newest_date(files, corpus, law).is_none());
        problems.extend(missing.map(|law| {
            CatalogProblem::of("laws", format!("the law {law} is missing; the terms of cases rest on it"))
        }));
        return;
    };
    if let Err(open) = terms.check(day) {
        problems.extend(open.iter().map(fault));
    }
}

fn fault(open: &TermLawError) -> CatalogProblem {
    CatalogProblem::of("laws", format!("{open}; the terms of cases rest on it"))
}

/// A product that cites the usual term has the length that the law gives it.
pub(super) fn check_products(
    files: &Files,
    products: &[Product],
    terms: &LawFiles,
    corpus: &Corpus,
    problems: &mut Vec<CatalogProblem>,
) {
    let Some(day) = day_of_all(files, corpus) else { return };
    // A law that does not answer was told already.
    let Ok(usual) = terms.usual_length(day) else { return };
    for product in products.iter().filter(|product| product.term_article == USUAL) {
        let file = files.get(&format!("products/{}.yaml", product.id));
        if let (true, Some(file)) = (Length::Weeks(product.term_weeks) != usual.value, file) {
            let reason = format!("term_weeks is {}; the law says {:?}", product.term_weeks, usual.value);
            problems.push(file.fault("term_weeks", reason));
        }
    }
}
