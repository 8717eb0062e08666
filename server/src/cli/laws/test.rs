//! `loket laws test DIR`.

use std::path::PathBuf;

use clap::Args;
use rules::scenario;

use super::super::Outcome;
use super::{fail_if, files, say};

/// Run the scenarios beside the laws.
#[derive(Args, Debug)]
pub struct Test {
    /// The folder.
    dir: PathBuf,
}

impl Test {
    pub(super) fn run(self) -> Outcome {
        let (corpus, problems) = files::load(&self.dir)?;
        for problem in &problems {
            say(problem)?;
        }
        let (mut passed, mut failed) = (0_usize, problems.len());
        let (texts, _) = files::read(&self.dir)?;
        for (path, text) in texts.into_iter().filter(|(path, _)| files::is_scenario(path)) {
            let file = scenario::parse(&path, &text).map_err(|problem| problem.to_string())?;
            for result in scenario::run(&corpus, &file) {
                if result.passed {
                    passed += 1;
                    continue;
                }
                failed += 1;
                say(&format!("{path}:{}: {}: {}", result.line, result.name, result.differences.join("; ")))?;
            }
        }
        say(&format!("{passed} passed, {failed} failed"))?;
        fail_if(failed, "scenario(s) failed")
    }
}
