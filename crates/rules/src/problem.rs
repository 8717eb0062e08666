use std::fmt;

/// Something wrong with a law file, or a file of scenarios, found while loading. Written out it is `file:line: reason`,
/// as editors understand it.
///
/// ```
/// use rules::Corpus;
/// let (corpus, problems) = Corpus::load([("wet.yaml".to_owned(), "articles: [".to_owned())]);
/// assert!(problems[0].left_out && corpus.law_ids().count() == 0);
/// // A definition that nothing reads changes no outcome: reported, and the file is kept.
/// let idle = rules::EXAMPLE.replacen("definitions:", "definitions:\n        oud: 1", 1);
/// let (corpus, problems) = Corpus::load([("wet.yaml".to_owned(), idle)]);
/// assert_eq!(problems[0].to_string(), "wet.yaml:16: article 1: nothing reads definition `oud`");
/// assert!(!problems[0].left_out && corpus.law_ids().count() == 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct LoadProblem {
    /// The path as it was handed in.
    pub file: String,
    /// Line in the file, counted from 1; 0 when the file as a whole is meant.
    pub line: usize,
    /// What is wrong, for the author of the file.
    pub reason: String,
    /// True when the file was left out. False when it was kept and the fault shows itself as an
    /// error once an evaluation reaches it.
    pub left_out: bool,
}

impl fmt::Display for LoadProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}
