//! What was sent, received, told and read in a case.

use chrono::{DateTime, Utc};
use domain::{CaseId, CaseNumber, Localized};

/// The proof of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofView {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// What it is about.
    pub product: Localized,
    /// Whose case it is.
    pub who: String,
    /// When this was put together.
    pub made_at: DateTime<Utc>,
    /// What happened, in order of time.
    pub rows: Vec<ProofRow>,
}

/// One thing that was sent or told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofRow {
    /// What.
    pub what: ProofOf,
    /// When it reached the other side: the portal, for what was sent to the city (Awb 2:20); for what the city sent, when it was
    /// there to be read (Awb 2:19).
    pub at: DateTime<Utc>,
    /// When the other side first read it; none where that did not happen, or is not kept.
    pub read_at: Option<DateTime<Utc>>,
    /// The fingerprint (SHA-256) of what was received, in hexadecimal figures.
    pub mark: Option<String>,
}

/// What was sent or told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProofOf {
    /// The form that opened the case.
    Form,
    /// A correction of it.
    Correction,
    /// A file.
    Document {
        /// Its name as given.
        name: String,
        /// Its size.
        bytes: i64,
    },
    /// A message.
    Message {
        /// Whether the resident or company wrote it.
        from_owner: bool,
    },
    /// A letter of the city, also of a decision.
    Letter {
        /// Its subject, in Dutch.
        subject: String,
    },
    /// News that there is something to read.
    Notice(NoticeOutcome),
}

/// What came of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeOutcome {
    /// It was sent.
    Sent,
    /// The address takes nothing.
    Refused,
    /// Nobody left an address, or a letter was chosen.
    NoAddress,
}
