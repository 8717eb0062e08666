//! The laws of a folder and the fixed cases, for the examples that measure.

use std::path::Path;
use std::time::{Duration, Instant};

use rules::{Corpus, Request, protocol};

/// The cases, as requests of the JSON-lines contract.
const CASES: [(&str, &str); 2] = [
    ("bijstand", include_str!("bijstand.json")),
    ("bijstand_volledig", include_str!("bijstand_volledig.json")),
];

/// The request of a case.
pub fn case(name: &str) -> Result<Request, Box<dyn std::error::Error>> {
    let known = CASES.iter().find(|(case, _)| *case == name);
    let (_, line) = known.ok_or("the cases are bijstand and bijstand_volledig")?;
    Ok(protocol::request(line.trim())?)
}

/// The laws of a folder, and how long it took to load them once they were read.
#[expect(clippy::disallowed_methods, reason = "it measures; nothing is decided by the clock")]
pub fn laws(folder: &Path) -> std::io::Result<(Corpus, Duration)> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let start = Instant::now();
    let (corpus, problems) = Corpus::load(files);
    let took = start.elapsed();
    for problem in problems {
        eprintln!("{problem}");
    }
    Ok((corpus, took))
}

fn collect(folder: &Path, files: &mut Vec<(String, String)>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.display().to_string();
        if path.is_dir() {
            collect(&path, files)?;
        } else if name.ends_with(".yaml") && !name.ends_with(".scenarios.yaml") {
            files.push((name, std::fs::read_to_string(&path)?));
        }
    }
    Ok(())
}
