//! Who looked at what: views by staff and calls to registers. Residents can read it. Never changed.

use chrono::{DateTime, Utc};
use domain::{CaseId, PersonId};

use crate::Result;
use crate::args::args;
use crate::ids::AccessId;
use crate::row::rows;
use crate::sql::{city_sql, mine, owner_sql, staff_sql, viewer_sql};

rows! {
    /// One look.
    pub struct Access from "access_log" {
        /// Id.
        pub id: AccessId,
        /// When.
        pub at: DateTime<Utc>,
        /// By `resident`, `company`, `staff` or `system`.
        pub actor_kind: String,
        /// Their name.
        pub actor_name: Option<String>,
        /// To what end.
        pub purpose: String,
        /// What was seen: `case`, `documents`, `register:brp`.
        pub what: String,
        /// In which case.
        pub case_id: Option<CaseId>,
    }
}

macro_rules! select {
    () => {
        "SELECT a.id, a.at, a.actor_kind, a.actor_name, a.purpose, a.what, a.case_id FROM access_log a "
    };
}

repository! {
    /// Who looked at what.
    AccessLog, access
}

impl AccessLog<'_> {
    /// Notes that the actor of the scope looks, to the end the scope names.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add(
        self,
        id: AccessId,
        what: &str,
        person: Option<PersonId>,
        case: Option<CaseId>,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let sql = city_sql!(
            "add access row",
            "INSERT INTO access_log (city, id, at, actor_kind, actor_id, actor_name, purpose, what, person_id, case_id) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        );
        let ((kind, by, name), purpose) = (self.0.actor(), self.0.scope().purpose);
        self.0.insert(sql, args![id, at, kind, by, name, purpose, what, person, case]).await
    }

    /// The same for a case as one of many, of whoever owns it. For staff.
    ///
    /// # Errors
    /// When the database fails or there is no such case.
    pub async fn add_of_case(self, id: AccessId, what: &str, case: CaseId, at: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "add access row of case",
            "INSERT INTO access_log (city, id, at, actor_kind, actor_id, actor_name, purpose, what, person_id, case_id) \
             SELECT c.city, $2, $3, $4, $5, $6, $7, $8, \
             CASE WHEN c.owner_kind = 'resident' THEN c.owner_id END, c.id FROM cases c WHERE c.city = $1 AND c.id = $9"
        );
        let ((kind, by, name), purpose) = (self.0.actor(), self.0.scope().purpose);
        self.0.insert(sql, args![id, at, kind, by, name, purpose, what, case]).await
    }

    /// Who looked into a case the reader may see, latest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_for_case(self, case: CaseId) -> Result<Vec<Access>> {
        let sql = viewer_sql!(
            "list access rows of case",
            select!(),
            "JOIN cases c ON c.city = a.city AND c.id = a.case_id WHERE a.city = $1 AND ",
            mine!("c"),
            " AND a.case_id = $4 ORDER BY a.at DESC, a.id DESC"
        );
        self.0.all(sql, args![case]).await
    }

    /// Who looked at the data of the resident that acts, latest first, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_own(self, limit: u32) -> Result<Vec<Access>> {
        let sql = owner_sql!(
            "list own access rows",
            "SELECT id, at, actor_kind, actor_name, purpose, what, case_id FROM \
             (SELECT a.*, 'resident' AS owner_kind, a.person_id AS owner_id FROM access_log a) own \
             WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 ORDER BY at DESC, id DESC LIMIT ($4 + 0)"
        );
        self.0.all(sql, args![i64::from(limit)]).await
    }
}
