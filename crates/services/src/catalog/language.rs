//! `language/nl.yaml`, and the texts for residents held beside it. A hard text is told to who asks; it stops no start.

use domain::plain::WordList;

use super::CatalogProblem;
use super::files::{File, Files};
use super::translations::language_of;

/// Path of the list of words.
pub(super) const FILE: &str = "language/nl.yaml";

/// The folders and files with texts for residents. Laws have texts of lawyers.
const TEXTS: [&str; 7] = ["forms/", "blocks/", "products/", "cities/", "letters/", "messages/", "facts.yaml"];

/// What is too hard for level B1, and faults of the list itself; with the number of texts that were read.
pub(super) fn check(files: &Files) -> (Vec<CatalogProblem>, usize) {
    let mut problems: Vec<CatalogProblem> = files
        .below("language")
        .filter(|file| file.name != FILE && language_of(file).is_none())
        .map(|file| CatalogProblem::of(&file.name, "nothing reads a file in this place; is its path right?"))
        .collect();
    let words = match files.get(FILE).map(|file| (file, file.read::<WordList>())) {
        None => {
            problems.push(CatalogProblem::of(FILE, "the list of words is missing"));
            return (problems, 0);
        }
        Some((_, Err(problem))) => {
            problems.push(problem);
            return (problems, 0);
        }
        Some((file, Ok(words))) => {
            problems.extend(words.faults().into_iter().map(|(word, reason)| file.fault(&word, reason)));
            words
        }
    };
    let mut texts = 0;
    for file in files.iter().filter(|file| TEXTS.iter().any(|start| file.name.starts_with(start))) {
        texts += check_file(file, &words, &mut problems);
    }
    problems.sort();
    problems.dedup();
    (problems, texts)
}

fn check_file(file: &File, words: &WordList, problems: &mut Vec<CatalogProblem>) -> usize {
    let outline = file.outline();
    let mut texts = 0;
    for dutch in outline.dutch() {
        texts += 1;
        problems.extend(words.hard(dutch.text).iter().map(|hard| CatalogProblem {
            file: file.name.clone(),
            line: Some(dutch.line),
            reason: hard.to_string(),
        }));
    }
    texts
}

/// What is too hard in texts that stand in no file of the catalogue, each with its name.
pub(super) fn check_texts<'a>(
    files: &Files,
    texts: impl IntoIterator<Item = (String, &'a str)>,
) -> Vec<String> {
    match files.get(FILE).map(File::read::<WordList>) {
        Some(Ok(words)) => texts
            .into_iter()
            .flat_map(|(name, text)| words.hard(text).into_iter().map(move |hard| format!("{name}: {hard}")))
            .collect(),
        Some(Err(problem)) => vec![problem.to_string()],
        None => vec![format!("{FILE}: the list of words is missing")],
    }
}
