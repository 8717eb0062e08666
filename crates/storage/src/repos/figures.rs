//! Figures about the work of a city, for who leads it: counts alone, nothing about one person.

use chrono::{DateTime, NaiveDate, Utc};
use domain::StaffId;
use domain::tasks::TaskKind;

use crate::Result;
use crate::args::{IntoArg, args};
use crate::dialect::Texts;
use crate::row::rows;
use crate::sql::{Sql, staff_sql};

rows! {
    /// What happened in a week.
    pub struct Flow from "decisions" {
        /// Cases received.
        pub received: i64,
        /// Decisions sent.
        pub decided: i64,
        /// Of these, on or before the last day of the term as it stands, on the calendar of the city.
        pub on_time: i64,
        /// Of these, by the system.
        pub by_machine: i64,
        /// Of these, other than the rules proposed.
        pub deviated: i64,
    }
}

/// The seven days of a week, each with the moment at which it starts, and the moment at which the last one ends.
#[derive(Clone, Copy, Debug)]
pub struct WeekDays {
    /// Monday until Sunday.
    pub days: [NaiveDate; 7],
    /// When each starts where the city is, and when the next week does.
    pub starts: [DateTime<Utc>; 8],
}

rows! {
    /// Cases that are open, by when they were received.
    pub struct Stock from "cases" {
        /// At or after the first moment.
        pub newest: i64,
        /// From the second until the first.
        pub newer: i64,
        /// From the third until the second.
        pub older: i64,
        /// Before the third.
        pub oldest: i64,
    }
}

rows! {
    /// Unfinished work of one kind.
    pub struct Waiting from "tasks" {
        /// Which.
        pub kind: TaskKind,
        /// How much.
        pub all: i64,
        /// Of which nobody has it.
        pub free: i64,
        /// Of which is past its deadline.
        pub late: i64,
    }
}

rows! {
    /// What somebody works on.
    pub struct Load from "tasks" {
        /// Who.
        pub id: StaffId,
        /// Their name.
        pub name: String,
        /// How many tasks.
        pub all: i64,
        /// Of which are past their deadline.
        pub late: i64,
    }
}

rows! {
    /// How long cases of one product took on average, of those decided between two moments. In minutes.
    pub struct Lead from "decisions" {
        /// Which product.
        pub product: String,
        /// How many were decided.
        pub decided: i64,
        /// From receipt until a person took the work, of those that a person took.
        pub until_taken: Option<i64>,
        /// From receipt until the decision.
        pub until_decided: i64,
    }
}

rows! {
    /// How much unfinished work is due in a stretch of days.
    pub struct DueCount from "tasks" {
        /// How much.
        pub all: i64,
    }
}

repository! {
    /// Figures about the work. For staff.
    Figures, figures
}

/// The average in whole minutes between two moments of a case.
macro_rules! leads {
    ($taken:literal, $decided:literal) => {
        concat!(
            "SELECT c.product, COUNT(*) AS decided, CAST(AVG(",
            $taken,
            ") AS BIGINT) AS until_taken, CAST(AVG(",
            $decided,
            ") AS BIGINT) AS until_decided FROM decisions d JOIN cases c ON c.city = d.city AND c.id = d.case_id \
             WHERE d.city = $1 AND d.sent_at >= $2 AND d.sent_at < $3 GROUP BY c.product ORDER BY decided DESC, c.product"
        )
    };
}

const LEADS: Sql = Sql::staff(
    "average lead times",
    Texts {
        sqlite: leads!(
            "(julianday(c.review_started_at) - julianday(c.received_at)) * 1440",
            "(julianday(d.sent_at) - julianday(c.received_at)) * 1440"
        ),
        postgres: leads!(
            "EXTRACT(EPOCH FROM c.review_started_at - c.received_at) / 60",
            "EXTRACT(EPOCH FROM d.sent_at - c.received_at) / 60"
        ),
    },
);

impl Figures<'_> {
    /// What came in and went out in a week. A decision is in time when the day on which it was sent is no later than the last
    /// day of the term. Which day that was follows from the moments at which the days of the week start where the city is:
    /// neither database is asked about time zones, and a change of the clock makes no difference.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn flow(self, week: &WeekDays) -> Result<Flow> {
        let sql = staff_sql!(
            "count what came and went",
            "SELECT (SELECT COUNT(*) FROM cases r WHERE r.city = $1 AND r.received_at >= $2 AND r.received_at < $9) \
             AS received, COUNT(*) AS decided, \
             COUNT(CASE WHEN c.decide_by >= $16 THEN 1 \
             WHEN c.decide_by >= $15 AND d.sent_at < $8 THEN 1 \
             WHEN c.decide_by >= $14 AND d.sent_at < $7 THEN 1 \
             WHEN c.decide_by >= $13 AND d.sent_at < $6 THEN 1 \
             WHEN c.decide_by >= $12 AND d.sent_at < $5 THEN 1 \
             WHEN c.decide_by >= $11 AND d.sent_at < $4 THEN 1 \
             WHEN c.decide_by >= $10 AND d.sent_at < $3 THEN 1 END) AS on_time, \
             COUNT(CASE WHEN CAST(d.decided_by AS TEXT) LIKE '%\"machine\"%' THEN 1 END) AS by_machine, \
             COUNT(CASE WHEN d.verdict = 'grant_differently' THEN 1 END) AS deviated \
             FROM decisions d JOIN cases c ON c.city = d.city AND c.id = d.case_id \
             WHERE d.city = $1 AND d.sent_at >= $2 AND d.sent_at < $9"
        );
        let mut values = week.starts.map(IntoArg::into_arg).to_vec();
        values.extend(week.days.map(IntoArg::into_arg));
        self.0.one(sql, values).await
    }

    /// Open cases by age: received since each of three moments, the latest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn stock(self, since: [DateTime<Utc>; 3]) -> Result<Stock> {
        let sql = staff_sql!(
            "count open cases by age",
            "SELECT COUNT(CASE WHEN received_at >= $2 THEN 1 END) AS newest, \
             COUNT(CASE WHEN received_at < $2 AND received_at >= $3 THEN 1 END) AS newer, \
             COUNT(CASE WHEN received_at < $3 AND received_at >= $4 THEN 1 END) AS older, \
             COUNT(CASE WHEN received_at < $4 THEN 1 END) AS oldest \
             FROM cases WHERE city = $1 AND closed_at IS NULL"
        );
        let [first, second, third] = since;
        self.0.one(sql, args![first, second, third]).await
    }

    /// Unfinished work by kind, the most first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waiting(self, today: NaiveDate) -> Result<Vec<Waiting>> {
        let sql = staff_sql!(
            "count work by kind",
            "SELECT kind, COUNT(*) AS \"all\", COUNT(CASE WHEN status = 'open' THEN 1 END) AS free, \
             COUNT(CASE WHEN due < $2 THEN 1 END) AS late \
             FROM tasks WHERE city = $1 AND status <> 'done' GROUP BY kind ORDER BY 2 DESC, kind"
        );
        self.0.all(sql, args![today]).await
    }

    /// What everybody works on, the least first; who works on nothing is not there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn loads(self, today: NaiveDate) -> Result<Vec<Load>> {
        let sql = staff_sql!(
            "count work by holder",
            "SELECT s.id, s.name, COUNT(*) AS \"all\", COUNT(CASE WHEN t.due < $2 THEN 1 END) AS late \
             FROM tasks t JOIN staff s ON s.city = t.city AND s.id = t.assignee \
             WHERE t.city = $1 AND t.status = 'claimed' GROUP BY s.id, s.name ORDER BY 3, s.name"
        );
        self.0.all(sql, args![today]).await
    }

    /// Average times of what was decided from `from` until `until`, by product, the most decided first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn leads(self, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<Lead>> {
        self.0.all(LEADS, args![from, until]).await
    }

    /// Unfinished work that is due from `from` until before `until`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn due(self, from: NaiveDate, until: NaiveDate) -> Result<i64> {
        let sql = staff_sql!(
            "count work by deadline",
            "SELECT COUNT(*) AS \"all\" FROM tasks WHERE city = $1 AND status <> 'done' AND due >= $2 AND due < $3"
        );
        let found: DueCount = self.0.one(sql, args![from, until]).await?;
        Ok(found.all)
    }
}
