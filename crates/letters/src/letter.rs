//! A letter as plain data.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod block;
mod check;

pub use block::{Block, CalculationLine, Row, Signer};
pub use check::Gap;

use crate::Accent;

/// What a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// Proof that a message reached us (Awb 2:17).
    Receipt,
    /// What somebody sent us, to keep (Awb 2:17, paragraph 2).
    CopyOfApplication,
    /// A request to complete an application (Awb 4:5).
    InformationRequest,
    /// Notice that a decision takes longer (Awb 4:14).
    MoreTime,
    /// Notice that an application was sent on to another municipality (Awb 2:3).
    Forwarded,
    /// A decision that grants.
    GrantedDecision,
    /// A decision that refuses.
    RefusedDecision,
    /// A decision that stops, revises, withdraws or recovers what was granted.
    ChangeDecision,
    /// A decision on an objection (Awb 7:11).
    ObjectionDecision,
    /// A decision that sets the penalty for a late decision (Awb 4:18).
    PenaltyDecision,
}

impl LetterKind {
    /// Whether it is a decision (beschikking), with all that the law asks of one.
    #[must_use]
    pub const fn is_decision(self) -> bool {
        matches!(
            self,
            Self::GrantedDecision
                | Self::RefusedDecision
                | Self::ChangeDecision
                | Self::ObjectionDecision
                | Self::PenaltyDecision
        )
    }
}

/// Who writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// `Gemeente Utrecht`.
    pub name: String,
    /// The department that answers for the letter.
    pub department: String,
    /// Postal address, line by line.
    pub address: Vec<String>,
    /// Telephone number for help.
    pub phone: String,
    /// Website, as people type it.
    pub website: String,
    /// Colour of heads and lines.
    pub accent: Accent,
}

/// To whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Name, as on an envelope.
    pub name: String,
    /// Postal address, line by line; empty when somebody has none we may use.
    pub address: Vec<String>,
}

/// A letter. Dutch throughout, with an English explanation behind it where wanted (Awb 2:6).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// What it is for.
    pub kind: LetterKind,
    /// Who writes.
    pub city: Sender,
    /// To whom.
    pub recipient: Recipient,
    /// Day of sending; the six weeks for an objection count from it (Awb 6:7, 6:8).
    pub date: NaiveDate,
    /// Case number.
    pub reference: String,
    /// Subject, as a short sentence.
    pub subject: String,
    /// What the letter says, in one or two sentences.
    pub lead: String,
    /// The rest, in reading order.
    pub blocks: Vec<Block>,
    /// The same in English, on a page of its own. The Dutch text is the one that counts.
    #[serde(default)]
    pub explanation_en: Option<Vec<Block>>,
}
