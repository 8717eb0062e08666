//! What can go wrong in a use case, in terms the pages understand.

use storage::StorageError;

/// The failure of a use case. Texts name the step, never personal data; the cause is in the source chain.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// It does not exist, or it is not yours: the answer is the same.
    #[error("not found")]
    NotFound,
    /// The actor may never do this.
    #[error("not allowed: {0}")]
    Forbidden(&'static str),
    /// Someone else changed it in the meantime; look again.
    #[error("changed in the meantime: {0}")]
    Stale(&'static str),
    /// What was asked does not fit the state of the case or task.
    #[error("does not fit: {0}")]
    Conflict(&'static str),
    /// The input is wrong; the fields say how.
    #[error("input refused")]
    Invalid(Vec<InputProblem>),
    /// Storage failed.
    #[error("storage: {0}")]
    Storage(&'static str, #[source] Box<dyn std::error::Error + Send + Sync>),
    /// Content of the catalogue does not fit.
    #[error("catalogue: {0}")]
    Catalog(String),
    /// A document, letter or key could not be handled.
    #[error("{0}")]
    Internal(&'static str, #[source] Box<dyn std::error::Error + Send + Sync>),
}

impl ServiceError {
    /// A failure of a document, letter or key, with its cause.
    pub(crate) fn internal(
        step: &'static str,
        cause: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::Internal(step, cause.into())
    }

    /// One wrong input.
    pub(crate) fn invalid(field: &'static str, code: &'static str) -> Self {
        Self::Invalid(vec![InputProblem { field, code }])
    }
}

impl From<StorageError> for ServiceError {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Stale => Self::Stale("saved by somebody else"),
            StorageError::Transition { .. } => Self::Conflict("the case cannot take this step"),
            StorageError::Conflict(_) => Self::Conflict("it is there already"),
            StorageError::MissingReference { .. } => Self::NotFound,
            StorageError::Database { step, .. } => Self::Storage(step, Box::new(error)),
            StorageError::Corrupt { .. } => Self::Storage("read a row", Box::new(error)),
            StorageError::UnknownDatabase => Self::Storage("open the database", Box::new(error)),
        }
    }
}

/// One wrong input of a fixed form (not a form of the catalogue): field name and code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InputProblem {
    /// Name of the field.
    pub field: &'static str,
    /// What is wrong; the page has the sentence.
    pub code: &'static str,
}

/// Shorthand for the results of use cases.
pub type Result<T> = std::result::Result<T, ServiceError>;
