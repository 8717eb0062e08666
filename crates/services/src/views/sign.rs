//! What a partner reads and signs, and how a signature stands.

use chrono::{DateTime, NaiveDate, Utc};
use domain::forms::{ClientPage, FieldError, SummarySection};
use domain::{CaseId, Localized, SubmissionId};

/// How the signature of the partner stands, under what was sent last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignatureView {
    /// We wait for it.
    Waiting {
        /// The last day.
        due: NaiveDate,
    },
    /// The last day has passed. They may still sign.
    Late {
        /// The last day.
        due: NaiveDate,
    },
    /// Nobody knows who must sign: the person register names no partner and no number was given, or it was asked in another
    /// city.
    Unknown,
    /// The partner signed.
    Signed {
        /// Who.
        by: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// The partner does not sign.
    Declined {
        /// Who.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// Why, in their words. For staff; the applicant does not read it.
        note: Option<String>,
    },
}

impl SignatureView {
    /// Whether the partner signed.
    #[must_use]
    pub const fn is_signed(&self) -> bool {
        matches!(self, Self::Signed { .. })
    }

    /// The same without the words of the partner.
    #[must_use]
    pub fn without_note(self) -> Self {
        match self {
            Self::Declined { by, at, .. } => Self::Declined { by, at, note: None },
            other => other,
        }
    }
}

/// The page on which a partner reads what was sent, declares and signs.
#[derive(Clone, Debug, PartialEq)]
pub struct SignView {
    /// The case.
    pub case: CaseId,
    /// What is signed: a correction is signed anew.
    pub submission: SubmissionId,
    /// Of what.
    pub product: Localized,
    /// Name of the applicant.
    pub applicant: String,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// The last day to sign.
    pub due: NaiveDate,
    /// The answers as sent.
    pub sections: Vec<SummarySection>,
    /// The documents that came along: their names.
    pub files: Vec<String>,
    /// What only the signer is asked, as far as it was answered.
    pub asked: Vec<ClientPage>,
    /// What is wrong with those answers.
    pub errors: Vec<FieldError>,
    /// What the signer declares: id and text, each ticked on its own.
    pub declarations: Vec<(String, Localized)>,
    /// The declarations that were not ticked.
    pub missing_declarations: Vec<String>,
    /// Whether it can be signed.
    pub state: SignState,
}

/// Whether it can be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignState {
    /// It waits for the signature.
    Open,
    /// It was signed.
    Signed {
        /// When.
        at: DateTime<Utc>,
    },
    /// The partner said that they do not sign.
    Declined {
        /// When.
        at: DateTime<Utc>,
    },
    /// The case is closed: no signature is needed any more.
    Over,
}
