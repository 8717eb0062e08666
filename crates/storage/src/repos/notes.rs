//! What staff write for each other in a case. The resident gets a copy only on request (GDPR 15). Never changed.

use chrono::{DateTime, Utc};
use domain::{CaseId, TaskId};

use crate::Result;
use crate::args::args;
use crate::ids::NoteId;
use crate::row::rows;
use crate::sql::staff_sql;

rows! {
    /// A note.
    pub struct Note from "case_notes" {
        /// Id.
        pub id: NoteId,
        /// The case.
        pub case_id: CaseId,
        /// The work it was written with, if any.
        pub task_id: Option<TaskId>,
        /// The text.
        pub body: String,
        /// Who wrote it.
        pub written_by_name: String,
        /// When.
        pub written_at: DateTime<Utc>,
    }
}

repository! {
    /// Notes of staff. Residents and companies see none of it.
    Notes, notes
}

impl Notes<'_> {
    /// Adds a note, by who acts.
    ///
    /// # Errors
    /// When the database fails or case or task do not exist.
    pub async fn add(
        self,
        id: NoteId,
        case: CaseId,
        task: Option<TaskId>,
        body: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = staff_sql!(
            "add note",
            "INSERT INTO case_notes (city, id, case_id, task_id, body, written_by_id, written_by_name, written_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        );
        let (_, by, name) = self.0.actor();
        self.0.insert(sql, args![id, case, task, body, by, name, now]).await
    }

    /// The notes of a case, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<Note>> {
        let sql = staff_sql!(
            "list notes",
            "SELECT id, case_id, task_id, body, written_by_name, written_at FROM case_notes \
             WHERE city = $1 AND case_id = $2 ORDER BY written_at, id"
        );
        self.0.all(sql, args![case]).await
    }
}
