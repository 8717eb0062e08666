//! `forms/<id>/<version>.yaml`: one file per version of a form.

use std::cmp::Ordering;

use domain::advice::Question;
use domain::forms::{Form, FormProblem, LawAmount};
use domain::product::Product;
use rules::Corpus;

use super::files::{File, Files};
use super::{CatalogProblem, FactDictionary, PRECHECK};

/// Reads and checks every form, oldest version first; faults go to `problems`.
pub(super) fn load(files: &Files, facts: &FactDictionary, problems: &mut Vec<CatalogProblem>) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for file in files.below("forms") {
        match file.read::<Form>() {
            Ok(form) => {
                check(file, &form, facts, problems);
                forms.push(form);
            }
            Err(problem) => problems.push(problem),
        }
    }
    forms.sort_by(|a, b| a.id.cmp(&b.id).then_with(|| compare(&a.version, &b.version)));
    carried(files, &forms, problems);
    forms
}

/// What is wrong with one form.
fn check(file: &File, form: &Form, facts: &FactDictionary, problems: &mut Vec<CatalogProblem>) {
    if file.name != path(form) {
        let reason = format!("id \"{}\" and version \"{}\" differ from the path", form.id, form.version);
        problems.push(file.fault("id", reason));
    }
    tell(file, form.check(facts), problems);
}

/// What comes along from the benefit check must be asked there, and fit here.
fn carried(files: &Files, forms: &[Form], problems: &mut Vec<CatalogProblem>) {
    let Some(check) = forms.iter().rfind(|form| form.id == PRECHECK) else { return };
    for form in forms {
        if let Some(file) = files.get(&path(form)) {
            tell(file, form.check_carry(check), problems);
        }
    }
}

/// What the forms ask of laws: each fact that `needed` names is read by the law of every product that uses the form, and
/// each amount that is shown is given.
pub(super) fn laws(
    files: &Files,
    forms: &[Form],
    products: &[Product],
    corpus: &Corpus,
    problems: &mut Vec<CatalogProblem>,
) {
    for form in forms {
        let Some(file) = files.get(&path(form)) else { continue };
        tell(file, asked_of_laws(files, form, products, corpus), problems);
    }
}

fn asked_of_laws(files: &Files, form: &Form, products: &[Product], corpus: &Corpus) -> Vec<FormProblem> {
    let reads = |product: &Product| {
        let law = product.computed()?;
        let date = super::laws::newest_date(files, corpus, &law.id)?;
        Question::about(law, date, Vec::new()).matters(corpus)
    };
    let reads: Vec<_> = products.iter().filter(|product| product.form == form.id).map(reads).collect();
    let gives = |amount: &LawAmount| {
        super::laws::newest(files, corpus, &amount.law)
            .is_some_and(|law| law.articles.iter().any(|article| article.outputs.contains(&amount.output)))
    };
    form.check_laws(&reads, &gives)
}

/// The faults with their lines.
fn tell(file: &File, faults: Vec<FormProblem>, problems: &mut Vec<CatalogProblem>) {
    if faults.is_empty() {
        return;
    }
    let outline = file.outline();
    problems.extend(faults.into_iter().map(|fault| CatalogProblem {
        file: file.name.clone(),
        line: outline.line(&fault.place),
        reason: fault.to_string(),
    }));
}

fn path(form: &Form) -> String {
    format!("forms/{}/{}.yaml", form.id, form.version)
}

/// The order of versions: part by part, numbers as numbers.
pub(super) fn compare(a: &str, b: &str) -> Ordering {
    let parts = |text: &str| -> Vec<(u64, String)> {
        text.split(['.', '-']).map(|part| (part.parse().unwrap_or(u64::MAX), part.to_owned())).collect()
    };
    parts(a).cmp(&parts(b))
}

#[cfg(test)]
mod tests;
