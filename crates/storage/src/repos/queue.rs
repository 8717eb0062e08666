//! The queue of staff: unfinished work of the own city, by turn, page by page. The turn is the legal deadline, and for an
//! urgent case the day on which it became urgent. Within one turn the legal deadline comes first, then the id.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::CaseStatus;
use domain::queue::{QueueChoice, When, Why};
use domain::tasks::{ReviewReason, TaskKind};
use domain::teams::Routes;
use domain::{CaseId, CaseNumber, StaffId, TaskId};

use super::Tasks;
use crate::Result;
use crate::args::{Arg, args};
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
        /// Of the holder that was asked about: past its deadline.
        pub held_late: i64,
        /// Of that holder: due this week, from today.
        pub held_this_week: i64,
        /// Of that holder: due next week.
        pub held_next_week: i64,
        /// Of that holder: due after that.
        pub held_later: i64,
    }
}

rows! {
    /// How much work a part of the queue holds, by when it is due.
    pub struct PartCount from "tasks" {
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
    /// Its legal deadline: work of one turn stands in that order.
    pub due: NaiveDate,
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
             ORDER BY t.turn, t.due, t.id"
        )
    };
}

/// Everything of one holder.
macro_rules! whole {
    ($holder:literal) => {
        queue!(concat!(
            "SELECT * FROM tasks WHERE city = $1 AND (turn, due, id) > ($2, $3, $4) AND ",
            $holder,
            " ORDER BY turn, due, id LIMIT ($5 + 0)"
        ))
    };
}

/// What was chosen of it: an empty text chooses everything; lists stand between commas.
macro_rules! chosen {
    () => {
        " AND ($7 = '' OR $7 LIKE '%,' || q.kind || ',%') \
         AND ($8 = '' OR $8 LIKE '%,' || q.product || ',%') \
         AND ($9 = '' OR CAST(q.reasons AS TEXT) LIKE '%\"' || $9 || '\"%') \
         AND ($10 = '' OR $10 LIKE '%,' || CASE WHEN q.due < $11 THEN 'te-laat' WHEN q.due < $12 THEN 'deze-week' \
         WHEN q.due < $13 THEN 'volgende-week' ELSE 'later' END || ',%') \
         AND ($14 = '' OR ($14 LIKE '%,' || q.product || ',%' OR $14 LIKE '%,' || q.product || '/' || q.kind || \
         CASE WHEN q.urgent = '' THEN '/-' ELSE '/!' END || ',%') = $15)"
    };
}

/// A part of it. No turn is after its deadline, so that work whose turn comes after the last day asked is not looked at.
macro_rules! part {
    ($holder:literal) => {
        queue!(concat!(
            "SELECT q.* FROM tasks q WHERE q.city = $1 AND (q.turn, q.due, q.id) > ($2, $3, $4) AND q.turn < $6 AND ",
            $holder,
            chosen!(),
            " ORDER BY q.turn, q.due, q.id LIMIT ($5 + 0)"
        ))
    };
}

/// How much there is of that part, by when it is due. The same values as for a page, which starts at the first row.
macro_rules! count {
    ($holder:literal) => {
        staff_sql!(
            "count part of queue",
            "SELECT COUNT(CASE WHEN q.due < $11 THEN 1 END) AS late, \
             COUNT(CASE WHEN q.due >= $11 AND q.due < $12 THEN 1 END) AS this_week, \
             COUNT(CASE WHEN q.due >= $12 AND q.due < $13 THEN 1 END) AS next_week, \
             COUNT(CASE WHEN q.due >= $13 THEN 1 END) AS later \
             FROM tasks q WHERE q.city = $1 AND (q.turn, q.due, q.id) > ($2, $3, $4) AND $5 > 0 AND q.turn < $6 AND ",
            $holder,
            chosen!()
        )
    };
}

/// All unfinished work: whole, and a part of it.
pub(crate) const ALL: (Sql, Sql) = (whole!("status <> 'done'"), part!("q.status <> 'done'"));
/// What nobody works on.
pub(crate) const OPEN: (Sql, Sql) = (whole!("status = 'open'"), part!("q.status = 'open'"));
/// What one member of staff works on.
pub(crate) const MINE: (Sql, Sql) =
    (whole!("status = 'claimed' AND assignee = $6"), part!("q.status = 'claimed' AND q.assignee = $16"));

impl Tasks<'_> {
    /// A page of unfinished work by turn, within one turn by legal deadline, from the start or after `after`.
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
        let narrow = narrow.filter(|narrow| narrow.choice.narrows() || narrow.routes.is_some());
        let (whole, part) = match filter {
            QueueFilter::All => ALL,
            QueueFilter::Open => OPEN,
            QueueFilter::Mine(_) => MINE,
        };
        let sql = if narrow.is_some() { part } else { whole };
        self.0.all(sql, values(filter, narrow, after, limit)).await
    }

    /// How much unfinished work a page of this part goes on about in all, by when it is due.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_part(self, filter: QueueFilter, narrow: QueueNarrow<'_>) -> Result<PartCount> {
        let sql = match filter {
            QueueFilter::All => count!("q.status <> 'done'"),
            QueueFilter::Open => count!("q.status = 'open'"),
            QueueFilter::Mine(_) => count!("q.status = 'claimed' AND q.assignee = $16"),
        };
        self.0.one(sql, values(filter, Some(narrow), None, 1)).await
    }
}

/// The values of the texts above, in their order.
fn values(
    filter: QueueFilter,
    narrow: Option<QueueNarrow<'_>>,
    after: Option<QueueCursor>,
    limit: u32,
) -> Vec<Arg> {
    let first = QueueCursor { turn: FIRST_DAY, due: FIRST_DAY, id: TaskId(uuid::Uuid::nil()) };
    let after = after.unwrap_or(first);
    let mut values = args![after.turn.max(FIRST_DAY), after.due.max(FIRST_DAY), after.id, i64::from(limit)];
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
    if let QueueFilter::Mine(staff) = filter {
        values.extend(args![staff]);
    }
    values
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

/// All unfinished work in one walk along an index that holds everything it needs.
macro_rules! counted {
    ($holder:literal) => {
        staff_sql!(
            "count queue",
            "SELECT product, kind, urgent, COUNT(*) AS everything, \
             COUNT(CASE WHEN status = 'open' THEN 1 END) AS free, \
             COUNT(CASE WHEN status = 'claimed' AND assignee = $2 THEN 1 END) AS mine, \
             COUNT(CASE WHEN due < $3 THEN 1 END) AS late, \
             COUNT(CASE WHEN due < $3 AND ",
            $holder,
            " THEN 1 END) AS held_late, \
             COUNT(CASE WHEN due >= $3 AND due < $4 AND ",
            $holder,
            " THEN 1 END) AS held_this_week, \
             COUNT(CASE WHEN due >= $4 AND due < $5 AND ",
            $holder,
            " THEN 1 END) AS held_next_week, \
             COUNT(CASE WHEN due >= $5 AND ",
            $holder,
            " THEN 1 END) AS held_later \
             FROM tasks WHERE city = $1 AND status <> 'done' GROUP BY product, kind, urgent"
        )
    };
}

impl Tasks<'_> {
    /// How much unfinished work there is on `today`, for `me`, by product, kind and urgency; and that of one holder by when it is
    /// due.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_queue(
        self,
        me: StaffId,
        holder: QueueFilter,
        today: NaiveDate,
    ) -> Result<Vec<QueueCount>> {
        let [now, next, later] = When::starts(today);
        let mut values = args![me, now, next, later];
        let sql = match holder {
            QueueFilter::All => counted!("status <> 'done'"),
            QueueFilter::Open => counted!("status = 'open'"),
            QueueFilter::Mine(staff) => {
                values.extend(args![staff]);
                counted!("status = 'claimed' AND assignee = $6")
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
