//! What the city asks a resident or company to supply.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{CaseId, InformationRequestId};
use serde_json::Value;

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{mine, staff_sql, viewer_sql};

rows! {
    /// A request for information (Awb 4:5).
    pub struct InformationRequest from "information_requests" {
        /// Id.
        pub id: InformationRequestId,
        /// The case.
        pub case_id: CaseId,
        /// What is asked, item by item.
        pub items: Value,
        /// Why, in plain words.
        pub explanation: String,
        /// When it was asked.
        pub asked_at: DateTime<Utc>,
        /// Who asked.
        pub asked_by_name: Option<String>,
        /// Last day to answer.
        pub due: NaiveDate,
        /// When the resident was reminded.
        pub reminded_at: Option<DateTime<Utc>>,
        /// When the resident said it is complete.
        pub answered_at: Option<DateTime<Utc>>,
        /// When the city took it as finished.
        pub closed_at: Option<DateTime<Utc>>,
        /// Who closed it.
        pub closed_by_name: Option<String>,
    }
}

/// A request to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewInformationRequest<'a> {
    /// Id.
    pub id: InformationRequestId,
    /// The case.
    pub case: CaseId,
    /// What is asked, item by item.
    pub items: &'a Value,
    /// Why, in plain words.
    pub explanation: &'a str,
    /// Last day to answer.
    pub due: NaiveDate,
}

macro_rules! columns {
    () => {
        "r.id, r.case_id, r.items, r.explanation, r.asked_at, r.asked_by_name, r.due, r.reminded_at, \
         r.answered_at, r.closed_at, r.closed_by_name"
    };
}

repository! {
    /// What the city asks for.
    Requests, requests
}

impl Requests<'_> {
    /// Asks, by who acts. For staff and the system.
    ///
    /// # Errors
    /// When the database fails or there is no such case.
    pub async fn add(self, new: NewInformationRequest<'_>, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "add information request",
            "INSERT INTO information_requests (city, id, case_id, items, explanation, asked_at, asked_by_id, \
             asked_by_name, due) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        );
        let (_, by, name) = self.0.actor();
        let NewInformationRequest { id, case, items, explanation, due } = new;
        self.0.insert(sql, args![id, case, items, explanation, now, by, name, due]).await
    }

    /// One request on a case the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: InformationRequestId) -> Result<Option<InformationRequest>> {
        let sql = viewer_sql!(
            "get information request",
            "SELECT ",
            columns!(),
            " FROM information_requests r JOIN cases c ON c.city = r.city AND c.id = r.case_id \
             WHERE r.city = $1 AND ",
            mine!("c"),
            " AND r.id = $4"
        );
        self.0.optional(sql, args![id]).await
    }

    /// Every request on a case the actor may see, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<InformationRequest>> {
        let sql = viewer_sql!(
            "list information requests",
            "SELECT ",
            columns!(),
            " FROM information_requests r JOIN cases c ON c.city = r.city AND c.id = r.case_id \
             WHERE r.city = $1 AND ",
            mine!("c"),
            " AND r.case_id = $4 ORDER BY r.asked_at, r.id"
        );
        self.0.all(sql, args![case]).await
    }

    /// Notes that everything was supplied; whether it was still open. Doing it twice changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answer(self, id: InformationRequestId, now: DateTime<Utc>) -> Result<bool> {
        let sql = viewer_sql!(
            "answer information request",
            "UPDATE information_requests SET answered_at = $5 \
             WHERE city = $1 AND id = $4 AND answered_at IS NULL AND closed_at IS NULL AND EXISTS \
             (SELECT 1 FROM cases c WHERE c.city = $1 AND c.id = information_requests.case_id AND ",
            mine!("c"),
            ")"
        );
        Ok(self.0.execute(sql, args![id, now]).await? > 0)
    }

    /// Notes that the resident is reminded; whether it is open and nobody was before. For the system.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remind(self, id: InformationRequestId, now: DateTime<Utc>) -> Result<bool> {
        let sql = staff_sql!(
            "remind of information request",
            "UPDATE information_requests SET reminded_at = $3 WHERE city = $1 AND id = $2 \
             AND reminded_at IS NULL AND answered_at IS NULL AND closed_at IS NULL"
        );
        Ok(self.0.execute(sql, args![id, now]).await? > 0)
    }

    /// Takes it as finished, by who acts; whether it was still open. For staff, and for who withdraws.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close(self, id: InformationRequestId, now: DateTime<Utc>) -> Result<bool> {
        let sql = viewer_sql!(
            "close information request",
            "UPDATE information_requests SET closed_at = $5, closed_by_name = $6 \
             WHERE city = $1 AND id = $4 AND closed_at IS NULL AND EXISTS \
             (SELECT 1 FROM cases c WHERE c.city = $1 AND c.id = information_requests.case_id AND ",
            mine!("c"),
            ")"
        );
        let (_, _, name) = self.0.actor();
        Ok(self.0.execute(sql, args![id, now, name]).await? > 0)
    }
}
