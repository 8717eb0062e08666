//! Loads every law file below a folder, prints what is wrong, and runs the scenarios beside them.
//!
//! `cargo run -p rules --example check -- catalog/laws`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rules::{Corpus, scenario};

fn main() -> ExitCode {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if folders.is_empty() {
        eprintln!("usage: check FOLDER…");
        return ExitCode::FAILURE;
    }
    let mut files = Vec::new();
    for folder in &folders {
        if let Err(error) = collect(folder, &mut files) {
            eprintln!("{}: {error}", folder.display());
            return ExitCode::FAILURE;
        }
    }
    let (scenarios, laws): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(path, _)| path.ends_with(".scenarios.yaml"));
    let count = laws.len();
    let (corpus, problems) = Corpus::load(laws);
    for problem in &problems {
        println!("{problem}{}", if problem.left_out { " (file left out)" } else { "" });
    }
    let mut bad = problems.len();
    let mut passed = 0_usize;
    for (path, text) in scenarios {
        match scenario::parse(&path, &text) {
            Err(problem) => {
                println!("{problem}");
                bad += 1;
            }
            Ok(file) => {
                for result in scenario::run(&corpus, &file) {
                    if result.passed {
                        passed += 1;
                        continue;
                    }
                    bad += 1;
                    println!("{path}:{}: {}", result.line, result.name);
                    for difference in result.differences {
                        println!("    {difference}");
                    }
                }
            }
        }
    }
    println!("{count} law files, {passed} scenarios passed, {bad} problems");
    if bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn collect(folder: &Path, files: &mut Vec<(String, String)>) -> std::io::Result<()> {
    let mut entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            files.push((path.display().to_string(), std::fs::read_to_string(&path)?));
        }
    }
    Ok(())
}
