//! Which decision an objection is against, what was done with it, and what took the place of the decision.

use chrono::{DateTime, Utc};
use domain::objection::Step;
use domain::{CaseId, DecisionId, StaffId};

use crate::Result;
use crate::args::{args, json};
use crate::ids::ObjectionStepId;
use crate::repos::StoredDecision;
use crate::repos::decisions::columns;
use crate::row::rows;
use crate::sql::{mine, owner_sql, staff_sql, viewer_sql};

rows! {
    /// An objection as the decided case knows it.
    pub struct Objection from "objections" {
        /// The objection.
        pub case_id: CaseId,
        /// The decision.
        pub decision_id: DecisionId,
    }

    /// A step in the handling of an objection. Never changed.
    pub struct ObjectionStep from "objection_steps" {
        /// Id.
        pub id: ObjectionStepId,
        /// What was done.
        pub step: Step,
        /// Who did it.
        pub by_id: StaffId,
        /// Their name then.
        pub by_name: String,
        /// When.
        pub at: DateTime<Utc>,
    }

    /// A decision that took the place of another. Never changed.
    pub struct Revision from "revisions" {
        /// The new decision.
        pub decision_id: DecisionId,
        /// The one it replaces.
        pub replaces_id: DecisionId,
        /// The objection.
        pub case_id: CaseId,
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

    /// Writes down a step of who acts, a member of staff. An objection ends once.
    ///
    /// # Errors
    /// A conflict when it ended before; when the database fails, there is no such case or no member of staff acts.
    pub async fn add_step(
        self,
        id: ObjectionStepId,
        case: CaseId,
        step: &Step,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = staff_sql!(
            "add step of objection",
            "INSERT INTO objection_steps (city, id, case_id, kind, step, by_id, by_name, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        );
        let (_, by, name) = self.0.actor();
        self.0.insert(sql, args![id, case, step.kind(), json(step)?, by, name, now]).await
    }

    /// What was done with an objection the actor may see, in order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn steps(self, case: CaseId) -> Result<Vec<ObjectionStep>> {
        let sql = viewer_sql!(
            "list steps of objection",
            "SELECT s.id, s.step, s.by_id, s.by_name, s.at FROM objection_steps s \
             JOIN cases c ON c.city = s.city AND c.id = s.case_id WHERE s.city = $1 AND ",
            mine!("c"),
            " AND s.case_id = $4 ORDER BY s.at, s.id"
        );
        self.0.all(sql, args![case]).await
    }

    /// Keeps that a decision took the place of another because of an objection. For staff.
    ///
    /// # Errors
    /// A conflict when another decision did so before; when the database fails or one of them does not exist.
    pub async fn revise(self, decision: DecisionId, replaces: DecisionId, objection: CaseId) -> Result<()> {
        let sql = staff_sql!(
            "keep revision",
            "INSERT INTO revisions (city, decision_id, replaces_id, case_id) VALUES ($1, $2, $3, $4)"
        );
        self.0.insert(sql, args![decision, replaces, objection]).await
    }

    /// The revisions of decisions in a case the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn revisions(self, case: CaseId) -> Result<Vec<Revision>> {
        let sql = viewer_sql!(
            "list revisions of case",
            "SELECT r.decision_id, r.replaces_id, r.case_id FROM revisions r \
             JOIN decisions d ON d.city = r.city AND d.id = r.decision_id \
             JOIN cases c ON c.city = d.city AND c.id = d.case_id WHERE r.city = $1 AND ",
            mine!("c"),
            " AND d.case_id = $4 ORDER BY d.sent_at, d.id"
        );
        self.0.all(sql, args![case]).await
    }

    /// The revisions of decisions of who acts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn own_revisions(self) -> Result<Vec<Revision>> {
        let sql = owner_sql!(
            "list own revisions",
            "SELECT r.decision_id, r.replaces_id, r.case_id FROM revisions r \
             JOIN cases c ON c.city = r.city AND c.id = r.case_id \
             WHERE r.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 ORDER BY r.decision_id"
        );
        self.0.all(sql, args![]).await
    }
}
