//! `laws/<layer>/<law>/<valid-from>.yaml`: the law files, read by the rules engine.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::CityCode;
use rules::{Corpus, LawInfo};

use super::CatalogProblem;
use super::files::{File, Files};

/// Whether a file below `laws` holds examples that test a law, instead of a law.
fn is_scenario(file: &File) -> bool {
    file.name.contains("scenario") || file.name.contains(".test.")
}

/// Reads every law; each complaint of the engine is a fault.
pub(super) fn load(files: &Files, problems: &mut Vec<CatalogProblem>) -> Corpus {
    let laws = files
        .below("laws")
        .filter(|file| !is_scenario(file))
        .map(|file| (file.name.clone(), file.text().to_owned()));
    let (corpus, found) = Corpus::load(laws);
    problems.extend(found.into_iter().map(|problem| CatalogProblem {
        file: problem.file,
        line: (problem.line > 0).then_some(problem.line),
        reason: problem.reason,
    }));
    corpus
}

/// The cities to which local rules belong, by law id. The engine keeps this to itself, so the file is read.
pub(super) fn cities(files: &Files) -> BTreeMap<String, CityCode> {
    let value = |file: &File, key: &str| {
        let line = file.text().lines().find_map(|line| line.strip_prefix(key))?;
        Some(line.trim().trim_matches(['"', '\'']).to_owned())
    };
    let of = |file: &File| {
        let code = value(file, "gemeente_code:")?;
        Some((value(file, "$id:")?, CityCode::parse(code.strip_prefix("GM")?)?))
    };
    files.below("laws").filter(|file| !is_scenario(file)).filter_map(of).collect()
}

/// The newest version of a law that a file gives, whenever it starts.
pub(super) fn newest(files: &Files, corpus: &Corpus, id: &str) -> Option<LawInfo> {
    corpus.law(id, newest_date(files, corpus, id)?)
}

/// A day on which that version is in force.
pub(super) fn newest_date(files: &Files, corpus: &Corpus, id: &str) -> Option<NaiveDate> {
    let dates: BTreeSet<NaiveDate> = files.below("laws").filter_map(|file| start(&file.name)).collect();
    dates.into_iter().rev().find(|date| corpus.law(id, *date).is_some())
}

fn start(name: &str) -> Option<NaiveDate> {
    name.rsplit('/').next()?.strip_suffix(".yaml")?.parse().ok()
}
