//! The queue of staff: unfinished work of the own city, by turn, page by page. The turn is the legal deadline, and for an
//! urgent case the day on which it became urgent.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::CaseStatus;
use domain::queue::{QueueChoice, When, Why};
use domain::tasks::{ReviewReason, TaskKind};
use domain::teams::Routes;
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
        /// The day by which the queue is sorted: the deadline, or when an urgent case became so.
        pub turn: NaiveDate,
        /// What made the case urgent; empty when nothing did.
        pub urgent: String,
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

/// Whose work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueueFilter {
    /// Everything unfinished.
    All,
    /// What nobody works on.
    Open,
    /// What this member of staff works on.
    Mine(StaffId),
}

/// Which part of that work, seen from a day.
#[derive(Clone, Copy, Debug)]
pub struct QueueNarrow<'a> {
    /// What was chosen; whose work it is and which columns are shown play no part here.
    pub choice: &'a QueueChoice,
    /// The day of today.
    pub today: NaiveDate,
    /// The work of which teams; none for all.
    pub routes: Option<&'a Routes>,
}

rows! {
    /// How much work there is of one kind for one product, urgent or not.
    pub struct QueueCount from "tasks" {
        /// Which product.
        pub product: String,
        /// Which kind.
        pub kind: TaskKind,
        /// What made the cases urgent; empty when nothing did.
        pub urgent: String,
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

rows! {
    /// How much work of one kind there is for one product, urgent or not, by when it is due.
    pub struct QueueFacet from "tasks" {
        /// Which product.
        pub product: String,
        /// Which kind.
        pub kind: TaskKind,
        /// What made the cases urgent; empty when nothing did.
        pub urgent: String,
        /// Past its deadline.
        pub late: i64,
        /// Due this week, from today.
        pub this_week: i64,
        /// Due next week.
        pub next_week: i64,
        /// Due after that.
        pub later: i64,
    }
}

/// Where the next page starts: after this row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueCursor {
    /// Turn of the last row seen.
    pub turn: NaiveDate,
    /// Its task.
    pub id: TaskId,
}

/// One text per filter, so that each runs along an index of its own and stops after a page.
macro_rules! queue {
    ($inner:expr) => {
        staff_sql!(
            "list queue",
            "SELECT t.id, t.kind, t.status, t.assignee, s.name AS assignee_name, t.due, t.turn, c.urgent, t.reasons, t.version, \
             t.case_id, c.number, c.product, c.status AS case_status, c.received_at, \
             COALESCE(p.name, k.name) AS owner_name \
             FROM (",
            $inner,
            ") t \
             JOIN cases c ON c.city = t.city AND c.id = t.case_id \
             LEFT JOIN persons p ON p.city = c.city AND p.id = c.owner_id AND c.owner_kind = 'resident' \
             LEFT JOIN companies k ON k.city = c.city AND k.id = c.owner_id AND c.owner_kind = 'company' \
             LEFT JOIN staff s ON s.city = t.city AND s.id = t.assignee \
             ORDER BY t.turn, t.id"
        )
    };
}

/// Everything of one holder.
macro_rules! whole {
    ($holder:literal) => {
        queue!(concat!(
            "SELECT * FROM tasks WHERE city = $1 AND (turn, id) > ($2, $3) AND ",
            $holder,
            " ORDER BY turn, id LIMIT ($4 + 0)"
        ))
    };
}

/// A part of it. What was not chosen is an empty text; lists stand between commas. No turn is after its deadline, so that
/// work whose turn comes after the last day asked is not looked at.
macro_rules! part {
    ($holder:literal) => {
        queue!(concat!(
            "SELECT q.* FROM tasks q JOIN cases f ON f.city = q.city AND f.id = q.case_id \
             WHERE q.city = $1 AND (q.turn, q.id) > ($2, $3) AND q.turn < $5 AND ",
            $holder,
            " AND ($6 = '' OR $6 LIKE '%,' || q.kind || ',%') \
             AND ($7 = '' OR $7 LIKE '%,' || f.product || ',%') \
             AND ($8 = '' OR CAST(q.reasons AS TEXT) LIKE '%\"' || $8 || '\"%') \
             AND ($9 = '' OR $9 LIKE '%,' || CASE WHEN q.due < $10 THEN 'te-laat' WHEN q.due < $11 THEN 'deze-week' \
             WHEN q.due < $12 THEN 'volgende-week' ELSE 'later' END || ',%') \
             AND ($13 = '' OR ($13 LIKE '%,' || f.product || ',%' OR $13 LIKE '%,' || f.product || '/' || q.kind || \
             CASE WHEN f.urgent = '' THEN '/-' ELSE '/!' END || ',%') = $14) \
             ORDER BY q.turn, q.id LIMIT ($4 + 0)"
        ))
    };
}

impl Tasks<'_> {
    /// A page of unfinished work by turn, from the start or after `after`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_queue(
        self,
        filter: QueueFilter,
        narrow: Option<QueueNarrow<'_>>,
        after: Option<QueueCursor>,
        limit: u32,
    ) -> Result<Vec<QueueRow>> {
        const ALL: (Sql, Sql) = (whole!("status <> 'done'"), part!("q.status <> 'done'"));
        const OPEN: (Sql, Sql) = (whole!("status = 'open'"), part!("q.status = 'open'"));
        const MINE: (Sql, Sql) = (
            whole!("status = 'claimed' AND assignee = $5"),
            part!("q.status = 'claimed' AND q.assignee = $15"),
        );
        let after = after.unwrap_or(QueueCursor { turn: NaiveDate::MIN, id: TaskId(uuid::Uuid::nil()) });
        let mut values = args![after.turn.max(FIRST_DAY), after.id, i64::from(limit)];
        let narrow = narrow.filter(|narrow| narrow.choice.narrows() || narrow.routes.is_some());
        if let Some(QueueNarrow { choice, today, routes }) = narrow {
            let [now, next, later] = When::starts(today);
            let end = choice.when.last().map_or(LAST_DAY, |when| match when {
                When::Late => now,
                When::ThisWeek => next,
                When::NextWeek => later,
                When::Later => LAST_DAY,
            });
            values.extend(args![
                end,
                listed(choice.kinds.iter().map(|kind| kind.as_str())),
                listed(choice.products.iter().map(String::as_str)),
                choice.why.map_or("", Why::as_str),
                listed(choice.when.iter().map(|when| when.as_str())),
                now,
                next,
                later,
                // Routes that name nothing still are a choice: a word that no product has.
                routes.map_or_else(String::new, |routes| if routes.words.is_empty() {
                    ",/,".to_owned()
                } else {
                    listed(routes.words.iter().map(String::as_str))
                }),
                routes.is_none_or(|routes| !routes.without)
            ]);
        }
        let (whole, part) = match filter {
            QueueFilter::All => ALL,
            QueueFilter::Open => OPEN,
            QueueFilter::Mine(staff) => {
                values.extend(args![staff]);
                MINE
            }
        };
        self.0.all(if narrow.is_some() { part } else { whole }, values).await
    }
}

impl Tasks<'_> {
    /// One task as the queue shows it, also when it is finished.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn in_queue(self, id: TaskId) -> Result<Option<QueueRow>> {
        const ONE: Sql = queue!("SELECT * FROM tasks WHERE city = $1 AND id = $2");
        self.0.optional(ONE, args![id]).await
    }
}

/// Words between commas, with one at either end; empty when there are none.
fn listed<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.collect();
    if words.is_empty() { String::new() } else { format!(",{},", words.join(",")) }
}

impl Tasks<'_> {
    /// How much unfinished work there is on `today`, for `me`, by product, kind and urgency.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_queue(self, me: StaffId, today: NaiveDate) -> Result<Vec<QueueCount>> {
        let sql = staff_sql!(
            "count queue",
            "SELECT c.product, t.kind, c.urgent, COUNT(*) AS everything, \
             COUNT(CASE WHEN t.status = 'open' THEN 1 END) AS free, \
             COUNT(CASE WHEN t.status = 'claimed' AND t.assignee = $2 THEN 1 END) AS mine, \
             COUNT(CASE WHEN t.due < $3 THEN 1 END) AS late \
             FROM tasks t JOIN cases c ON c.city = t.city AND c.id = t.case_id \
             WHERE t.city = $1 AND t.status <> 'done' GROUP BY c.product, t.kind, c.urgent"
        );
        self.0.all(sql, args![me, today]).await
    }
}

/// The work of one holder by kind and deadline.
macro_rules! facets {
    ($holder:literal) => {
        staff_sql!(
            "count queue by kind",
            "SELECT c.product, t.kind, c.urgent, COUNT(CASE WHEN t.due < $2 THEN 1 END) AS late, \
             COUNT(CASE WHEN t.due >= $2 AND t.due < $3 THEN 1 END) AS this_week, \
             COUNT(CASE WHEN t.due >= $3 AND t.due < $4 THEN 1 END) AS next_week, \
             COUNT(CASE WHEN t.due >= $4 THEN 1 END) AS later \
             FROM tasks t JOIN cases c ON c.city = t.city AND c.id = t.case_id WHERE t.city = $1 AND ",
            $holder,
            " GROUP BY c.product, t.kind, c.urgent"
        )
    };
}

impl Tasks<'_> {
    /// How much work of each product, kind and urgency there is for this holder, by when it is due seen from `today`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn queue_facets(self, filter: QueueFilter, today: NaiveDate) -> Result<Vec<QueueFacet>> {
        let [now, next, later] = When::starts(today);
        let mut values = args![now, next, later];
        let sql = match filter {
            QueueFilter::All => facets!("t.status <> 'done'"),
            QueueFilter::Open => facets!("t.status = 'open'"),
            QueueFilter::Mine(staff) => {
                values.extend(args![staff]);
                facets!("t.status = 'claimed' AND t.assignee = $5")
            }
        };
        self.0.all(sql, values).await
    }
}

/// Before every deadline. Four digits, so that dates kept as text sort.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// After every deadline, with four digits for the same reason.
const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};
