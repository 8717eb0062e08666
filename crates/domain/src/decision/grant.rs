//! What a decision grants.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Cents;
use crate::product::Per;

/// What was granted: money, help, or money to buy help with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Grant {
    /// How much; none for help that the city arranges.
    #[serde(default)]
    pub amount: Option<Cents>,
    /// How often an amount is paid.
    pub per: Per,
    /// From which day.
    pub from: NaiveDate,
    /// Which help, in the words of who decided; empty for money alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
}

impl Grant {
    /// Money, and nothing else.
    #[must_use]
    pub const fn money(amount: Cents, per: Per, from: NaiveDate) -> Self {
        Self { amount: Some(amount), per, from, help: String::new() }
    }

    /// Whether it is help rather than money alone.
    #[must_use]
    pub const fn is_help(&self) -> bool {
        !self.help.is_empty()
    }
}
