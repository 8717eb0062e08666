//! The overview page of a resident or company: drafts and cases in one round trip.

use chrono::{DateTime, NaiveDate, Utc};
use domain::CaseNumber;
use domain::cases::CaseStatus;
use domain::decision::Grant;
use serde_json::Value;
use uuid::Uuid;

use super::{InformationRequest, Message};
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
        /// Case: messages, both ways.
        pub messages: i64,
        /// Case: messages of the city that were not read.
        pub unread: i64,
        /// Case: last day of the oldest request that still waits for an answer.
        pub asked_until: Option<NaiveDate>,
        /// Case that is not closed: what the applicant was told when it came in.
        pub receipt: Option<Value>,
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
             (SELECT COUNT(*) FROM messages m WHERE m.city = c.city AND m.case_id = c.id) AS messages, \
             (SELECT COUNT(*) FROM messages m WHERE m.city = c.city AND m.case_id = c.id \
              AND m.sender_kind IN ('staff', 'system') AND NOT EXISTS (SELECT 1 FROM message_reads r \
              WHERE r.city = m.city AND r.message_id = m.id AND r.side = 'owner')) AS unread, \
             (SELECT MIN(q.due) FROM information_requests q WHERE q.city = c.city AND q.case_id = c.id \
              AND q.answered_at IS NULL AND q.closed_at IS NULL) AS asked_until, \
             (SELECT s.receipt FROM submissions s WHERE s.city = c.city AND s.case_id = c.id \
              AND c.closed_at IS NULL ORDER BY s.received_at, s.id LIMIT 1) AS receipt, \
             (SELECT d.granted FROM decisions d WHERE d.city = c.city AND d.case_id = c.id \
              ORDER BY d.sent_at DESC, d.id DESC LIMIT 1) AS granted \
             FROM cases c WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 \
             UNION ALL \
             SELECT 'draft', d.id, d.product, NULL, NULL, d.created_at, d.updated_at, d.expires_at, NULL, 0, 0, \
             NULL, NULL, NULL FROM drafts d \
             WHERE d.city = $1 AND d.owner_kind = $2 AND d.owner_id = $3 AND d.submitted_case IS NULL \
             ORDER BY 7 DESC, 2"
        );
        self.0.all(sql, args![]).await
    }

    /// The latest messages in all one's cases, latest first, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn messages(self, limit: u32) -> Result<Vec<Message>> {
        let sql = owner_sql!(
            "read latest messages",
            "SELECT m.id, m.case_id, m.sender_kind, m.sender_name, m.body, m.sent_at, r.read_at \
             FROM cases c CROSS JOIN messages m \
             LEFT JOIN message_reads r ON r.city = m.city AND r.message_id = m.id AND r.side = \
             CASE WHEN m.sender_kind IN ('resident', 'company') THEN 'city' ELSE 'owner' END \
             WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 AND m.city = c.city AND m.case_id = c.id \
             ORDER BY m.sent_at DESC, m.id DESC LIMIT $4"
        );
        self.0.all(sql, args![i64::from(limit)]).await
    }

    /// Every request in one's cases that still waits for an answer, first due first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn requests(self) -> Result<Vec<InformationRequest>> {
        let sql = owner_sql!(
            "read open requests",
            "SELECT r.id, r.case_id, r.items, r.explanation, r.asked_at, r.asked_by_name, r.due, \
             r.answered_at, r.closed_at, r.closed_by_name \
             FROM cases c CROSS JOIN information_requests r \
             WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 AND r.city = c.city AND r.case_id = c.id \
             AND r.answered_at IS NULL AND r.closed_at IS NULL ORDER BY r.due, r.id"
        );
        self.0.all(sql, args![]).await
    }
}
