//! Decisions. Never changed; a review of one is a new row.

use chrono::{DateTime, NaiveDate, Utc};
use domain::decision::{DecidedBy, Decision, Grant};
use domain::mandate::Verdict;
use domain::{CaseId, DecisionId};
use serde_json::Value;

use crate::Result;
use crate::args::{args, json, json_opt};
use crate::ids::ProposalId;
use crate::row::rows;
use crate::sql::{mine, owner_sql, staff_sql, viewer_sql};
use crate::words::verdict_word;

rows! {
    /// A decision as it was sent, without its receipt: that is long, and [`Decisions::receipts`] gives it where it is read.
    pub struct StoredDecision from "decisions" {
        /// Id.
        pub id: DecisionId,
        /// The case.
        pub case_id: CaseId,
        /// Granted, granted differently or refused.
        pub verdict: Verdict,
        /// What was granted; none for a refusal.
        pub granted: Option<Grant>,
        /// The reasons as the resident reads them.
        pub reasons: String,
        /// Why the disadvantage is not out of proportion, as the resident reads it; none where nothing had to be weighed, and
        /// in what was decided before this was kept.
        pub weighing: Option<String>,
        /// Who decided.
        pub decided_by: DecidedBy,
        /// The proposal it followed or left.
        pub proposal_id: Option<ProposalId>,
        /// When it was sent.
        pub sent_at: DateTime<Utc>,
        /// Last day to object.
        pub objection_until: NaiveDate,
    }
}

/// A decision to be sent.
#[derive(Clone, Copy, Debug)]
pub struct NewDecision<'a> {
    /// Id.
    pub id: DecisionId,
    /// The case.
    pub case: CaseId,
    /// The decision; it can only have been made in lawful ways.
    pub decision: &'a Decision,
    /// The proposal it follows or leaves.
    pub proposal: Option<ProposalId>,
    /// The decision receipt.
    pub receipt: &'a Value,
    /// When it is sent.
    pub sent_at: DateTime<Utc>,
    /// Last day to object.
    pub objection_until: NaiveDate,
}

macro_rules! columns {
    () => {
        "d.id, d.case_id, d.verdict, d.granted, d.reasons, d.weighing, d.decided_by, d.proposal_id, \
         d.sent_at, d.objection_until"
    };
}
pub(super) use columns;

rows! {
    /// What a decision rests on, to be worked out again.
    pub struct DecisionReceipt from "decisions" {
        /// The decision.
        pub id: DecisionId,
        /// Its receipt.
        pub receipt: Value,
    }
}

repository! {
    /// What was decided.
    Decisions, decisions
}

impl Decisions<'_> {
    /// Adds a decision. For staff and the system.
    ///
    /// # Errors
    /// When the database fails or case or proposal do not exist.
    pub async fn add(self, new: NewDecision<'_>) -> Result<()> {
        let sql = staff_sql!(
            "add decision",
            "INSERT INTO decisions (city, id, case_id, verdict, granted, reasons, decided_by, proposal_id, \
             receipt, sent_at, objection_until, weighing) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        );
        let NewDecision { id, case, decision, proposal, receipt, sent_at, objection_until } = new;
        let (granted, by) = (json_opt(decision.grant())?, json(decision.by())?);
        let (verdict, reasons) = (verdict_word(decision.verdict()), decision.reasons());
        let weighing = decision.weighing();
        let values = args![
            id,
            case,
            verdict,
            granted,
            reasons,
            by,
            proposal,
            receipt,
            sent_at,
            objection_until,
            weighing
        ];
        self.0.insert(sql, values).await
    }

    /// The decisions in a case the actor may see, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<StoredDecision>> {
        let sql = viewer_sql!(
            "list decisions",
            "SELECT ",
            columns!(),
            " FROM decisions d JOIN cases c ON c.city = d.city AND c.id = d.case_id WHERE d.city = $1 AND ",
            mine!("c"),
            " AND d.case_id = $4 ORDER BY d.sent_at, d.id"
        );
        self.0.all(sql, args![case]).await
    }

    /// The latest decisions in cases of who acts, the newest first; at most this many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_own(self, most: u16) -> Result<Vec<StoredDecision>> {
        let sql = owner_sql!(
            "list own decisions",
            "SELECT ",
            columns!(),
            " FROM decisions d JOIN cases c ON c.city = d.city AND c.id = d.case_id WHERE d.city = $1 \
             AND c.owner_kind = $2 AND c.owner_id = $3 ORDER BY d.sent_at DESC, d.id DESC LIMIT ($4 + 0)"
        );
        self.0.all(sql, args![i64::from(most)]).await
    }

    /// The receipts of decisions after this one, in order of id; at most this many. For staff and the system.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn receipts(self, after: DecisionId, most: u16) -> Result<Vec<DecisionReceipt>> {
        let sql = staff_sql!(
            "list receipts",
            "SELECT id, receipt FROM decisions WHERE city = $1 AND id > $2 ORDER BY id LIMIT ($3 + 0)"
        );
        self.0.all(sql, args![after, i64::from(most)]).await
    }

    /// One decision the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: DecisionId) -> Result<Option<StoredDecision>> {
        let sql = viewer_sql!(
            "get decision",
            "SELECT ",
            columns!(),
            " FROM decisions d JOIN cases c ON c.city = d.city AND c.id = d.case_id WHERE d.city = $1 AND ",
            mine!("c"),
            " AND d.id = $4"
        );
        self.0.optional(sql, args![id]).await
    }
}
