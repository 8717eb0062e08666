//! Evaluates one fixed case many times, to count what one evaluation costs.
//!
//! `valgrind --tool=callgrind target/release/examples/bench catalog/laws 500 bijstand [--trace] [--fresh]`
//!
//! Run it with two counts: the difference in instructions over the difference in counts is one evaluation.
//! The question is made ready once and then answered each time from the facts; with `--fresh` it is not made
//! ready at all.

mod fixed;

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;

use rules::Value;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, case, rest @ ..] = arguments.as_slice() else {
        eprintln!("usage: bench FOLDER COUNT CASE [--trace] [--fresh]");
        return ExitCode::FAILURE;
    };
    let flag = |name: &str| rest.iter().any(|flag| flag == name);
    match run(Path::new(folder), count, case, flag("--trace"), flag("--fresh")) {
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

fn run(
    folder: &Path,
    count: &str,
    case: &str,
    trace: bool,
    fresh: bool,
) -> Result<String, Box<dyn std::error::Error>> {
    let count: u32 = count.parse()?;
    let (corpus, loading) = fixed::laws(folder)?;
    let mut request = fixed::case(case)?;
    request.trace = trace;
    let prepared = corpus.prepare(&request);
    let mut told = None;
    for _ in 0..count {
        let request = black_box(&request);
        let answer = if fresh { corpus.evaluate(request) } else { prepared.answer(request) };
        told = Some(black_box(answer)?);
    }
    let told = told.ok_or("a count above zero is needed")?;
    let outputs: Vec<String> = told
        .outputs
        .iter()
        .map(|(name, output)| format!("{name}={}", output.value().map(Value::to_json).unwrap_or_default()))
        .collect();
    let laws: Vec<&str> = told.laws_used.iter().map(|law| law.id.as_str()).collect();
    let steps = told.trace.map(|trace| format!(", {} steps traced", trace.steps())).unwrap_or_default();
    let loaded = format!("{} laws loaded in {} ms", corpus.law_ids().count(), loading.as_millis());
    Ok(format!("{count} times: {}\nlaws: {}{steps}\n{loaded}", outputs.join(" "), laws.join(" ")))
}
