//! `loket replay`: decision receipts, worked out again.

use std::path::{Path, PathBuf};

use clap::Args;
use rules::Receipt;
use services::Catalog;

use super::laws::{complain, files, say};
use super::{Outcome, run_async};
use crate::config::DataConfig;

/// Work out decision receipts again, with the very same laws.
///
/// One: prints the receipt; it is the same text, byte for byte, or the command fails and says what is otherwise.
/// All (`--stored`): those of every decision in the database; fails when one says something else.
#[derive(Args, Debug)]
pub struct Replay {
    /// File with the receipt.
    #[arg(required_unless_present = "stored", conflicts_with = "stored")]
    receipt: Option<PathBuf>,
    /// Folder with laws, in place of the built-in ones.
    #[arg(long, conflicts_with = "stored")]
    corpus: Option<PathBuf>,
    /// Every receipt that the database keeps.
    #[arg(long)]
    stored: bool,
    #[command(flatten)]
    data: DataConfig,
}

impl Replay {
    /// Runs it; what came out goes to standard output.
    pub fn run(self) -> Outcome {
        match &self.receipt {
            Some(receipt) => one(receipt, self.corpus.as_deref()),
            None => stored(self.data),
        }
    }
}

fn one(receipt: &Path, corpus: Option<&Path>) -> Outcome {
    let text = std::fs::read_to_string(receipt)?;
    let corpus = match corpus {
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

/// Meant for every night: a decision that cannot be worked out again is told before somebody asks for it.
fn stored(data: DataConfig) -> Outcome {
    run_async(async move {
        let found = crate::wiring::open(&data).await?.replay_decisions().await?;
        for (decision, why) in &found.otherwise {
            say(&format!("{decision}: {why}"))?;
        }
        let (otherwise, same, without) = (found.otherwise.len(), found.same, found.without);
        say(&format!("{same} say the same, {otherwise} something else, {without} hold nothing to work out"))?;
        if otherwise == 0 { Ok(()) } else { Err("not every decision can be worked out again".into()) }
    })
}
