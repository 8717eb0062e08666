//! Taking in a file: recognised by its content, kept encrypted before any row names it.

use domain::{DocumentId, Scope};
use integrations::documents::{self, DocumentKey, FileKind, sniff};
use sha2::{Digest, Sha256};
use storage::{Document, NewDocument};

use crate::views::FileProblem;
use crate::{Result, ServiceError, Services};

/// The most that all files of one application may be together, in bytes.
pub(super) const MOST_BYTES: u64 = 150 * 1024 * 1024;

/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 120;

/// A file whose bytes are stored, on its way to its row.
pub(crate) struct StoredUpload {
    id: DocumentId,
    /// The id as text: the store finds a document by city and id, so who clears bytes needs no more.
    key: String,
    code: String,
    name: String,
    kind: FileKind,
    size: i64,
    sha256: [u8; 32],
}

impl StoredUpload {
    /// The row for it.
    pub fn row(&self) -> NewDocument<'_> {
        NewDocument {
            id: self.id,
            doc_code: &self.code,
            file_name: &self.name,
            media_type: self.kind.media_type(),
            size_bytes: self.size,
            sha256: &self.sha256,
            storage_key: &self.key,
        }
    }
}

impl Services {
    /// Checks a file and keeps its bytes. When the row that should follow is never written, the bytes are
    /// an orphan that nobody can reach and that a job removes; a row without bytes cannot arise.
    pub(crate) async fn store_upload(
        &self,
        scope: &Scope,
        present: &[Document],
        code: &str,
        file_name: &str,
        bytes: Vec<u8>,
    ) -> Result<std::result::Result<StoredUpload, FileProblem>> {
        let kind = match sniff(&bytes) {
            Ok(kind) => kind,
            Err(documents::FileProblem::Empty) if file_name.trim().is_empty() => {
                return Ok(Err(FileProblem::None));
            }
            Err(problem) => return Ok(Err(problem.into())),
        };
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let there: u64 = present.iter().map(|file| u64::try_from(file.size_bytes).unwrap_or(0)).sum();
        if there.saturating_add(size) > MOST_BYTES {
            return Ok(Err(FileProblem::CaseFull));
        }
        let id: DocumentId = self.new_id();
        let upload = StoredUpload {
            id,
            key: id.to_string(),
            code: code.to_owned(),
            name: name_of(file_name, kind),
            kind,
            size: i64::try_from(size).unwrap_or(i64::MAX),
            sha256: Sha256::digest(&bytes).into(),
        };
        self.announce_upload(scope, id).await?;
        let key = DocumentKey { city: scope.city, document: id };
        let kept = self.parts().ports.documents.put(key, bytes).await;
        kept.map_err(|cause| ServiceError::internal("a document could not be kept", cause))?;
        Ok(Ok(upload))
    }

    /// Removes the bytes of a document that no row names. Failure is harmless: the sweep comes back.
    pub(super) async fn forget_bytes(&self, scope: &Scope, document: DocumentId) {
        let key = DocumentKey { city: scope.city, document };
        if let Err(problem) = self.parts().ports.documents.delete(key).await {
            tracing::warn!(
                error = &problem as &dyn std::error::Error,
                "the bytes of a document were left behind"
            );
        }
    }

    /// The same for a file whose row could not be written.
    pub(crate) async fn forget_upload(&self, scope: &Scope, upload: &StoredUpload) {
        self.forget_bytes(scope, upload.id).await;
    }
}

/// The name as it may be shown and given back: without path, control characters or a false ending.
fn name_of(given: &str, kind: FileKind) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown =
        |c: &char| !c.is_control() && !matches!(c, '"' | '<' | '>' | '|' | ':' | '*' | '?' | '\u{202e}');
    let name: String = last.chars().filter(shown).take(LONGEST_NAME).collect();
    let name = name.trim().trim_matches('.');
    let ending = kind.extension();
    let matches = |end: &str| name.to_ascii_lowercase().ends_with(&format!(".{end}"));
    if matches(ending) || (kind == FileKind::Jpeg && matches("jpeg")) {
        return name.to_owned();
    }
    let stem = if name.is_empty() { "document" } else { name };
    format!("{stem}.{ending}")
}

impl From<documents::FileProblem> for FileProblem {
    fn from(problem: documents::FileProblem) -> Self {
        match problem {
            documents::FileProblem::None => Self::None,
            documents::FileProblem::Empty => Self::Empty,
            documents::FileProblem::TooLarge => Self::TooLarge,
            documents::FileProblem::WrongType(_) => Self::WrongType,
            documents::FileProblem::Encrypted => Self::Encrypted,
            documents::FileProblem::Damaged => Self::Damaged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_to_show_and_end_as_what_they_are() {
        for (given, kind, kept) in [
            ("loonstrook.pdf", FileKind::Pdf, "loonstrook.pdf"),
            ("foto.JPEG", FileKind::Jpeg, "foto.JPEG"),
            ("../../etc/passwd", FileKind::Png, "passwd.png"),
            ("C:\\Mijn stukken\\huur.doc", FileKind::Pdf, "huur.doc.pdf"),
            ("", FileKind::Pdf, "document.pdf"),
            ("..", FileKind::Pdf, "document.pdf"),
            ("a\u{202e}fdp.exe", FileKind::Pdf, "afdp.exe.pdf"),
        ] {
            assert_eq!(name_of(given, kind), kept);
        }
        assert!(name_of(&"x".repeat(500), FileKind::Pdf).chars().count() <= LONGEST_NAME + 4);
    }
}
