//! Evaluates one fixed case many times, to count what one evaluation costs.
//!
//! `valgrind --tool=callgrind target/release/examples/bench catalog/laws 500 bijstand [--trace]`
//!
//! Run it with two counts: the difference in instructions over the difference in counts is one evaluation.

use std::path::Path;
use std::process::ExitCode;

use rules::{Corpus, Value, protocol};

/// The cases, as requests of the JSON-lines contract.
const CASES: [(&str, &str); 2] = [
    ("bijstand", include_str!("bijstand.json")),
    ("bijstand_volledig", include_str!("bijstand_volledig.json")),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, case, rest @ ..] = arguments.as_slice() else {
        eprintln!("usage: bench FOLDER COUNT CASE [--trace]");
        return ExitCode::FAILURE;
    };
    match run(Path::new(folder), count, case, rest.iter().any(|flag| flag == "--trace")) {
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

fn run(folder: &Path, count: &str, case: &str, trace: bool) -> Result<String, Box<dyn std::error::Error>> {
    let count: u32 = count.parse()?;
    let known = CASES.iter().find(|(name, _)| *name == case);
    let (_, line) = known.ok_or("the cases are bijstand and bijstand_volledig")?;
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let (corpus, problems) = Corpus::load(files);
    for problem in problems {
        eprintln!("{problem}");
    }
    let mut request = protocol::request(line.trim())?;
    request.trace = trace;
    let prepared = corpus.prepare(&request);
    let mut told = None;
    for _ in 0..count {
        told = Some(std::hint::black_box(prepared.answer(std::hint::black_box(&request)))?);
    }
    let told = told.ok_or("a count above zero is needed")?;
    let outputs: Vec<String> = told
        .outputs
        .iter()
        .map(|(name, output)| format!("{name}={}", output.value().map(Value::to_json).unwrap_or_default()))
        .collect();
    let laws: Vec<&str> = told.laws_used.iter().map(|law| law.id.as_str()).collect();
    let steps = told.trace.map(|trace| format!(", {} steps traced", trace.steps())).unwrap_or_default();
    Ok(format!("{count} times: {}\nlaws: {}{steps}", outputs.join(" "), laws.join(" ")))
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
