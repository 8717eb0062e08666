//! Documents: what was uploaded, kept encrypted outside the database.

mod disk;
mod reader;
pub mod sniff;

use async_trait::async_trait;
use domain::{CityCode, DocumentId};

pub use disk::DiskDocuments;
pub use reader::{DocumentReader, ReadError, ReaderHere, ReaderProcess};
pub use sniff::{FileKind, FileProblem, MAX_BYTES, sniff};

/// Which document of which city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DocumentKey {
    /// Whose document.
    pub city: CityCode,
    /// Which document.
    pub document: DocumentId,
}

/// Why a document could not be kept or given.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// There is no such document.
    #[error("there is no such document")]
    NotFound,
    /// It is there, but its bytes were changed or belong elsewhere.
    #[error("the stored document is damaged or belongs elsewhere")]
    Damaged,
    /// The disk or the outside store failed.
    #[error("the document store failed")]
    Store(#[source] std::io::Error),
    /// The cipher refused.
    #[error("the document could not be encrypted")]
    Encrypt,
}

/// Where documents are kept. Keeping the same document twice is harmless.
#[async_trait]
pub trait DocumentStore: Send + Sync {
    /// Keeps a document. When it returns, the document survives a power cut.
    ///
    /// # Errors
    /// When the store fails; then nothing is kept under this key.
    async fn put(&self, key: DocumentKey, bytes: Vec<u8>) -> Result<(), DocumentError>;

    /// Gives a document as it was kept.
    ///
    /// # Errors
    /// When it is not there, damaged, or the store fails.
    async fn get(&self, key: DocumentKey) -> Result<Vec<u8>, DocumentError>;

    /// Removes a document; one that is not there is already removed.
    ///
    /// # Errors
    /// When the store fails.
    async fn delete(&self, key: DocumentKey) -> Result<(), DocumentError>;
}
