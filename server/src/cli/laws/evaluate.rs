//! `loket laws evaluate`: one request of the JSON-lines contract, from the command line.

use std::path::PathBuf;

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
    /// Date on which the law is applied, as YYYY-MM-DD.
    #[arg(long)]
    date: String,
    /// Facts, as a JSON object.
    #[arg(long, default_value = "{}")]
    params: String,
    /// Folder with laws.
    #[arg(long, default_value = "catalog/laws")]
    corpus: PathBuf,
}

impl Asked {
    /// The laws; what is wrong with them goes to standard error.
    fn laws(&self) -> Result<Corpus, Box<dyn std::error::Error>> {
        let (corpus, problems) = files::load(&self.corpus)?;
        for problem in &problems {
            complain(problem);
        }
        Ok(corpus)
    }

    /// The same question as a line of the JSON-lines contract.
    fn line(&self, trace: bool) -> String {
        let text = |text: &str| Value::from(text).to_json();
        let outputs = self.outputs.iter().map(|output| text(output)).collect::<Vec<_>>().join(",");
        let (law, date, facts) = (text(&self.law), text(&self.date), &self.params);
        format!(
            r#"{{"op":"evaluate","law":{law},"outputs":[{outputs}],"date":{date},"parameters":{facts},"trace":{trace}}}"#
        )
    }

    /// The laws, and the request that was asked.
    pub(super) fn read(&self) -> Result<(Corpus, Request), Box<dyn std::error::Error>> {
        Ok((self.laws()?, protocol::request(&self.line(false))?))
    }
}

impl Evaluate {
    pub(super) fn run(self) -> Outcome {
        if self.receipt {
            let (corpus, request) = self.asked.read()?;
            let evaluation = corpus.evaluate(&request)?;
            return say(&Receipt::new(&request, &evaluation).to_text());
        }
        say(&protocol::answer_line(&self.asked.laws()?, &self.asked.line(self.trace)))
    }
}
