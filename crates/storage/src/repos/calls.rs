//! Calls and visits as staff wrote them down. The owner gets a copy only on request (GDPR 15). Never changed.

use chrono::{DateTime, Utc};
use domain::{CaseId, TaskId};

use crate::Result;
use crate::args::args;
use crate::ids::CallId;
use crate::row::rows;
use crate::sql::staff_sql;
use crate::words::CallKind;

rows! {
    /// A call or a visit.
    pub struct Call from "case_calls" {
        /// Id.
        pub id: CallId,
        /// The case.
        pub case_id: CaseId,
        /// The work it was written with, if any.
        pub task_id: Option<TaskId>,
        /// By telephone or face to face.
        pub kind: CallKind,
        /// When it was.
        pub held_at: DateTime<Utc>,
        /// With whom.
        pub with_whom: String,
        /// What was said.
        pub said: String,
        /// What came out of it.
        pub outcome: String,
        /// Who wrote it down.
        pub written_by_name: String,
        /// When it was written down.
        pub written_at: DateTime<Utc>,
    }
}

/// A call or a visit to write down.
#[derive(Clone, Copy, Debug)]
pub struct NewCall<'a> {
    /// Id.
    pub id: CallId,
    /// The case.
    pub case: CaseId,
    /// The work it is written with, if any.
    pub task: Option<TaskId>,
    /// By telephone or face to face.
    pub kind: CallKind,
    /// When it was.
    pub held_at: DateTime<Utc>,
    /// With whom.
    pub with_whom: &'a str,
    /// What was said.
    pub said: &'a str,
    /// What came out of it.
    pub outcome: &'a str,
}

repository! {
    /// Calls and visits. Residents and companies see none of it.
    Calls, calls
}

impl Calls<'_> {
    /// Writes one down, by who acts.
    ///
    /// # Errors
    /// When the database fails or case or task do not exist.
    pub async fn add(self, new: NewCall<'_>, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "add call",
            "INSERT INTO case_calls (city, id, case_id, task_id, kind, held_at, with_whom, said, outcome, \
             written_by_id, written_by_name, written_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        );
        let NewCall { id, case, task, kind, held_at, with_whom, said, outcome } = new;
        let (_, by, name) = self.0.actor();
        let values = args![id, case, task, kind.as_str(), held_at, with_whom, said, outcome, by, name, now];
        self.0.insert(sql, values).await
    }

    /// The calls and visits of a case, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<Call>> {
        let sql = staff_sql!(
            "list calls",
            "SELECT id, case_id, task_id, kind, held_at, with_whom, said, outcome, written_by_name, written_at \
             FROM case_calls WHERE city = $1 AND case_id = $2 ORDER BY held_at, id"
        );
        self.0.all(sql, args![case]).await
    }
}
