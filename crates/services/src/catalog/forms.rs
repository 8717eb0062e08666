//! `forms/<id>/<version>.yaml`: one file per version of a form.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use domain::advice::Question;
use domain::forms::{Block, Form, FormFile, FormProblem, LawAmount};
use domain::product::Product;
use rules::Corpus;

use super::files::{File, Files};
use super::{CatalogProblem, FactDictionary, PRECHECK, blocks};

/// Where forms come from: their files, and the blocks that they share.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub files: &'a Files,
    pub blocks: &'a [Block],
}

/// Reads and checks every form, oldest version first; faults go to `problems`.
pub(super) fn load(
    source: Source<'_>,
    facts: &FactDictionary,
    problems: &mut Vec<CatalogProblem>,
) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut used = BTreeSet::new();
    for file in source.files.below("forms") {
        match file.read::<FormFile>() {
            Ok(form) => {
                used.extend(form.uses().map(str::to_owned));
                forms.extend(source.check(file, form, facts, problems));
            }
            Err(problem) => problems.push(problem),
        }
    }
    blocks::unused(source.blocks, &used, problems);
    forms.sort_by(|a, b| a.id.cmp(&b.id).then_with(|| compare(&a.version, &b.version)));
    source.carried(&forms, problems);
    forms
}

impl Source<'_> {
    /// One form with its blocks, and what is wrong with it; nothing when a block is missing.
    fn check(
        self,
        file: &File,
        form: FormFile,
        facts: &FactDictionary,
        problems: &mut Vec<CatalogProblem>,
    ) -> Option<Form> {
        let form = match form.with(self.blocks) {
            Ok(form) => form,
            Err(faults) => {
                self.tell(file, faults, problems);
                return None;
            }
        };
        if file.name != path(&form) {
            let reason = format!("id \"{}\" and version \"{}\" differ from the path", form.id, form.version);
            problems.push(file.fault("id", reason));
        }
        self.tell(file, form.check(facts), problems);
        Some(form)
    }

    /// What comes along from the benefit check must be asked there, and fit here.
    fn carried(self, forms: &[Form], problems: &mut Vec<CatalogProblem>) {
        let Some(check) = forms.iter().rfind(|form| form.id == PRECHECK) else { return };
        for form in forms {
            if let Some(file) = self.files.get(&path(form)) {
                self.tell(file, form.check_carry(check), problems);
            }
        }
    }

    /// The faults with their lines, each in the file in which it stands.
    fn tell(self, file: &File, faults: Vec<FormProblem>, problems: &mut Vec<CatalogProblem>) {
        if faults.is_empty() {
            return;
        }
        let outline = file.outline();
        let named = blocks::named(file, self.blocks);
        problems.extend(faults.into_iter().map(|fault| {
            let block = named.iter().find(|block| block.holds(&fault.place));
            match block.and_then(|block| self.files.get(&blocks::path(block))) {
                Some(block) => CatalogProblem {
                    file: block.name.clone(),
                    line: block.outline().line(&fault.place.inner()),
                    reason: format!("{fault} (as {} uses it)", file.name),
                },
                None => CatalogProblem {
                    file: file.name.clone(),
                    line: outline.line(&fault.place),
                    reason: fault.to_string(),
                },
            }
        }));
    }
}

/// What the forms ask of laws: each fact that `needed` names is read by the law of every product that uses the form, and
/// each amount that is shown is given.
pub(super) fn laws(
    source: Source<'_>,
    forms: &[Form],
    products: &[Product],
    corpus: &Corpus,
    problems: &mut Vec<CatalogProblem>,
) {
    for form in forms {
        let Some(file) = source.files.get(&path(form)) else { continue };
        source.tell(file, asked_of_laws(source.files, form, products, corpus), problems);
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
