//! Which decision an objection is against.

use domain::{CaseId, DecisionId};

use crate::Result;
use crate::args::args;
use crate::repos::StoredDecision;
use crate::repos::decisions::columns;
use crate::row::rows;
use crate::sql::{mine, owner_sql, viewer_sql};

rows! {
    /// An objection as the decided case knows it.
    pub struct Objection from "objections" {
        /// The objection.
        pub case_id: CaseId,
        /// The decision.
        pub decision_id: DecisionId,
    }
}

repository! {
    /// What objections are against.
    Objections, objections
}

impl Objections<'_> {
    /// An own case is against this own decision; without one it is against none that is here. Whether it is kept.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set(self, case: CaseId, decision: Option<DecisionId>) -> Result<bool> {
        let Some(decision) = decision else {
            let sql = owner_sql!(
                "forget objection",
                "DELETE FROM objections WHERE city = $1 AND case_id = $4 AND EXISTS (SELECT 1 FROM cases c \
                 WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 AND c.id = $4)"
            );
            self.0.execute(sql, args![case]).await?;
            return Ok(true);
        };
        let sql = owner_sql!(
            "keep objection",
            "INSERT INTO objections (city, case_id, decision_id) SELECT d.city, o.id, d.id FROM decisions d \
             JOIN cases c ON c.city = d.city AND c.id = d.case_id \
             JOIN cases o ON o.city = d.city AND o.owner_kind = c.owner_kind AND o.owner_id = c.owner_id AND o.id = $4 \
             WHERE d.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 AND d.id = $5 \
             ON CONFLICT (city, case_id) DO UPDATE SET decision_id = excluded.decision_id"
        );
        Ok(self.0.execute(sql, args![case, decision]).await? == 1)
    }

    /// The decision that a case is against, if the actor may see the case.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn decision_of(self, case: CaseId) -> Result<Option<StoredDecision>> {
        let sql = viewer_sql!(
            "get decision of objection",
            "SELECT ",
            columns!(),
            " FROM objections o JOIN decisions d ON d.city = o.city AND d.id = o.decision_id \
             JOIN cases c ON c.city = o.city AND c.id = o.case_id WHERE o.city = $1 AND ",
            mine!("c"),
            " AND o.case_id = $4"
        );
        self.0.optional(sql, args![case]).await
    }

    /// The objections against decisions in a case the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn against(self, case: CaseId) -> Result<Vec<Objection>> {
        let sql = viewer_sql!(
            "list objections",
            "SELECT o.case_id, o.decision_id FROM objections o \
             JOIN decisions d ON d.city = o.city AND d.id = o.decision_id \
             JOIN cases c ON c.city = d.city AND c.id = d.case_id WHERE o.city = $1 AND ",
            mine!("c"),
            " AND d.case_id = $4 ORDER BY o.case_id"
        );
        self.0.all(sql, args![case]).await
    }
}
