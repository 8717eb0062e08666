//! The overview page of a resident or company: drafts and cases in one round trip.

use chrono::{DateTime, NaiveDate, Utc};
use domain::CaseNumber;
use domain::cases::CaseStatus;
use domain::decision::Grant;
use uuid::Uuid;

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::owner_sql;
use crate::words::ItemKind;

rows! {
    /// A draft or a case.
    pub struct OverviewItem from "overview" {
        /// Which of the two.
        pub kind: ItemKind,
        /// A `DraftId` or a `CaseId`.
        pub id: Uuid,
        /// What is applied for.
        pub product: String,
        /// Case: its number.
        pub number: Option<CaseNumber>,
        /// Case: how it stands.
        pub status: Option<CaseStatus>,
        /// Case: when it came in. Draft: when it was started.
        pub since: DateTime<Utc>,
        /// When it last changed.
        pub updated_at: DateTime<Utc>,
        /// Draft: when it is deleted if nothing happens.
        pub expires_at: Option<DateTime<Utc>>,
        /// Case: last day of the decision term.
        pub decide_by: Option<NaiveDate>,
        /// Case: messages of the city that were not read.
        pub unread: i64,
        /// Case: last day of the oldest request that still waits for an answer.
        pub asked_until: Option<NaiveDate>,
        /// Case: what the latest decision grants.
        pub granted: Option<Grant>,
    }
}

repository! {
    /// What a resident or company sees first.
    Overview, overview
}

impl Overview<'_> {
    /// One's open drafts and all one's cases, latest change first, with what each asks for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn items(self) -> Result<Vec<OverviewItem>> {
        let sql = owner_sql!(
            "read overview",
            "SELECT 'case' AS kind, c.id, c.product, c.number, c.status, c.received_at AS since, c.updated_at, \
             NULL AS expires_at, c.decide_by, \
             (SELECT COUNT(*) FROM messages m WHERE m.city = c.city AND m.case_id = c.id \
              AND m.sender_kind IN ('staff', 'system') AND NOT EXISTS (SELECT 1 FROM message_reads r \
              WHERE r.city = m.city AND r.message_id = m.id AND r.side = 'owner')) AS unread, \
             (SELECT MIN(q.due) FROM information_requests q WHERE q.city = c.city AND q.case_id = c.id \
              AND q.answered_at IS NULL AND q.closed_at IS NULL) AS asked_until, \
             (SELECT d.granted FROM decisions d WHERE d.city = c.city AND d.case_id = c.id \
              ORDER BY d.sent_at DESC, d.id DESC LIMIT 1) AS granted \
             FROM cases c WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 \
             UNION ALL \
             SELECT 'draft', d.id, d.product, NULL, NULL, d.created_at, d.updated_at, d.expires_at, NULL, 0, \
             NULL, NULL FROM drafts d \
             WHERE d.city = $1 AND d.owner_kind = $2 AND d.owner_id = $3 AND d.submitted_case IS NULL \
             ORDER BY 7 DESC, 2"
        );
        self.0.all(sql, args![]).await
    }
}
