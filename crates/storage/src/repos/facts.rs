//! Fact snapshots: claimed beside verified, at one moment. Never changed.

use chrono::{DateTime, TimeDelta, Utc};
use domain::CaseId;
use domain::facts::FactSnapshot;

use crate::Result;
use crate::args::{args, json};
use crate::ids::FactSnapshotId;
use crate::row::rows;
use crate::sql::{mine, viewer_sql};

/// The shortest time both databases can tell apart.
const SHORTEST: TimeDelta = TimeDelta::microseconds(1);

rows! {
    /// All facts of a case at one moment.
    pub struct StoredFacts from "fact_snapshots" {
        /// Id.
        pub id: FactSnapshotId,
        /// The case.
        pub case_id: CaseId,
        /// The facts.
        pub facts: FactSnapshot,
        /// When they were put together.
        pub taken_at: DateTime<Utc>,
    }
}

repository! {
    /// What is known about a case.
    Facts, facts
}

impl Facts<'_> {
    /// Adds a snapshot to a case the actor may see; from now on it is the latest. Clocks of two servers may differ, so
    /// it is at least a microsecond younger than the one before.
    ///
    /// # Errors
    /// When the database fails or there is no such case.
    pub async fn add(
        self,
        id: FactSnapshotId,
        case: CaseId,
        facts: &FactSnapshot,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let before = self.0.facts().latest(case).await?.map(|before| before.taken_at + SHORTEST);
        let taken_at = before.map_or(now, |soonest| soonest.max(now));
        let sql = viewer_sql!(
            "add facts",
            "INSERT INTO fact_snapshots (city, id, case_id, facts, taken_at) \
             SELECT c.city, $5, c.id, $6, $7 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4"
        );
        self.0.insert(sql, args![case, id, json(facts)?, taken_at]).await
    }

    /// The latest snapshot of a case the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn latest(self, case: CaseId) -> Result<Option<StoredFacts>> {
        let sql = viewer_sql!(
            "get latest facts",
            "SELECT f.id, f.case_id, f.facts, f.taken_at FROM fact_snapshots f \
             JOIN cases c ON c.city = f.city AND c.id = f.case_id WHERE f.city = $1 AND ",
            mine!("c"),
            " AND f.case_id = $4 ORDER BY f.taken_at DESC, f.id DESC LIMIT 1"
        );
        self.0.optional(sql, args![case]).await
    }

    /// One snapshot, as a proposal names it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: FactSnapshotId) -> Result<Option<StoredFacts>> {
        let sql = viewer_sql!(
            "get facts",
            "SELECT f.id, f.case_id, f.facts, f.taken_at FROM fact_snapshots f \
             JOIN cases c ON c.city = f.city AND c.id = f.case_id WHERE f.city = $1 AND ",
            mine!("c"),
            " AND f.id = $4"
        );
        self.0.optional(sql, args![id]).await
    }
}
