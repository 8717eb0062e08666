//! `loket laws explain`: an outcome and the way to it.

use clap::{Args, ValueEnum};
use rules::Language;

use super::super::Outcome;
use super::evaluate::Asked;
use super::say;

/// Compute outputs of one law and tell why, down to facts and articles.
#[derive(Args, Debug)]
pub struct Explain {
    #[command(flatten)]
    asked: Asked,
    /// How to tell it.
    #[arg(long = "as", value_enum, default_value_t = Form::Nl)]
    form: Form,
}

/// A form of explanation.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    /// Sentences in Dutch.
    Nl,
    /// Sentences in English.
    En,
    /// Data.
    Json,
}

impl Explain {
    pub(super) fn run(self) -> Outcome {
        let (corpus, request) = self.asked.read()?;
        let evaluation = corpus.evaluate(&request.traced())?;
        let language = match self.form {
            Form::Nl => Language::Dutch,
            Form::En => Language::English,
            Form::Json => {
                let outputs = self.asked.outputs.iter();
                let why: Vec<_> = outputs.filter_map(|output| evaluation.explain(output)).collect();
                return say(&serde_json::to_string_pretty(&why)?);
            }
        };
        for output in &self.asked.outputs {
            for sentence in evaluation.trace.iter().flat_map(|trace| trace.sentences(output, language)) {
                say(&sentence)?;
            }
        }
        Ok(())
    }
}
