//! When members of staff are away, and who gets their work. Why they are away is not kept.

use chrono::{DateTime, NaiveDate, Utc};
use domain::StaffId;

use crate::Result;
use crate::args::args;
use crate::ids::AbsenceId;
use crate::row::rows;
use crate::sql::staff_sql;

rows! {
    /// An absence.
    pub struct Absence from "absences" {
        /// Id.
        pub id: AbsenceId,
        /// Who is away.
        pub staff_id: StaffId,
        /// Their name.
        pub staff_name: String,
        /// Who gets their work; none for the team.
        pub deputy_id: Option<StaffId>,
        /// Their name.
        pub deputy_name: Option<String>,
        /// First day.
        pub first_day: NaiveDate,
        /// Last day.
        pub last_day: NaiveDate,
        /// When their work was handed over.
        pub started_at: Option<DateTime<Utc>>,
        /// When it was taken back.
        pub ended_at: Option<DateTime<Utc>>,
    }
}

impl Absence {
    /// Whether it counts on this day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.ended_at.is_none() && self.first_day <= day && day <= self.last_day
    }
}

/// An absence to be written down.
#[derive(Clone, Copy, Debug)]
pub struct NewAbsence {
    /// Id.
    pub id: AbsenceId,
    /// Who is away.
    pub staff: StaffId,
    /// Who gets their work; none for the team.
    pub deputy: Option<StaffId>,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

macro_rules! absences {
    ($where:literal) => {
        staff_sql!(
            "read absences",
            "SELECT a.id, a.staff_id, s.name AS staff_name, a.deputy_id, d.name AS deputy_name, a.first_day, \
             a.last_day, a.started_at, a.ended_at FROM absences a \
             JOIN staff s ON s.city = a.city AND s.id = a.staff_id \
             LEFT JOIN staff d ON d.city = a.city AND d.id = a.deputy_id WHERE a.city = $1 AND ",
            $where
        )
    };
}

repository! {
    /// Absences of staff. For staff and the system.
    Absences, absences
}

impl Absences<'_> {
    /// Writes down an absence, set by who acts.
    ///
    /// # Errors
    /// When the database fails or a member of staff does not exist.
    pub async fn add(self, new: NewAbsence, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "add absence",
            "INSERT INTO absences (city, id, staff_id, deputy_id, first_day, last_day, set_by_id, set_by_name, set_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        );
        let NewAbsence { id, staff, deputy, first, last } = new;
        let (_, by, name) = self.0.actor();
        self.0.insert(sql, args![id, staff, deputy, first, last, by, name, now]).await
    }

    /// One absence.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: AbsenceId) -> Result<Option<Absence>> {
        self.0.optional(absences!("a.id = $2"), args![id]).await
    }

    /// What is or will be, seen from `day`: by first day, then by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, day: NaiveDate) -> Result<Vec<Absence>> {
        let sql = absences!("a.ended_at IS NULL AND a.last_day >= $2 ORDER BY a.first_day, s.name, a.id");
        self.0.all(sql, args![day]).await
    }

    /// Who is away on `day`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn away(self, day: NaiveDate) -> Result<Vec<Absence>> {
        let mut found = self.list(day).await?;
        found.retain(|absence| absence.holds_on(day));
        Ok(found)
    }

    /// Says that the work was handed over; whether it had not been, and the absence still stands.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn start(self, id: AbsenceId, now: DateTime<Utc>) -> Result<bool> {
        let sql = staff_sql!(
            "start absence",
            "UPDATE absences SET started_at = $3 \
             WHERE city = $1 AND id = $2 AND started_at IS NULL AND ended_at IS NULL"
        );
        Ok(self.0.execute(sql, args![id, now]).await? > 0)
    }

    /// Ends an absence before its last day, or takes it back before it starts; whether it still stood.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end(self, id: AbsenceId, now: DateTime<Utc>) -> Result<bool> {
        let sql = staff_sql!(
            "end absence",
            "UPDATE absences SET ended_at = $3 WHERE city = $1 AND id = $2 AND ended_at IS NULL"
        );
        Ok(self.0.execute(sql, args![id, now]).await? > 0)
    }
}
