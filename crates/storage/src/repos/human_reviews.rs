//! Residents who asked that a person looks at a decision of the system (UAVG 40; GDPR 22, third paragraph), and what that person found
//! without seeing it. Never changed.

use chrono::{DateTime, NaiveDate, Utc};
use domain::mandate::Verdict;
use domain::{CaseId, Cents, DecisionId, TaskId};

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{mine, staff_sql, viewer_sql};
use crate::words::verdict_word;

rows! {
    /// A resident asked that a person looks; and what was found, once somebody did.
    pub struct HumanReview from "human_reviews" {
        /// The decision.
        pub id: DecisionId,
        /// The work in which a person looks.
        pub task_id: TaskId,
        /// What the resident says about it; may be empty.
        pub words: String,
        /// The day before which we said that a person has looked.
        pub due: NaiveDate,
        /// When it was asked.
        pub asked_at: DateTime<Utc>,
        /// What the system granted, in cents.
        pub granted: i64,
        /// How much the person would grant, in cents; none where they found no right, or did not look yet.
        pub amount: Option<i64>,
        /// Whether the system had said the same; none while nobody looked.
        pub same: Option<bool>,
        /// Why, for the resident.
        pub reasons: Option<String>,
        /// Who looked.
        pub judged_by_name: Option<String>,
        /// When.
        pub judged_at: Option<DateTime<Utc>>,
    }

    /// How the reviews of one product came out.
    pub struct HumanTally from "human_reviews" {
        /// The product.
        pub product: String,
        /// How many were asked.
        pub asked: i64,
        /// How many of these a person looked at.
        pub judged: i64,
        /// In how many of these the person found the same.
        pub same: i64,
    }
}

/// A review to be asked.
#[derive(Clone, Copy, Debug)]
pub struct NewHumanReview<'a> {
    /// The decision of the system.
    pub decision: DecisionId,
    /// Its case.
    pub case: CaseId,
    /// The work in which a person looks.
    pub task: TaskId,
    /// What the resident says about it.
    pub words: &'a str,
    /// The day before which a person has looked.
    pub due: NaiveDate,
}

/// What a person found.
#[derive(Clone, Copy, Debug)]
pub struct NewHumanFinding<'a> {
    /// The decision that was judged again.
    pub decision: DecisionId,
    /// Granted or refused.
    pub verdict: Verdict,
    /// How much; none where no right was found.
    pub amount: Option<Cents>,
    /// Whether the system had said the same.
    pub same: bool,
    /// Why, for the resident.
    pub reasons: &'a str,
}

repository! {
    /// The reviews of decisions of the system that residents asked.
    HumanReviews, human_reviews
}

impl HumanReviews<'_> {
    /// Asks for a decision of the system in a case the actor may see; whether it was not asked before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ask(self, new: NewHumanReview<'_>, now: DateTime<Utc>) -> Result<bool> {
        let sql = viewer_sql!(
            "ask human review",
            "INSERT INTO human_reviews (city, id, case_id, task_id, words, due, asked_at) \
             SELECT d.city, d.id, c.id, $6, $7, $8, $9 FROM sample_draws d \
             JOIN cases c ON c.city = d.city AND c.id = d.case_id WHERE d.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4 AND d.id = $5 ON CONFLICT (city, id) DO NOTHING"
        );
        let NewHumanReview { decision, case, task, words, due } = new;
        Ok(self.0.execute(sql, args![case, decision, task, words, due, now]).await? == 1)
    }

    /// Every review in a case the actor may see, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<HumanReview>> {
        let sql = viewer_sql!(
            "list human reviews",
            "SELECT h.id, h.task_id, h.words, h.due, h.asked_at, d.amount AS granted, f.amount, f.same, f.reasons, \
             f.judged_by_name, f.judged_at FROM human_reviews h \
             JOIN sample_draws d ON d.city = h.city AND d.id = h.id \
             LEFT JOIN human_findings f ON f.city = h.city AND f.id = h.id \
             JOIN cases c ON c.city = h.city AND c.id = h.case_id WHERE h.city = $1 AND ",
            mine!("c"),
            " AND h.case_id = $4 ORDER BY h.asked_at, h.id"
        );
        self.0.all(sql, args![case]).await
    }

    /// Keeps what a person found, by who acts. For staff.
    ///
    /// # Errors
    /// When the database fails, nobody asked it, or it was judged already.
    pub async fn judge(self, new: NewHumanFinding<'_>, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "judge human review",
            "INSERT INTO human_findings (city, id, verdict, amount, same, reasons, judged_by_id, judged_by_name, judged_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        );
        let (_, by, name) = self.0.actor();
        let NewHumanFinding { decision, verdict, amount, same, reasons } = new;
        let amount = amount.map(|Cents(amount)| amount);
        let values = args![decision, verdict_word(verdict), amount, same, reasons, by, name, now];
        self.0.insert(sql, values).await
    }

    /// How the reviews that were asked since a moment came out, by product. For staff.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn tally(self, since: DateTime<Utc>) -> Result<Vec<HumanTally>> {
        let sql = staff_sql!(
            "tally human reviews",
            "SELECT d.product, COUNT(*) AS asked, COUNT(f.id) AS judged, COUNT(CASE WHEN f.same THEN 1 END) AS same \
             FROM human_reviews h JOIN sample_draws d ON d.city = h.city AND d.id = h.id \
             LEFT JOIN human_findings f ON f.city = h.city AND f.id = h.id \
             WHERE h.city = $1 AND h.asked_at >= $2 GROUP BY d.product ORDER BY d.product"
        );
        self.0.all(sql, args![since]).await
    }
}
