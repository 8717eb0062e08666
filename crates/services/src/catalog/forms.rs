//! `forms/<id>/<version>.yaml`: one file per version of a form.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use domain::forms::Form;

use super::files::Files;
use super::{CatalogProblem, FactDictionary, PRECHECK};

/// Reads and checks every form, oldest version first; faults go to `problems`.
pub(super) fn load(files: &Files, facts: &FactDictionary, problems: &mut Vec<CatalogProblem>) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let names: BTreeSet<String> = facts.iter().map(|fact| fact.name.clone()).collect();
    for file in files.below("forms") {
        match file.read::<Form>() {
            Ok(form) => {
                if file.name != format!("forms/{}/{}.yaml", form.id, form.version) {
                    let reason =
                        format!("id \"{}\" and version \"{}\" differ from the path", form.id, form.version);
                    problems.push(file.fault("id", reason));
                }
                let faults = form.check(&names).into_iter();
                problems.extend(faults.map(|fault| file.fault_at(&fault.path, fault.to_string())));
                forms.push(form);
            }
            Err(problem) => problems.push(problem),
        }
    }
    carried(files, &forms, problems);
    forms.sort_by(|a, b| a.id.cmp(&b.id).then_with(|| compare(&a.version, &b.version)));
    forms
}

/// What comes along from the benefit check must be asked there.
fn carried(files: &Files, forms: &[Form], problems: &mut Vec<CatalogProblem>) {
    let check = forms.iter().filter(|form| form.id == PRECHECK);
    let asked: BTreeSet<&str> = check
        .flat_map(|form| &form.tasks)
        .flat_map(|task| &task.pages)
        .flat_map(|page| &page.fields)
        .map(|field| field.id.as_str())
        .collect();
    for form in forms {
        let name = format!("forms/{}/{}.yaml", form.id, form.version);
        let Some(file) = files.below("forms").into_iter().find(|file| file.name == name) else { continue };
        let sources = form.from_check.iter().flat_map(|carry| carry.sources());
        for source in sources.filter(|source| !asked.contains(source)) {
            problems.push(file.fault("from_check", format!("the check has no question \"{source}\"")));
        }
    }
}

/// The order of versions: part by part, numbers as numbers.
pub(super) fn compare(a: &str, b: &str) -> Ordering {
    let parts = |text: &str| -> Vec<(u64, String)> {
        text.split(['.', '-']).map(|part| (part.parse().unwrap_or(u64::MAX), part.to_owned())).collect()
    };
    parts(a).cmp(&parts(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_by_number() {
        let mut versions = ["2026.11.10", "2026.2.1", "10", "2", "2026.11.2"];
        versions.sort_by(|a, b| compare(a, b));
        assert_eq!(versions, ["2", "10", "2026.2.1", "2026.11.2", "2026.11.10"]);
    }
}
