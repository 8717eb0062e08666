//! Law files on disk.

use std::path::{Path, PathBuf};

use rules::Corpus;

/// Folders inside folders that are followed: more than any tree of laws has, and an end to links in a circle.
const DEPTH: usize = 32;

/// Loads every law below a folder. Everything that is wrong comes back beside it; no file is fatal.
pub(in crate::cli) fn load(dir: &Path) -> Result<(Corpus, Vec<String>), Box<dyn std::error::Error>> {
    let (files, unread) = read(dir)?;
    let laws = files.into_iter().filter(|(path, _)| !is_scenario(path));
    let (corpus, problems) = Corpus::load(laws);
    let told = problems.iter().map(|problem| {
        let rest = if problem.left_out { " (file left out)" } else { "" };
        format!("{problem}{rest}")
    });
    Ok((corpus, unread.into_iter().chain(told).collect()))
}

/// Whether a file holds examples beside the laws.
pub(super) fn is_scenario(path: &str) -> bool {
    path.ends_with(".scenarios.yaml")
}

/// The path and the text of every file.
type Texts = Vec<(String, String)>;

/// Every YAML file below a folder in order of path, and what could not be read.
pub(super) fn read(dir: &Path) -> std::io::Result<(Texts, Vec<String>)> {
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    let mut folders: Vec<(PathBuf, usize)> = Vec::new();
    let mut entries = std::fs::read_dir(dir)?.collect::<Result<Vec<_>, _>>()?;
    loop {
        for entry in entries.drain(..) {
            let path = entry.path();
            let depth = path.components().count().saturating_sub(dir.components().count());
            if path.is_dir() {
                folders.push((path, depth));
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                match std::fs::read_to_string(&path) {
                    Ok(text) => found.push((path.display().to_string(), text)),
                    Err(error) => unread.push(format!("{}:0: {error} (file left out)", path.display())),
                }
            }
        }
        let Some((folder, depth)) = folders.pop() else { break };
        if depth > DEPTH {
            unread.push(format!("{}:0: deeper than {DEPTH} folders (left out)", folder.display()));
            continue;
        }
        match std::fs::read_dir(&folder).and_then(Iterator::collect) {
            Ok(more) => entries = more,
            Err(error) => unread.push(format!("{}:0: {error} (left out)", folder.display())),
        }
    }
    found.sort();
    Ok((found, unread))
}
