//! What the city asks of a resident or company, as the database keeps it.

use domain::Localized;
use serde::{Deserialize, Serialize};

/// The code of a question in words.
pub(crate) const QUESTION: &str = "question";

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AskedItem {
    /// Code in the evidence catalogue, or [`QUESTION`].
    pub code: String,
    /// What it is; the question itself when it is one.
    pub label: Localized,
}
