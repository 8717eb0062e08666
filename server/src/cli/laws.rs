//! `loket laws …`: check, test, evaluate and explain law files.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use rules::{Corpus, Request, Value, scenario};

use super::Outcome;

/// What can be done with laws.
#[derive(Debug, Subcommand)]
pub enum Laws {
    /// Load every law below a folder and report what is wrong, with file, line and reason.
    Check(Folder),
    /// Run the scenarios beside the laws.
    Test(Folder),
    /// Compute outputs of one law.
    Evaluate(Evaluate),
    /// Compute outputs of one law and tell why, down to facts and articles.
    Explain(Evaluate),
    /// Answer one JSON request per line on standard input.
    Serve {
        /// Folder with laws.
        #[arg(long)]
        corpus: PathBuf,
    },
}

/// A folder with laws.
#[derive(Args, Debug)]
pub struct Folder {
    /// The folder.
    dir: PathBuf,
}

/// What to compute.
#[derive(Args, Debug)]
pub struct Evaluate {
    /// Id of the law.
    #[arg(long)]
    law: String,
    /// Output to compute; can be given more than once.
    #[arg(long = "output", required = true)]
    outputs: Vec<String>,
    /// Date on which the law is applied.
    #[arg(long)]
    date: NaiveDate,
    /// Facts, as a JSON object.
    #[arg(long, default_value = "{}")]
    params: String,
    /// Folder with laws.
    #[arg(long, default_value = "catalog/laws")]
    corpus: PathBuf,
}

impl Laws {
    /// Runs the chosen action; answers go to standard output.
    pub fn run(self) -> Outcome {
        match self {
            Self::Check(Folder { dir }) => {
                let (_, problems) = load(&dir)?;
                for problem in &problems {
                    say(&problem.to_string())?;
                }
                fail_if(problems.len(), "problem(s) in the laws")
            }
            Self::Test(Folder { dir }) => test(&dir),
            Self::Evaluate(asked) => asked.run(false),
            Self::Explain(asked) => asked.run(true),
            Self::Serve { corpus } => serve(&corpus),
        }
    }
}

impl Evaluate {
    fn run(self, explain: bool) -> Outcome {
        let (corpus, problems) = load(&self.corpus)?;
        for problem in &problems {
            complain(&problem.to_string());
        }
        let parameters: BTreeMap<String, Value> = serde_json::from_str(&self.params)?;
        let mut request = Request::new(&self.law, self.outputs.clone(), self.date).with_all(parameters);
        if explain {
            request = request.traced();
        }
        let evaluation = corpus.evaluate(&request)?;
        if explain {
            let why: Vec<_> = self.outputs.iter().filter_map(|output| evaluation.explain(output)).collect();
            say(&serde_json::to_string_pretty(&why)?)
        } else {
            say(&serde_json::to_string_pretty(&evaluation.outputs)?)
        }
    }
}

fn serve(dir: &Path) -> Outcome {
    let (corpus, problems) = load(dir)?;
    for problem in &problems {
        complain(&problem.to_string());
    }
    let mut answers = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if !line.trim().is_empty() {
            writeln!(answers, "{}", rules::protocol::answer_line(&corpus, &line))?;
            answers.flush()?;
        }
    }
    Ok(())
}

fn test(dir: &Path) -> Outcome {
    let (corpus, problems) = load(dir)?;
    let (mut passed, mut failed) = (0_usize, problems.len());
    for (path, text) in files(dir)?.into_iter().filter(|(path, _)| is_scenario(path)) {
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

fn load(dir: &Path) -> Result<(Corpus, Vec<rules::LoadProblem>), Box<dyn std::error::Error>> {
    Ok(Corpus::load(files(dir)?.into_iter().filter(|(path, _)| !is_scenario(path))))
}

fn is_scenario(path: &str) -> bool {
    path.ends_with(".scenarios.yaml")
}

/// Every YAML file below `dir`, in order of path.
fn files(dir: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                found.push((path.display().to_string(), std::fs::read_to_string(&path)?));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn say(line: &str) -> Outcome {
    writeln!(std::io::stdout().lock(), "{line}")?;
    Ok(())
}

#[expect(clippy::print_stderr, reason = "standard output holds answers only")]
fn complain(line: &str) {
    eprintln!("loket: {line}");
}

fn fail_if(count: usize, what: &str) -> Outcome {
    if count == 0 { Ok(()) } else { Err(format!("{count} {what}").into()) }
}
