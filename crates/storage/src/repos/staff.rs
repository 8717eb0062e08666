//! Members of staff of a city.

use chrono::{DateTime, Utc};
use domain::{Role, StaffId};

use crate::Result;
use crate::args::{args, json};
use crate::row::rows;
use crate::sql::city_sql;

rows! {
    /// A member of staff.
    pub struct StaffMember from "staff" {
        /// Id within the city.
        pub id: StaffId,
        /// Subject of the city's own sign-in.
        pub subject: String,
        /// Name as it stands under decisions.
        pub name: String,
        /// What they may do.
        pub roles: Vec<Role>,
        /// Whether they may sign in.
        pub active: bool,
    }
}

/// A member of staff as the city's sign-in or the demo describes them.
#[derive(Clone, Copy, Debug)]
pub struct NewStaff<'a> {
    /// Their id if they are new.
    pub id: StaffId,
    /// Subject of the city's own sign-in.
    pub subject: &'a str,
    /// Name as it stands under decisions.
    pub name: &'a str,
    /// What they may do.
    pub roles: &'a [Role],
    /// Whether they may sign in.
    pub active: bool,
}

repository! {
    /// Members of staff of the city.
    Staff, staff
}

impl Staff<'_> {
    /// Adds somebody, or renews name, roles and activity of who has this subject.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn upsert(self, new: NewStaff<'_>, now: DateTime<Utc>) -> Result<StaffMember> {
        let sql = city_sql!(
            "upsert staff",
            "INSERT INTO staff (city, id, subject, name, roles, active, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7) \
             ON CONFLICT (city, subject) DO UPDATE SET name = excluded.name, roles = excluded.roles, \
             active = excluded.active, updated_at = excluded.updated_at \
             RETURNING id, subject, name, roles, active"
        );
        let roles = json(&new.roles)?;
        self.0.one(sql, args![new.id, new.subject, new.name, roles, new.active, now]).await
    }

    /// Who has this subject and may sign in.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find_by_subject(self, subject: &str) -> Result<Option<StaffMember>> {
        let sql = city_sql!(
            "find staff",
            "SELECT id, subject, name, roles, active FROM staff WHERE city = $1 AND subject = $2 AND active = $3"
        );
        self.0.optional(sql, args![subject, true]).await
    }

    /// Everybody, by name, who left included.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self) -> Result<Vec<StaffMember>> {
        let sql = city_sql!(
            "list staff",
            "SELECT id, subject, name, roles, active FROM staff WHERE city = $1 ORDER BY name, id"
        );
        self.0.all(sql, args![]).await
    }
}
