//! Decisions that change what was granted, and which decision each takes the place of. Never changed.

use domain::change::{Change, Taken};
use domain::decision::Grant;
use domain::mandate::Verdict;
use domain::{CaseId, DecisionId};
use uuid::Uuid;

use crate::Result;
use crate::args::{args, json};
use crate::row::rows;
use crate::sql::{mine, staff_sql, viewer_sql};
use crate::words::OwnerKind;

rows! {
    /// A change of what was granted.
    pub struct StoredChange from "decision_changes" {
        /// The decision that made it.
        pub decision_id: DecisionId,
        /// The one whose place it takes from its first day on; for money asked back, the one it was paid on.
        pub replaces_id: DecisionId,
        /// What was changed, and on which rule.
        pub taken: Taken,
    }
}

rows! {
    /// What a decision granted and changed, without its reasons and its receipt: to see what stands.
    pub struct DecisionStep from "decisions" {
        /// The decision.
        pub id: DecisionId,
        /// Its case.
        pub case_id: CaseId,
        /// Granted, granted differently, refused or changed.
        pub verdict: Verdict,
        /// What was granted; none for a refusal.
        pub granted: Option<Grant>,
        /// What it changed of what was granted before.
        pub taken: Option<Taken>,
    }
}

impl DecisionStep {
    /// What it changed, without the rule it rests on.
    #[must_use]
    pub fn change(&self) -> Option<&Change> {
        self.taken.as_ref().map(|taken| &taken.change)
    }
}

repository! {
    /// What was changed of what was granted.
    Changes, changes
}

macro_rules! steps {
    () => {
        "SELECT d.id, d.case_id, d.verdict, d.granted, h.taken FROM decisions d \
         JOIN cases c ON c.city = d.city AND c.id = d.case_id \
         LEFT JOIN decision_changes h ON h.city = d.city AND h.decision_id = d.id WHERE d.city = $1 AND "
    };
}

impl Changes<'_> {
    /// Adds what a decision changes. For staff.
    ///
    /// # Errors
    /// When the database fails, a decision does not exist, or the replaced one was replaced before.
    pub async fn add(self, decision: DecisionId, replaces: DecisionId, taken: &Taken) -> Result<()> {
        let sql = staff_sql!(
            "add change",
            "INSERT INTO decision_changes (city, decision_id, replaces_id, kind, taken) VALUES ($1, $2, $3, $4, $5)"
        );
        let kind = taken.change.kind().as_str();
        self.0.insert(sql, args![decision, replaces, kind, json(taken)?]).await
    }

    /// The changes in a case the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<StoredChange>> {
        let sql = viewer_sql!(
            "list changes",
            "SELECT h.decision_id, h.replaces_id, h.taken FROM decision_changes h \
             JOIN decisions d ON d.city = h.city AND d.id = h.decision_id \
             JOIN cases c ON c.city = d.city AND c.id = d.case_id WHERE h.city = $1 AND ",
            mine!("c"),
            " AND d.case_id = $4 ORDER BY d.sent_at, d.id"
        );
        self.0.all(sql, args![case]).await
    }

    /// The steps by which a case came to what stands in it, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn steps(self, case: CaseId) -> Result<Vec<DecisionStep>> {
        let sql =
            viewer_sql!("list steps", steps!(), mine!("c"), " AND d.case_id = $4 ORDER BY d.sent_at, d.id");
        self.0.all(sql, args![case]).await
    }

    /// The same for every case of an owner, in one question: somebody may have had many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn steps_of_owner(self, kind: OwnerKind, owner: Uuid) -> Result<Vec<DecisionStep>> {
        let sql = viewer_sql!(
            "list steps of owner",
            steps!(),
            mine!("c"),
            " AND c.owner_kind = $4 AND c.owner_id = $5 ORDER BY d.sent_at, d.id"
        );
        self.0.all(sql, args![kind.as_str(), owner]).await
    }
}
