//! One act on many tasks at once: who asked what, and what became of each task.

use chrono::{DateTime, Utc};
use domain::cases::CaseStatus;
use domain::tasks::TaskKind;
use domain::{CaseNumber, Role, StaffId, TaskId};

use crate::args::{args, json};
use crate::ids::{BatchId, BatchItemId};
use crate::row::rows;
use crate::sql::staff_sql;
use crate::words::{BatchKind, BatchOutcome};
use crate::{Result, StorageError};

rows! {
    /// What was asked.
    pub struct Batch from "batches" {
        /// Id.
        pub id: BatchId,
        /// What is done with each task.
        pub kind: BatchKind,
        /// To whom, when tasks are given.
        pub assignee: Option<StaffId>,
        /// Their name.
        pub assignee_name: Option<String>,
        /// Why.
        pub reason: String,
        /// What it takes back.
        pub undoes: Option<BatchId>,
        /// Who asked.
        pub asked_by_id: StaffId,
        /// Their name.
        pub asked_by_name: String,
        /// What they may do.
        pub roles: Vec<Role>,
        /// When.
        pub asked_at: DateTime<Utc>,
    }
}

rows! {
    /// One task of it.
    pub struct BatchItem from "batch_items" {
        /// Id.
        pub id: BatchItemId,
        /// Of which batch.
        pub batch_id: BatchId,
        /// The task.
        pub task_id: TaskId,
        /// The version that was seen.
        pub version: i64,
        /// To whom this one goes, when not all go to the same person.
        pub to_id: Option<StaffId>,
        /// What became of it.
        pub outcome: BatchOutcome,
        /// Who had it before.
        pub before_id: Option<StaffId>,
        /// The version it has since.
        pub after_version: Option<i64>,
    }
}

rows! {
    /// One task of it, for people.
    pub struct BatchLine from "batch_items" {
        /// The task.
        pub id: TaskId,
        /// Its kind.
        pub kind: TaskKind,
        /// What became of it.
        pub outcome: BatchOutcome,
        /// Number of the case.
        pub number: CaseNumber,
        /// What was applied for.
        pub product: String,
        /// How the case stands.
        pub case_status: CaseStatus,
        /// Name of the resident or company.
        pub owner_name: Option<String>,
        /// To whom it goes, when not all go to the same person.
        pub to_name: Option<String>,
    }
}

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct NewBatch<'a> {
    /// Id.
    pub id: BatchId,
    /// What is done with each task.
    pub kind: BatchKind,
    /// To whom, when tasks are given: id and name.
    pub assignee: Option<(StaffId, &'a str)>,
    /// Why.
    pub reason: &'a str,
    /// What it takes back.
    pub undoes: Option<BatchId>,
    /// What who asks may do.
    pub roles: &'a [Role],
}

macro_rules! asked {
    () => {
        "id, kind, assignee, assignee_name, reason, undoes, asked_by_id, asked_by_name, roles, asked_at"
    };
}

macro_rules! items {
    () => {
        "id, batch_id, task_id, version, to_id, outcome, before_id, after_version"
    };
}

repository! {
    /// Acts on many tasks. For staff and the system.
    Batches, batches
}

impl Batches<'_> {
    /// Writes down what was asked, by who acts; whether it is new. An id is used once, and a batch is taken back once.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add(self, new: NewBatch<'_>, now: DateTime<Utc>) -> Result<bool> {
        let sql = staff_sql!(
            "add batch",
            "INSERT INTO batches (city, id, kind, assignee, assignee_name, reason, undoes, asked_by_id, asked_by_name, \
             roles, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING"
        );
        let NewBatch { id, kind, assignee, reason, undoes, roles } = new;
        let (_, by, name) = self.0.actor();
        let (to, to_name) = assignee.unzip();
        let values = args![id, kind.as_str(), to, to_name, reason, undoes, by, name, json(&roles)?, now];
        Ok(self.0.execute(sql, values).await? > 0)
    }

    /// Adds a task to it.
    ///
    /// # Errors
    /// When the database fails or the task does not exist.
    pub async fn add_item(
        self,
        id: BatchItemId,
        batch: BatchId,
        (task, version): (TaskId, i64),
        place: i64,
    ) -> Result<()> {
        let sql = staff_sql!(
            "add to batch",
            "INSERT INTO batch_items (city, id, batch_id, task_id, version, place, outcome) \
             VALUES ($1, $2, $3, $4, $5, $6, 'waiting')"
        );
        self.0.insert(sql, args![id, batch, task, version, place]).await
    }

    /// Says to whom one task of it goes.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn give(self, item: BatchItemId, to: StaffId) -> Result<()> {
        let sql =
            staff_sql!("give task of batch", "UPDATE batch_items SET to_id = $3 WHERE city = $1 AND id = $2");
        self.0.execute(sql, args![item, to]).await.map(drop)
    }

    /// What was asked.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: BatchId) -> Result<Option<Batch>> {
        let sql = staff_sql!("get batch", "SELECT ", asked!(), " FROM batches WHERE city = $1 AND id = $2");
        self.0.optional(sql, args![id]).await
    }

    /// Whether a batch was taken back, or is being so.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn undone_by(self, id: BatchId) -> Result<Option<Batch>> {
        let sql = staff_sql!(
            "find undoing batch",
            "SELECT ",
            asked!(),
            " FROM batches WHERE city = $1 AND undoes = $2"
        );
        self.0.optional(sql, args![id]).await
    }

    /// One task of it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn item(self, id: BatchItemId) -> Result<Option<BatchItem>> {
        let sql = staff_sql!(
            "get task of batch",
            "SELECT ",
            items!(),
            " FROM batch_items WHERE city = $1 AND id = $2"
        );
        self.0.optional(sql, args![id]).await
    }

    /// Every task of it, in the order in which they were chosen.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn items(self, batch: BatchId) -> Result<Vec<BatchItem>> {
        let sql = staff_sql!(
            "list tasks of batch",
            "SELECT ",
            items!(),
            " FROM batch_items WHERE city = $1 AND batch_id = $2 ORDER BY place"
        );
        self.0.all(sql, args![batch]).await
    }

    /// The same for people.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lines(self, batch: BatchId) -> Result<Vec<BatchLine>> {
        let sql = staff_sql!(
            "show tasks of batch",
            "SELECT t.id, t.kind, i.outcome, c.number, c.product, c.status AS case_status, \
             COALESCE(p.name, k.name) AS owner_name, s.name AS to_name \
             FROM batch_items i \
             LEFT JOIN staff s ON s.city = i.city AND s.id = i.to_id \
             JOIN tasks t ON t.city = i.city AND t.id = i.task_id \
             JOIN cases c ON c.city = t.city AND c.id = t.case_id \
             LEFT JOIN persons p ON p.city = c.city AND p.id = c.owner_id AND c.owner_kind = 'resident' \
             LEFT JOIN companies k ON k.city = c.city AND k.id = c.owner_id AND c.owner_kind = 'company' \
             WHERE i.city = $1 AND i.batch_id = $2 ORDER BY i.place"
        );
        self.0.all(sql, args![batch]).await
    }

    /// Says what became of a task, once.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it was said before.
    pub async fn settle(
        self,
        id: BatchItemId,
        outcome: BatchOutcome,
        (before, after_version): (Option<StaffId>, Option<i64>),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = staff_sql!(
            "settle task of batch",
            "UPDATE batch_items SET outcome = $3, before_id = $4, after_version = $5, done_at = $6 \
             WHERE city = $1 AND id = $2 AND outcome = 'waiting'"
        );
        match self.0.execute(sql, args![id, outcome.as_str(), before, after_version, now]).await? {
            0 => Err(StorageError::Stale),
            _ => Ok(()),
        }
    }
}
