//! The sample of grants that the system made: what was drawn, and what a person found. Never changed.

use chrono::{DateTime, Utc};
use domain::mandate::Verdict;
use domain::{CaseId, CaseNumber, Cents, DecisionId, TaskId};

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::staff_sql;
use crate::words::verdict_word;

rows! {
    /// A grant by the system, drawn for.
    pub struct SampleDraw from "sample_draws" {
        /// The decision.
        pub id: DecisionId,
        /// Its case.
        pub case_id: CaseId,
        /// What was granted, in cents.
        pub amount: i64,
        /// Whether a person judges it again.
        pub picked: bool,
    }

    /// What a person found.
    pub struct SampleFinding from "sample_findings" {
        /// The decision that was judged again.
        pub id: DecisionId,
        /// Granted or refused.
        pub verdict: Verdict,
        /// How much, in cents; none where no right was found.
        pub amount: Option<i64>,
        /// Whether the system had said the same.
        pub same: bool,
        /// Why.
        pub reasons: String,
        /// Who.
        pub judged_by_name: String,
        /// When.
        pub judged_at: DateTime<Utc>,
    }

    /// How the sample of one product came out.
    pub struct SampleTally from "sample_draws" {
        /// The product.
        pub product: String,
        /// Grants by the system.
        pub grants: i64,
        /// How many were picked.
        pub picked: i64,
        /// How many of these were judged.
        pub judged: i64,
        /// In how many of these the person found the same.
        pub same: i64,
    }

    /// A grant in which a person found something else than the system.
    pub struct SampleDifference from "sample_findings" {
        /// The decision.
        pub id: DecisionId,
        /// The work in which it was found.
        pub task_id: TaskId,
        /// Number of the case.
        pub number: CaseNumber,
        /// The product.
        pub product: String,
        /// What the system granted, in cents.
        pub granted: i64,
        /// What the person would have done.
        pub verdict: Verdict,
        /// How much that is, in cents.
        pub amount: Option<i64>,
        /// Who.
        pub judged_by_name: String,
        /// When.
        pub judged_at: DateTime<Utc>,
    }
}

/// A draw to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewDraw<'a> {
    /// The decision of the system.
    pub decision: DecisionId,
    /// Its case.
    pub case: CaseId,
    /// The product.
    pub product: &'a str,
    /// What was granted.
    pub amount: Cents,
    /// Whether a person judges it again.
    pub picked: bool,
}

/// A finding to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewFinding<'a> {
    /// The decision that was judged again.
    pub decision: DecisionId,
    /// Its case.
    pub case: CaseId,
    /// The work in which it was.
    pub task: TaskId,
    /// Granted or refused.
    pub verdict: Verdict,
    /// How much; none where no right was found.
    pub amount: Option<Cents>,
    /// Whether the system had said the same.
    pub same: bool,
    /// Why.
    pub reasons: &'a str,
}

repository! {
    /// The sample of grants by the system. For staff and the system.
    Samples, samples
}

impl Samples<'_> {
    /// Keeps a draw.
    ///
    /// # Errors
    /// When the database fails, there is no such decision, or it was drawn for already.
    pub async fn draw(self, new: NewDraw<'_>, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "draw sample",
            "INSERT INTO sample_draws (city, id, case_id, product, amount, picked, drawn_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        );
        let NewDraw { decision, case, product, amount: Cents(amount), picked } = new;
        self.0.insert(sql, args![decision, case, product, amount, picked, now]).await
    }

    /// Keeps what a person found, by who acts.
    ///
    /// # Errors
    /// When the database fails, it was not drawn, or it was judged already.
    pub async fn judge(self, new: NewFinding<'_>, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "judge sample",
            "INSERT INTO sample_findings (city, id, case_id, task_id, verdict, amount, same, reasons, judged_by_id, \
             judged_by_name, judged_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        );
        let (_, by, name) = self.0.actor();
        let NewFinding { decision, case, task, verdict, amount, same, reasons } = new;
        let amount = amount.map(|Cents(amount)| amount);
        let values = args![decision, case, task, verdict_word(verdict), amount, same, reasons, by, name, now];
        self.0.insert(sql, values).await
    }

    /// The draw of a case's grant, if the system granted it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of_case(self, case: CaseId) -> Result<Option<SampleDraw>> {
        let sql = staff_sql!(
            "get draw",
            "SELECT id, case_id, amount, picked FROM sample_draws WHERE city = $1 AND case_id = $2 \
             ORDER BY drawn_at DESC, id DESC LIMIT 1"
        );
        self.0.optional(sql, args![case]).await
    }

    /// What a person found about a decision.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn finding(self, decision: DecisionId) -> Result<Option<SampleFinding>> {
        let sql = staff_sql!(
            "get finding",
            "SELECT id, verdict, amount, same, reasons, judged_by_name, judged_at FROM sample_findings \
             WHERE city = $1 AND id = $2"
        );
        self.0.optional(sql, args![decision]).await
    }

    /// How the sample came out since a moment, by product.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn tally(self, since: DateTime<Utc>) -> Result<Vec<SampleTally>> {
        let sql = staff_sql!(
            "tally sample",
            "SELECT d.product, COUNT(*) AS grants, COUNT(CASE WHEN d.picked THEN 1 END) AS picked, \
             COUNT(f.id) AS judged, COUNT(CASE WHEN f.same THEN 1 END) AS same \
             FROM sample_draws d LEFT JOIN sample_findings f ON f.city = d.city AND f.id = d.id \
             WHERE d.city = $1 AND d.drawn_at >= $2 GROUP BY d.product ORDER BY d.product"
        );
        self.0.all(sql, args![since]).await
    }

    /// Where a person found something else than the system since a moment, the newest first; at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn differences(self, since: DateTime<Utc>, limit: u32) -> Result<Vec<SampleDifference>> {
        let sql = staff_sql!(
            "list differences",
            "SELECT f.id, f.task_id, c.number, d.product, d.amount AS granted, f.verdict, f.amount, \
             f.judged_by_name, f.judged_at FROM sample_findings f \
             JOIN sample_draws d ON d.city = f.city AND d.id = f.id \
             JOIN cases c ON c.city = f.city AND c.id = f.case_id \
             WHERE f.city = $1 AND f.judged_at >= $2 AND NOT f.same \
             ORDER BY f.judged_at DESC, f.id DESC LIMIT ($3 + 0)"
        );
        self.0.all(sql, args![since, i64::from(limit)]).await
    }
}
