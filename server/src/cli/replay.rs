//! `loket replay`: a decision receipt, worked out again.

use std::path::PathBuf;

use clap::Args;
use rules::Receipt;
use services::Catalog;

use super::Outcome;
use super::laws::{complain, files, say};

/// Work out a decision receipt again, with the very same laws. Prints the receipt; it is the same text, byte
/// for byte, or the command fails and says what is otherwise.
#[derive(Args, Debug)]
pub struct Replay {
    /// File with the receipt.
    receipt: PathBuf,
    /// Folder with laws, in place of the built-in ones.
    #[arg(long)]
    corpus: Option<PathBuf>,
}

impl Replay {
    /// Runs it; the receipt goes to standard output.
    pub fn run(self) -> Outcome {
        let text = std::fs::read_to_string(&self.receipt)?;
        let corpus = match &self.corpus {
            None => Catalog::load(None).map_err(super::laws::told)?.corpus().clone(),
            Some(dir) => {
                let (corpus, problems) = files::load(dir)?;
                for problem in &problems {
                    complain(problem);
                }
                corpus
            }
        };
        let again = Receipt::from_text(&text)?.replay(&corpus)?.to_text();
        say(&again)?;
        if again == text.trim_end() { Ok(()) } else { Err("the outcome is another one".into()) }
    }
}
