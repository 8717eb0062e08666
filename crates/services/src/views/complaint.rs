//! What a complaint is about, and who is kept from a task.

use domain::{CaseId, CaseNumber, Localized};

/// Why somebody does not handle a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptFrom {
    /// They took the decision that is contested, or agreed to it as second person (Awb 7:5, 10:3).
    Contested,
    /// They did something in the case that is complained about (Awb 9:7).
    Complaint,
}

/// The case that a complaint is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutCase {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// What it is about.
    pub product: Localized,
}
