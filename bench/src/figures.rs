//! Time, figures and how they are printed.

use std::time::{Duration, Instant};

/// The moment a measurement starts or ends.
#[expect(clippy::disallowed_methods, reason = "a measurement is about real time")]
pub fn moment() -> Instant {
    Instant::now()
}

/// Prints one line.
#[expect(clippy::print_stdout, reason = "this is what the program is for")]
pub fn say(line: &str) {
    println!("{line}");
}

/// Prints why a program could not measure.
#[expect(clippy::print_stderr, reason = "figures go to standard output")]
pub fn complain(problem: &dyn std::error::Error) {
    eprintln!("load: {problem}");
    let mut cause = problem.source();
    while let Some(problem) = cause {
        eprintln!("  because: {problem}");
        cause = problem.source();
    }
}

/// Prints how far a long measurement is, beside the figures.
#[expect(clippy::print_stderr, reason = "figures go to standard output")]
pub fn tell(line: &str) {
    eprintln!("load: {line}");
}

/// `ok` or `OVER`, for the end of a line.
pub const fn verdict(kept: bool) -> &'static str {
    if kept { "ok" } else { "OVER" }
}

/// The time below which `percent` of `times` stay. `times` must be sorted.
pub fn percentile(times: &[Duration], percent: usize) -> Duration {
    let rank = (times.len() * percent).div_ceil(100).saturating_sub(1);
    times.get(rank).copied().unwrap_or_default()
}

/// Milliseconds with two decimals.
pub fn millis(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// Prints how long something took, beside the time below which 95 of 100 must stay.
pub fn report(name: &str, mut times: Vec<Duration>, budget: Duration) {
    times.sort();
    let [p50, p95, p99] = [50, 95, 99].map(|percent| percentile(&times, percent));
    say(&format!(
        "{name}: {} times, p50 {}, p95 {}, p99 {}; budget p95 {}: {}",
        times.len(),
        millis(p50),
        millis(p95),
        millis(p99),
        millis(budget),
        verdict(p95 <= budget)
    ));
}
