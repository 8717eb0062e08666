//! Early warnings that were given.

use chrono::{DateTime, NaiveDate, Utc};
use domain::CaseId;
use domain::warnings::WarningKind;

use crate::Result;
use crate::args::args;
use crate::ids::TermWarningId;
use crate::row::Count;
use crate::sql::staff_sql;

repository! {
    /// Warnings that a term ends. For staff and the system.
    TermWarnings, term_warnings
}

impl TermWarnings<'_> {
    /// Writes down that somebody was warned that the term of a case ends on `decide_by`; whether nobody was before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add(
        self,
        id: TermWarningId,
        case: CaseId,
        kind: WarningKind,
        decide_by: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<bool> {
        let sql = staff_sql!(
            "add term warning",
            "INSERT INTO term_warnings (city, id, case_id, decide_by, kind, at) \
             SELECT c.city, $2, c.id, $4, $5, $6 FROM cases c WHERE c.city = $1 AND c.id = $3 \
             ON CONFLICT (city, case_id, decide_by, kind) DO NOTHING"
        );
        Ok(self.0.execute(sql, args![id, case, decide_by, kind.as_str(), at]).await? > 0)
    }

    /// How often somebody was warned of a case.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count(self, case: CaseId) -> Result<i64> {
        let sql = staff_sql!(
            "count term warnings",
            "SELECT COUNT(*) AS n FROM term_warnings WHERE city = $1 AND case_id = $2"
        );
        let Count(count) = self.0.optional(sql, args![case]).await?.unwrap_or(Count(0));
        Ok(count)
    }
}
