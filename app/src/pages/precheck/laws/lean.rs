//! What the browser does not need is left out, and every text is told in one language only.

use domain::facts::FactDefinition;
use domain::forms::Form;
use domain::product::Product;
use domain::{Lang, Localized};

fn only(text: &mut Localized, lang: Lang) {
    *text = Localized::same(text.get(lang));
}

/// A form whose checks speak one language. The questions themselves stand on the page.
pub(super) fn form(form: &Form, lang: Lang) -> Form {
    let mut form = form.clone();
    for field in form.tasks.iter_mut().flat_map(|task| &mut task.pages).flat_map(|page| &mut page.fields) {
        let mut short = field.short().clone();
        only(&mut short, lang);
        field.short = Some(short);
        field.empty.iter_mut().for_each(|text| only(text, lang));
        field.options.iter_mut().for_each(|option| only(&mut option.label, lang));
    }
    form
}

/// A product that is told in one language.
pub(super) fn product(product: &Product, lang: Lang) -> Product {
    let mut product = product.clone();
    only(&mut product.name, lang);
    only(&mut product.summary, lang);
    if let Some(beforehand) = &mut product.beforehand {
        beforehand.supposes.iter_mut().filter_map(|one| one.label.as_mut()).for_each(|text| only(text, lang));
        // The law of a case waits for judgements; the check does not ask it.
        product.law = None;
    }
    let beforehand = product.beforehand.as_mut().map(|beforehand| &mut beforehand.law);
    for law in product.law.as_mut().into_iter().chain(beforehand) {
        law.conditions.iter_mut().for_each(|condition| only(&mut condition.unmet, lang));
        for line in &mut law.lines {
            only(&mut line.label, lang);
            only(&mut line.why, lang);
        }
    }
    product
}

/// The name of a fact in one language.
pub(super) fn fact(fact: &FactDefinition, lang: Lang) -> FactDefinition {
    let mut fact = fact.clone();
    only(&mut fact.label, lang);
    fact
}
