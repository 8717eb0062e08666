//! Questions to experts of the city and outside it, with what was chosen for them to see, and how they ended. Never changed.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{CaseId, StaffId, TaskId};
use serde_json::Value;

use crate::Result;
use crate::args::args;
use crate::ids::AdviceId;
use crate::row::rows;
use crate::sql::{made_known, mine, staff_sql, viewer_sql};
use crate::words::AdviceEnd;

rows! {
    /// A question to an expert, with the answer.
    pub struct Advice from "advice_requests" {
        /// Id.
        pub id: AdviceId,
        /// The case.
        pub case_id: CaseId,
        /// The work in which it was asked.
        pub task_id: TaskId,
        /// The work of the expert.
        pub advise_task_id: TaskId,
        /// As what the expert is asked: the word of a role.
        pub skill: String,
        /// The expert of the city's file who is asked, by id; empty for one of the city itself.
        pub outside: String,
        /// Whom it is about, when that was chosen to be seen; empty otherwise.
        pub about: String,
        /// The question.
        pub question: String,
        /// The facts that were chosen, as they were then.
        pub facts: Value,
        /// The documents that were chosen, by id.
        pub documents: Value,
        /// Who is asked.
        pub adviser_id: StaffId,
        /// Their name.
        pub adviser_name: String,
        /// Who asked.
        pub asked_by_id: StaffId,
        /// Their name.
        pub asked_by_name: String,
        /// When.
        pub asked_at: DateTime<Utc>,
        /// Last day.
        pub due: NaiveDate,
        /// What was answered.
        pub body: Option<String>,
        /// When.
        pub given_at: Option<DateTime<Utc>>,
        /// The person who answered for an organisation; empty for an expert of the city.
        pub signed: Option<String>,
        /// How it ended without an answer.
        pub ended: Option<AdviceEnd>,
        /// What was written with that.
        pub end_note: Option<String>,
        /// Who ended it; none when the day passed.
        pub ended_by_name: Option<String>,
        /// When.
        pub ended_at: Option<DateTime<Utc>>,
    }

    /// Advice that was given and made known with a decision that was sent after it (Awb 3:49, 3:50).
    pub struct KnownAdvice from "advices" {
        /// The question.
        pub id: AdviceId,
        /// As what the expert was asked: the word of a role.
        pub skill: String,
        /// The expert of the city's file who was asked, by id; empty for one of the city itself.
        pub outside: String,
        /// Name of the expert.
        pub adviser_name: String,
        /// The question.
        pub question: String,
        /// When it was asked.
        pub asked_at: DateTime<Utc>,
        /// What was answered.
        pub body: String,
        /// When.
        pub given_at: DateTime<Utc>,
        /// The person who answered for an organisation; empty for an expert of the city.
        pub signed: String,
    }

    /// Until when a case waits for advice; all that its owner needs to know before a decision.
    pub struct AdviceWait from "advice_requests" {
        /// Last day.
        pub due: NaiveDate,
    }
}

/// A question to an expert.
#[derive(Clone, Copy, Debug)]
pub struct NewAdvice<'a> {
    /// Id.
    pub id: AdviceId,
    /// The case.
    pub case: CaseId,
    /// The work in which it is asked.
    pub task: TaskId,
    /// The work of the expert.
    pub advise_task: TaskId,
    /// As what the expert is asked: the word of a role.
    pub skill: &'a str,
    /// The expert of the city's file who is asked, by id; empty for one of the city itself.
    pub outside: &'a str,
    /// Whom it is about, when that was chosen to be seen; empty otherwise.
    pub about: &'a str,
    /// The question.
    pub question: &'a str,
    /// The facts that were chosen.
    pub facts: &'a Value,
    /// The documents that were chosen, by id.
    pub documents: &'a Value,
    /// Who is asked.
    pub adviser: StaffId,
    /// Their name.
    pub adviser_name: &'a str,
    /// Last day.
    pub due: NaiveDate,
}

macro_rules! select {
    () => {
        "SELECT r.id, r.case_id, r.task_id, r.advise_task_id, r.skill, r.outside, r.about, r.question, r.facts, \
         r.documents, r.adviser_id, r.adviser_name, r.asked_by_id, r.asked_by_name, r.asked_at, r.due, a.body, a.given_at, \
         a.signed, e.why AS ended, e.note AS end_note, e.ended_by_name, e.ended_at \
         FROM advice_requests r LEFT JOIN advices a ON a.city = r.city AND a.request_id = r.id \
         LEFT JOIN advice_ends e ON e.city = r.city AND e.request_id = r.id "
    };
}

repository! {
    /// Questions to experts. An owner learns until when their case waits, and reads what was given once a decision was sent.
    Advices, advices
}

impl Advices<'_> {
    /// Asks, by who acts.
    ///
    /// # Errors
    /// When the database fails, or case, task or expert do not exist.
    pub async fn ask(self, new: NewAdvice<'_>, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "ask advice",
            "INSERT INTO advice_requests (city, id, case_id, task_id, advise_task_id, skill, question, facts, documents, \
             adviser_id, adviser_name, asked_by_id, asked_by_name, asked_at, due, outside, about) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
        );
        let NewAdvice { id, case, task, advise_task, skill, question, facts, documents, .. } = new;
        let (_, by, name) = self.0.actor();
        let values = args![
            id,
            case,
            task,
            advise_task,
            skill,
            question,
            facts,
            documents,
            new.adviser,
            new.adviser_name,
            by,
            name,
            now,
            new.due,
            new.outside,
            new.about
        ];
        self.0.insert(sql, values).await
    }

    /// Answers a question, by who acts; `signed` is the person who answers for an organisation. Once.
    ///
    /// # Errors
    /// When the database fails, there is no such question, or it was answered before.
    pub async fn answer(self, id: AdviceId, body: &str, signed: &str, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "answer advice",
            "INSERT INTO advices (city, request_id, body, given_by_id, given_by_name, given_at, signed) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        );
        let (_, by, name) = self.0.actor();
        self.0.insert(sql, args![id, body, by, name, now, signed]).await
    }

    /// Ends a question without an answer, by who acts. Once.
    ///
    /// # Errors
    /// When the database fails, there is no such question, or it ended before.
    pub async fn end(self, id: AdviceId, why: AdviceEnd, note: &str, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "end advice",
            "INSERT INTO advice_ends (city, request_id, why, note, ended_by_id, ended_by_name, ended_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        );
        let (_, by, name) = self.0.actor();
        self.0.insert(sql, args![id, why.as_str(), note, by, name, now]).await
    }

    /// One question.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: AdviceId) -> Result<Option<Advice>> {
        let sql = staff_sql!("get advice", select!(), "WHERE r.city = $1 AND r.id = $2");
        self.0.optional(sql, args![id]).await
    }

    /// The questions in a case, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<Advice>> {
        let sql = staff_sql!(
            "list advice of case",
            select!(),
            "WHERE r.city = $1 AND r.case_id = $2 ORDER BY r.asked_at, r.id"
        );
        self.0.all(sql, args![case]).await
    }

    /// The questions that wait for this expert in cases that still run, the first due first; at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waiting_for(self, adviser: StaffId, limit: u32) -> Result<Vec<Advice>> {
        let sql = staff_sql!(
            "list advice that waits",
            select!(),
            "JOIN cases c ON c.city = r.city AND c.id = r.case_id WHERE r.city = $1 AND r.adviser_id = $2 \
             AND a.request_id IS NULL AND e.request_id IS NULL AND c.closed_at IS NULL \
             ORDER BY r.due, r.id LIMIT ($3 + 0)"
        );
        self.0.all(sql, args![adviser, i64::from(limit)]).await
    }

    /// Until when a case the actor may see waits for advice; none when it does not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waits_until(self, case: CaseId) -> Result<Option<NaiveDate>> {
        let sql = viewer_sql!(
            "until when a case waits for advice",
            "SELECT r.due FROM advice_requests r JOIN cases c ON c.city = r.city AND c.id = r.case_id \
             LEFT JOIN advices a ON a.city = r.city AND a.request_id = r.id \
             LEFT JOIN advice_ends e ON e.city = r.city AND e.request_id = r.id WHERE r.city = $1 AND ",
            mine!("c"),
            " AND r.case_id = $4 AND a.request_id IS NULL AND e.request_id IS NULL AND c.closed_at IS NULL ORDER BY r.due DESC LIMIT 1"
        );
        let found: Option<AdviceWait> = self.0.optional(sql, args![case]).await?;
        Ok(found.map(|wait| wait.due))
    }

    /// The advice in a case the actor may see that was made known with a decision, oldest first: given before the decision, or
    /// the decision on the objection, was sent. A question that ended without an answer is not there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn made_known(self, case: CaseId) -> Result<Vec<KnownAdvice>> {
        let sql = viewer_sql!(
            "list advice that was made known",
            "SELECT r.id, r.skill, r.outside, r.adviser_name, r.question, r.asked_at, a.body, a.given_at, a.signed \
             FROM advice_requests r JOIN advices a ON a.city = r.city AND a.request_id = r.id \
             JOIN cases c ON c.city = r.city AND c.id = r.case_id WHERE r.city = $1 AND ",
            mine!("c"),
            " AND r.case_id = $4 AND ",
            made_known!("c.city", "c.id", "a.given_at"),
            " ORDER BY a.given_at, r.id"
        );
        self.0.all(sql, args![case]).await
    }
}
