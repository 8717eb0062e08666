//! What staff find.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::CaseStatus;
use domain::{CaseId, CaseNumber, Localized};
pub use storage::TextKind;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchInput {
    /// As it was typed: a case number, a BSN, a name or words.
    pub text: String,
    /// To go on with the names after this one.
    pub names_after: Option<String>,
    /// To go on with the texts after this one.
    pub texts_after: Option<String>,
}

/// As what it was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// Nothing was typed.
    Nothing,
    /// A case number.
    Number,
    /// A citizen service number; it is not shown again.
    Bsn,
    /// A number that looks like one and fails its test. Nothing was looked up.
    WrongBsn,
    /// What has the shape of a case number and fails its test. Nothing was looked up.
    WrongNumber,
    /// A name, or words of a text.
    Words,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchView {
    /// As what it was understood.
    pub sought: Sought,
    /// The cases, by number, BSN or name.
    pub cases: Vec<CaseHit>,
    /// Where the names go on.
    pub more_names: Option<String>,
    /// The texts, the last written first.
    pub texts: Vec<TextHit>,
    /// Where the texts go on.
    pub more_texts: Option<String>,
}

/// A case that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseHit {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// How it stands; none where the reader must not know.
    pub status: Option<CaseStatus>,
    /// Day of receipt.
    pub received: NaiveDate,
    /// Name of the resident or company.
    pub who: String,
}

/// A text that was found. What it says is read in the case, where the look leaves a row.
#[derive(Clone, Debug, PartialEq)]
pub struct TextHit {
    /// What it is.
    pub kind: TextKind,
    /// Of when.
    pub at: DateTime<Utc>,
    /// The name of a document.
    pub file: Option<String>,
    /// Whether the words of a document stand in it, and not all of them in its name.
    pub inside: bool,
    /// Its case.
    pub case: CaseHit,
}
