//! `letters/blocks.yaml`: the sentences of letters.

use letters::{BlockProblem, Blocks};

use super::CatalogProblem;
use super::files::Files;

const FILE: &str = "letters/blocks.yaml";

/// Reads the sentences; a fault goes to `problems`.
pub(super) fn load(files: &Files, problems: &mut Vec<CatalogProblem>) -> Option<Blocks> {
    for file in files.below("letters").filter(|file| file.name != FILE) {
        problems
            .push(CatalogProblem::of(&file.name, "nothing reads a file in this place; is its path right?"));
    }
    let Some(file) = files.get(FILE) else {
        problems.push(CatalogProblem::of(FILE, "the sentences of letters are missing"));
        return None;
    };
    Blocks::load(file.text(), FILE)
        .map_err(|fault| problems.push(file.fault(&culprit(&fault), fault.to_string())))
        .ok()
}

/// The block that a fault is about, to find its line.
fn culprit(fault: &BlockProblem) -> String {
    let text = fault.to_string();
    text.split('`').nth(1).unwrap_or_default().to_owned()
}
