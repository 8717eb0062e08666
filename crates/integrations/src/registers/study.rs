//! Study and study finance (DUO).

use async_trait::async_trait;
use chrono::NaiveDate;

use super::{Answer, RegisterCall, RegisterError};
use crate::Bsn;

/// A period of study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Level: `mbo`, `hbo`, `wo`, `pro`, `vso`.
    pub level: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; none when it goes on.
    pub until: Option<NaiveDate>,
    /// Whether study finance is or can be paid for it.
    pub finance: bool,
}

impl Enrolment {
    /// Whether it covers any day from `first` to `last`.
    #[must_use]
    pub fn touches(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from <= last && self.until.is_none_or(|until| until >= first)
    }

    /// Whether it is practical education or special secondary education.
    #[must_use]
    pub fn is_practical_or_special(&self) -> bool {
        matches!(self.level.as_str(), "pro" | "vso")
    }
}

/// What someone studies and studied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Study {
    /// Every enrolment the register knows.
    pub enrolments: Vec<Enrolment>,
}

/// The study register.
#[async_trait]
pub trait StudyRegister: Send + Sync {
    /// What someone studies and studied. Someone who never studied has an empty answer.
    ///
    /// # Errors
    /// When the register gives no answer.
    async fn study(&self, call: &RegisterCall, bsn: &Bsn) -> Result<Answer<Study>, RegisterError>;
}
