//! `loket forms check [DIR]`.

use std::path::PathBuf;

use clap::Args;
use services::{Catalog, Review};

use super::super::Outcome;
use super::super::laws::{fail_if, say};

/// Look at every form and report everything: names, facts and articles that do not exist, conditions that go in a
/// circle or can never hold, pages and questions that nobody reaches, answers that no answer can be, texts without a
/// translation, documents that registers make needless, and all the rest that would stop the start. Beyond the start
/// it reads the Dutch of forms, products, cities, letters and facts, and reports what is harder than B1.
#[derive(Args, Debug)]
pub struct Check {
    /// A folder like `catalog`, over the content that is built in; without it, that content alone.
    dir: Option<PathBuf>,
}

impl Check {
    pub(super) fn run(self) -> Outcome {
        let Review { problems, forms, pages, questions, texts } = Catalog::review(self.dir.as_deref());
        for problem in &problems {
            say(&problem.to_string())?;
        }
        fail_if(problems.len(), "problem(s) in the catalogue")?;
        say(&format!(
            "{forms} forms, {pages} pages, {questions} questions and {texts} texts: nothing is wrong"
        ))
    }
}
