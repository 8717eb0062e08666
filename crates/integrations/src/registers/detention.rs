//! Detention (DJI).

use async_trait::async_trait;

use super::{Answer, RegisterCall, RegisterError};
use crate::Bsn;

/// Whether someone is deprived of liberty. The register gives no more than that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Detention {
    /// In prison or in custody now.
    pub detained: bool,
}

/// The detention register.
#[async_trait]
pub trait DetentionRegister: Send + Sync {
    /// Whether someone is detained now.
    ///
    /// # Errors
    /// When the register gives no answer.
    async fn detention(&self, call: &RegisterCall, bsn: &Bsn) -> Result<Answer<Detention>, RegisterError>;
}
