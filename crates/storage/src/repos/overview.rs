//! The overview page of a resident or company: drafts, cases and what hangs on them in one round trip.

use std::cmp::Reverse;

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::CaseStatus;
use domain::decision::Grant;
use domain::{CaseId, CaseNumber, HearingId, InformationRequestId};
use serde_json::Value;
use uuid::Uuid;

use super::Message;
use crate::Result;
use crate::args::args;
use crate::row::{FromRow, Row, rows};
use crate::sql::{owner_sql, signer};
use crate::words::{ItemKind, PieceKind};

rows! {
    /// A draft or a case.
    pub struct OverviewItem from "overview" {
        /// Which of the two.
        pub kind: ItemKind,
        /// A `DraftId` or a `CaseId`.
        pub id: Uuid,
        /// Case: itself. Draft: the case it corrects, if it corrects one.
        pub case_id: Option<CaseId>,
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
        /// Case that is not closed: the documents its latest receipt says were promised for later.
        pub later: Option<Value>,
        /// Case: what the latest decision grants.
        pub granted: Option<Grant>,
    }

    /// A request for information that still waits for an answer.
    pub struct OpenRequest from "information_requests" {
        /// Id.
        pub id: InformationRequestId,
        /// The case.
        pub case_id: CaseId,
        /// What is asked, item by item.
        pub items: Value,
        /// Last day to answer.
        pub due: NaiveDate,
    }

    /// Something that somebody else sent and that one must sign as their partner.
    pub struct OpenSignature from "signature_requests" {
        /// The case it is of.
        pub case_id: CaseId,
        /// What is asked for.
        pub product: String,
        /// Name of the applicant.
        pub sender_name: String,
        /// Last day to sign.
        pub due: NaiveDate,
    }

    /// A question what one thinks of facts, before a decision.
    pub struct OpenHearing from "hearings" {
        /// Id.
        pub id: HearingId,
        /// The case.
        pub case_id: CaseId,
        /// What it is about.
        pub product: String,
        /// Last day to answer.
        pub due: NaiveDate,
    }

    /// Which document came in, for which case.
    pub struct ReceivedCode from "documents" {
        /// The case.
        pub case_id: CaseId,
        /// Which proof it is, as the form names it.
        pub doc_code: String,
    }
}

/// All that the page shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OverviewRows {
    /// One's open drafts and all one's cases, latest change first, with what each asks for.
    pub items: Vec<OverviewItem>,
    /// The latest messages in all one's cases, latest first.
    pub messages: Vec<Message>,
    /// Every request in one's cases that still waits for an answer, first due first.
    pub requests: Vec<OpenRequest>,
    /// Which documents came in for each of one's cases that are not closed.
    pub received: Vec<ReceivedCode>,
    /// What waits for one's signature as a partner, first due first.
    pub to_sign: Vec<OpenSignature>,
    /// What one is asked to say before a decision, first due first.
    pub to_answer: Vec<OpenHearing>,
}

/// One row of the step: each part of it fills the columns of its own kind.
enum Piece {
    Item(OverviewItem),
    Message(Message),
    Request(OpenRequest),
    Received(ReceivedCode),
    Sign(OpenSignature),
    Views(OpenHearing),
}

impl FromRow for Piece {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(match row.column("overview", "kind")? {
            PieceKind::Draft | PieceKind::Case => Self::Item(FromRow::from_row(row)?),
            PieceKind::Message => Self::Message(FromRow::from_row(row)?),
            PieceKind::Request => Self::Request(FromRow::from_row(row)?),
            PieceKind::Received => Self::Received(FromRow::from_row(row)?),
            PieceKind::Sign => Self::Sign(FromRow::from_row(row)?),
            PieceKind::Views => Self::Views(FromRow::from_row(row)?),
        })
    }
}

repository! {
    /// What a resident or company sees first.
    Overview, overview
}

impl Overview<'_> {
    /// One's drafts and cases with what hangs on them, and at most `messages` messages.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(self, messages: u32) -> Result<OverviewRows> {
        // The first part names every column and its type; the casts say what no column of a case does.
        let sql = owner_sql!(
            "read overview",
            "SELECT 'case' AS kind, c.id, c.id AS case_id, c.product, c.number, c.status, \
             c.received_at AS since, c.updated_at, CAST(NULL AS timestamptz) AS expires_at, c.decide_by, \
             (SELECT COUNT(*) FROM messages m WHERE m.city = c.city AND m.case_id = c.id \
              AND m.sender_kind IN ('staff', 'system') AND NOT EXISTS (SELECT 1 FROM message_reads r \
              WHERE r.city = m.city AND r.message_id = m.id AND r.side = 'owner')) AS unread, \
             (SELECT COALESCE(s.later, s.receipt -> 'later') FROM submissions s WHERE s.city = c.city AND s.case_id = c.id \
              AND c.closed_at IS NULL ORDER BY s.received_at DESC, s.id DESC LIMIT 1) AS later, \
             (SELECT d.granted FROM decisions d WHERE d.city = c.city AND d.case_id = c.id \
              ORDER BY d.sent_at DESC, d.id DESC LIMIT 1) AS granted, \
             CAST(NULL AS text) AS sender_kind, CAST(NULL AS text) AS sender_name, CAST(NULL AS text) AS body, \
             CAST(NULL AS timestamptz) AS sent_at, CAST(NULL AS timestamptz) AS read_at, \
             CAST(NULL AS jsonb) AS items, CAST(NULL AS date) AS due, CAST(NULL AS text) AS doc_code \
             FROM cases c WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 \
             UNION ALL \
             SELECT 'draft', d.id, d.corrects, d.product, NULL, NULL, d.created_at, d.updated_at, d.expires_at, NULL, \
             0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM drafts d \
             WHERE d.city = $1 AND d.owner_kind = $2 AND d.owner_id = $3 AND d.submitted_case IS NULL \
             UNION ALL \
             SELECT 'message', l.id, l.case_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, \
             l.sender_kind, l.sender_name, l.body, l.sent_at, l.read_at, NULL, NULL, NULL FROM \
             (SELECT m.id, m.case_id, m.sender_kind, m.sender_name, m.body, m.sent_at, r.read_at \
              FROM cases c CROSS JOIN messages m \
              LEFT JOIN message_reads r ON r.city = m.city AND r.message_id = m.id AND r.side = \
              CASE WHEN m.sender_kind IN ('resident', 'company') THEN 'city' ELSE 'owner' END \
              WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 AND m.city = c.city \
              AND m.case_id = c.id ORDER BY m.sent_at DESC, m.id DESC LIMIT ($4 + 0)) AS l \
             UNION ALL \
             SELECT 'request', r.id, r.case_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, \
             NULL, NULL, NULL, NULL, r.items, r.due, NULL FROM cases c CROSS JOIN information_requests r \
             WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 AND r.city = c.city \
             AND r.case_id = c.id AND r.answered_at IS NULL AND r.closed_at IS NULL \
             UNION ALL \
             SELECT 'received', d.id, d.case_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, \
             NULL, NULL, NULL, NULL, NULL, NULL, d.doc_code FROM cases c CROSS JOIN documents d \
             WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 AND c.closed_at IS NULL \
             AND d.city = c.city AND d.case_id = c.id \
             UNION ALL \
             SELECT 'sign', r.submission_id, r.case_id, c.product, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, \
             o.name, NULL, NULL, NULL, NULL, r.due, NULL FROM signature_requests r JOIN persons p ON ",
            signer!(),
            " JOIN cases c ON c.city = r.city AND c.id = r.case_id AND c.closed_at IS NULL \
             JOIN persons o ON o.city = c.city AND o.id = c.owner_id \
             WHERE r.city = $1 AND NOT EXISTS (SELECT 1 FROM signatures a WHERE a.city = r.city \
             AND a.submission_id = r.submission_id) AND r.submission_id = (SELECT l.id FROM submissions l \
             WHERE l.city = r.city AND l.case_id = r.case_id ORDER BY l.received_at DESC, l.id DESC LIMIT 1) \
             UNION ALL \
             SELECT 'views', h.id, h.case_id, c.product, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, \
             NULL, NULL, NULL, h.due, NULL FROM cases c CROSS JOIN hearings h \
             WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 AND h.city = c.city AND h.case_id = c.id \
             AND NOT EXISTS (SELECT 1 FROM hearing_answers a WHERE a.city = h.city AND a.hearing_id = h.id)"
        );
        let pieces = self.0.all(sql, args![i64::from(messages)]).await?;
        Ok(OverviewRows::sorted(pieces))
    }
}

impl OverviewRows {
    fn sorted(pieces: Vec<Piece>) -> Self {
        let mut rows = Self::default();
        for piece in pieces {
            match piece {
                Piece::Item(item) => rows.items.push(item),
                Piece::Message(message) => rows.messages.push(message),
                Piece::Request(request) => rows.requests.push(request),
                Piece::Received(code) => rows.received.push(code),
                Piece::Sign(open) => rows.to_sign.push(open),
                Piece::Views(open) => rows.to_answer.push(open),
            }
        }
        rows.items.sort_by_key(|item| (Reverse(item.updated_at), item.id));
        rows.messages.sort_by_key(|message| Reverse((message.sent_at, message.id)));
        rows.requests.sort_by_key(|request| (request.due, request.id));
        rows.to_sign.sort_by_key(|open| (open.due, open.case_id));
        rows.to_answer.sort_by_key(|open| (open.due, open.id));
        rows
    }
}
