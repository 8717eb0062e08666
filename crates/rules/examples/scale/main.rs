//! Evaluates one fixed case on one thread and on two, and tells how many more evaluations two threads make.
//!
//! `target/release/examples/scale catalog/laws bijstand [--fresh]`
//!
//! Time is what the threads spent on a processor, where the system tells it, so that other work on the machine
//! does not count; waiting for each other's memory does. Of several rounds the middle one is taken.

#[path = "../bench/fixed.rs"]
mod fixed;

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use rules::{Corpus, Prepared, Request};

/// How long a round takes, and how many there are.
const ROUND: Duration = Duration::from_millis(150);
const ROUNDS: usize = 11;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, case, rest @ ..] = arguments.as_slice() else {
        eprintln!("usage: scale FOLDER CASE [--fresh]");
        return ExitCode::FAILURE;
    };
    match run(Path::new(folder), case, rest.iter().any(|flag| flag == "--fresh")) {
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

fn run(folder: &Path, case: &str, fresh: bool) -> Result<String, Box<dyn std::error::Error>> {
    let (corpus, _) = fixed::laws(folder)?;
    let request = fixed::case(case)?;
    let prepared = (!fresh).then(|| corpus.prepare(&request));
    let (mut one, mut two) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        one.push(round(1, &corpus, prepared.as_ref(), &request));
        two.push(round(2, &corpus, prepared.as_ref(), &request));
    }
    let (one, two) = (middle(one), middle(two));
    Ok(format!("1 thread: {one:.0} a second\n2 threads: {two:.0} a second\nratio: {:.2}", two / one))
}

fn middle(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or_default()
}

/// Time of this thread on a processor so far.
fn spent() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// Evaluations a second of so many threads together.
#[expect(clippy::disallowed_methods, reason = "it measures; nothing is decided by the clock")]
fn round(threads: usize, corpus: &Corpus, prepared: Option<&Prepared>, request: &Request) -> f64 {
    let work = || {
        let (start, before, mut count) = (Instant::now(), spent(), 0.0);
        while start.elapsed() < ROUND {
            for _ in 0..100 {
                let request = black_box(request);
                let told = prepared.map_or_else(|| corpus.evaluate(request), |ready| ready.answer(request));
                drop(black_box(told));
            }
            count += 100.0;
        }
        let took = spent().zip(before).map_or_else(|| start.elapsed(), |(now, before)| now - before);
        count / took.as_secs_f64()
    };
    std::thread::scope(|scope| {
        let working: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        working.into_iter().map(|thread| thread.join().unwrap_or_default()).sum()
    })
}
