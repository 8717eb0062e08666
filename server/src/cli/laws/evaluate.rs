//! `loket laws evaluate`: one request of the JSON-lines contract, from the command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use rules::{Corpus, Receipt, Request, Value, protocol};

use super::super::Outcome;
use super::{complain, files, say};

/// Compute outputs of one law. The answer is that of an `evaluate` request, also when it is an error.
#[derive(Args, Debug)]
pub struct Evaluate {
    #[command(flatten)]
    asked: Asked,
    /// Keep a trace.
    #[arg(long)]
    trace: bool,
    /// Print a decision receipt in place of the answer.
    #[arg(long, conflicts_with = "trace")]
    receipt: bool,
}

/// What to compute.
#[derive(Args, Debug)]
pub struct Asked {
    /// Id of the law.
    #[arg(long)]
    law: String,
    /// Output to compute; can be given more than once.
    #[arg(long = "output", required = true)]
    pub(super) outputs: Vec<String>,
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

impl Asked {
    /// The laws, and the request that was asked.
    pub(super) fn read(&self) -> Result<(Corpus, Request), Box<dyn std::error::Error>> {
        let (corpus, problems) = files::load(&self.corpus)?;
        for problem in &problems {
            complain(problem);
        }
        let Value::Object(facts) = Value::from_json(&self.params)? else {
            return Err("--params is a JSON object".into());
        };
        Ok((corpus, Request::new(&self.law, self.outputs.clone(), self.date).with_all(facts)))
    }
}

impl Evaluate {
    pub(super) fn run(self) -> Outcome {
        let (corpus, request) = self.asked.read()?;
        if self.receipt {
            let evaluation = corpus.evaluate(&request)?;
            return say(&Receipt::new(&request, &evaluation).to_text());
        }
        let request = if self.trace { request.traced() } else { request };
        say(&protocol::answer(&corpus, &request))
    }
}
