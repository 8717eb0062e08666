//! Penalties for late decisions whose amount was set by decision (Awb 4:18). Never changed.

use chrono::{DateTime, Utc};
use domain::{CaseId, Cents};

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{mine, staff_sql, viewer_sql};

rows! {
    /// A penalty that was set.
    pub struct SetPenalty from "penalties" {
        /// How much, in cents; nought where the city owes none.
        pub amount: i64,
        /// For how many days.
        pub days: i64,
        /// Why, for the resident; may be empty.
        pub reasons: String,
        /// Who set it.
        pub set_by_name: String,
        /// When.
        pub set_at: DateTime<Utc>,
    }
}

/// A penalty to be set.
#[derive(Clone, Copy, Debug)]
pub struct NewPenalty<'a> {
    /// The case that was decided late.
    pub case: CaseId,
    /// How much.
    pub amount: Cents,
    /// For how many days.
    pub days: u32,
    /// Why, for the resident.
    pub reasons: &'a str,
}

repository! {
    /// Penalties that were set.
    Penalties, penalties
}

impl Penalties<'_> {
    /// Sets the penalty of a case, by the member of staff who acts; whether it was not set before. For staff.
    ///
    /// # Errors
    /// When the database fails or nobody of the city's staff acts.
    pub async fn set(self, new: NewPenalty<'_>, now: DateTime<Utc>) -> Result<bool> {
        let sql = staff_sql!(
            "set penalty",
            "INSERT INTO penalties (city, case_id, amount, days, reasons, set_by_id, set_by_name, set_at) \
             SELECT c.city, c.id, $3, $4, $5, $6, $7, $8 FROM cases c WHERE c.city = $1 AND c.id = $2 \
             ON CONFLICT (city, case_id) DO NOTHING"
        );
        let (_, by, name) = self.0.actor();
        let NewPenalty { case, amount: Cents(amount), days, reasons } = new;
        Ok(self.0.execute(sql, args![case, amount, i64::from(days), reasons, by, name, now]).await? > 0)
    }

    /// The penalty that was set in a case the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(self, case: CaseId) -> Result<Option<SetPenalty>> {
        let sql = viewer_sql!(
            "penalty of case",
            "SELECT p.amount, p.days, p.reasons, p.set_by_name, p.set_at FROM penalties p \
             JOIN cases c ON c.city = p.city AND c.id = p.case_id WHERE p.city = $1 AND ",
            mine!("c"),
            " AND p.case_id = $4"
        );
        self.0.optional(sql, args![case]).await
    }
}
