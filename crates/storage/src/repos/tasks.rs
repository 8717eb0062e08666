//! Work for staff.

use chrono::{DateTime, NaiveDate, Utc};
use domain::tasks::{ReviewReason, TaskKind};
use domain::{CaseId, StaffId, TaskId};
use serde_json::Value;

use crate::args::{args, json};
use crate::ids::ProposalId;
use crate::row::rows;
use crate::sql::{Sql, mine, staff_sql, viewer_sql};
use crate::words::TaskStatus;
use crate::{Result, StorageError};

rows! {
    /// A piece of work.
    pub struct Task from "tasks" {
        /// Id.
        pub id: TaskId,
        /// The case.
        pub case_id: CaseId,
        /// Which screen.
        pub kind: TaskKind,
        /// How far it is.
        pub status: TaskStatus,
        /// Who works on it or did it.
        pub assignee: Option<StaffId>,
        /// The legal deadline.
        pub due: NaiveDate,
        /// Why a person must look.
        pub reasons: Vec<ReviewReason>,
        /// What the rules propose, if they do.
        pub proposal_id: Option<ProposalId>,
        /// What this kind needs besides.
        pub payload: Value,
        /// Rises with every change.
        pub version: i64,
        /// Since when.
        pub created_at: DateTime<Utc>,
        /// When it last changed.
        pub updated_at: DateTime<Utc>,
        /// When it was finished.
        pub done_at: Option<DateTime<Utc>>,
        /// By whom; none when the system closed it.
        pub done_by: Option<StaffId>,
    }
}

/// Work to be done.
#[derive(Clone, Copy, Debug)]
pub struct NewTask<'a> {
    /// Id.
    pub id: TaskId,
    /// The case.
    pub case: CaseId,
    /// Which screen.
    pub kind: TaskKind,
    /// The legal deadline.
    pub due: NaiveDate,
    /// Why a person must look.
    pub reasons: &'a [ReviewReason],
    /// What the rules propose, if they do.
    pub proposal: Option<ProposalId>,
    /// What this kind needs besides.
    pub payload: &'a Value,
}

macro_rules! columns {
    () => {
        "id, case_id, kind, status, assignee, due, reasons, proposal_id, payload, version, created_at, \
         updated_at, done_at, done_by"
    };
}

repository! {
    /// Work for staff. Others can cause it in a case of their own, but see none of it.
    Tasks, tasks
}

impl Tasks<'_> {
    /// Adds work; whether it is new. Unfinished work of the same kind for the same case is left as it is
    /// (except `Undelivered`, which may pile up), so that a repeated job adds nothing.
    ///
    /// # Errors
    /// When the database fails or case or proposal do not exist.
    pub async fn create(self, new: NewTask<'_>, now: DateTime<Utc>) -> Result<bool> {
        let sql = viewer_sql!(
            "create task",
            "INSERT INTO tasks (city, id, case_id, kind, status, due, turn, reasons, proposal_id, payload, version, \
             created_at, updated_at, product, urgent) \
             SELECT c.city, $5, c.id, $6, 'open', $7, \
             CASE WHEN c.urgent_since < $7 THEN c.urgent_since ELSE $7 END, $8, $9, $10, 1, $11, $11, \
             c.product, c.urgent FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4 \
             ON CONFLICT (city, case_id, kind) WHERE status <> 'done' AND kind <> 'undelivered' DO NOTHING"
        );
        let NewTask { id, case, kind, due, reasons, proposal, payload } = new;
        let values = args![case, id, kind.as_str(), due, json(&reasons)?, proposal, payload, now];
        let added = self.0.execute(sql, values).await? > 0;
        if !added && self.0.cases().get(case).await?.is_none() {
            return Err(StorageError::MissingReference { step: sql.step });
        }
        Ok(added)
    }

    /// One task.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: TaskId) -> Result<Option<Task>> {
        let sql = staff_sql!("get task", "SELECT ", columns!(), " FROM tasks WHERE city = $1 AND id = $2");
        self.0.optional(sql, args![id]).await
    }

    /// The work for one case, oldest first, what is finished included.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_of_case(self, case: CaseId) -> Result<Vec<Task>> {
        let sql = staff_sql!(
            "list tasks of case",
            "SELECT ",
            columns!(),
            " FROM tasks WHERE city = $1 AND case_id = $2 ORDER BY created_at, id"
        );
        self.0.all(sql, args![case]).await
    }

    /// The unfinished work of a member of staff, by deadline.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_of_holder(self, staff: StaffId) -> Result<Vec<Task>> {
        let sql = staff_sql!(
            "list tasks of holder",
            "SELECT ",
            columns!(),
            " FROM tasks WHERE city = $1 AND assignee = $2 AND status = 'claimed' ORDER BY due, id"
        );
        self.0.all(sql, args![staff]).await
    }

    /// Takes an open task; none when there is no such task.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it changed since `version` or is not open any more.
    pub async fn claim(
        self,
        id: TaskId,
        version: i64,
        by: StaffId,
        now: DateTime<Utc>,
    ) -> Result<Option<Task>> {
        let sql = staff_sql!(
            "claim task",
            "UPDATE tasks SET status = 'claimed', assignee = $5, version = version + 1, updated_at = $4 \
             WHERE city = $1 AND id = $2 AND version = $3 AND status = 'open' RETURNING ",
            columns!()
        );
        self.change(sql, id, args![id, version, now, by]).await
    }

    /// Gives a task back; none when there is no such task.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it changed since `version` or nobody works on it.
    pub async fn release(self, id: TaskId, version: i64, now: DateTime<Utc>) -> Result<Option<Task>> {
        let sql = staff_sql!(
            "release task",
            "UPDATE tasks SET status = 'open', assignee = NULL, version = version + 1, updated_at = $4 \
             WHERE city = $1 AND id = $2 AND version = $3 AND status = 'claimed' RETURNING ",
            columns!()
        );
        self.change(sql, id, args![id, version, now]).await
    }

    /// Gives an unfinished task to somebody, whoever works on it now; none when there is no such task.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it changed since `version` or is finished.
    pub async fn assign(
        self,
        id: TaskId,
        version: i64,
        to: StaffId,
        now: DateTime<Utc>,
    ) -> Result<Option<Task>> {
        let sql = staff_sql!(
            "assign task",
            "UPDATE tasks SET status = 'claimed', assignee = $5, version = version + 1, updated_at = $4 \
             WHERE city = $1 AND id = $2 AND version = $3 AND status <> 'done' RETURNING ",
            columns!()
        );
        self.change(sql, id, args![id, version, now, to]).await
    }

    /// Takes hold of a claimed task for the rest of the transaction, as its next version; none when there is no
    /// such task. Of several steps on the same task at the same moment only one gets this far.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it changed since `version` or `by` does not work on it.
    pub async fn hold(
        self,
        id: TaskId,
        version: i64,
        by: StaffId,
        now: DateTime<Utc>,
    ) -> Result<Option<Task>> {
        let sql = staff_sql!(
            "hold task",
            "UPDATE tasks SET version = version + 1, updated_at = $4 \
             WHERE city = $1 AND id = $2 AND version = $3 AND status = 'claimed' AND assignee = $5 RETURNING ",
            columns!()
        );
        self.change(sql, id, args![id, version, now, by]).await
    }

    /// Finishes a task, open or claimed; `by` is none for the system. None when there is no such task.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it changed since `version` or was finished already.
    pub async fn finish(
        self,
        id: TaskId,
        version: i64,
        by: Option<StaffId>,
        now: DateTime<Utc>,
    ) -> Result<Option<Task>> {
        let sql = staff_sql!(
            "finish task",
            "UPDATE tasks SET status = 'done', done_by = $5, done_at = $4, version = version + 1, updated_at = $4 \
             WHERE city = $1 AND id = $2 AND version = $3 AND status <> 'done' RETURNING ",
            columns!()
        );
        self.change(sql, id, args![id, version, now, by]).await
    }

    /// Moves the deadline of the unfinished work of one kind for a case, when the term moved.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_due(
        self,
        case: CaseId,
        kind: TaskKind,
        due: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = viewer_sql!(
            "move deadline of tasks",
            "UPDATE tasks SET due = $6, turn = (SELECT CASE WHEN u.urgent_since < $6 THEN u.urgent_since ELSE $6 END \
             FROM cases u WHERE u.city = $1 AND u.id = $4), version = version + 1, updated_at = $7 \
             WHERE city = $1 AND case_id = $4 AND kind = $5 AND status <> 'done' AND EXISTS \
             (SELECT 1 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4)"
        );
        self.0.execute(sql, args![case, kind.as_str(), due, now]).await.map(drop)
    }

    /// Closes all unfinished work for a case, such as when it is withdrawn; how much there was.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn finish_all(self, case: CaseId, by: Option<StaffId>, now: DateTime<Utc>) -> Result<u64> {
        let sql = viewer_sql!(
            "finish tasks of case",
            "UPDATE tasks SET status = 'done', done_by = $5, done_at = $6, version = version + 1, updated_at = $6 \
             WHERE city = $1 AND case_id = $4 AND status <> 'done' AND EXISTS \
             (SELECT 1 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4)"
        );
        self.0.execute(sql, args![case, by, now]).await
    }

    /// Closes the work of one kind for a case that nobody took yet, such as when what it rests on was corrected; whether
    /// there was any.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn finish_untaken(self, case: CaseId, kind: TaskKind, now: DateTime<Utc>) -> Result<bool> {
        let sql = viewer_sql!(
            "finish untaken task of case",
            "UPDATE tasks SET status = 'done', done_at = $6, version = version + 1, updated_at = $6 \
             WHERE city = $1 AND case_id = $4 AND kind = $5 AND status = 'open' AND EXISTS \
             (SELECT 1 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4)"
        );
        Ok(self.0.execute(sql, args![case, kind.as_str(), now]).await? > 0)
    }

    /// Closes the unfinished work of one kind for a case, taken or not, such as when there is nothing left to warn of; whether
    /// there was any.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn finish_kind(self, case: CaseId, kind: TaskKind, now: DateTime<Utc>) -> Result<bool> {
        let sql = viewer_sql!(
            "finish tasks of one kind",
            "UPDATE tasks SET status = 'done', done_at = $6, version = version + 1, updated_at = $6 \
             WHERE city = $1 AND case_id = $4 AND kind = $5 AND status <> 'done' AND EXISTS \
             (SELECT 1 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4)"
        );
        Ok(self.0.execute(sql, args![case, kind.as_str(), now]).await? > 0)
    }

    async fn change(self, sql: Sql, id: TaskId, values: Vec<crate::args::Arg>) -> Result<Option<Task>> {
        let changed = self.0.optional(sql, values).await?;
        if changed.is_some() {
            return Ok(changed);
        }
        match self.0.tasks().get(id).await? {
            Some(_) => Err(StorageError::Stale),
            None => Ok(None),
        }
    }
}
