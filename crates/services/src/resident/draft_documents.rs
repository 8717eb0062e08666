//! The documents of an application: what is asked, what was sent, what comes later.

use domain::Scope;
use domain::forms::Evidence;
use storage::{Document, Tx};

use super::draft::OpenDraft;
use crate::shared::registers::verified;
use crate::views::{DocumentRow, FileRow};
use crate::{Result, Services};

impl Services {
    /// The documents that follow from the answers, with the files that are there.
    pub(super) async fn draft_documents(
        &self,
        scope: &Scope,
        draft: &OpenDraft<'_>,
    ) -> Result<Vec<DocumentRow>> {
        let mut tx = self.parts().store.read(scope).await?;
        let files = DraftFiles::of(&mut tx, draft).await?;
        Ok(draft.document_rows(&files))
    }
}

/// The files of a draft.
pub(super) struct DraftFiles {
    /// What was sent along with it.
    pub own: Vec<Document>,
    /// In a correction: what the case has already.
    pub earlier: Vec<Document>,
}

impl DraftFiles {
    /// The files of an open draft.
    pub async fn of(tx: &mut Tx, draft: &OpenDraft<'_>) -> Result<Self> {
        let own = tx.documents().list_of_draft(draft.row.id).await?;
        let earlier = match draft.row.corrects {
            Some(case) => tx.documents().list_of_case(case).await?,
            None => Vec::new(),
        };
        Ok(Self { own, earlier })
    }

    /// All together.
    pub fn all(self) -> Vec<Document> {
        let Self { mut own, earlier } = self;
        own.extend(earlier);
        own
    }
}

impl OpenDraft<'_> {
    /// The documents that are asked with these answers. What registers verified is not asked
    /// (Participatiewet 53a).
    pub fn asked_documents(&self) -> Vec<&Evidence> {
        self.form.evidence(&self.state.answers, &verified(&self.known.facts), self.today)
    }

    /// One row per asked document.
    pub fn document_rows(&self, files: &DraftFiles) -> Vec<DocumentRow> {
        let of = |files: &[Document], code: &str| {
            files.iter().filter(|file| file.doc_code == code).map(FileRow::from).collect()
        };
        let row = |evidence: &Evidence| DocumentRow {
            code: evidence.doc.clone(),
            label: evidence.label.clone(),
            hint: evidence.hint.clone(),
            period: evidence.period.clone(),
            files: of(&files.own, &evidence.doc),
            earlier: of(&files.earlier, &evidence.doc),
            later: self.state.later.contains(&evidence.doc),
            problem: self.state.refused.get(&evidence.doc).copied(),
        };
        self.asked_documents().into_iter().map(row).collect()
    }
}

impl From<&Document> for FileRow {
    fn from(document: &Document) -> Self {
        Self {
            id: document.id,
            name: document.file_name.clone(),
            size: u64::try_from(document.size_bytes).unwrap_or(0),
            at: document.uploaded_at,
        }
    }
}
