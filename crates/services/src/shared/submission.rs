//! What is kept of an application beside its answers, from the moment of receipt. Never changed.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::forms::SummarySection;
use domain::{CaseId, DocumentId, Localized};
use serde::{Deserialize, Serialize};

use crate::resident::hexadecimal;
use crate::views::FileRow;

/// What the applicant was told at once (Awb 2:17, 2:20, 2:25).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredReceipt {
    /// SHA-256 of form, version, answers, declarations and files, hexadecimal.
    pub fingerprint: String,
    /// When the application was started: the melding.
    pub started_at: DateTime<Utc>,
    /// The answers as they were shown before sending.
    pub sections: Vec<SummarySection>,
    /// The declarations that were ticked, by id.
    pub declarations: Vec<String>,
    /// Answers that were given before and confirmed as they were, by field, with the case they come from.
    #[serde(default)]
    pub confirmed: BTreeMap<String, CaseId>,
    /// The files that came with it.
    pub files: Vec<ReceivedFile>,
    /// Documents promised for later.
    pub later: Vec<LaterDocument>,
    /// Last day for the decision, as it stood then.
    pub decide_by: NaiveDate,
    /// What happens next, as it was told then.
    pub next: Vec<Localized>,
}

impl StoredReceipt {
    /// The receipt as the city keeps it that takes the application over: the same content at the same moment, with its own
    /// ids of the files, its own term and what happens next there. What points to cases of the first city stays there.
    pub fn take_over(
        &mut self,
        documents: &BTreeMap<DocumentId, DocumentId>,
        decide_by: NaiveDate,
        next: &[Localized],
    ) {
        self.files.retain_mut(|file| match documents.get(&file.id) {
            Some(id) => {
                file.id = *id;
                true
            }
            None => false,
        });
        self.confirmed.clear();
        self.decide_by = decide_by;
        self.next = next.to_vec();
    }
}

/// A file that came with an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReceivedFile {
    /// Its id.
    pub id: DocumentId,
    /// For which document it was sent.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 of its content, hexadecimal.
    pub sha256: String,
    /// When it came in.
    pub at: DateTime<Utc>,
}

/// A document promised for later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LaterDocument {
    /// Code in the evidence catalogue.
    pub code: String,
    /// What it is.
    pub label: Localized,
    /// What must be on it.
    pub hint: Localized,
}

impl From<&storage::Document> for ReceivedFile {
    fn from(document: &storage::Document) -> Self {
        Self {
            id: document.id,
            code: document.doc_code.clone(),
            name: document.file_name.clone(),
            size: u64::try_from(document.size_bytes).unwrap_or(0),
            sha256: hexadecimal(&document.sha256),
            at: document.uploaded_at,
        }
    }
}

impl From<&ReceivedFile> for FileRow {
    fn from(file: &ReceivedFile) -> Self {
        Self { id: file.id, name: file.name.clone(), size: file.size, at: file.at }
    }
}
