use std::fmt;

/// Something wrong with a law file, found while loading.
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
