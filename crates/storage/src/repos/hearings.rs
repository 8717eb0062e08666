//! Hearing somebody before a decision: what they were asked, what they said, and what a decision says about it. Never changed.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hearing::{AnswerKind, Heard, HeardFact};
use domain::{CaseId, DecisionId, HearingId};

use crate::Result;
use crate::args::{args, json};
use crate::row::rows;
use crate::sql::{mine, staff_sql, viewer_sql};

rows! {
    /// A question what somebody thinks of facts, with what they said.
    pub struct Hearing from "hearings" {
        /// Id.
        pub id: HearingId,
        /// The case.
        pub case_id: CaseId,
        /// The facts.
        pub facts: Vec<HeardFact>,
        /// What is meant to be decided and why, in the words of who asks.
        pub explanation: String,
        /// The last day to answer.
        pub due: NaiveDate,
        /// When it was asked.
        pub asked_at: DateTime<Utc>,
        /// Who asked.
        pub asked_by_name: Option<String>,
        /// How it was answered; none while it is open.
        pub answered: Option<AnswerKind>,
        /// What was said.
        pub said: Option<String>,
        /// Who wrote that down: the person, or a member of staff.
        pub answered_by_name: Option<String>,
        /// When.
        pub answered_at: Option<DateTime<Utc>>,
    }

    /// How somebody was heard before a decision, or why not.
    pub struct DecisionHearing from "decision_hearings" {
        /// The decision.
        pub decision_id: DecisionId,
        /// How, or why not.
        pub heard: Heard,
    }
}

/// A question to be asked.
#[derive(Clone, Copy, Debug)]
pub struct NewHearing<'a> {
    /// Id.
    pub id: HearingId,
    /// The case.
    pub case: CaseId,
    /// The facts.
    pub facts: &'a [HeardFact],
    /// What is meant to be decided and why.
    pub explanation: &'a str,
    /// The last day to answer.
    pub due: NaiveDate,
}

repository! {
    /// What people were asked before a decision, and said.
    Hearings, hearings
}

impl Hearings<'_> {
    /// Asks. For staff.
    ///
    /// # Errors
    /// When the database fails or there is no such case.
    pub async fn ask(self, new: NewHearing<'_>, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "ask views",
            "INSERT INTO hearings (city, id, case_id, facts, explanation, due, asked_at, asked_by_id, asked_by_name) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        );
        let (_, by, name) = self.0.actor();
        let NewHearing { id, case, facts, explanation, due } = new;
        self.0.insert(sql, args![id, case, json(&facts)?, explanation, due, now, by, name]).await
    }

    /// Every question in a case the actor may see, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<Hearing>> {
        let sql = viewer_sql!(
            "list hearings",
            "SELECT h.id, h.case_id, h.facts, h.explanation, h.due, h.asked_at, h.asked_by_name, a.kind AS answered, a.said, \
             a.by_name AS answered_by_name, a.at AS answered_at FROM hearings h \
             LEFT JOIN hearing_answers a ON a.city = h.city AND a.hearing_id = h.id \
             JOIN cases c ON c.city = h.city AND c.id = h.case_id WHERE h.city = $1 AND ",
            mine!("c"),
            " AND h.case_id = $4 ORDER BY h.asked_at, h.id"
        );
        self.0.all(sql, args![case]).await
    }

    /// Keeps what was said to a question in a case the actor may see; whether it is the first answer. Later ones change nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answer(
        self,
        case: CaseId,
        id: HearingId,
        kind: AnswerKind,
        said: &str,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let sql = viewer_sql!(
            "answer hearing",
            "INSERT INTO hearing_answers (city, hearing_id, kind, said, by_kind, by_id, by_name, at) \
             SELECT h.city, h.id, $6, $7, $8, $9, $10, $11 FROM hearings h \
             JOIN cases c ON c.city = h.city AND c.id = h.case_id WHERE h.city = $1 AND ",
            mine!("c"),
            " AND h.case_id = $4 AND h.id = $5 ON CONFLICT (city, hearing_id) DO NOTHING"
        );
        let (by_kind, by, name) = self.0.actor();
        let values = args![case, id, kind.as_str(), said, by_kind, by, name, now];
        Ok(self.0.execute(sql, values).await? == 1)
    }

    /// Keeps how somebody was heard before a decision, or why not. For staff.
    ///
    /// # Errors
    /// When the database fails or there is no such decision.
    pub async fn keep(self, decision: DecisionId, heard: &Heard) -> Result<()> {
        let sql = staff_sql!(
            "keep how somebody was heard",
            "INSERT INTO decision_hearings (city, decision_id, heard) VALUES ($1, $2, $3)"
        );
        self.0.insert(sql, args![decision, json(heard)?]).await
    }

    /// How somebody was heard before each decision in a case the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn kept(self, case: CaseId) -> Result<Vec<DecisionHearing>> {
        let sql = viewer_sql!(
            "list how somebody was heard",
            "SELECT k.decision_id, k.heard FROM decision_hearings k \
             JOIN decisions d ON d.city = k.city AND d.id = k.decision_id \
             JOIN cases c ON c.city = d.city AND c.id = d.case_id WHERE k.city = $1 AND ",
            mine!("c"),
            " AND d.case_id = $4 ORDER BY k.decision_id"
        );
        self.0.all(sql, args![case]).await
    }
}
