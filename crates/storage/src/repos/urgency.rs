//! Whether a case is urgent, and since when.

use chrono::{DateTime, NaiveDate, Utc};
use domain::CaseId;

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{mine, staff_sql, viewer_sql};

rows! {
    /// How urgent a case is.
    pub struct Urgent from "cases" {
        /// What made it urgent, by the id in the product's file; empty when nothing did.
        pub urgent: String,
        /// Since which day.
        pub urgent_since: Option<NaiveDate>,
    }
}

repository! {
    /// Urgency of cases.
    Urgencies, urgencies
}

impl Urgencies<'_> {
    /// Says what makes a case urgent since a day, or that nothing does. Unfinished work of the case gets its turn by it: on
    /// that day, or at the legal deadline when that is sooner or nothing is urgent.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set(
        self,
        case: CaseId,
        urgent: Option<(&str, NaiveDate)>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = viewer_sql!(
            "set urgency",
            "UPDATE cases SET urgent = $5, urgent_since = $6 WHERE city = $1 AND id = $4 AND EXISTS \
             (SELECT 1 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4)"
        );
        let (word, since) = urgent.unzip();
        self.0.execute(sql, args![case, word.unwrap_or_default(), since]).await?;
        let sql = viewer_sql!(
            "move turn of tasks",
            "UPDATE tasks SET urgent = (SELECT u.urgent FROM cases u WHERE u.city = $1 AND u.id = $4), turn = (SELECT CASE WHEN u.urgent_since < tasks.due THEN u.urgent_since ELSE tasks.due END \
             FROM cases u WHERE u.city = $1 AND u.id = $4), version = version + 1, updated_at = $5 \
             WHERE city = $1 AND case_id = $4 AND status <> 'done' AND EXISTS \
             (SELECT 1 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4)"
        );
        self.0.execute(sql, args![case, now]).await.map(drop)
    }

    /// How urgent a case is; none when there is no such case.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(self, case: CaseId) -> Result<Option<Urgent>> {
        let sql =
            staff_sql!("read urgency", "SELECT urgent, urgent_since FROM cases WHERE city = $1 AND id = $2");
        self.0.optional(sql, args![case]).await
    }
}
