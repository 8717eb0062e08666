//! Documents: what was uploaded to a draft or a case. The bytes live elsewhere, encrypted.

use chrono::{DateTime, Utc};
use domain::{CaseId, DocumentId, DraftId};

use crate::Result;
use crate::args::{Arg, args};
use crate::row::rows;
use crate::sql::{made_known, mine, owner_sql, viewer_sql};

rows! {
    /// A document.
    pub struct Document from "documents" {
        /// Id.
        pub id: DocumentId,
        /// The draft it was uploaded to, if it was.
        pub draft_id: Option<DraftId>,
        /// The case it belongs to, once sent.
        pub case_id: Option<CaseId>,
        /// Which proof it is, as the form names it.
        pub doc_code: String,
        /// Name of the file as given.
        pub file_name: String,
        /// As recognised from the bytes.
        pub media_type: String,
        /// Size in bytes.
        pub size_bytes: i64,
        /// Hash of the plain bytes.
        pub sha256: Vec<u8>,
        /// Where the encrypted bytes are.
        pub storage_key: String,
        /// When it came in.
        pub uploaded_at: DateTime<Utc>,
        /// `resident`, `company`, `staff` or `system`.
        pub uploaded_by_kind: String,
        /// Their name.
        pub uploaded_by_name: Option<String>,
    }
}

/// The start of the code of a document that an expert sent with advice; the id of the question follows.
pub const WITH_ADVICE: &str = "advies:";

/// A document whose bytes are stored.
#[derive(Clone, Copy, Debug)]
pub struct NewDocument<'a> {
    /// Id.
    pub id: DocumentId,
    /// Which proof it is, as the form names it.
    pub doc_code: &'a str,
    /// Name of the file as given.
    pub file_name: &'a str,
    /// As recognised from the bytes.
    pub media_type: &'a str,
    /// Size in bytes.
    pub size_bytes: i64,
    /// Hash of the plain bytes.
    pub sha256: &'a [u8],
    /// Where the encrypted bytes are.
    pub storage_key: &'a str,
}

macro_rules! columns {
    () => {
        "id, draft_id, case_id, doc_code, file_name, media_type, size_bytes, sha256, storage_key, \
         uploaded_at, uploaded_by_kind, uploaded_by_name"
    };
}

macro_rules! insert {
    ($draft_id:literal, $case_id:literal) => {
        concat!(
            "INSERT INTO documents (city, owner_kind, owner_id, draft_id, case_id, id, doc_code, file_name, \
             media_type, size_bytes, sha256, storage_key, uploaded_at, uploaded_by_kind, uploaded_by_name) \
             SELECT p.city, p.owner_kind, p.owner_id, ",
            $draft_id,
            ", ",
            $case_id,
            ", $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 "
        )
    };
}

repository! {
    /// What was uploaded.
    Documents, documents
}

impl Documents<'_> {
    /// Adds to an open draft of one's own; none when there is no such draft.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_to_draft(
        self,
        draft: DraftId,
        new: NewDocument<'_>,
        now: DateTime<Utc>,
    ) -> Result<Option<Document>> {
        let sql = owner_sql!(
            "add document to draft",
            insert!("p.id", "NULL"),
            "FROM drafts p WHERE p.city = $1 AND p.owner_kind = $2 AND p.owner_id = $3 AND p.id = $4 \
             AND p.submitted_case IS NULL RETURNING ",
            columns!()
        );
        let values = self.values(args![draft], new, now);
        self.0.optional(sql, values).await
    }

    /// Adds to a case the actor may see; none when there is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_to_case(
        self,
        case: CaseId,
        new: NewDocument<'_>,
        now: DateTime<Utc>,
    ) -> Result<Option<Document>> {
        let sql = viewer_sql!(
            "add document to case",
            insert!("NULL", "p.id"),
            "FROM cases p WHERE p.city = $1 AND ",
            mine!("p"),
            " AND p.id = $4 RETURNING ",
            columns!()
        );
        let values = self.values(args![case], new, now);
        self.0.optional(sql, values).await
    }

    /// What hangs on an open draft of one's own, in order of arrival.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_of_draft(self, draft: DraftId) -> Result<Vec<Document>> {
        let sql = owner_sql!(
            "list documents of draft",
            "SELECT ",
            columns!(),
            " FROM documents WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND draft_id = $4 \
             AND case_id IS NULL ORDER BY uploaded_at, id"
        );
        self.0.all(sql, args![draft]).await
    }

    /// What belongs to a case the actor may see, in order of arrival. Its owner gets what experts sent with their advice with
    /// the decision that rests on it, as the advice itself: [`Self::sent_by_experts`].
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_of_case(self, case: CaseId) -> Result<Vec<Document>> {
        let sql = viewer_sql!(
            "list documents of case",
            "SELECT ",
            columns!(),
            " FROM documents d WHERE city = $1 AND ",
            mine!("d"),
            " AND case_id = $4 AND ($2 IS NULL OR doc_code NOT LIKE 'advies:%') ORDER BY uploaded_at, id"
        );
        self.0.all(sql, args![case]).await
    }

    /// What experts sent in a case the actor may see, as far as a decision was sent since, in order of arrival. Whether it belongs
    /// to advice that was given is for the caller to say: its code tells the question.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sent_by_experts(self, case: CaseId) -> Result<Vec<Document>> {
        let sql = viewer_sql!(
            "list documents of experts",
            "SELECT ",
            columns!(),
            " FROM documents d WHERE city = $1 AND ",
            mine!("d"),
            " AND case_id = $4 AND doc_code LIKE 'advies:%' AND ",
            made_known!("d.city", "d.case_id", "d.uploaded_at"),
            " ORDER BY uploaded_at, id"
        );
        self.0.all(sql, args![case]).await
    }

    /// One of those.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sent_by_expert(self, id: DocumentId) -> Result<Option<Document>> {
        let sql = viewer_sql!(
            "get document of an expert",
            "SELECT ",
            columns!(),
            " FROM documents d WHERE city = $1 AND ",
            mine!("d"),
            " AND id = $4 AND case_id IS NOT NULL AND doc_code LIKE 'advies:%' AND ",
            made_known!("d.city", "d.case_id", "d.uploaded_at")
        );
        self.0.optional(sql, args![id]).await
    }

    /// A document the actor may see: staff see none that hangs on a draft only, an owner none that an expert sent.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: DocumentId) -> Result<Option<Document>> {
        let sql = viewer_sql!(
            "get document",
            "SELECT ",
            columns!(),
            " FROM documents d WHERE city = $1 AND ",
            mine!("d"),
            " AND id = $4 AND (case_id IS NOT NULL OR d.owner_kind = $2) \
             AND ($2 IS NULL OR doc_code NOT LIKE 'advies:%')"
        );
        self.0.optional(sql, args![id]).await
    }

    /// Takes a document off an open draft; where its bytes are, to be cleared after commit.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_from_draft(self, id: DocumentId) -> Result<Option<Document>> {
        let sql = owner_sql!(
            "remove document from draft",
            "DELETE FROM documents WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND id = $4 \
             AND case_id IS NULL RETURNING ",
            columns!()
        );
        self.0.optional(sql, args![id]).await
    }

    /// Moves everything on a draft to the case it became.
    ///
    /// # Errors
    /// When the database fails or there is no such case.
    pub async fn attach_to_case(self, draft: DraftId, case: CaseId) -> Result<Vec<Document>> {
        let sql = owner_sql!(
            "attach documents to case",
            "UPDATE documents SET case_id = $5 \
             WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND draft_id = $4 AND case_id IS NULL \
             RETURNING ",
            columns!()
        );
        let mut moved: Vec<Document> = self.0.all(sql, args![draft, case]).await?;
        moved.sort_by_key(|document| (document.uploaded_at, document.id));
        Ok(moved)
    }

    fn values(&self, parent: Vec<Arg>, new: NewDocument<'_>, now: DateTime<Utc>) -> Vec<Arg> {
        let (kind, _, name) = self.0.actor();
        let NewDocument { id, doc_code, file_name, media_type, size_bytes, sha256, storage_key } = new;
        let mut values = parent;
        values.extend(args![id, doc_code, file_name, media_type, size_bytes, sha256, storage_key]);
        values.extend(args![now, kind, name]);
        values
    }
}
