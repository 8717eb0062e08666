//! What was received, exactly as it was sent. Never changed: a correction is one more submission of the same case.

use chrono::{DateTime, Utc};
use domain::{CaseId, DraftId, SubmissionId};
use serde_json::Value;

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{mine, owner_sql, viewer_sql};

rows! {
    /// What was received.
    pub struct Submission from "submissions" {
        /// Id.
        pub id: SubmissionId,
        /// The case it opened or corrected.
        pub case_id: CaseId,
        /// The draft it was.
        pub draft_id: DraftId,
        /// Which form.
        pub form: String,
        /// Which version of it.
        pub form_version: String,
        /// What was sent.
        pub answers: Value,
        /// What the applicant was told at once.
        pub receipt: Value,
        /// When it was received (Awb 2:20).
        pub received_at: DateTime<Utc>,
    }
}

/// What is received now.
#[derive(Clone, Copy, Debug)]
pub struct NewSubmission<'a> {
    /// Id.
    pub id: SubmissionId,
    /// The case it opens or corrects.
    pub case: CaseId,
    /// The draft it was.
    pub draft: DraftId,
    /// Which form.
    pub form: &'a str,
    /// Which version of it.
    pub form_version: &'a str,
    /// What was sent.
    pub answers: &'a Value,
    /// What the applicant is told.
    pub receipt: &'a Value,
    /// When it was received; of the first one the same moment as the case's.
    pub received_at: DateTime<Utc>,
}

/// Where a receipt keeps the documents that were promised for later.
const LATER: &str = "later";

macro_rules! columns {
    () => {
        "s.id, s.case_id, s.draft_id, s.form, s.form_version, s.answers, s.receipt, s.received_at"
    };
}

repository! {
    /// What was received, as it was sent.
    Submissions, submissions
}

impl Submissions<'_> {
    /// Stores what was received, for a case of the one that acts.
    ///
    /// # Errors
    /// [`Conflict::Submission`](crate::Conflict::Submission) when this draft was sent before: roll back and
    /// show [`Self::find_by_draft`].
    pub async fn add(self, new: NewSubmission<'_>) -> Result<()> {
        let sql = viewer_sql!(
            "add submission",
            "INSERT INTO submissions (city, id, case_id, draft_id, form, form_version, answers, receipt, later, \
             received_at) SELECT c.city, $5, c.id, $6, $7, $8, $9, $10, $11, $12 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4"
        );
        let NewSubmission { id, case, draft, form, form_version, answers, receipt, received_at } = new;
        let later = receipt.get(LATER);
        let values = args![case, id, draft, form, form_version, answers, receipt, later, received_at];
        self.0.insert(sql, values).await
    }

    /// What the resident or company that acts sent, newest first, at most `most`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_own(self, most: u32) -> Result<Vec<Submission>> {
        let sql = owner_sql!(
            "list own submissions",
            "SELECT ",
            columns!(),
            " FROM cases c CROSS JOIN submissions s WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 \
             AND s.city = c.city AND s.case_id = c.id ORDER BY s.received_at DESC, s.id DESC LIMIT ($4 + 0)"
        );
        self.0.all(sql, args![i64::from(most)]).await
    }

    /// What this draft became, if it was sent: a second click finds the first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find_by_draft(self, draft: DraftId) -> Result<Option<Submission>> {
        let sql = viewer_sql!(
            "find submission of draft",
            "SELECT ",
            columns!(),
            " FROM submissions s JOIN cases c ON c.city = s.city AND c.id = s.case_id WHERE s.city = $1 AND ",
            mine!("c"),
            " AND s.draft_id = $4"
        );
        self.0.optional(sql, args![draft]).await
    }

    /// What opened this case.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of_case(self, case: CaseId) -> Result<Option<Submission>> {
        let sql = viewer_sql!(
            "get submission of case",
            "SELECT ",
            columns!(),
            " FROM submissions s JOIN cases c ON c.city = s.city AND c.id = s.case_id WHERE s.city = $1 AND ",
            mine!("c"),
            " AND s.case_id = $4 ORDER BY s.received_at, s.id LIMIT 1"
        );
        self.0.optional(sql, args![case]).await
    }

    /// What was received last for this case: what opened it, or the latest correction. This is what counts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn latest(self, case: CaseId) -> Result<Option<Submission>> {
        let sql = viewer_sql!(
            "get latest submission of case",
            "SELECT ",
            columns!(),
            " FROM submissions s JOIN cases c ON c.city = s.city AND c.id = s.case_id WHERE s.city = $1 AND ",
            mine!("c"),
            " AND s.case_id = $4 ORDER BY s.received_at DESC, s.id DESC LIMIT 1"
        );
        self.0.optional(sql, args![case]).await
    }

    /// Everything that was received for this case, oldest first: what opened it, then each correction.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<Submission>> {
        let sql = viewer_sql!(
            "list submissions of case",
            "SELECT ",
            columns!(),
            " FROM submissions s JOIN cases c ON c.city = s.city AND c.id = s.case_id WHERE s.city = $1 AND ",
            mine!("c"),
            " AND s.case_id = $4 ORDER BY s.received_at, s.id"
        );
        self.0.all(sql, args![case]).await
    }
}
