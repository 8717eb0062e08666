//! What the rules proposed. Never changed; a new evaluation is a new row.

use chrono::{DateTime, Utc};
use domain::CaseId;
use domain::decision::Proposal;

use crate::Result;
use crate::args::{args, json};
use crate::ids::{FactSnapshotId, ProposalId};
use crate::row::rows;
use crate::sql::{mine, staff_sql, viewer_sql};

rows! {
    /// What the rules proposed at one moment.
    pub struct StoredProposal from "proposals" {
        /// Id.
        pub id: ProposalId,
        /// The case.
        pub case_id: CaseId,
        /// The facts it rests on.
        pub snapshot_id: FactSnapshotId,
        /// The proposal, with lines, conditions and receipt.
        pub proposal: Proposal,
        /// When it was made.
        pub made_at: DateTime<Utc>,
    }
}

macro_rules! columns {
    () => {
        "p.id, p.case_id, p.snapshot_id, p.proposal, p.made_at"
    };
}

repository! {
    /// What the rules proposed: the calculation behind a decision.
    Proposals, proposals
}

impl Proposals<'_> {
    /// Adds a proposal. For staff and the system.
    ///
    /// # Errors
    /// When the database fails or case or snapshot do not exist.
    pub async fn add(
        self,
        id: ProposalId,
        case: CaseId,
        snapshot: FactSnapshotId,
        proposal: &Proposal,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = staff_sql!(
            "add proposal",
            "INSERT INTO proposals (city, id, case_id, snapshot_id, proposal, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        );
        self.0.insert(sql, args![id, case, snapshot, json(proposal)?, now]).await
    }

    /// One proposal on a case the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: ProposalId) -> Result<Option<StoredProposal>> {
        let sql = viewer_sql!(
            "get proposal",
            "SELECT ",
            columns!(),
            " FROM proposals p \
             JOIN cases c ON c.city = p.city AND c.id = p.case_id WHERE p.city = $1 AND ",
            mine!("c"),
            " AND p.id = $4"
        );
        self.0.optional(sql, args![id]).await
    }

    /// The latest proposal for a case the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn latest(self, case: CaseId) -> Result<Option<StoredProposal>> {
        let sql = viewer_sql!(
            "get latest proposal",
            "SELECT ",
            columns!(),
            " FROM proposals p JOIN cases c ON c.city = p.city AND c.id = p.case_id WHERE p.city = $1 AND ",
            mine!("c"),
            " AND p.case_id = $4 ORDER BY p.made_at DESC, p.id DESC LIMIT 1"
        );
        self.0.optional(sql, args![case]).await
    }
}
