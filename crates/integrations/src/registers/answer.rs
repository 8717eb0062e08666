//! What every question and answer share.

use chrono::{DateTime, NaiveDate, Utc};
use domain::facts::Register;

/// A question to a register, as the access log keeps it. It names no person; the case does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterCall {
    /// Which register.
    pub register: Register,
    /// To what end: the purpose of the scope, such as `decide` or `prefill`.
    pub purpose: &'static str,
    /// What was asked, a short constant: `person`, `income`, `income_partner`.
    pub what: &'static str,
    /// The moment of asking.
    pub asked_at: DateTime<Utc>,
}

/// An answer of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<T> {
    /// What it says.
    pub value: T,
    /// The day its data speaks of.
    pub as_of: NaiveDate,
    /// The moment it was asked.
    pub asked_at: DateTime<Utc>,
}

/// Why a register gave no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegisterError {
    /// It could not be reached or failed.
    #[error("the register is unavailable")]
    Unavailable,
    /// It does not know this person or company.
    #[error("the register does not know this person or company")]
    NotFound,
    /// It took too long.
    #[error("the register took too long")]
    Timeout,
}
