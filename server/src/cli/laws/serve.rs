//! `loket laws serve`: the JSON-lines contract.

use std::io::{BufRead, BufWriter, Write};
use std::path::PathBuf;

use clap::Args;
use rules::protocol;

use super::super::Outcome;
use super::{complain, files};

/// Answer one JSON request per line on standard input. Law files that are bad are reported on standard error
/// and are not fatal.
#[derive(Args, Debug)]
pub struct Serve {
    /// Folder with laws.
    #[arg(long)]
    corpus: PathBuf,
}

impl Serve {
    pub(super) fn run(self) -> Outcome {
        let (corpus, problems) = files::load(&self.corpus)?;
        for problem in &problems {
            complain(problem);
        }
        let mut requests = std::io::stdin().lock();
        let mut answers = BufWriter::new(std::io::stdout().lock());
        let mut session = protocol::Session::new(&corpus);
        let mut line = Vec::new();
        while requests.read_until(b'\n', &mut line)? > 0 {
            if !line.trim_ascii().is_empty() {
                let answer = match std::str::from_utf8(&line) {
                    Ok(text) => session.answer_line(text),
                    Err(_) => protocol::refused("a request is UTF-8"),
                };
                writeln!(answers, "{answer}")?;
                answers.flush()?;
            }
            line.clear();
        }
        Ok(())
    }
}
