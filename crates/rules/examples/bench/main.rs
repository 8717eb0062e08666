//! Evaluates one fixed case many times, to count what one evaluation costs.
//!
//! `valgrind --tool=callgrind target/release/examples/bench catalog/laws 100 [--trace]`
//!
//! Run it with two counts: the difference in instructions over the difference in counts is one evaluation.

use std::path::Path;
use std::process::ExitCode;

use rules::{Corpus, protocol};

/// The case, as a request of the JSON-lines contract.
const CASE: &str = include_str!("bijstand.json");

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, rest @ ..] = arguments.as_slice() else {
        eprintln!("usage: bench FOLDER COUNT [--trace]");
        return ExitCode::FAILURE;
    };
    match run(Path::new(folder), count, rest.iter().any(|flag| flag == "--trace")) {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path, count: &str, trace: bool) -> Result<String, Box<dyn std::error::Error>> {
    let count: u32 = count.parse()?;
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let (corpus, problems) = Corpus::load(files);
    for problem in problems {
        eprintln!("{problem}");
    }
    let mut request = protocol::request(CASE.trim())?;
    request.trace = trace;
    let mut told = None;
    for _ in 0..count {
        told = Some(std::hint::black_box(corpus.evaluate(std::hint::black_box(&request)))?);
    }
    let Some(told) = told else { return Err("a count above zero is needed".into()) };
    let outputs: Vec<String> = told
        .outputs
        .iter()
        .map(|(name, output)| {
            format!("{name}={}", output.value().map(rules::Value::to_json).unwrap_or_default())
        })
        .collect();
    Ok(format!(
        "{count} times: {}\nlaws: {:?}",
        outputs.join(" "),
        told.laws_used.iter().map(|l| &l.id).collect::<Vec<_>>()
    ))
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
