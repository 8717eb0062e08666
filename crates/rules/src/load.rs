//! From the text of one law to its compiled form: parse, check, compile.

mod article;
mod build;
mod cases;
mod coverage;
mod field;
mod keys;
mod law;
mod operation;
mod reference;
mod types;
mod units;

use crate::model::LawVersion;
use crate::problem::LoadProblem;
use crate::yaml;

/// A closed list of words in the format.
pub(crate) trait Word: Sized {
    fn from_word(word: &str) -> Option<Self>;
    fn words() -> String;
}

/// A statement that can only be checked beside the other laws.
#[derive(Clone, Debug)]
pub(crate) struct Pending {
    pub line: usize,
    pub what: Need,
}

/// What another law, or the caller, must supply.
#[derive(Clone, Debug)]
pub(crate) enum Need {
    /// A name that no article of the law declares.
    Name { name: String, article: String },
    /// An output of another law.
    Output { law: String, output: String },
    /// An open term of another law.
    Term { law: String, article: String, term: String },
    /// An output of another law that is replaced.
    Overridden { law: String, article: String, output: String },
}

/// One loaded file.
pub(crate) struct Loaded {
    pub file: String,
    pub version: LawVersion,
    pub pending: Vec<Pending>,
    /// Whether the file says why no version follows at once.
    pub gap_told: bool,
}

/// Loads one file. Problems go to the list; a file that cannot be used gives nothing.
pub(crate) fn load_file(file: String, text: &str, problems: &mut Vec<LoadProblem>) -> Option<Loaded> {
    let result = yaml::parse(text).and_then(|root| law::compile(&root, text));
    match result {
        Ok((version, build)) => {
            for (line, reason) in build.problems {
                problems.push(LoadProblem { file: file.clone(), line, reason, left_out: false });
            }
            Some(Loaded { file, version, pending: build.pending, gap_told: build.gap_told })
        }
        Err(fault) => {
            problems.push(LoadProblem { file, line: fault.line, reason: fault.reason, left_out: true });
            None
        }
    }
}
