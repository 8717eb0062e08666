//! `blocks/<id>/<version>.yaml`: pages that several forms share, one file per version.

use std::collections::BTreeSet;

use domain::forms::Block;

use super::CatalogProblem;
use super::files::{File, Files};

/// Reads every block; faults go to `problems`. What a block holds is checked in each form that uses it.
pub(super) fn load(files: &Files, problems: &mut Vec<CatalogProblem>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for file in files.below("blocks") {
        match file.read::<Block>() {
            Ok(block) if file.name == path(&block) => blocks.push(block),
            Ok(Block { id, version, .. }) => {
                let reason = format!("id \"{id}\" and version \"{version}\" differ from the path");
                problems.push(file.fault("id", reason));
            }
            Err(problem) => problems.push(problem),
        }
    }
    blocks
}

/// A block that no form uses would never be checked.
pub(super) fn unused(blocks: &[Block], used: &BTreeSet<String>, problems: &mut Vec<CatalogProblem>) {
    let idle = blocks.iter().filter(|block| !used.contains(&block.name()));
    problems.extend(idle.map(|block| CatalogProblem::of(&path(block), "no form uses this block")));
}

/// The blocks that the file of a form names, in order.
pub(super) fn named<'a>(file: &File, blocks: &'a [Block]) -> Vec<&'a Block> {
    let outline = file.outline();
    let names: Vec<&str> = outline.values("use").collect();
    blocks.iter().filter(|block| names.contains(&block.name().as_str())).collect()
}

/// Where a block stands.
pub(super) fn path(block: &Block) -> String {
    format!("blocks/{}/{}.yaml", block.id, block.version)
}
