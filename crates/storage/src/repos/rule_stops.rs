//! Products with whose rules the system does not grant by itself any more, until it goes on. Rows in turn, never changed.

use chrono::{DateTime, Utc};
use domain::StaffId;

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::staff_sql;

rows! {
    /// A stop, or that it went on.
    pub struct RuleStop from "rule_stops" {
        /// The product whose rules these are.
        pub product: String,
        /// The number of the row of this product, from 1: odd rows stop, even ones go on.
        pub nth: i64,
        /// Whether the system stands still from here.
        pub stopped: bool,
        /// Why.
        pub reason: String,
        /// Who said so.
        pub by_id: StaffId,
        /// Their name.
        pub by_name: String,
        /// When.
        pub at: DateTime<Utc>,
    }
}

macro_rules! stops {
    ($step:literal, $rest:literal) => {
        staff_sql!(
            $step,
            "SELECT s.product, s.nth, s.stopped, s.reason, s.by_id, s.by_name, s.at FROM rule_stops s \
             WHERE s.city = $1 ",
            $rest
        )
    };
}

repository! {
    /// Stops of rules. For staff and the system.
    RuleStops, rule_stops
}

impl RuleStops<'_> {
    /// Stops the rules of a product or lets them go on, by the member of staff who acts: after `seen` rows of this product the next one.
    ///
    /// # Errors
    /// [`Conflict::RuleStop`](crate::Conflict::RuleStop) when somebody else wrote that row; when the database fails or nobody
    /// of the city's staff acts.
    pub async fn add(self, product: &str, seen: i64, reason: &str, now: DateTime<Utc>) -> Result<RuleStop> {
        let sql = staff_sql!(
            "add stop of rules",
            "INSERT INTO rule_stops (city, product, nth, stopped, reason, by_id, by_name, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING product, nth, stopped, reason, by_id, by_name, at"
        );
        let nth = seen.saturating_add(1);
        let (_, by, name) = self.0.actor();
        self.0.one(sql, args![product, nth, nth % 2 == 1, reason, by, name, now]).await
    }

    /// The last row of a product; none when it was never stopped.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn last(self, product: &str) -> Result<Option<RuleStop>> {
        let sql = stops!("last stop of rules", "AND s.product = $2 ORDER BY s.nth DESC LIMIT 1");
        self.0.optional(sql, args![product]).await
    }

    /// All rows of the city, the latest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self) -> Result<Vec<RuleStop>> {
        self.0.all(stops!("list stops of rules", "ORDER BY s.at DESC, s.product, s.nth DESC"), args![]).await
    }
}
