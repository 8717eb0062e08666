//! Identifiers. Each kind is a type of its own, so that one cannot stand in for another.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// A natural person known to one city.
    PersonId,
    /// A company known to one city.
    CompanyId,
    /// A member of staff of one city.
    StaffId,
    /// A signed-in session.
    SessionId,
    /// An application that is being filled in.
    DraftId,
    /// A case: an application that was received, and all that follows.
    CaseId,
    /// What was received, never changed afterwards.
    SubmissionId,
    /// A piece of work for a member of staff.
    TaskId,
    /// A document: upload, letter or copy.
    DocumentId,
    /// A message between resident and staff within a case.
    MessageId,
    /// A request of the city to supply something.
    InformationRequestId,
    /// A question to somebody what they think of facts, before a decision.
    HearingId,
    /// A decision (beschikking).
    DecisionId,
    /// A job of the worker; also its idempotency key towards other systems.
    JobId,
    /// A row of the audit log.
    AuditId,
}

/// The number of a case that people read out on the phone: per city and year, with a check digit.
///
/// `26-004817-3`: year, serial number in that year and city, and a digit that catches every
/// single wrong digit and nearly every swap of neighbours (weights 1 to 8, modulo 11, 10 written as X).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseNumber(String);

impl CaseNumber {
    /// The number of the `serial`th case of `year` (only the last two digits are written).
    #[must_use]
    pub fn new(year: i32, serial: u32) -> Self {
        let body = format!("{:02}{serial:06}", year.rem_euclid(100));
        let (start, end) = body.split_at(2);
        Self(format!("{start}-{end}-{}", check_digit(&body)))
    }

    /// Reads a number as typed; none if the shape or the check digit is wrong.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let mut parts = text.split('-');
        let (year, serial, digit) = (parts.next()?, parts.next()?, parts.next()?);
        let numeric = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        let sound = parts.next().is_none()
            && year.len() == 2
            && serial.len() >= 6
            && numeric(year)
            && numeric(serial)
            && digit == check_digit(&format!("{year}{serial}")).to_string();
        sound.then_some(Self(text))
    }

    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

fn check_digit(body: &str) -> char {
    let sum: u32 =
        body.chars().filter_map(|c| c.to_digit(10)).zip(1..).map(|(digit, weight)| digit * weight).sum();
    char::from_digit(sum % 11, 10).unwrap_or('X')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_number_carries_a_check_digit() {
        let number = CaseNumber::new(2026, 4817);
        assert!(number.as_str().starts_with("26-004817-"));
        assert_eq!(CaseNumber::parse(number.as_str()), Some(number));
    }

    #[test]
    fn every_single_wrong_digit_is_caught() {
        let number = CaseNumber::new(2026, 4817).to_string();
        for (at, old) in number.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
            for new in ('0'..='9').filter(|new| *new != old) {
                let mut wrong = number.clone();
                wrong.replace_range(at..=at, &new.to_string());
                assert_eq!(CaseNumber::parse(&wrong), None, "{wrong}");
            }
        }
    }
}
