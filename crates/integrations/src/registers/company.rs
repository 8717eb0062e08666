//! The business register (KVK).

use async_trait::async_trait;
use serde::Deserialize;

use super::{Answer, RegisterCall, RegisterError};

/// A company as the register knows it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Company {
    /// Number of the business register.
    pub kvk: String,
    /// Number of the main branch.
    pub branch: String,
    /// Trade name.
    pub name: String,
    /// Legal form: `Besloten Vennootschap`.
    pub legal_form: String,
    /// Visiting address, street and number; empty if the register does not give it.
    #[serde(default)]
    pub street: String,
    /// Postcode as `1234 AB`; empty if the register does not give it.
    #[serde(default)]
    pub postcode: String,
    /// Town.
    pub place: String,
    /// Whether it still exists.
    pub active: bool,
}

/// The business register.
#[async_trait]
pub trait CompanyRegister: Send + Sync {
    /// Which company has this number.
    ///
    /// # Errors
    /// When the register does not know the number or gives no answer.
    async fn company(&self, call: &RegisterCall, kvk: &str) -> Result<Answer<Company>, RegisterError>;
}
