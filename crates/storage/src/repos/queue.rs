//! The queue of staff: unfinished work of the own city, by legal deadline, page by page.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::CaseStatus;
use domain::tasks::{ReviewReason, TaskKind};
use domain::{CaseId, CaseNumber, StaffId, TaskId};

use super::Tasks;
use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{Sql, staff_sql};
use crate::words::TaskStatus;

rows! {
    /// One row of the queue.
    pub struct QueueRow from "tasks" {
        /// The task.
        pub id: TaskId,
        /// Which screen.
        pub kind: TaskKind,
        /// Open or claimed.
        pub status: TaskStatus,
        /// Who works on it.
        pub assignee: Option<StaffId>,
        /// Their name.
        pub assignee_name: Option<String>,
        /// The legal deadline.
        pub due: NaiveDate,
        /// Why a person must look.
        pub reasons: Vec<ReviewReason>,
        /// Rises with every change.
        pub version: i64,
        /// The case.
        pub case_id: CaseId,
        /// Its number.
        pub number: CaseNumber,
        /// What was applied for.
        pub product: String,
        /// How the case stands.
        pub case_status: CaseStatus,
        /// When it came in.
        pub received_at: DateTime<Utc>,
        /// Name of the resident or company.
        pub owner_name: Option<String>,
    }
}

/// Which work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueueFilter {
    /// Everything unfinished.
    All,
    /// What nobody works on.
    Open,
    /// What this member of staff works on.
    Mine(StaffId),
    /// One kind of work.
    Kind(TaskKind),
}

rows! {
    /// How much work there is.
    pub struct QueueCount from "tasks" {
        /// All unfinished work.
        pub everything: i64,
        /// What nobody works on.
        pub free: i64,
        /// What the asker works on.
        pub mine: i64,
        /// Past its deadline.
        pub late: i64,
    }
}

/// Where the next page starts: after this row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueCursor {
    /// Deadline of the last row seen.
    pub due: NaiveDate,
    /// Its task.
    pub id: TaskId,
}

/// One text per filter, so that each runs along an index of its own and stops after a page.
macro_rules! queue {
    ($filter:literal) => {
        staff_sql!(
            "list queue",
            "SELECT t.id, t.kind, t.status, t.assignee, s.name AS assignee_name, t.due, t.reasons, t.version, \
             t.case_id, c.number, c.product, c.status AS case_status, c.received_at, \
             COALESCE(p.name, k.name) AS owner_name \
             FROM (SELECT * FROM tasks WHERE city = $1 AND (due, id) > ($2, $3) AND ",
            $filter,
            " ORDER BY due, id LIMIT ($4 + 0)) t \
             JOIN cases c ON c.city = t.city AND c.id = t.case_id \
             LEFT JOIN persons p ON p.city = c.city AND p.id = c.owner_id AND c.owner_kind = 'resident' \
             LEFT JOIN companies k ON k.city = c.city AND k.id = c.owner_id AND c.owner_kind = 'company' \
             LEFT JOIN staff s ON s.city = t.city AND s.id = t.assignee \
             ORDER BY t.due, t.id"
        )
    };
}

impl Tasks<'_> {
    /// A page of unfinished work by deadline, from the start or after `after`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_queue(
        self,
        filter: QueueFilter,
        after: Option<QueueCursor>,
        limit: u32,
    ) -> Result<Vec<QueueRow>> {
        const ALL: Sql = queue!("status <> 'done'");
        const OPEN: Sql = queue!("status = 'open'");
        const MINE: Sql = queue!("status = 'claimed' AND assignee = $5");
        const KIND: Sql = queue!("status <> 'done' AND kind = $5");
        let after = after.unwrap_or(QueueCursor { due: NaiveDate::MIN, id: TaskId(uuid::Uuid::nil()) });
        let mut values = args![after.due.max(FIRST_DAY), after.id, i64::from(limit)];
        let sql = match filter {
            QueueFilter::All => ALL,
            QueueFilter::Open => OPEN,
            QueueFilter::Mine(staff) => {
                values.extend(args![staff]);
                MINE
            }
            QueueFilter::Kind(kind) => {
                values.extend(args![kind.as_str()]);
                KIND
            }
        };
        self.0.all(sql, values).await
    }
}

impl Tasks<'_> {
    /// How much unfinished work there is on `today`, for `me`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_queue(self, me: StaffId, today: NaiveDate) -> Result<Option<QueueCount>> {
        let sql = staff_sql!(
            "count queue",
            "SELECT COUNT(*) AS everything, \
             COUNT(CASE WHEN status = 'open' THEN 1 END) AS free, \
             COUNT(CASE WHEN status = 'claimed' AND assignee = $2 THEN 1 END) AS mine, \
             COUNT(CASE WHEN due < $3 THEN 1 END) AS late \
             FROM tasks WHERE city = $1 AND status <> 'done'"
        );
        self.0.optional(sql, args![me, today]).await
    }
}

/// Before every deadline. Four digits, so that dates kept as text sort.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
