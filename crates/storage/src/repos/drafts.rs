//! Applications that are being filled in. Only their owner can see them.

use chrono::{DateTime, Utc};
use domain::{CaseId, DraftId};
use serde_json::Value;

use crate::args::args;
use crate::row::rows;
use crate::sql::{owner_sql, staff_sql};
use crate::{Result, StorageError};

rows! {
    /// An application that is being filled in.
    pub struct Draft from "drafts" {
        /// Id.
        pub id: DraftId,
        /// What is applied for.
        pub product: String,
        /// Which form.
        pub form: String,
        /// Which version of it; stays as it was at the start.
        pub form_version: String,
        /// What was filled in so far.
        pub answers: Value,
        /// What the registers said at the start.
        pub known_facts: Value,
        /// Rises with every save.
        pub version: i64,
        /// When it was started.
        pub created_at: DateTime<Utc>,
        /// When it was last saved.
        pub updated_at: DateTime<Utc>,
        /// When it is deleted if nothing happens.
        pub expires_at: DateTime<Utc>,
        /// The case it became, if it was sent.
        pub submitted_case: Option<CaseId>,
        /// The case it corrects; none for a new application.
        pub corrects: Option<CaseId>,
    }

    /// The place of the bytes of a document that is gone from the database.
    pub struct StoredFile from "documents" {
        /// Where the encrypted bytes are.
        pub storage_key: String,
    }
}

/// What a new draft starts with.
#[derive(Clone, Copy, Debug)]
pub struct NewDraft<'a> {
    /// Its id, if there is no open draft yet.
    pub id: DraftId,
    /// What is applied for.
    pub product: &'a str,
    /// What tells it from other open drafts for the same product; empty for the first.
    pub slot: &'a str,
    /// Which form.
    pub form: &'a str,
    /// Which version of it.
    pub form_version: &'a str,
    /// What is known beforehand.
    pub answers: &'a Value,
    /// What the registers said.
    pub known_facts: &'a Value,
    /// When it is deleted if nothing happens.
    pub expires_at: DateTime<Utc>,
    /// The case it corrects; none for a new application.
    pub corrects: Option<CaseId>,
}

macro_rules! columns {
    () => {
        "id, product, form, form_version, answers, known_facts, version, created_at, updated_at, \
         expires_at, submitted_case, corrects"
    };
}

repository! {
    /// What the resident or company that acts is filling in.
    Drafts, drafts
}

impl Drafts<'_> {
    /// Starts a draft, or gives the open one of this owner for this product and slot (then its id differs).
    ///
    /// # Errors
    /// When the database fails, or who acts is no resident or company.
    pub async fn start(self, new: NewDraft<'_>, now: DateTime<Utc>) -> Result<Draft> {
        let sql = owner_sql!(
            "start draft",
            "INSERT INTO drafts (city, owner_kind, owner_id, id, product, slot, form, form_version, answers, \
             known_facts, version, created_at, updated_at, expires_at, corrects) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $11, $12, $13) \
             ON CONFLICT (city, owner_kind, owner_id, product, slot) WHERE submitted_case IS NULL \
             DO UPDATE SET version = drafts.version RETURNING ",
            columns!()
        );
        let NewDraft { id, product, slot, form, form_version, answers, known_facts, expires_at, corrects } =
            new;
        let values =
            args![id, product, slot, form, form_version, answers, known_facts, now, expires_at, corrects];
        self.0.one(sql, values).await
    }

    /// A draft of one's own, sent or not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: DraftId) -> Result<Option<Draft>> {
        let sql = owner_sql!(
            "get draft",
            "SELECT ",
            columns!(),
            " FROM drafts WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND id = $4"
        );
        self.0.optional(sql, args![id]).await
    }

    /// One's open drafts, last saved first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self) -> Result<Vec<Draft>> {
        let sql = owner_sql!(
            "list drafts",
            "SELECT ",
            columns!(),
            " FROM drafts WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND submitted_case IS NULL \
             ORDER BY updated_at DESC, id"
        );
        self.0.all(sql, args![]).await
    }

    /// Saves the answers over version `version`; none when there is no such open draft.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it was saved elsewhere since `version`.
    pub async fn save(
        self,
        id: DraftId,
        version: i64,
        answers: &Value,
        now: DateTime<Utc>,
        expires_at: DateTime<Utc>,
    ) -> Result<Option<Draft>> {
        let sql = owner_sql!(
            "save draft",
            "UPDATE drafts SET answers = $6, version = version + 1, updated_at = $7, expires_at = $8 \
             WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND id = $4 AND version = $5 \
             AND submitted_case IS NULL RETURNING ",
            columns!()
        );
        let saved = self.0.optional(sql, args![id, version, answers, now, expires_at]).await?;
        if saved.is_some() {
            return Ok(saved);
        }
        match self.0.drafts().get(id).await? {
            Some(draft) if draft.submitted_case.is_none() => Err(StorageError::Stale),
            _ => Ok(None),
        }
    }

    /// Deletes an open draft with its documents; the places of their bytes, to be cleared after commit.
    /// None when there is no such open draft.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete(self, id: DraftId) -> Result<Option<Vec<StoredFile>>> {
        let files = owner_sql!(
            "delete documents of draft",
            "DELETE FROM documents WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND draft_id = $4 \
             AND case_id IS NULL RETURNING storage_key"
        );
        let draft = owner_sql!(
            "delete draft",
            "DELETE FROM drafts WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND id = $4 \
             AND submitted_case IS NULL"
        );
        let files = self.0.all(files, args![id]).await?;
        Ok((self.0.execute(draft, args![id]).await? > 0).then_some(files))
    }

    /// Marks version `version` as sent; from then on it cannot change.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it was saved or sent since `version`.
    pub async fn mark_submitted(
        self,
        id: DraftId,
        version: i64,
        case: CaseId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = owner_sql!(
            "mark draft as sent",
            "UPDATE drafts SET submitted_case = $6, version = version + 1, updated_at = $7 \
             WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND id = $4 AND version = $5 \
             AND submitted_case IS NULL"
        );
        match self.0.execute(sql, args![id, version, case, now]).await? {
            0 => Err(StorageError::Stale),
            _ => Ok(()),
        }
    }

    /// Clears away open drafts of the whole city that have expired, with their documents; the places
    /// of the bytes. For the system.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete_expired(self, now: DateTime<Utc>) -> Result<Vec<StoredFile>> {
        let files = staff_sql!(
            "delete documents of expired drafts",
            "DELETE FROM documents WHERE city = $1 AND case_id IS NULL AND draft_id IN \
             (SELECT id FROM drafts WHERE city = $1 AND submitted_case IS NULL AND expires_at <= $2) \
             RETURNING storage_key"
        );
        let drafts = staff_sql!(
            "delete expired drafts",
            "DELETE FROM drafts WHERE city = $1 AND submitted_case IS NULL AND expires_at <= $2"
        );
        let files = self.0.all(files, args![now]).await?;
        self.0.execute(drafts, args![now]).await?;
        Ok(files)
    }
}
